"""The writer brings every record into the engine once, whatever happens in between."""

from __future__ import annotations

import os
import time
from collections import Counter

import pytest
from spooling import Killed, Tables, close_as_if_killed, make_event, make_identity

import footfall.collect.checkpoint as checkpoint_module
from footfall.collect.checkpoint import CHECKPOINT, COPY, CheckpointTaken, find_state
from footfall.collect.deadletters import list_letters
from footfall.collect.lanes import MARK, list_lanes, measure_spool
from footfall.collect.replay import replay_dead_letters
from footfall.collect.segments import list_segments
from footfall.collect.spool import Spool
from footfall.collect.writer import Writer
from footfall.engine.errors import BadStatement, EngineDown

LIMIT = 16 * 1024 * 1024


@pytest.fixture
def spool(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT)
    yield spool
    spool.close()


@pytest.fixture
def tables():
    return Tables()


def wait_for(condition, seconds=30.0):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "does not happen"
        time.sleep(0.01)


def drain(folder, tables, **options):
    """Steps until nothing waits, then the numbers."""
    writer = Writer(tables, folder, **options)
    try:
        while True:
            writer.step()
            if not writer.snapshot().pending_bytes:
                writer.step()
                return writer.snapshot()
    finally:
        writer.close()


def test_records_reach_their_tables_in_order(tmp_path, spool, tables):
    spool.append_now([make_event("/a"), make_event("/b", data=True)])
    spool.append_now([make_identity("plan")])
    stats = drain(tmp_path, tables)
    assert tables.rows == {"events": ["/a", "/b"], "event_data": ["key of /b"], "session_data": ["plan"]}
    assert (stats.inserted, stats.batches, stats.refused, stats.pending_records, stats.oldest) == (3, 1, 0, 0, None)


def test_batches_keep_to_their_size(tmp_path, spool, tables):
    for number in range(25):
        spool.append_now([make_event(f"/{number}")])
    stats = drain(tmp_path, tables, max_records=10)
    assert stats.batches == 3
    assert tables.rows["events"] == [f"/{number}" for number in range(25)]


def test_all_lanes_are_drained(tmp_path, spool, tables):
    other = Spool(tmp_path, "other", LIMIT)
    for number in range(20):
        (spool, other)[number % 2].append_now([make_event(f"/{number}")])
    drain(tmp_path, tables, max_records=3)
    assert Counter(tables.rows["events"]) == Counter(f"/{number}" for number in range(20))
    other.close()


def test_what_is_drained_is_deleted(tmp_path, tables):
    spool = Spool(tmp_path, "front", LIMIT, segment_size=2000)
    for number in range(30):
        spool.append_now([make_event(f"/{number}")])
    assert len(list_segments(spool.lane)) > 3
    drain(tmp_path, tables)
    assert len(list_segments(spool.lane)) == 1
    spool.append_now([make_event("/last")])
    spool.close()
    drain(tmp_path, tables)
    assert list_lanes(tmp_path) == []
    assert measure_spool(tmp_path) == 0
    assert Counter(tables.rows["events"]) == Counter([f"/{number}" for number in range(30)] + ["/last"])


def test_a_torn_tail_of_a_dead_lane_is_passed_over(tmp_path, spool, tables):
    spool.append_now([make_event("/whole")])
    close_as_if_killed(spool)
    with next(spool.lane.glob("*.seg")).open("r+b") as file:
        whole = file.read()
        file.write(whole[:-1])
    drain(tmp_path, tables)
    assert tables.rows == {"events": ["/whole"]}
    assert list_lanes(tmp_path) == []
    assert list(list_letters(tmp_path)) == []


@pytest.mark.parametrize("mark", [bytes(16), b""], ids=["as it was made", "empty"])
def test_a_mark_that_a_power_cut_has_left_behind_hides_no_event(tmp_path, spool, tables, mark):
    spool.append_now([make_event("/one")])
    spool.append_now([make_event("/two")])
    spool.close()
    (spool.lane / MARK).write_bytes(mark)
    with next(spool.lane.glob("*.seg")).open("ab") as file:
        file.write(bytes(100_000))  # what a segment that was made ahead has not used
    drain(tmp_path, tables)
    assert tables.rows == {"events": ["/one", "/two"]}
    assert list_lanes(tmp_path) == []
    assert list(list_letters(tmp_path)) == []


