from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.base.errors import BadRequest
from footfall.base.shapes import (
    MISSING,
    Choice,
    Custom,
    Flag,
    Invalid,
    List,
    Maybe,
    Number,
    Object,
    Record,
    Text,
    Url,
    Uuid,
    check,
    coerce_number,
    deeper_than,
)

SITE = "0b9f7cf2-4c5e-4f0e-9a52-3a1d3a6f4b11"

SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4), max_leaves=20
)

STRICT = (
    st.just(Text())
    | st.builds(Text, most=st.integers(0, 5))
    | st.just(Uuid())
    | st.just(Url())
    | st.builds(Number, least=st.none() | st.integers(-5, 0), most=st.none() | st.integers(0, 5), whole=st.booleans())
    | st.just(Flag())
    | st.just(Choice(("a", "b")))
    | st.builds(Record, depth=st.integers(1, 3))
)
LENIENT = st.builds(Number, whole=st.booleans(), coerce=st.just(value=True)) | st.just(Flag(coerce=True))


def nest(leaves):
    return st.recursive(
        leaves,
        lambda inner: (
            st.builds(List, inner, most=st.none() | st.integers(0, 3))
            | st.builds(Maybe, inner, null=st.booleans())
            | st.builds(Object, st.dictionaries(st.text(max_size=3), inner, max_size=3))
        ),
        max_leaves=6,
    )


def errors_of(shape, value):
    with pytest.raises(Invalid) as caught:
        shape.clean(value)
    return caught.value.tree


@given(nest(STRICT | LENIENT), JSON)
def test_only_invalid_is_raised(shape, value):
    tree = {"errors": ["none"]}
    try:
        shape.clean(value)
    except Invalid as error:
        tree = error.tree
    assert tree["errors"] or tree.get("properties") or tree.get("items")


@given(nest(STRICT), JSON)
def test_clean_values_stay_as_they_are(shape, value):
    try:
        cleaned = shape.clean(value)
    except Invalid:
        return
    assert shape.clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("shape", "value", "message"),
    [
        (Text(), MISSING, "Invalid input: expected string, received undefined"),
        (Text(), None, "Invalid input: expected string, received null"),
        (Text(), 5, "Invalid input: expected string, received number"),
        (Text(), True, "Invalid input: expected string, received boolean"),
        (Text(), [], "Invalid input: expected string, received array"),
        (Text(), {}, "Invalid input: expected string, received object"),
        (Text(most=2), "abc", "Too big: expected string to have <=2 characters"),
        (Text(least=2), "a", "Too small: expected string to have >=2 characters"),
        (Uuid(), "x", "Invalid UUID"),
        (Uuid(), SITE + "\n", "Invalid UUID"),
        (Uuid(), "0b9f7cf2-4c5e-0f0e-9a52-3a1d3a6f4b11", "Invalid UUID"),
        (Uuid(), 1, "Invalid input: expected string, received number"),
        (Url(), "example.com", "Invalid URL"),
        (Url(), "ftp://example.com", "Invalid URL"),
        (Url(), "http://", "Invalid URL"),
        (Url(), "http://[", "Invalid URL"),
        (Url(), "http://a b/", "Invalid URL"),
        (Url(), "http://a:99999/", "Invalid URL"),
        (Url(most=10), "https://example.com", "Too big: expected string to have <=10 characters"),
        (Number(), "5", "Invalid input: expected number, received string"),
        (Number(), True, "Invalid input: expected number, received boolean"),
        (Number(), math.nan, "Invalid input: expected number, received NaN"),
        (Number(), math.inf, "Invalid input: expected number, received Infinity"),
        (Number(), 10**400, "Invalid input: expected number, received Infinity"),
        (Number(coerce=True), "1e999", "Invalid input: expected number, received Infinity"),
        (Number(coerce=True), MISSING, "Invalid input: expected number, received NaN"),
        (Number(coerce=True), "five", "Invalid input: expected number, received NaN"),
        (Number(whole=True), 1.5, "Invalid input: expected int, received number"),
        (Number(most=60_000), 60_001, "Too big: expected number to be <=60000"),
        (Number(most=86_400_000), 10**9, "Too big: expected number to be <=86400000"),
        (Number(most=0.5), 1, "Too big: expected number to be <=0.5"),
        (Number(least=0), -1, "Too small: expected number to be >=0"),
        (Flag(), "true", "Invalid input: expected boolean, received string"),
        (Flag(coerce=True), "yes", "Invalid input: expected boolean, received string"),
        (Choice(("a", "b")), "c", 'Invalid option: expected one of "a"|"b"'),
        (Choice(("a",), "Pick a"), 1, "Pick a"),
        (Record(), [], "Invalid input: expected record, received array"),
        (Record(depth=1), {"a": {}}, "Too deep: expected at most 1 levels"),
        (List(Text()), {}, "Invalid input: expected array, received object"),
        (List(Text(), most=1), ["a", "b"], "Too big: expected array to have <=1 items"),
        (List(Text(), least=1), [], "Too small: expected array to have >=1 items"),
        (Object({}), [], "Invalid input: expected object, received array"),
        (Object({}), MISSING, "Invalid input: expected object, received undefined"),
        (Maybe(Text()), None, "Invalid input: expected string, received null"),
    ],
)
def test_messages(shape, value, message):
    assert errors_of(shape, value) == {"errors": [message]}


