from __future__ import annotations

import json

import msgspec
import pytest
from collecting import WEBSITE, event
from hypothesis import given
from hypothesis import strategies as st

from footfall.base.errors import BadRequest
from footfall.collect.decoding import check_envelope, decode_batch, decode_envelope
from footfall.collect.payload import Payload

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda part: st.lists(part, max_size=3) | st.dictionaries(st.text(), part, max_size=3),
    max_leaves=8,
)
FIELDS = [field.encode_name for field in msgspec.structs.fields(Payload)]
payloads = st.fixed_dictionaries({"website": st.just(WEBSITE)}, optional={name: json_values for name in FIELDS if name != "website"})


def outcome(function, *arguments):
    try:
        return function(*arguments)
    except BadRequest as problem:
        return problem.envelope()


@given(payloads)
def test_both_ways_accept_the_same(payload):
    body = {"type": "event", "payload": payload}
    quick = outcome(decode_envelope, msgspec.json.encode(body), 32)
    slow = outcome(check_envelope, body, 32)
    if "\\u0000" not in json.dumps(body):
        assert quick == slow


@given(st.binary(max_size=60) | json_values.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_decoded_or_refused(body):
    for decode in (decode_envelope, decode_batch):
        answer = outcome(decode, body, 32)
        assert answer is not None


@pytest.mark.parametrize(
    ("title", "stored"),
    [
        (b"a\\u0000b", "ab"),
        (b"x\\ud800y", "x\ufffdy"),
        (b"\\ud83d\\ude00", "😀"),
        (b"caf\xc3\xa9", "café"),
        (b"caf\xe9!", "caf\ufffd!"),
        (b"\\ud83d\\ude00 \\udc00", "😀 \ufffd"),
    ],
)
def test_text_is_made_valid(title, stored):
    body = b'\xef\xbb\xbf{"type":"event","payload":{"website":"%s","title":"%s"}}' % (WEBSITE.encode(), title)
    assert decode_envelope(body, 32).payload.title == stored
    assert decode_envelope(body[3:], 32).payload.title == stored


@pytest.mark.parametrize("levels", [40, 2_000, 200_000])
def test_deep_bodies_are_refused(levels):
    nested = b"[" * levels + b"]" * levels
    body = b'{"type":"event","payload":{"website":"%s","data":{"a":%s}}}' % (WEBSITE.encode(), nested)
    assert "Too deep: expected at most 32 levels" in str(outcome(decode_envelope, body, 32))
    assert "Too deep: expected at most 32 levels" in str(outcome(decode_batch, b"[1," + nested + b"]", 32))


@pytest.mark.parametrize("levels", [1, 20])
def test_nested_data_is_taken(levels):
    nested = b"[" * levels + b"]" * levels
    body = b'{"type":"event","payload":{"website":"%s","data":{"a":%s}}}' % (WEBSITE.encode(), nested)
    assert decode_envelope(body, 32).payload.data


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        ({"a": "x" * 10_300}, "Too big: expected object to have <=10240 bytes"),
        ({"_private": 1}, "Invalid key: must not begin with _"),
    ],
)
def test_data_beyond_its_limits_is_refused(data, fault):
    answer = outcome(decode_envelope, json.dumps(event(data=data)).encode(), 32)
    assert answer["error"]["properties"]["payload"]["properties"]["data"]["errors"] == [fault]


def test_large_bodies_with_small_data_are_taken():
    assert decode_envelope(json.dumps(event(data={"a": 1}, title="t" * 20_000)).encode(), 32).payload.data == {"a": 1}


@pytest.mark.parametrize("body", [b'[{"a":1}, {"b":2}]', b' {"events": [{"a":1}, {"b":2}]} '])
def test_batches_come_in_two_forms(body):
    assert decode_batch(body, 32) == [b'{"a":1}', b'{"b":2}']


def test_a_batch_with_broken_text_is_read_the_slow_way():
    assert decode_batch(b'[{"a":"\\ud800"},{"b":"\xff"}]', 32) == [{"a": "\ufffd"}, {"b": "\ufffd"}]


@pytest.mark.parametrize("body", [b'{"events": 5}', b'{"events": [5]}', b"5", b"[[]]", b"{", b"[NaN]"])
def test_what_is_no_batch_is_refused(body):
    assert outcome(decode_batch, body, 32)["error"]["status"] == 400


@pytest.mark.parametrize("key", ["a", "5f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d", "Z_-9" * 16])
def test_an_idempotency_key_is_taken(key):
    assert decode_envelope(json.dumps(event(idempotencyKey=key)).encode(), 32).payload.idempotency_key == key


@pytest.mark.parametrize("key", ["", "a" * 65, "a b", "a\n", "ä", "../a", 5, None, ["a"]])
def test_an_idempotency_key_that_is_none_is_refused(key):
    answer = outcome(decode_envelope, json.dumps(event(idempotencyKey=key)).encode(), 32)
    assert list(answer["error"]["properties"]["payload"]["properties"]) == ["idempotencyKey"]
