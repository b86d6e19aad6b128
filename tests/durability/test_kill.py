"""Nothing acknowledged is lost or doubled, however often and whenever the processes are killed."""

from __future__ import annotations

import random
import time
from collections import Counter

import pytest
from processes import Process, answers, find_free_port

from footfall.base.settings import Settings
from footfall.collect.checkpoint import find_state
from footfall.collect.report import show_spool, verify
from footfall.engine.adapter import open_engine
from footfall.engine.statement import Statement
from load import Load, compare

WEBSITE = "5f2b0a5e-0f0e-4d0c-9c55-0d5f6a1b2c3d"
COLLECTOR_KILLS = 14
WRITER_KILLS = 14


@pytest.fixture
def collector(tmp_path):
    port = find_free_port()
    process = Process("collector_process.py", (tmp_path, port), tmp_path / "collector.log", lambda: answers(port))
    process.port = port
    yield process
    process.cleanup()


@pytest.fixture
def writer(tmp_path):
    ready = tmp_path / "writer-ready"
    process = Process("writer_process.py", (tmp_path,), tmp_path / "writer.log", ready.exists)
    yield process
    process.cleanup()


@pytest.mark.slow
@pytest.mark.timeout(240)
def test_every_acknowledged_event_is_counted_once(tmp_path, collector, writer):
    dice = random.Random(20_260)
    collector.start()
    writer.start()
    collector.wait_until_ready()
    load = Load(lambda: ("127.0.0.1", collector.port), WEBSITE, seed=7)
    load.start()
    order = [collector] * COLLECTOR_KILLS + [writer] * WRITER_KILLS
    dice.shuffle(order)
    redone = 0
    for process in order:
        if process is writer:
            # Some kills hit the start, when the open batch is repeated; most hit the work.
            if dice.random() < 0.75:
                writer.wait_until_ready()
                time.sleep(dice.uniform(0.0, 0.8))
            else:
                time.sleep(dice.uniform(0.5, 3.0))
        else:
            collector.wait_until_ready()
            time.sleep(dice.uniform(0.05, 0.5))
        process.kill()
        if process is writer:
            redone += has_open_batch(tmp_path)
            (tmp_path / "writer-ready").unlink(missing_ok=True)
        process.start()
    collector.wait_until_ready()
    writer.wait_until_ready()
    time.sleep(0.5)
    load.stop()
    assert collector.end() in {0, -15}
    assert writer.end() == 0, (tmp_path / "writer.log").read_text()[-3000:]

    print(collector.kills, writer.kills, redone, dict(load.statuses), len(load.acknowledged), len(load.unknown))
    assert set(load.statuses) <= {0, 200}
    assert len(load.acknowledged) > 2000
    assert redone >= 3, "the kills hit no batch on its way"
    report = show_spool(tmp_path / "spool")
    assert (report.pending_bytes, report.open_batch, report.dead_letters) == (0, None, 0)
    assert verify(tmp_path / "spool") == []
    assert compare(load, *count(tmp_path)) == []


def has_open_batch(data):
    """Whether a batch was on its way when the writer was killed."""
    state = find_state(data / "spool")
    return state is not None and state.batch is not None


def count(data):
    """Rows of `events` by path, of `event_data` by value, and the views of the rollup."""
    engine = open_engine(Settings(data=data))
    try:
        paths = engine.fetch_now(Statement("SELECT url_path, count() FROM events GROUP BY url_path")).rows
        values = engine.fetch_now(
            Statement("SELECT string_value, count() FROM event_data WHERE data_key = 'name' GROUP BY string_value")
        ).rows
        ((views,),) = engine.fetch_now(Statement("SELECT sum(views) FROM visit_hours")).rows
    finally:
        engine.close()
    return Counter(dict(paths)), Counter(dict(values)), views
