"""The words that the server knows in events of servers."""

from __future__ import annotations

from typing import Literal

ContentType = Literal["post", "video", "image", "audio", "article", "stream", "page", "api"]
DeviceType = Literal["desktop", "mobile", "tablet", "tv", "bot", "unknown"]
MetricType = Literal["view", "like", "comment", "share", "follow", "subscribe", "purchase", "tip", "bookmark", "click"]
TargetType = Literal["content", "user", "creator", "comment", "stream", "product"]
BusinessEventType = Literal["message_sent", "message_received", "stream_started", "stream_ended", "payment_processed"]

METRIC_OF_BUSINESS_EVENT = {
    "message_sent": "comment",
    "message_received": "comment",
    "stream_started": "subscribe",
    "stream_ended": "subscribe",
    "payment_processed": "purchase",
}
