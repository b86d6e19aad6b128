from __future__ import annotations

import asyncio
import datetime as dt
import random
import subprocess
import sys
import threading
import time
import uuid
from decimal import Decimal

import pytest
from places import embedded_place
from records import make_event

from footfall.engine.adapter import open_engine
from footfall.engine.batch import to_tables
from footfall.engine.errors import BadStatement, EngineDown, EngineError, QueryCancelled, QueryTimeout, QueryTooLarge
from footfall.engine.migrate import list_migrations
from footfall.engine.statement import Statement

ENDLESS = "SELECT count() FROM numbers(1000000000000) WHERE sipHash64(number) = 1"
WILD = [
    "",
    "tab\there",
    "it's",
    'say "hi"',
    "back\\slash",
    "new\nline",
    "\\N",
    "\\t",
    "null\\0",
    "ünï→😀",
    "{name:String}",
    "%s %(a)s",
    "--",
    "é'\\\n\t\"",
]


@pytest.mark.parametrize("text", WILD)
def test_a_text_comes_back_as_it_was_bound(engine, text):
    rows = engine.fetch_now(Statement("SELECT {one:String} AS one, {many:Array(String)} AS many", {"one": text, "many": [text, "x", text]}))
    assert list(rows.dicts()) == [{"one": text, "many": [text, "x", text]}]


def test_values_are_plain_python(engine):
    given = uuid.UUID("8330bee1-aafa-4e15-9943-6dcac69f2731")
    rows = engine.fetch_now(
        Statement(
            "SELECT {id:UUID}, {key:UInt64}, fromUnixTimestamp64Milli({time:Int64}, 'UTC'), toDecimal64(2.5, 4), NULL",
            {"id": str(given), "key": 2**64 - 1, "time": 1_790_000_000_123},
        )
    )
    moment = dt.datetime(2026, 9, 21, 14, 13, 20, 123_000, dt.UTC)
    assert rows.rows == [(str(given), 2**64 - 1, moment, Decimal("2.5"), None)]


def test_no_rows_are_an_empty_answer(engine):
    rows = engine.fetch_now(Statement("SELECT url_path, count() AS n FROM events GROUP BY url_path"))
    assert (rows.columns, rows.rows, list(rows.dicts())) == ((), [], [])


@pytest.mark.parametrize(
    ("sql", "kind"),
    [
        ("SELEC 1", BadStatement),
        ("SELECT nothing FROM events", BadStatement),
        ("SELECT 1 FROM no_such_table", BadStatement),
        ("INSERT INTO migrations (number, name) VALUES (77, 'x')", BadStatement),
        ("CREATE TABLE gained (a UInt8) ENGINE = MergeTree ORDER BY a", BadStatement),
        (ENDLESS, QueryTimeout),
        ("SELECT length(groupArray(toString(number))) FROM numbers(100000000)", QueryTooLarge),
    ],
)
def test_a_query_that_fails_has_its_own_error_and_the_next_one_works(reopen, sql, kind):
    engine = reopen(query_timeout=1, query_memory=100 * 1024 * 1024)
    with pytest.raises(kind) as caught:
        engine.fetch_now(Statement(sql))
    assert type(caught.value) is kind
    assert asyncio.run(engine.fetch(Statement("SELECT count() FROM migrations"))).rows == [(len(list_migrations()),)]


def test_a_cancelled_task_ends_its_query(engine):
    async def start_and_cancel():
        task = asyncio.create_task(engine.fetch(Statement(ENDLESS)))
        await until_endless_runs(engine)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(asyncio.wait_for(start_and_cancel(), 20))
    give_up = time.monotonic() + 30
    while count_endless(engine):
        assert time.monotonic() < give_up
        time.sleep(0.02)