def test_nothing_is_read_beyond_what_is_durable(tmp_path, spool, tables):
    spool.append_now([make_event("/durable")])
    with next(spool.lane.glob("*.seg")).open("r+b") as file:
        whole = file.read()
        file.write(whole)
        drain(tmp_path, tables)
        assert tables.rows == {"events": ["/durable"]}
        file.truncate(len(whole))
    spool.append_now([make_event("/next")])
    drain(tmp_path, tables)
    assert tables.rows == {"events": ["/durable", "/next"]}


def test_damage_becomes_a_letter_and_the_rest_goes_on(tmp_path, spool, tables):
    for path in ("/a", "/b", "/c"):
        spool.append_now([make_event(path)])
    file = next(spool.lane.glob("*.seg"))
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 255
    file.write_bytes(content)
    stats = drain(tmp_path, tables)
    assert tables.rows == {"events": ["/a", "/c"]}
    assert (stats.inserted, stats.refused, stats.dead_letters) == (2, 1, 1)
    (letter,) = list_letters(tmp_path)
    assert "damaged" in letter.reason


def test_damage_at_the_end_becomes_a_letter_also_when_the_batch_is_repeated(tmp_path, spool, tables):
    for path in ("/a", "/b"):
        spool.append_now([make_event(path)])
    spool.close()
    file = next(spool.lane.glob("*.seg"))
    content = bytearray(file.read_bytes())
    content[-1] ^= 255
    file.write_bytes(content)
    tables.die_after = 1
    assert die_and_go_on(tmp_path, tables) == 1
    assert tables.rows == {"events": ["/a"]}
    assert len(list(list_letters(tmp_path))) == 1
    assert list_lanes(tmp_path) == []


@pytest.mark.parametrize("failing", [1, 2, 3])
def test_a_disk_that_refuses_the_checkpoint_is_waited_for(tmp_path, spool, tables, monkeypatch, failing):
    real, saves = checkpoint_module.replace_file, []

    def refuse(file, content, **how):
        saves.append(file)
        if failing <= len(saves) < failing + 3:
            raise OSError(28, "No space left on device")
        real(file, content, **how)

    monkeypatch.setattr(checkpoint_module, "replace_file", refuse)
    for path in ("/a", "/b", "/c"):
        spool.append_now([make_event(path)])
    writer = Writer(tables, tmp_path, max_records=1, interval=0.01)
    writer.start()
    wait_for(lambda: writer.snapshot().inserted == 3)
    assert writer.stop()
    assert tables.rows == {"events": ["/a", "/b", "/c"]}
    assert {token for _, token in tables.tokens} == {f"{find_state(tmp_path).epoch}-{number}" for number in (1, 2, 3)}


def test_an_engine_that_is_down_gets_the_same_batch_later(tmp_path, spool, tables):
    spool.append_now([make_event("/a", data=True)])
    writer = Writer(tables, tmp_path)
    for count in (1, 2):
        tables.down = count
        with pytest.raises(EngineDown):
            writer.step()
        tables.down = 0
    spool.append_now([make_event("/later")])
    writer.step()
    assert tables.rows == {"event_data": ["key of /a"], "events": ["/a"]}
    writer.step()
    assert tables.rows["events"] == ["/a", "/later"]
    writer.close()


def test_bad_records_are_found_and_the_rest_is_stored(tmp_path, spool, tables):
    records = [make_event(f"/{number}", data=number % 3 == 0) for number in range(60)]
    records[20] = b"\xc1 nothing"
    records[30] = make_event("/no-uuid", website="not-a-website")
    tables.refuse = {("events", "/7"), ("events", "/8"), ("event_data", "key of /33"), ("events", "/36")}
    spool.append_now(records)
    stats = drain(tmp_path, tables)
    good = set(range(60)) - {7, 8, 20, 30, 33, 36}
    assert Counter(tables.rows["events"]) == Counter(f"/{number}" for number in good)
    assert Counter(tables.rows["event_data"]) == Counter(f"key of /{number}" for number in range(0, 60, 3) if number not in {30, 33})
    assert (stats.inserted, stats.refused, stats.dead_letters) == (54, 6, 6)
    letters = {letter.record["url_path"] if letter.record else "": letter for letter in list_letters(tmp_path)}
    assert {path: (letter.table, letter.data_stored) for path, letter in letters.items()} == {
        "": ("", False),
        "/no-uuid": ("", False),
        "/7": ("events", False),
        "/8": ("events", False),
        "/33": ("event_data", False),
        "/36": ("events", True),
    }


