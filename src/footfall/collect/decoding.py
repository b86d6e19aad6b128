"""From a body to checked events.

Almost every body is right, so it is decoded straight into a typed struct. Only what does not fit goes the slow way:
read leniently (as browsers' servers do), cleaned, and checked field by field for the tree of errors. Both ways
accept the same bodies, save that text is cleaned on the slow one, where text that needs it always ends up.
"""

from __future__ import annotations

import json
from typing import Any, NoReturn

import msgspec
from msgspec import UNSET

from footfall.base.errors import BadRequest
from footfall.base.shapes import MISSING, check, deeper_than
from footfall.collect.payload import BATCH, ENVELOPE, Envelope, Wrapped, refusal

Item = Envelope | bytes | dict[str, Any]
"""One item of a batch: decoded where all of them are right, else JSON text, or the cleaned value where the text had to be read
the slow way."""

DATA_BYTES = 10 * 1024
"""Largest event data, as JSON."""
ESCAPED_NUL = b"\\u0000"
DECODER = msgspec.json.Decoder(Envelope)
LIST_DECODER = msgspec.json.Decoder(list[msgspec.Raw])
WRAPPED_DECODER = msgspec.json.Decoder(Wrapped)
WHOLE_DECODER = msgspec.json.Decoder(list[Envelope])


def decode_envelope(body: bytes, depth: int) -> Envelope:
    """Decode and check one event of at most `depth` levels.

    Raises:
        BadRequest: with the tree of errors.
    """
    if ESCAPED_NUL not in body:
        try:
            envelope = DECODER.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        else:
            if is_of_website(envelope):
                if envelope.payload.data:
                    check_data(envelope.payload.data, len(body), depth)
                return envelope
    return check_envelope(read_json(body, depth), depth)


def decode_item(item: Item, depth: int) -> Envelope:
    """Decode and check one item of a batch; raises BadRequest with the tree of errors."""
    if isinstance(item, Envelope):
        if item.payload.data:
            check_data(item.payload.data, DATA_BYTES + 1, depth)
        return item
    return decode_envelope(item, depth) if isinstance(item, bytes) else check_envelope(item, depth)


def check_envelope(value: Any, depth: int) -> Envelope:
    """Check one event that is already read from JSON; raises BadRequest with the tree of errors."""
    envelope = msgspec.convert(check(ENVELOPE, value), Envelope)
    if envelope.payload.data:
        check_data(envelope.payload.data, DATA_BYTES + 1, depth)
    return envelope


def is_of_website(envelope: Envelope) -> bool:
    """Whether an event names a website and nothing else."""
    payload = envelope.payload
    return payload.website is not UNSET and payload.link is UNSET and payload.pixel is UNSET


def check_data(data: dict[str, Any], size: int, depth: int) -> None:
    """Refuse event data that is too large, too deep or has reserved keys; `size` bounds its bytes from above."""
    for key in data:
        if key.startswith("_"):
            raise refusal("data", "Invalid key: must not begin with _")
    if deeper_than(data, depth - 2):
        raise refusal("data", f"Too deep: expected at most {depth} levels")
    if size > DATA_BYTES and len(msgspec.json.encode(data)) > DATA_BYTES:
        raise refusal("data", f"Too big: expected object to have <={DATA_BYTES} bytes")


def decode_batch(body: bytes, depth: int) -> list[Item]:
    """Split a batch, `[…]` or `{"events": […]}`, into its items.

    Raises:
        BadRequest: when it is no list of objects.
    """
    if ESCAPED_NUL not in body:
        try:
            envelopes = WHOLE_DECODER.decode(body)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            pass
        else:
            if all(map(is_of_website, envelopes)):
                return list(envelopes)
    try:
        items = LIST_DECODER.decode(body) if body.lstrip()[:1] != b"{" else WRAPPED_DECODER.decode(body).events
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        items = None
    if items is not None:
        texts = [bytes(item) for item in items]
        if all(text[:1] == b"{" for text in texts):
            return list(texts)
    value = read_json(body, depth)
    if isinstance(value, dict) and isinstance(value.get("events"), list):
        value = value["events"]
    checked: list[Item] = check(BATCH, value)
    return checked


def read_json(body: bytes, depth: int) -> Any:
    """The value of a body with its text cleaned; MISSING when the body is no JSON.

    Raises:
        BadRequest: when it is nested deeper than `depth`.
    """
    try:
        value = json.loads(body.decode("utf-8-sig", "replace"), parse_constant=reject_constant)
    except RecursionError:
        raise BadRequest(tree={"errors": [f"Too deep: expected at most {depth} levels"]}) from None
    except ValueError:
        return MISSING
    if deeper_than(value, depth + 1):
        raise BadRequest(tree={"errors": [f"Too deep: expected at most {depth} levels"]})
    return clean(value)


def reject_constant(name: str) -> NoReturn:
    """JSON has no NaN and no Infinity."""
    raise ValueError(name)


def clean(value: Any) -> Any:
    """The value without NULs and lone surrogates in its text."""
    if isinstance(value, str):
        return value.replace("\0", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    if isinstance(value, list):
        return [clean(part) for part in value]
    if isinstance(value, dict):
        return {clean(key): clean(part) for key, part in value.items()}
    return value