@pytest.mark.parametrize(
    ("shape", "value", "cleaned"),
    [
        (Text(most=3), "abc", "abc"),
        (Text(), "", ""),
        (Uuid(), SITE.upper(), SITE),
        (Uuid(), "00000000-0000-0000-0000-000000000000", "00000000-0000-0000-0000-000000000000"),
        (Url(), "https://example.com:8443/a?b#c", "https://example.com:8443/a?b#c"),
        (Number(), 5, 5),
        (Number(), 1.5, 1.5),
        (Number(whole=True), 5.0, 5),
        (Number(least=1, most=3), 3, 3),
        (Number(coerce=True), "1.5", 1.5),
        (Flag(), False, False),
        (Flag(coerce=True), "TRUE", True),
        (Flag(coerce=True), "0", False),
        (Choice(("a", "b")), "b", "b"),
        (Record(depth=2), {"a": {"b": 1}}, {"a": {"b": 1}}),
        (List(Uuid()), [SITE.upper()], [SITE]),
        (Maybe(Text()), MISSING, MISSING),
        (Maybe(Text(), default="x"), MISSING, "x"),
        (Maybe(Text(), null=True), None, None),
        (Object({"a": Text()}), {"a": "x", "more": 1}, {"a": "x"}),
        (Object({"a": Maybe(Text())}), {}, {}),
        (Object({"a": Maybe(Text(), default="x")}), {}, {"a": "x"}),
    ],
)
def test_cleaned_values(shape, value, cleaned):
    result = shape.clean(value)
    assert result == cleaned
    assert type(result) is type(cleaned)


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("", 0),
        ("  ", 0),
        (" 12 ", 12),
        ("-1.5", -1.5),
        (".5", 0.5),
        ("5.", 5),
        ("1e3", 1000),
        ("Infinity", math.inf),
        (None, 0),
        (False, 0),
        (True, 1),
        (7, 7),
    ],
)
def test_numbers_are_read_as_javascript_does(value, number):
    assert coerce_number(value) == number


@pytest.mark.parametrize("value", ["1_000", "inf", "nan", "infinity", "٣", "1 2", "--1", "1e", MISSING, [], {}])
def test_what_javascript_calls_no_number(value):
    assert math.isnan(coerce_number(value))


def test_tree_of_an_object():
    shape = Object({"site": Uuid(), "list": List(Number()), "fine": Text(), "inner": Object({"name": Text()})})
    value = {"site": "x", "list": [1, "a", 2, None, 3], "fine": "y", "inner": {}}
    assert errors_of(shape, value) == {
        "errors": [],
        "properties": {
            "site": {"errors": ["Invalid UUID"]},
            "list": {
                "errors": [],
                "items": [
                    None,
                    {"errors": ["Invalid input: expected number, received string"]},
                    None,
                    {"errors": ["Invalid input: expected number, received null"]},
                ],
            },
            "inner": {"errors": [], "properties": {"name": {"errors": ["Invalid input: expected string, received undefined"]}}},
        },
    }


def test_rules_see_only_values_whose_fields_are_right():
    seen = []

    def rule(value):
        seen.append(value)
        raise Invalid("Not together")

    shape = Object({"a": Text()}, (rule,))
    errors_of(shape, {"a": 1})
    assert seen == []
    assert errors_of(shape, {"a": "x"}) == {"errors": ["Not together"]}
    assert seen == [{"a": "x"}]


def test_custom_shape():
    def double(value):
        if not isinstance(value, int):
            raise Invalid("No number")
        return 2 * value

    assert Custom(double).clean(4) == 8
    assert errors_of(Custom(double), "x") == {"errors": ["No number"]}


@pytest.mark.parametrize(
    ("value", "depth", "deeper"),
    [({}, 1, False), ({"a": 1}, 1, False), ({"a": []}, 1, True), ({"a": [1]}, 2, False), ({"a": [{}]}, 2, True), (1, 1, False)],
)
def test_deeper_than(value, depth, deeper):
    assert deeper_than(value, depth) is deeper


def test_very_deep_values_do_not_exhaust_the_stack():
    value = {}
    for _ in range(100_000):
        value = {"a": value}
    assert errors_of(Record(), value) == {"errors": ["Too deep: expected at most 32 levels"]}


def test_check_answers_with_the_tree():
    with pytest.raises(BadRequest) as caught:
        check(Object({"a": Text()}), {})
    assert caught.value.envelope() == {
        "error": {
            "message": "Bad request",
            "code": "bad-request",
            "status": 400,
            "errors": [],
            "properties": {"a": {"errors": ["Invalid input: expected string, received undefined"]}},
        }
    }
    assert check(Object({"a": Text()}), {"a": "x"}) == {"a": "x"}
