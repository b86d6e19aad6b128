"""Random traffic with campaigns, clicks on advertisements, payments and measurements."""

from __future__ import annotations

import random

import msgspec
from report_traffic import SPANS
from traffic import make_traffic

from footfall.engine.adapter import ClickHouse
from footfall.engine.batch import to_tables
from footfall.model.event import Event

AMOUNTS = (9.99, 0.0001, 120.5, 19_999.9999, 3.0)
CURRENCIES = ("USD", "USD", "usd", "EUR")
CLICKS = ("gclid", "fbclid", "msclkid", "ttclid", "li_fat_id", "twclid")
CAMPAIGNS = {
    "utm_source": ("", "newsletter", "google"),
    "utm_medium": ("", "email", "cpc", "sms"),
    "utm_campaign": ("", "", "spring"),
    "utm_content": ("", "hero"),
    "utm_term": ("", "berth"),
}
MEASURES = {"lcp": 4000.0, "inp": 500.0, "cls": 0.5, "fcp": 2000.0, "ttfb": 900.0}


def load_growth(engine: ClickHouse) -> dict[str, tuple[str, list[Event]]]:
    """A website for each span, in several parts; no session has two events of one type at the same instant."""
    sites = {}
    for seed, (name, span) in enumerate(SPANS.items()):
        source = random.Random(seed)
        website, events = make_traffic(100 + seed, span, 150)
        unique = {(event.session_key, event.created_at, event.event_type): event for event in events}
        sites[name] = website, [enrich(event, source) for event in unique.values()]
        for number in range(3):
            for table, rows in to_tables(sites[name][1][number::3]).items():
                engine.insert(table, rows, f"growth {name} {number}")
    return sites


def enrich(event: Event, source: random.Random) -> Event:
    facts: dict[str, object] = {key: source.choice(options) for key, options in CAMPAIGNS.items()} if source.random() < 0.5 else {}
    facts |= {key: "x" for key in CLICKS if source.random() < 0.1}
    if event.event_type == 2 and source.random() < 0.7:
        facts |= {"revenue": source.choice(AMOUNTS), "currency": source.choice(CURRENCIES)}
    if event.event_type == 5:
        facts |= {key: round(source.random() * most, 3) for key, most in MEASURES.items() if source.random() < 0.8}
    return msgspec.structs.replace(event, **facts)
