"""The endpoints of server-side events that the collector answers, declared for the document of the API."""

from __future__ import annotations

from typing import Any

from footfall.api.endpoint import Call, Endpoint, Handler
from footfall.base.errors import NotFound
from footfall.base.shapes import Shape
from footfall.collect.backend.app import BATCH_PATH, TRACK_PATH
from footfall.collect.backend.shapes import BATCH, SHAPES
from footfall.model.backend import ENGAGEMENT, VIEW

VIEW_SENT: dict[str, Any] = {
    "app": "shop-api",
    "contentId": "product-42",
    "contentType": "page",
    "userId": "user-7",
    "sessionId": "9f3b6c1e",
    "duration": 1250,
    "ipAddress": "203.0.113.7",
    "deviceType": "mobile",
    "eventId": "order-view-1001",
    "timestamp": 1795294106924,
}
ENGAGEMENT_SENT: dict[str, Any] = {
    "userId": "user-7",
    "metricType": "purchase",
    "targetId": "product-42",
    "targetType": "product",
    "metadata": {"amount": 19.5, "currency": "EUR", "businessEventType": "payment_processed"},
    "eventId": "payment-1001",
}
TAKEN = {"ok": True, "eventId": "order-view-1001"}
BATCH_SENT = {"events": [{"type": VIEW, **VIEW_SENT}, {"type": ENGAGEMENT, **ENGAGEMENT_SENT}]}
BATCH_TAKEN = {"ok": True, "size": 2, "accepted": 2, "eventIds": ["order-view-1001", "payment-1001"], "errors": []}


async def take_view(_call: Call) -> None:
    """Keep a view that a server reports. 202 means that it is on the disk and is counted once, however often it is sent.

    `app` is the write key's when it is left out. `duration` is in milliseconds, `timestamp` too. Of events with the same
    `eventId` within seven days the first counts. `ipAddress` tells the place and the day's visitor and is not kept.
    """
    raise NotFound


async def take_engagement(_call: Call) -> None:
    """Keep an engagement: what a user did to a target. `metadata.amount` with `metadata.currency` is revenue,
    `metadata.businessEventType` names a business event.
    """
    raise NotFound


async def take_batch(_call: Call) -> None:
    """Keep at most 500 events, each with its `type` (`view` or `engagement`) and judged alone; 400 when none is right.

    `eventIds` has null and `errors` the index and the reason for those that are wrong; sending them again would not help.
    """
    raise NotFound


def _declare(path: str, handler: Handler, summary: str, body: Shape, sent: dict[str, Any], answer: dict[str, Any]) -> Endpoint:
    return Endpoint(
        "POST",
        path,
        handler,
        summary,
        tag="server events",
        body=body,
        public=True,
        keyed=True,
        status=202,
        example=answer,
        request_example=sent,
        statuses=(401, 403, 413, 429),
    )


COLLECTED_BACKEND = (
    _declare(TRACK_PATH + "view", take_view, "Report a view", SHAPES[VIEW], VIEW_SENT, TAKEN),
    _declare(TRACK_PATH + "engagement", take_engagement, "Report an engagement", SHAPES[ENGAGEMENT], ENGAGEMENT_SENT, TAKEN),
    _declare(BATCH_PATH, take_batch, "Report many server-side events", BATCH, BATCH_SENT, BATCH_TAKEN),
)