def test_a_cancelled_task_that_waits_never_runs(reopen):
    engine = reopen(query_concurrency=1)

    async def crowd():
        first = asyncio.create_task(engine.fetch(Statement(ENDLESS)))
        await until_endless_runs(engine)
        waiting = [asyncio.create_task(engine.fetch(Statement(ENDLESS))) for _ in range(5)]
        await asyncio.sleep(0.05)
        assert count_endless(engine) == 1
        light = await asyncio.wait_for(engine.fetch(Statement("SELECT 1", light=True)), 5)
        assert light.rows == [(1,)]
        for task in [*waiting, first]:
            task.cancel()
        await asyncio.gather(first, *waiting, return_exceptions=True)
        return await asyncio.wait_for(engine.fetch(Statement("SELECT 2")), 10)

    assert asyncio.run(crowd()).rows == [(2,)]
    assert count_endless(engine) == 0


def test_closing_ends_what_runs(reopen):
    engine = reopen()

    async def start_and_close():
        running = [asyncio.create_task(engine.fetch(Statement(ENDLESS))) for _ in range(5)]
        await until_endless_runs(engine)
        started = time.monotonic()
        await asyncio.to_thread(engine.close)
        assert time.monotonic() - started < 10
        return await asyncio.gather(*running, return_exceptions=True)

    outcomes = asyncio.run(start_and_close())
    assert {type(outcome) for outcome in outcomes} == {QueryCancelled, asyncio.CancelledError}
    assert count_endless(reopen()) == 0


@pytest.mark.slow
def test_threads_never_get_the_values_of_others(engine):
    """Eight threads ask with wild values of their own while rows go in."""
    faults = []
    stop = threading.Event()

    def ask(seed):
        chance = random.Random(seed)
        for turn in range(120):
            values = [f"{chance.choice(WILD)}{seed}-{turn}{chance.choice(WILD)}" for _ in range(3)]
            expected = {"a": values[0], "b": values[1:], "c": turn * 1000 + seed}
            source = "(SELECT count() FROM events WHERE url_path != {a:String})"
            sql = f"SELECT {{a:String}} AS a, {{b:Array(String)}} AS b, {{c:Int64}} AS c FROM {source}"
            try:
                answer = next(engine.fetch_now(Statement(sql, expected)).dicts())
            except EngineError as fault:
                answer = fault
            if answer != expected:
                faults.append((expected, answer))

    def fill():
        turn = 0
        while not stop.is_set():
            batch = to_tables([make_event(turn * 100 + number) for number in range(100)])
            engine.insert("events", batch["events"], f"batch {turn}")
            turn += 1

    filler = threading.Thread(target=fill)
    askers = [threading.Thread(target=ask, args=(seed,)) for seed in range(8)]
    filler.start()
    for thread in askers:
        thread.start()
    for thread in askers:
        thread.join()
    stop.set()
    filler.join()
    assert faults == []
    assert engine.fetch_now(Statement("SELECT count() > 0 FROM events")).rows == [(1,)]


def test_a_server_that_does_not_answer_is_down(settings_for_nobody):
    with pytest.raises(EngineDown):
        open_engine(settings_for_nobody)


def test_a_folder_has_one_process(tmp_path):
    program = (
        "import sys; from pathlib import Path; from footfall.base.settings import Settings\n"
        "from footfall.engine.adapter import open_engine; from footfall.engine.errors import EngineDown\n"
        "try: open_engine(Settings(data=Path(sys.argv[1])))\n"
        "except EngineDown as fault: print(fault)\n"
    )
    with embedded_place(tmp_path) as opener:
        opener()
        other = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, timeout=60, check=False)
    assert "is another process using it" in other.stdout


@pytest.fixture
def settings_for_nobody():
    import socket

    from footfall.base.settings import Settings

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield Settings(engine=f"http://127.0.0.1:{taken.getsockname()[1]}/footfall")


async def until_endless_runs(engine):
    for _ in range(500):
        if count_endless(engine):
            return
        await asyncio.sleep(0.02)


def count_endless(engine):
    sql = "SELECT count() FROM system.processes WHERE query LIKE 'SELECT count() FROM numbers(1000000000000)%'"
    return engine.fetch_now(Statement(sql)).rows[0][0]
