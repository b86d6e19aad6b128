from __future__ import annotations

import datetime as dt
import math
from decimal import Decimal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from records import DAY, NOON, OTHER_WEBSITE, WEBSITE, make_chunk, make_event, make_id, make_identity

from footfall.engine.batch import to_tables
from footfall.engine.errors import BadStatement
from footfall.engine.statement import Statement
from footfall.model.event import COLUMNS, Property


def test_the_columns_of_the_table_are_those_of_the_record(engine):
    rows = engine.fetch_now(
        Statement("SELECT name FROM system.columns WHERE database = currentDatabase() AND table = 'events' ORDER BY position")
    )
    assert tuple(name for (name,) in rows.rows) == COLUMNS


def test_an_event_comes_back_as_it_was(engine):
    texts = {name: f"{name}\t'\\ü" for name in COLUMNS if isinstance(getattr(make_event(1), name), str) and not name.endswith("_id")}
    vitals = {"lcp": 1.5, "inp": 0.25, "cls": 0.0625, "fcp": 3.0, "ttfb": 0.0}
    event = make_event(1, **texts, **vitals, distinct_id="me", li_fat_id="l", created_at=NOON + 7, event_type=2, revenue=19.99)
    insert(engine, [event], "one")
    (row,) = engine.fetch_now(Statement("SELECT * FROM events")).dicts()
    expected = {name: getattr(event, name) for name in COLUMNS}
    expected["created_at"] = dt.datetime.fromtimestamp(event.created_at / 1000, dt.UTC)
    expected["revenue"] = Decimal("19.9900")
    assert row == expected


def test_what_is_absent_is_null(engine):
    insert(engine, [make_event(1)], "one")
    sql = "SELECT lcp, inp, cls, fcp, ttfb, revenue FROM events"
    assert engine.fetch_now(Statement(sql)).rows == [(None,) * 6]


@pytest.mark.parametrize(
    ("given_number", "kept"),
    [
        (0.1, "0.1000"),
        (1.00005, "1.0001"),
        (-2.5, "-2.5000"),
        (123456789012345.0, "123456789012345.0000"),
        (1e15, None),
        (-1e300, None),
        (math.nan, None),
        (math.inf, None),
        (None, None),
        (7, "7.0000"),
        (1e-9, "0.0000"),
    ],
)
def test_numbers_have_four_decimals_or_are_null(given_number, kept):
    table = to_tables([make_event(1, revenue=given_number), make_event(2, revenue=1.0)])["events"]
    assert table.column("revenue").to_pylist() == [kept if kept is None else Decimal(kept), Decimal(1)]


def test_what_no_row_has_is_left_to_the_engine():
    table = to_tables([make_event(1, lcp=0.0), make_event(2, tag="blue")])["events"]
    assert {"lcp", "tag", "event_id"} <= set(table.column_names)
    assert not {"inp", "revenue", "utm_source"} & set(table.column_names)


def test_properties_become_rows(engine):
    data = (Property("plan", 1, "gold"), Property("seats", 2, "3", 3.0), Property("since", 4, "2026-09-21", None, NOON))
    insert(engine, [make_event(1, data=data, url_path="/buy", event_name="buy", bot_reason="agent"), make_event(2)], "one")
    sql = "SELECT * EXCEPT (website_id, session_id, session_key, created_at) FROM event_data ORDER BY data_key"
    owner = (make_id("event 1"), "/buy", "buy", "agent")
    since = dt.datetime.fromtimestamp(NOON / 1000, dt.UTC)
    assert engine.fetch_now(Statement(sql)).rows == [
        (*owner, "plan", 1, "gold", None, None),
        (*owner, "seats", 2, "3", Decimal(3), None),
        (*owner, "since", 4, "2026-09-21", None, since),
    ]


def test_the_newest_value_of_a_session_property_wins(engine):
    insert(engine, [make_identity(1, NOON + DAY * 40, "me", plan="gold", seats="3")], "one")
    insert(engine, [make_identity(1, NOON, "me", plan="free")], "two")
    sql = "SELECT data_key, string_value, distinct_id FROM session_data FINAL ORDER BY data_key"
    assert engine.fetch_now(Statement(sql)).rows == [("plan", "gold", "me"), ("seats", "3", "me")]


def test_recordings_come_back(engine):
    insert(engine, [make_chunk(1)], "one")
    (row,) = engine.fetch_now(Statement("SELECT chunk_id, event_count, events FROM replay_chunks")).rows
    assert row == (make_id("chunk 1"), 2, '[{"type":4},{"type":2}]')


def test_only_tables_with_rows_are_made():
    assert to_tables([]) == {}
    assert set(to_tables([make_event(1), make_identity(1)])) == {"events"}


@pytest.mark.parametrize("field", ["website_id", "event_id", "session_id", "visit_id"])
@pytest.mark.parametrize(
    "text", ["", "x", "11111111-1111-4111-8111-11111111111g", "1-1111111-1111-4111-8111-11111111111", " " * 32, "1" * 36]
)
def test_an_id_that_is_no_uuid_is_refused(field, text):
    with pytest.raises(ValueError, match=r"UUID|hexadecimal"):
        to_tables([make_event(1), msgspec.structs.replace(make_event(2), **{field: text})])


