"""Seven weeks of recorded traffic give the numbers that a real Umami 3.1.0 counted."""

from __future__ import annotations

import importlib.util
import json
from collections import Counter, defaultdict
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from collecting import DECODER, Station

from footfall.base.settings import Settings
from footfall.model.event import Event, EventType, Identity, Record
from footfall.model.source import Source

UPSTREAM = Path(__file__).parents[1] / "contract" / "upstream"
GOLDEN = json.loads((UPSTREAM / "golden" / "public.json").read_text())
SEED = 1


@pytest.fixture(scope="module")
def records() -> list[Record]:
    spec = importlib.util.spec_from_file_location("contract_traffic", UPSTREAM / "dataset.py")
    dataset = importlib.util.module_from_spec(spec)
    import sys

    sys.modules[spec.name] = dataset
    spec.loader.exec_module(dataset)
    station = Station(Settings(rate_limit=0.0))
    site = dataset.website_id(SEED)
    station.sources.known["website", site] = Source("website", site)
    for item in dataset.requests(SEED):
        reply = station.call(body=msgspec.json.encode(item.body), headers=item.headers)
        assert reply.status == 200
    return [DECODER.decode(data) for batch in station.sink.appends for data in batch]


@pytest.fixture(scope="module")
def views(records: list[Record]) -> list[Event]:
    return [record for record in records if isinstance(record, Event) and record.event_type == EventType.PAGEVIEW]


def test_stats(views: list[Event]):
    visits: dict[str, list[int]] = defaultdict(list)
    for view in views:
        visits[view.visit_id].append(view.created_at)
    want = GOLDEN["stats-all"]["body"]
    assert {name: want[name] for name in ("pageviews", "visitors", "visits", "bounces", "totaltime")} == {
        "pageviews": len(views),
        "visitors": len({view.session_id for view in views}),
        "visits": len(visits),
        "bounces": sum(len(times) == 1 for times in visits.values()),
        "totaltime": sum(max(times) - min(times) for times in visits.values()) // 1000,
    }


LISTS: dict[str, Callable[[Event], str]] = {
    "path": lambda view: view.url_path,
    "title": lambda view: view.page_title,
    "query": lambda view: view.url_query,
    "referrer": lambda view: view.referrer_domain if view.referrer_domain != view.hostname.removeprefix("www.") else "",
    "country": lambda view: view.country,
    "region": lambda view: view.region,
    "city": lambda view: view.city,
    "browser": lambda view: view.browser,
    "os": lambda view: view.os,
    "device": lambda view: view.device,
    "screen": lambda view: view.screen,
    "hostname": lambda view: view.hostname,
    "tag": lambda view: view.tag,
    "distinctId": lambda view: view.distinct_id,
}


@pytest.mark.parametrize("name", LISTS)
def test_lists(name: str, views: list[Event]):
    found: dict[str, set[str]] = defaultdict(set)
    for view in views:
        if value := LISTS[name](view):
            found[value].add(view.session_id)
    golden = {row["x"]: row["y"] for row in GOLDEN[f"metrics-{name}"]["body"] if row["x"]}
    assert {value: len(found[value]) for value in golden} == golden


def test_event_data(records: list[Record]):
    want = Counter({(row["propertyName"], row["dataType"], row["value"]): row["total"] for row in GOLDEN["event-data-fields"]["body"]})
    # Umami shows whole numbers without the zeros that it stores.
    found = Counter(
        (item.key, item.data_type, item.text.removesuffix(".0000"))
        for record in records
        if isinstance(record, Event)
        for item in record.data
    )
    assert {key: found[key] for key in want} == dict(want)


def test_identities(records: list[Record]):
    assert len({record.session_id for record in records if isinstance(record, Identity)}) > 50


@pytest.mark.parametrize("metric", ["lcp", "inp", "cls", "fcp", "ttfb"])
def test_web_vitals(metric: str, records: list[Record]):
    vitals = [record for record in records if isinstance(record, Event) and record.event_type == EventType.PERFORMANCE]
    golden = {row["name"]: row["count"] for row in GOLDEN[f"performance-{metric}"]["body"]["pages"]}
    assert Counter(record.url_path for record in vitals if getattr(record, metric) is not None) == golden
