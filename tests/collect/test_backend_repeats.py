"""An event of a server counts once, however often and wherever it is sent again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from backend_records import ARRIVAL, OTHER_SITE, SITE, make_view
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from footfall.base.settings import Settings
from footfall.collect.deadletters import encode_record
from footfall.collect.repeats import WINDOW, find_repeats
from footfall.collect.spool import Spool
from footfall.collect.writer import Writer
from footfall.engine.adapter import ClickHouse, open_engine
from footfall.engine.batch import to_tables
from footfall.engine.errors import EngineDown
from footfall.engine.statement import Statement
from footfall.model.backend import BackendEvent

MONTH = 30 * 86_400_000


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ClickHouse]:
    engine = open_engine(Settings(data=tmp_path_factory.mktemp("repeats")))
    yield engine
    engine.close()


@pytest.fixture
def engine(opened: ClickHouse) -> ClickHouse:
    opened.execute(Statement("TRUNCATE TABLE backend_events"))
    return opened


class Failing:
    """The engine, which fails once after an insert, as it does when its answer is lost."""

    def __init__(self, engine: ClickHouse) -> None:
        self.engine = engine
        self.failures = 1

    def __getattr__(self, name: str) -> object:
        return getattr(self.engine, name)

    def insert(self, table: str, rows: object, token: str) -> None:
        self.engine.insert(table, rows, token)  # type: ignore[arg-type]
        if self.failures:
            self.failures -= 1
            raise EngineDown("the answer is lost")


def list_rows(engine: ClickHouse) -> list[tuple[str, str, int]]:
    sql = "SELECT toString(website_id), external_id, toUnixTimestamp64Milli(received_at) FROM backend_events ORDER BY 1, 2, 3"
    return [(str(site), str(name), int(came)) for site, name, came in engine.fetch_now(Statement(sql)).rows]


def drain(engine: object, folder: Path, *batches: list[BackendEvent]) -> int:
    """Bring batches into the engine, each by a step of its own; gives how many records were new."""
    spool = Spool(folder, "front", 16 * 1024 * 1024)
    writer = Writer(engine, folder)  # type: ignore[arg-type]
    try:
        for batch in batches:
            spool.append_now([encode_record(record) for record in batch])
            try:
                writer.step()
            except EngineDown:
                writer.step()
        return writer.snapshot().inserted
    finally:
        writer.close()
        spool.close()


def test_the_first_of_a_batch_counts(engine: ClickHouse, tmp_path: Path) -> None:
    batch = [make_view("a"), make_view("b"), make_view("a", came=ARRIVAL + 1), make_view("a", website_id=OTHER_SITE)]
    assert drain(engine, tmp_path, batch) == 3
    assert list_rows(engine) == [(SITE, "a", ARRIVAL), (SITE, "b", ARRIVAL), (OTHER_SITE, "a", ARRIVAL)]


def test_the_first_of_many_batches_and_writers_counts(engine: ClickHouse, tmp_path: Path) -> None:
    drain(engine, tmp_path, [make_view("a")], [make_view("a", came=ARRIVAL + 5), make_view("b")])
    # A writer of another machine has a spool of its own.
    drain(engine, tmp_path / "other", [make_view("b", came=ARRIVAL + MONTH // 5), make_view("c")])
    assert list_rows(engine) == [(SITE, "a", ARRIVAL), (SITE, "b", ARRIVAL), (SITE, "c", ARRIVAL)]


def test_ids_are_remembered_for_a_week(engine: ClickHouse, tmp_path: Path) -> None:
    times = [ARRIVAL, ARRIVAL + WINDOW - 1, ARRIVAL + WINDOW, ARRIVAL + WINDOW + 1]
    drain(engine, tmp_path, *([make_view("a", came=time)] for time in times))
    assert [came for _, _, came in list_rows(engine)] == [ARRIVAL, ARRIVAL + WINDOW]


def test_ids_that_were_made_here_are_not_looked_for(tmp_path: Path) -> None:
    records = {number: make_view(f"made {number}", may_repeat=False) for number in range(3)}
    assert find_repeats(None, records) == set()  # type: ignore[arg-type]


@pytest.mark.parametrize("months", [1, 3])
def test_a_batch_whose_answer_was_lost_is_not_doubled(engine: ClickHouse, tmp_path: Path, months: int) -> None:
    batch = [make_view(f"{number}", came=ARRIVAL + number % months * MONTH) for number in range(30)]
    drain(Failing(engine), tmp_path, batch, [make_view("later")])
    assert len(list_rows(engine)) == 31


def test_a_batch_that_was_inserted_in_part_is_completed(engine: ClickHouse, tmp_path: Path) -> None:
    batch = [make_view(f"{number}", came=ARRIVAL + number % 2 * MONTH) for number in range(30)]
    half = [record for record in batch if record.received_at == ARRIVAL]
    engine.insert("backend_events", to_tables(half)["backend_events"], "half of it")
    assert drain(engine, tmp_path, batch) == 15
    assert list_rows(engine) == sorted((SITE, record.external_id, record.received_at) for record in batch)


def test_what_two_writers_insert_at_once_is_read_once(engine: ClickHouse) -> None:
    for token in ("one", "two"):
        engine.insert("backend_events", to_tables([make_view("a"), make_view("b")])["backend_events"], token)
    ((count,),) = engine.fetch_now(Statement("SELECT count() FROM backend_events FINAL")).rows
    assert count == 2


arrivals = st.lists(
    st.lists(
        st.tuples(st.sampled_from("abcdef"), st.sampled_from((SITE, OTHER_SITE)), st.integers(0, 20)),
        min_size=1,
        max_size=8,
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=arrivals)
def test_any_order_of_arrivals_leaves_what_a_list_would(
    opened: ClickHouse, tmp_path_factory: pytest.TempPathFactory, batches: list[list[tuple[str, str, int]]]
) -> None:
    opened.execute(Statement("TRUNCATE TABLE backend_events"))
    day = 86_400_000
    times = sorted(days for batch in batches for _, _, days in batch)
    records, wanted = [], {}
    for batch in batches:
        made = [make_view(name, website_id=site, came=ARRIVAL + times.pop(0) * day) for name, site, _ in batch]
        records.append(made)
        for record in made:
            known = wanted.setdefault((record.website_id, record.external_id), [])
            if not known or record.received_at - known[-1] >= WINDOW:
                known.append(record.received_at)
    drain(opened, tmp_path_factory.mktemp("spool"), *records)
    assert list_rows(opened) == sorted((*key, came) for key, found in wanted.items() for came in found)