@given(st.lists(st.tuples(st.text(), st.integers(0, 2**64 - 1), st.one_of(st.none(), st.floats())), min_size=1, max_size=20))
def test_any_values_become_a_table(values):
    events = [make_event(n, url_path=f"/{text}", session_key=key, revenue=number) for n, (text, key, number) in enumerate(values)]
    table = to_tables(events)["events"]
    assert table.column("url_path").to_pylist() == [f"/{text}" for text, _, _ in values]
    assert table.column("session_key").to_pylist() == [key for _, key, _ in values]


def test_a_repeated_batch_changes_nothing_even_after_reopening(reopen):
    """The batch spans five months; the second has the same token, the third another."""
    batch = [make_event(n, created_at=NOON + n % 5 * 30 * DAY, data=(Property("n", 1, "x"),)) for n in range(500)]
    batch += [make_identity(n, plan="gold") for n in range(10)] + [make_chunk(n) for n in range(10)]
    once = {"events": 500, "views": 500, "event_data": 500, "session_data": 10, "replay_chunks": 10}
    engine = reopen()
    for _ in range(3):
        insert(engine, batch, "one")
        assert totals(engine) == once
    engine = reopen()
    insert(engine, batch, "one")
    assert totals(engine) == once
    insert(engine, batch, "two")
    assert totals(engine) == {name: 2 * number for name, number in once.items()}


def test_a_batch_whose_second_half_is_missing_is_completed(engine):
    """A token is per table: what one table took before a crash stays, what another did not take follows."""
    tables = to_tables([make_event(1, data=(Property("n", 1, "x"),))])
    engine.insert("events", tables["events"], "one")
    for table, rows in tables.items():
        engine.insert(table, rows, "one")
    found = totals(engine)
    assert (found["events"], found["event_data"]) == (1, 1)


def test_a_batch_with_wrong_columns_is_refused_and_the_next_goes_in(engine):
    rows = to_tables([make_event(1)])["events"]
    with pytest.raises(BadStatement):
        engine.insert("events", rows.rename_columns(["nothing", *rows.column_names[1:]]), "one")
    engine.insert("events", rows, "one")
    assert totals(engine)["events"] == 1


@pytest.mark.parametrize(
    ("host", "referrer", "kept"),
    [
        ("www.example.com", "google.com", ["google.com"]),
        ("www.example.com", "example.com", []),
        ("example.com", "example.com", []),
        ("www.example.com", "www.example.com", []),
        ("example.com", "", []),
        ("www2.example.com", "example.com", ["example.com"]),
    ],
)
def test_the_rollup_keeps_foreign_referrers(engine, host, referrer, kept):
    insert(engine, [make_event(1, hostname=host, referrer_domain=referrer)], "one")
    assert engine.fetch_now(Statement("SELECT referrers FROM visit_hours")).rows == [(kept,)]


def test_the_rollup_has_a_row_for_each_visit_and_hour(engine):
    events = [
        make_event(1, session=1, created_at=NOON + 5, referrer_domain="a.com"),
        make_event(2, session=1, created_at=NOON + 3_599_999, referrer_domain="b.com"),
        make_event(3, session=1, created_at=NOON + 3_600_000),
        make_event(4, session=1, event_type=2),
        make_event(5, session=1, event_type=5),
        make_event(6, session=1, bot_reason="agent"),
        make_event(7, session=2, event_type=3),
        make_event(8, session=1, website_id=OTHER_WEBSITE),
    ]
    for number, event in enumerate(events):
        insert(engine, [event], str(number))
    sql = (
        "SELECT toUnixTimestamp(hour) * 1000 AS at, sum(views),"
        " toUnixTimestamp64Milli(min(min_time)), toUnixTimestamp64Milli(max(max_time)),"
        " arraySort(groupUniqArrayArray(referrers)) FROM visit_hours"
        " WHERE website_id = {website:UUID} GROUP BY hour, visit_key ORDER BY at, sum(views) DESC"
    )
    assert engine.fetch_now(Statement(sql, {"website": WEBSITE})).rows == [
        (NOON, 2, NOON + 5, NOON + 3_599_999, ["a.com", "b.com"]),
        (NOON, 1, NOON, NOON, []),
        (NOON + 3_600_000, 1, NOON + 3_600_000, NOON + 3_600_000, []),
    ]


def insert(engine, records, token):
    for table, rows in to_tables(records).items():
        engine.insert(table, rows, token)


def totals(engine):
    found = {
        table: engine.fetch_now(Statement("SELECT count() FROM {table:Identifier}", {"table": table})).rows[0][0]
        for table in ("events", "event_data", "session_data", "replay_chunks")
    }
    return {**found, "views": engine.fetch_now(Statement("SELECT sum(views) FROM visit_hours")).rows[0][0]}
