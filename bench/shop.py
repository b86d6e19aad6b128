"""What a data set needs beside its traffic: purchases with properties and revenue, and visitors who are identified.

Each follows an event that is there already, so it has that one's visitor, visit and place.
"""

from __future__ import annotations

import hashlib
import uuid
from typing import Any

import dataset
from footfall.engine.batch import to_tables
from footfall.engine.statement import Engine, Statement
from footfall.model.event import DataType, Event, EventType, Identity, Property

PURCHASES_PER_MILLION = 3_000
IDENTIFIED_PER_MILLION = 2_000
PURCHASE = "purchase"
CURRENCY = "USD"

_BATCH = 10_000
_DELAY_MS = 4_000
_ARTICLES = ("book", "lamp", "chair", "shelf", "rug", "clock", "vase")
_COPIED = (
    "session_id",
    "visit_id",
    "session_key",
    "visit_key",
    "hostname",
    "url_path",
    "page_title",
    "distinct_id",
    "browser",
    "os",
    "device",
    "screen",
    "language",
    "country",
    "region",
    "city",
)


def add_shop(engine: Engine, events: int) -> None:
    """Add purchases and identities to a data set of about `events` events, unless it has them."""
    found = engine.fetch_now(Statement(f"SELECT count() FROM event_data WHERE website_id = '{dataset.WEBSITE}'"))
    if found.rows[0][0]:
        return
    millions = max(1, events // 1_000_000)
    for first in range(0, PURCHASES_PER_MILLION * millions, _BATCH):
        _insert(engine, [_make_purchase(row) for row in _sample(engine, "event_type = 2", first, PURCHASES_PER_MILLION * millions)], first)
    for first in range(0, IDENTIFIED_PER_MILLION * millions, _BATCH):
        rows = _sample(engine, "event_type = 1 AND distinct_id != ''", first, IDENTIFIED_PER_MILLION * millions)
        _insert(engine, [_make_identity(row) for row in rows], first)


def _sample(engine: Engine, condition: str, first: int, end: int) -> list[dict[str, Any]]:
    """A part of the events that fit, spread over the whole range, the same ones every time."""
    sql = f"""SELECT event_id, toUnixTimestamp64Milli(created_at) AS at, {", ".join(_COPIED)}
FROM events
WHERE website_id = '{dataset.WEBSITE}' AND {condition} AND bot_reason = '' AND event_name != '{PURCHASE}'
ORDER BY cityHash64(event_id)
LIMIT {min(_BATCH, end - first)} OFFSET {first}"""
    return list(engine.fetch_now(Statement(sql)).dicts())


def _make_purchase(row: dict[str, Any]) -> Event:
    number = int(hashlib.md5(row["event_id"].encode(), usedforsecurity=False).hexdigest(), 16)
    price = round(5 + number % 20_000 / 100, 2)
    article = _ARTICLES[number % len(_ARTICLES)]
    data = (
        Property("article", DataType.STRING, article),
        Property("order", DataType.STRING, f"order-{number % 1_000_000}"),
        Property("price", DataType.NUMBER, f"{price:.4f}", price),
        Property("pieces", DataType.NUMBER, f"{1 + number % 3}.0000", float(1 + number % 3)),
    )
    return Event(
        website_id=dataset.WEBSITE,
        event_id=str(uuid.UUID(int=number)),
        created_at=row["at"] + _DELAY_MS,
        event_type=EventType.CUSTOM,
        event_name=PURCHASE,
        revenue=price,
        currency=CURRENCY if number % 4 else "EUR",
        data=data,
        **{name: row[name] for name in _COPIED},
    )


def _make_identity(row: dict[str, Any]) -> Identity:
    number = int(row["session_key"])
    data = (
        Property("plan", DataType.STRING, ("free", "pro", "team")[number % 3]),
        Property("seats", DataType.NUMBER, f"{number % 50}.0000", float(number % 50)),
        Property("mail", DataType.STRING, f"{row['distinct_id']}@mail.example"),
    )
    return Identity(dataset.WEBSITE, row["session_id"], number, row["distinct_id"], row["at"], data)


def _insert(engine: Engine, records: list[Event] | list[Identity], first: int) -> None:
    for table, rows in to_tables(records).items():
        engine.insert(table, rows, f"shop {type(records[0]).__name__} {first}")
