"""An event that is sent again under its key counts once: in the table, its properties and the rollup."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footfall.base.settings import Settings
from footfall.collect.deadletters import build_record, describe_record, encode_record
from footfall.collect.repeats import WINDOW, find_repeats
from footfall.collect.spool import Spool
from footfall.collect.writer import Writer
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.erase import delete_session, delete_website
from footfall.engine.errors import EngineDown
from footfall.engine.statement import Statement
from footfall.model.event import Event, Property

SITE = "5f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
OTHER_SITE = "6f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
SESSION = uuid.UUID("0d9a3c52-9d6a-4d53-8a57-0a4a5b6c7d8e")
NOW = int(time.time() * 1000)  # keys of long ago go by themselves
DAY = 86_400_000
TABLES = ("events", "event_data", "visit_hours", "event_keys")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    engine = open_engine(Settings(data=tmp_path_factory.mktemp("keys")))
    yield engine
    engine.close()


@pytest.fixture
def engine(opened: ClickHouse) -> ClickHouse:
    empty(opened)
    return opened


def empty(engine: ClickHouse) -> None:
    for table in TABLES:
        engine.execute(Statement(f"TRUNCATE TABLE {table}"))


class Dying:
    """The engine for a writer that dies before or after one of its inserts."""

    def __init__(self, engine: ClickHouse, dies: int, *, after: bool) -> None:
        self.engine, self.dies, self.after = engine, dies, after
        self.inserts = 0

    def __getattr__(self, name: str) -> object:
        return getattr(self.engine, name)

    def insert(self, table: str, rows: Any, token: str) -> None:
        self.inserts += 1
        if self.inserts == self.dies and not self.after:
            raise EngineDown("killed before")
        self.engine.insert(table, rows, token)
        if self.inserts == self.dies and self.after:
            raise EngineDown("killed after")


def make_view(key: str, *, came: int = NOW, website: str = SITE, happened: int = 0) -> Event:
    """A page view with one property; every call is another event."""
    made = str(uuid.uuid4())
    return Event(
        website,
        made,
        str(SESSION),
        str(SESSION),
        SESSION.int >> 64,
        SESSION.int >> 64,
        happened or came,
        1,
        url_path="/" + key,
        idempotency_key=key,
        data=(Property("key", 1, made),),
        received_at=came if key else 0,
    )


def count(engine: ClickHouse) -> dict[str, int]:
    sums = {"visit_hours": "sum(views)"}
    return {table: int(engine.fetch_now(Statement(f"SELECT {sums.get(table, 'count()')} FROM {table}")).rows[0][0]) for table in TABLES}


def all_are(number: int, *, without_key: int = 0) -> dict[str, int]:
    """The counts when that many events are there, each with its property and its place in the rollup."""
    return {**dict.fromkeys(TABLES, number), "event_keys": number - without_key}


def drain(engine: Any, folder: Path, *batches: list[Event]) -> int:
    """Bring batches into the engine, each by a step of its own and a writer that is new after each failure; gives how many were new."""
    spool = Spool(folder, "front", 16 * 1024 * 1024)
    writer, inserted = Writer(engine, folder), 0
    try:
        for batch in batches:
            spool.append_now([encode_record(record) for record in batch])
            try:
                writer.step()
            except EngineDown:
                writer.close()
                inserted += writer.snapshot().inserted
                writer = Writer(engine, folder)
                writer.step()
        return inserted + writer.snapshot().inserted
    finally:
        writer.close()
        spool.close()


def test_the_first_of_a_batch_counts(engine: ClickHouse, tmp_path: Path) -> None:
    batch = [make_view("a"), make_view("b"), make_view("a"), make_view("a", website=OTHER_SITE), make_view(""), make_view("")]
    assert drain(engine, tmp_path, batch) == 5
    assert count(engine) == all_are(5, without_key=2)
    stored = {str(row[0]) for row in engine.fetch_now(Statement("SELECT string_value FROM event_data")).rows}
    assert stored == {batch[index].event_id for index in (0, 1, 3, 4, 5)}


def test_the_first_of_many_batches_and_spools_counts(engine: ClickHouse, tmp_path: Path) -> None:
    drain(engine, tmp_path, [make_view("a")], [make_view("a", came=NOW + 5), make_view("b")])
    # A restart has a new writer; a collector of another machine has a spool and a writer of its own.
    drain(engine, tmp_path, [make_view("a", came=NOW + 9)])
    drain(engine, tmp_path / "other", [make_view("b", came=NOW + 6 * DAY), make_view("c")])
    assert count(engine) == all_are(3)


def test_keys_are_remembered_for_a_week_after_they_came(engine: ClickHouse, tmp_path: Path) -> None:
    times = [NOW, NOW + WINDOW - 1, NOW + WINDOW, NOW + WINDOW + 1]
    drain(engine, tmp_path, *([make_view("a", came=moment, happened=NOW - 400 * DAY)] for moment in times))
    assert count(engine) == all_are(2)


def test_events_without_a_key_are_not_looked_for() -> None:
    records = dict(enumerate(make_view("") for _ in range(3)))
    assert find_repeats(None, records) == set()  # type: ignore[arg-type]


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("dies", [1, 2, 3])
def test_a_writer_that_dies_leaves_nothing_out_and_nothing_double(engine: ClickHouse, tmp_path: Path, dies: int, after: bool) -> None:
    before = [make_view("old"), make_view("")]
    # Several months are several parts of a table, and the batch holds repeats of itself and of what was before.
    batch = [make_view(f"{number % 20}", happened=NOW - number % 3 * 31 * DAY) for number in range(30)] + [make_view("old"), make_view("")]
    drain(engine, tmp_path, before)
    assert drain(Dying(engine, dies, after=after), tmp_path, batch, [make_view("later"), make_view("7")]) == 22
    assert count(engine) == all_are(24, without_key=2)


@pytest.mark.parametrize("months", [1, 2])
def test_a_batch_of_which_only_the_keys_or_some_events_arrived_is_completed(engine: ClickHouse, tmp_path: Path, months: int) -> None:
    """A rollup is fed by the events that are inserted again: they must be the same ones."""
    batch = [make_view(f"{number}", happened=NOW - number % months * 31 * DAY) for number in range(30)]
    drain(Dying(engine, 3, after=True), tmp_path, batch)
    engine.execute(Statement("TRUNCATE TABLE visit_hours"))
    assert find_repeats(engine, dict(enumerate(batch))) == set()
    assert count(engine) == {**all_are(30), "visit_hours": 0}


def test_a_letter_about_an_event_with_a_key_is_replayed(engine: ClickHouse, tmp_path: Path) -> None:
    event = make_view("a")
    described = describe_record(event)
    assert build_record(described) == event
    del described["received_at"]
    older = build_record(described)
    assert isinstance(older, Event)
    assert older.received_at == 0
    drain(engine, tmp_path, [event])
    assert find_repeats(engine, {0: event}) == set()
    assert find_repeats(engine, {0: make_view("a")}) == {0}


def test_what_is_erased_is_forgotten(engine: ClickHouse, tmp_path: Path) -> None:
    drain(engine, tmp_path, [make_view("a"), make_view("b", website=OTHER_SITE)])
    delete_website(engine, SITE)
    assert count(engine) == all_are(1)
    delete_session(engine, OTHER_SITE, str(SESSION))
    assert count(engine) == all_are(0)


arrival = st.tuples(st.sampled_from(["", "a", "b", "c"]), st.sampled_from((SITE, OTHER_SITE)), st.integers(0, 4))
arrivals = st.lists(st.lists(arrival, min_size=1, max_size=8), min_size=1, max_size=5)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=arrivals, dies=st.integers(1, 12), after=st.booleans())
def test_any_order_of_arrivals_leaves_what_a_list_would(
    opened: ClickHouse, tmp_path_factory: pytest.TempPathFactory, batches: list[list[tuple[str, str, int]]], dies: int, after: bool
) -> None:
    empty(opened)
    came, wanted, keyless = NOW, 0, 0
    last: dict[tuple[str, str], int] = {}
    sent = []
    for batch in batches:
        made = []
        for key, website, days in batch:
            came += days * DAY
            made.append(make_view(key, website=website, came=came))
            keyless += not key
            if not key or came - last.get((website, key), -WINDOW) >= WINDOW:
                last[website, key] = came
                wanted += 1
        sent.append(made)
    drain(Dying(opened, dies, after=after), tmp_path_factory.mktemp("spool"), *sent)
    assert count(opened) == all_are(wanted, without_key=keyless)