def test_a_missing_table_is_no_fault_of_the_records(tmp_path, spool, tables):
    tables.refuse, tables.refusal_code = {("events", "/a")}, 60
    spool.append_now([make_event("/a")])
    writer = Writer(tables, tmp_path)
    with pytest.raises(BadStatement):
        writer.step()
    tables.refuse = set()
    writer.step()
    writer.close()
    assert tables.rows == {"events": ["/a"]}
    assert list(list_letters(tmp_path)) == []


def fill(folder):
    spool = Spool(folder, "front", LIMIT)
    for number in range(12):
        spool.append_now([make_event(f"/{number}", data=number % 2 == 0)])
    spool.append_now([b"\xc1", make_identity("plan")])
    spool.close()


def die_and_go_on(folder, tables):
    """Drain, with a fresh writer after each death; gives how often it died."""
    for deaths in range(100):
        writer = Writer(tables, folder, max_records=8)
        try:
            for _ in range(6):
                writer.step()
        except Killed:
            if writer._checkpoint:
                os.close(writer._checkpoint._lock)
            continue
        writer.close()
        return deaths
    raise AssertionError("dies for ever")


REFUSED = {("events", "/3"), ("event_data", "key of /4")}


@pytest.mark.parametrize("side", ["die_before", "die_after"])
@pytest.mark.parametrize("insert", range(1, 20))
def test_a_death_at_any_insert_changes_nothing(tmp_path, tables, insert, side):
    fill(tmp_path)
    tables.refuse = set(REFUSED)
    setattr(tables, side, insert)
    die_and_go_on(tmp_path, tables)
    check_all_is_there_once(tmp_path, tables)


@pytest.mark.parametrize("side", ["before", "after"])
def test_a_death_at_any_save_changes_nothing(tmp_path, monkeypatch, side):
    real = checkpoint_module.replace_file
    number = 0
    while True:
        number += 1
        folder, tables, saves = tmp_path / str(number), Tables(), []
        folder.mkdir()
        fill(folder)
        tables.refuse = set(REFUSED)

        def replace(file, content, saves=saves, number=number, **how):
            saves.append(file)
            if len(saves) == number and side == "before":
                raise Killed
            real(file, content, **how)
            if len(saves) == number and side == "after":
                raise Killed

        monkeypatch.setattr(checkpoint_module, "replace_file", replace)
        deaths = die_and_go_on(folder, tables)
        check_all_is_there_once(folder, tables)
        if deaths == 0:
            break
    assert number > 8


def check_all_is_there_once(folder, tables):
    """Events 3 and 4 are refused, 4 by its properties already."""
    assert Counter(tables.rows["events"]) == Counter(f"/{number}" for number in range(12) if number not in {3, 4})
    assert Counter(tables.rows["event_data"]) == Counter(f"key of /{number}" for number in (0, 2, 6, 8, 10))
    assert tables.rows["session_data"] == ["plan"]
    assert Counter(letter.table for letter in list_letters(folder)) == {"": 1, "events": 1, "event_data": 1}


def test_a_replayed_letter_arrives_once_and_only_what_is_missing(tmp_path, spool, tables):
    tables.refuse = {("events", "/a")}
    spool.append_now([make_event("/a", data=True), make_event("/b")])
    drain(tmp_path, tables)
    assert tables.rows == {"event_data": ["key of /a"], "events": ["/b"]}
    tables.refuse = set()
    assert replay_dead_letters(tmp_path).replayed == 1
    drain(tmp_path, tables)
    assert tables.rows == {"event_data": ["key of /a"], "events": ["/b", "/a"]}
    assert list(list_letters(tmp_path)) == []


def test_the_thread_drains_within_a_second(tmp_path, spool, tables):
    writer = Writer(tables, tmp_path)
    writer.start()
    wait_for((tmp_path / "checkpoint.json").exists)
    start = time.monotonic()
    spool.append_now([make_event("/a")])
    wait_for(lambda: tables.rows)
    assert time.monotonic() - start < 1
    assert writer.snapshot().running
    assert writer.stop()
    assert not writer.snapshot().running


