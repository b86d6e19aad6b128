from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from footfall.base.errors import BadRequest
from footfall.collect.properties import flatten
from footfall.collect.revenue import Revenue, find_revenue
from footfall.model.event import DataType

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=700),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(max_size=300), part, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.text(max_size=600), values, max_size=5))
def test_properties_fit_their_columns(data):
    try:
        properties = flatten(data)
    except BadRequest:
        assume(False)
    for item in properties:
        assert len(item.key) <= 500
        assert len(item.text) <= 500
        assert (item.number is not None) == (item.data_type == DataType.NUMBER)
        assert item.number is None or abs(item.number) <= 10**15
        assert (item.date is not None) == (item.data_type == DataType.DATE)


@pytest.mark.parametrize(
    ("value", "data_type", "text", "number"),
    [
        (0.03125, 2, "0.0313", 0.0313),
        (-0.03125, 2, "-0.0313", -0.0313),
        (-0.00001, 2, "0.0000", 0.0),
        (1.005, 2, "1.0050", 1.005),
        (999_999_999_999_999, 2, "999999999999999.0000", 999_999_999_999_999.0),
        (False, 3, "false", None),
        (None, 5, "null", None),
        ([], 5, "[]", None),
        (["ü", 1.5, None, {"a": True}], 5, '["ü",1.5,null,{"a":true}]', None),
    ],
)
def test_values_get_umamis_types(value, data_type, text, number):
    (item,) = flatten({"k": value})
    assert (item.data_type, item.text, item.number) == (data_type, text, number)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2026-09-01T10:00:00", 1788256800000),
        ("2026-09-01T10:00:00.250", 1788256800250),
        ("2026-09-01T10:00:00.000Z", 1788256800000),
        ("2026-09-01T12:00:00.000+02:00", 1788256800000),
        ("2026-09-01T10:00:00Z", None),
        ("2026-13-01T10:00:00", None),
        ("2026-09-01", None),
        ("2026-09-01T10:00:00.000Z!", None),
        ("٢٠٢٦-09-01T10:00:00", None),
    ],
)
def test_only_some_forms_are_dates(text, date):
    (item,) = flatten({"k": text})
    assert item.date == date
    assert item.data_type == (DataType.STRING if date is None else DataType.DATE)
    assert item.text == (text if date is None else "2026-09-01T10:00:00.250Z" if date % 1000 else "2026-09-01T10:00:00.000Z")


@pytest.mark.parametrize("value", [1e15, -1e15, 1e300, 10**400])
def test_numbers_out_of_range_are_refused(value):
    with pytest.raises(BadRequest) as caught:
        flatten({"a": {"b": value}})
    assert "a.b" in caught.value.envelope()["error"]["properties"]["payload"]["properties"]["data"]["errors"][0]


def test_keys_are_dotted_and_empty_objects_vanish():
    assert [item.key for item in flatten({"a": {"b": {"c": 1}, "d": {}}, "": 2})] == ["a.b.c", ""]


@pytest.mark.parametrize(
    ("data", "revenue"),
    [
        ({"revenue": 12.345, "currency": "usd"}, Revenue(12.345, "usd")),
        ({"revenue": " 19.99 ", "currency": "EUR"}, Revenue(19.99, "EUR")),
        ({"revenue": "1e2", "currency": "EUR"}, Revenue(100.0, "EUR")),
        ({"revenue": 5, "currency": "ABCDEFGHIJK"}, Revenue(5.0, "ABCDEFGHIJ")),
        ({"revenue": 0, "currency": "EUR"}, None),
        ({"revenue": -5, "currency": "EUR"}, None),
        ({"revenue": "1_000", "currency": "EUR"}, None),
        ({"revenue": "nan", "currency": "EUR"}, None),
        ({"revenue": "1e300", "currency": "EUR"}, None),
        ({"revenue": True, "currency": "EUR"}, None),
        ({"revenue": [5], "currency": "EUR"}, None),
        ({"revenue": 0.00001, "currency": "EUR"}, None),
        ({"revenue": 5}, None),
        ({"revenue": 5, "currency": ""}, None),
        ({"revenue": 5, "currency": 7}, None),
    ],
)
def test_revenue_is_a_positive_amount_with_a_currency(data, revenue):
    assert find_revenue(data) == revenue
