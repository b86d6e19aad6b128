from __future__ import annotations

import time

import pytest
from records import DAY, NOON, OTHER_WEBSITE, WEBSITE, make_chunk, make_event, make_id, make_identity

from footfall.engine.batch import to_tables
from footfall.engine.erase import delete_session, delete_website
from footfall.engine.statement import Statement
from footfall.model.event import Property

TABLES = ("events", "event_data", "session_data", "replay_chunks", "visit_hours")


@pytest.fixture
def filled(engine):
    """Two sessions on a website, the first on two days, and one on another website."""
    data = (Property("plan", 1, "gold"),)
    records = [
        make_event(1, session=1, data=data),
        make_event(2, session=1, created_at=NOON - DAY, data=data),
        make_event(3, session=2, created_at=NOON + 1_800_000, data=data),
        make_event(4, session=1, website_id=OTHER_WEBSITE, data=data),
        make_identity(1, plan="gold"),
        make_identity(2, plan="free"),
        make_chunk(1, 1),
        make_chunk(2, 2),
    ]
    for table, rows in to_tables(records).items():
        engine.insert(table, rows, "filled")
    return engine


def test_a_website_is_gone_from_every_table_and_others_stay(filled):
    assert count(filled, WEBSITE) == {"events": 3, "event_data": 3, "session_data": 2, "replay_chunks": 2, "visit_hours": 3}
    delete_website(filled, WEBSITE)
    assert count(filled, WEBSITE) == dict.fromkeys(TABLES, 0)
    assert count(filled, OTHER_WEBSITE) == {"events": 1, "event_data": 1, "session_data": 0, "replay_chunks": 0, "visit_hours": 1}


@pytest.mark.parametrize(
    ("before", "left"),
    [(NOON - DAY, 3), (NOON - DAY + 3_599_999, 3), (NOON - DAY + 3_600_000, 2), (NOON, 2), (NOON + 3_600_000, 0)],
)
def test_old_rows_go_by_whole_hours(filled, before, left):
    delete_website(filled, WEBSITE, before)
    found = count(filled, WEBSITE)
    assert (found["events"], found["event_data"], found["visit_hours"]) == (left, left, left)


def test_a_session_is_gone_from_its_website_only(filled):
    delete_session(filled, WEBSITE, make_id("session 1"))
    assert count(filled, WEBSITE) == dict.fromkeys(TABLES, 1)
    assert count(filled, OTHER_WEBSITE)["events"] == 1
    give_up = time.monotonic() + 20
    while list_masked(filled):
        assert time.monotonic() < give_up
        time.sleep(0.1)


@pytest.mark.parametrize(
    "erase", [lambda engine: delete_session(engine, WEBSITE, make_id("nobody")), lambda engine: delete_website(engine, make_id("none"))]
)
def test_where_there_is_nothing_nothing_is_rewritten(filled, erase):
    before = list_mutations(filled)
    erase(filled)
    assert list_mutations(filled) == before


def test_a_session_is_looked_for_in_its_months_only(filled):
    filled.insert("events", to_tables([make_event(7, session=7, created_at=NOON - 90 * DAY)])["events"], "long ago")
    before = list_mutations(filled)
    delete_session(filled, WEBSITE, make_id("session 7"))
    fresh = [row for row in list_mutations(filled) if row not in before]
    assert {table for table, _, _ in fresh} == {"events", "visit_hours"}
    assert all("IN PARTITION ID" in command for _, _, command in fresh)


def list_mutations(engine):
    sql = "SELECT table, mutation_id, command FROM system.mutations WHERE database = currentDatabase() ORDER BY ALL"
    return engine.fetch_now(Statement(sql)).rows


def test_rows_that_come_later_are_kept(filled):
    delete_website(filled, WEBSITE)
    filled.insert("events", to_tables([make_event(9)])["events"], "later")
    assert count(filled, WEBSITE)["visit_hours"] == 1


def list_masked(engine):
    """The parts in which hidden rows are still on the disk."""
    sql = "SELECT table, name FROM system.parts WHERE database = currentDatabase() AND active AND has_lightweight_delete"
    return engine.fetch_now(Statement(sql)).rows


def count(engine, website_id):
    sql = "SELECT count() FROM {table:Identifier} WHERE website_id = {website:UUID}"
    return {table: engine.fetch_now(Statement(sql, {"table": table, "website": website_id})).rows[0][0] for table in TABLES}