def test_stop_drains_what_is_left(tmp_path, spool, tables):
    writer = Writer(tables, tmp_path, interval=30, max_records=10)
    writer.start()
    wait_for((tmp_path / "checkpoint.json").exists)
    for number in range(55):
        spool.append_now([make_event(f"/{number}")])
    assert writer.stop()
    assert len(tables.rows["events"]) == 55
    assert writer.snapshot().pending_records == 0


@pytest.mark.parametrize("damage", [None, b"", b"{"])
@pytest.mark.parametrize("insert", range(1, 8))
def test_a_death_with_a_damaged_checkpoint_changes_nothing(tmp_path, tables, insert, damage):
    fill(tmp_path)
    tables.refuse = set(REFUSED)
    tables.die_after = insert
    writer = Writer(tables, tmp_path, max_records=3)
    try:
        for _ in range(20):
            writer.step()
    except Killed:
        os.close(writer._checkpoint._lock)
    else:
        writer.close()
    (tmp_path / CHECKPOINT).unlink()
    if damage is not None:
        (tmp_path / CHECKPOINT).write_bytes(damage)
    drain(tmp_path, tables, max_records=8)
    check_all_is_there_once(tmp_path, tables)


def test_a_checkpoint_that_cannot_be_read_is_told(tmp_path, spool, tables):
    spool.append_now([make_event("/a"), make_event("/b")])
    for name in (CHECKPOINT, COPY):
        (tmp_path / name).write_text("{")
    writer = Writer(tables, tmp_path, interval=0.01, longest_pause=0.05)
    writer.start()
    wait_for(lambda: writer.snapshot().failures >= 2)
    stats = writer.snapshot()
    assert (stats.last_error, stats.pending_records, stats.oldest is None) == ("CheckpointBroken", 2, False)
    for name in (CHECKPOINT, COPY):
        (tmp_path / name).unlink()
    wait_for(lambda: writer.snapshot().inserted == 2)
    assert writer.stop()
    assert tables.rows == {"events": ["/a", "/b"]}


def test_the_thread_tells_what_waits_while_the_engine_is_down(tmp_path, spool, tables):
    tables.down = 10**9
    writer = Writer(tables, tmp_path, interval=0.01, longest_pause=0.05)
    spool.append_now([make_event("/a"), make_event("/b")])
    writer.start()
    wait_for(lambda: writer.snapshot().failures >= 3)
    stats = writer.snapshot()
    assert (stats.last_error, stats.pending_records, stats.inserted) == ("EngineDown", 2, 0)
    assert stats.pending_bytes > 0
    assert stats.oldest is not None
    assert stats.lag(stats.oldest + 1500) == 1.5
    tables.down = 0
    wait_for(lambda: writer.snapshot().inserted == 2)
    wait_for(lambda: not writer.snapshot().last_error)
    assert writer.stop()
    assert tables.rows == {"events": ["/a", "/b"]}


def test_stop_does_not_wait_for_an_engine_that_is_down(tmp_path, spool, tables):
    tables.down = 10**9
    spool.append_now([make_event("/a")])
    writer = Writer(tables, tmp_path)
    writer.start()
    wait_for(lambda: writer.snapshot().failures)
    start = time.monotonic()
    assert writer.stop()
    assert time.monotonic() - start < 2
    later = Tables()
    drain(tmp_path, later)
    assert later.rows == {"events": ["/a"]}


def test_two_writers_do_not_drain_one_spool(tmp_path, spool, tables):
    first, second = Writer(tables, tmp_path), Writer(Tables(), tmp_path)
    first.step()
    with pytest.raises(CheckpointTaken):
        second.step()
    first.close()
    second.step()
    second.close()


def test_catching_up_waits_for_what_is_in_the_spool(tmp_path, spool, tables):
    writer = Writer(tables, tmp_path, interval=0.01, max_records=10)
    spool.append_now([make_event(f"/{number}") for number in range(35)])
    writer.start()
    try:
        assert writer.catch_up(10)
        assert len(tables.rows["events"]) == 35
        spool.append_now([make_event("/late")])
        assert writer.catch_up(10)
        assert tables.rows["events"][-1] == "/late"
    finally:
        writer.stop()
    assert not writer.catch_up(0.05)


def test_catching_up_fails_while_the_engine_is_away(tmp_path, spool, tables):
    tables.down = 1000
    writer = Writer(tables, tmp_path, interval=0.01)
    spool.append_now([make_event("/a")])
    writer.start()
    try:
        assert not writer.catch_up(0.3)
    finally:
        writer.stop(drain=False)
