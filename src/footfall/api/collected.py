"""What the collector answers in front of this process, declared for the document of the API."""

from __future__ import annotations

from typing import Any

from footfall.api.collected_backend import COLLECTED_BACKEND
from footfall.api.endpoint import Call, Endpoint
from footfall.base.errors import NotFound
from footfall.base.shapes import List
from footfall.collect.payload import ENVELOPE
from footfall.collect.replay_settings import QUESTION
from footfall.collect.replays import PIECE

WEBSITE = "7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11"
VIEW: dict[str, Any] = {
    "type": "event",
    "payload": {
        "website": WEBSITE,
        "hostname": "example.com",
        "url": "/pricing?utm_source=news",
        "title": "Pricing",
        "referrer": "https://www.google.com/",
        "language": "en-GB",
        "screen": "1920x1080",
    },
}
ACCEPTED = {
    "cache": "eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl",
    "sessionId": "1c367238-9117-517b-bd7a-df6846ac1d74",
    "visitId": "5aed7e90-6c35-5628-9d86-0fa7a38b3e33",
    "ok": True,
}
BATCHED = {"ok": True, "size": 1, "processed": 1, "errors": 0, "details": [], "cache": ACCEPTED["cache"]}
RECORDED = {"ok": True}
REPLAYED = {"enabled": True, "sampleRate": 0.25, "maskLevel": "strict"}


async def take_event(_call: Call) -> None:
    """Keep one event: a view, with `name` a custom event, or what is known of a person. 200 means that it is on the disk.

    A robot gets `{"beep": "boop"}`. Send `cache` back in the header `x-umami-cache`, and the visit goes on.
    """
    raise NotFound


async def take_batch(_call: Call) -> None:
    """Keep many events, each as for `/api/send` and judged alone; `details` tells what was wrong with which."""
    raise NotFound


async def take_recording(_call: Call) -> None:
    """Keep a piece of a session recording; the header `x-umami-cache` of `/api/send` says whose."""
    raise NotFound


async def describe_recording(_call: Call) -> None:
    """What a recorder on a page is to do: `enabled`, and what is set of `replayConfig`."""
    raise NotFound


async def follow_link(_call: Call) -> None:
    """Count a click and lead on to the link's address."""
    raise NotFound


async def show_pixel(_call: Call) -> None:
    """Count a view of a pixel and answer with an image."""
    raise NotFound


async def show_email_pixel(_call: Call) -> None:
    """Count the opening of an email and answer with an image, whether the email is known or not."""
    raise NotFound


_REFUSALS = (403, 413, 429)
COLLECTED = (
    Endpoint(
        "POST",
        "/api/send",
        take_event,
        "Send an event",
        tag="collection",
        body=ENVELOPE,
        public=True,
        example=ACCEPTED,
        request_example=VIEW,
        statuses=_REFUSALS,
    ),
    Endpoint(
        "POST",
        "/api/batch",
        take_batch,
        "Send many events",
        tag="collection",
        body=List(ENVELOPE),
        public=True,
        example=BATCHED,
        request_example=[VIEW],
        statuses=_REFUSALS,
    ),
    Endpoint(
        "POST",
        "/api/record",
        take_recording,
        "Send a piece of a recording",
        tag="collection",
        body=PIECE,
        public=True,
        example=RECORDED,
        request_example={"type": "record", "payload": {"website": WEBSITE, "events": [{"type": 4, "data": {}}]}},
        statuses=_REFUSALS,
    ),
    Endpoint(
        "GET",
        "/api/record",
        describe_recording,
        "How a website is recorded",
        tag="collection",
        query=QUESTION,
        public=True,
        example=REPLAYED,
    ),
    Endpoint(
        "GET", "/q/{slug:str}", follow_link, "Follow a link", tag="collection", public=True, status=307, media_type="", statuses=(404,)
    ),
    Endpoint("GET", "/p/{slug:str}", show_pixel, "Show a pixel", tag="collection", public=True, media_type="image/gif", statuses=(404,)),
    Endpoint(
        "GET",
        "/api/public/email-pixel/{send:str}",
        show_email_pixel,
        "Show the pixel of an email",
        tag="collection",
        public=True,
        media_type="image/gif",
    ),
    *COLLECTED_BACKEND,
)
