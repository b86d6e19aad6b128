"""The spool tells people what is in it."""

from __future__ import annotations

import pytest
from spooling import Tables, close_as_if_killed, make_event

from footfall.collect.checkpoint import CHECKPOINT, Checkpoint
from footfall.collect.deadletters import LETTERS, add_letters, make_letter
from footfall.collect.report import BROKEN, show_spool, verify
from footfall.collect.spool import Spool
from footfall.collect.writer import Writer
from footfall.engine.errors import EngineDown

LIMIT = 16 * 1024 * 1024
NOW = 1_795_294_058_000


@pytest.fixture
def spool(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT, clock=lambda: NOW)
    yield spool
    spool.close()


def test_no_spool_is_an_empty_one(tmp_path):
    report = show_spool(tmp_path / "nowhere")
    assert (report.lanes, report.bytes, report.age, report.open_batch, report.draining) == ([], 0, None, None, False)
    assert verify(tmp_path / "nowhere") == []


def test_what_waits_is_told_per_lane(tmp_path, spool):
    spool.append_now([make_event("/a"), make_event("/b")])
    dead = Spool(tmp_path, "dead", LIMIT, clock=lambda: NOW - 500)
    dead.append_now([make_event("/c")])
    dead.close()
    report = show_spool(tmp_path, clock=lambda: NOW + 1000)
    assert [(lane.living, lane.segments, lane.pending_records, lane.oldest) for lane in report.lanes] == [
        (False, 1, 1, NOW - 500),
        (True, 1, 2, NOW),
    ]
    assert (report.pending_records, report.age) == (3, 1.5)
    assert report.bytes == report.pending_bytes > 0
    assert verify(tmp_path) == []


def test_an_open_batch_letters_and_the_drainer_are_told(tmp_path, spool):
    spool.append_now([make_event("/a")])
    tables = Tables()
    tables.down = 1
    writer = Writer(tables, tmp_path)
    with pytest.raises(EngineDown):
        writer.step()
    add_letters(tmp_path, [make_letter("1:1", NOW, "", "", b"x")])
    report = show_spool(tmp_path)
    assert (report.draining, report.dead_letters, report.pending_records) == (True, 1, 1)
    assert report.open_batch
    assert verify(tmp_path) == []
    writer.step()
    writer.step()
    writer.close()
    report = show_spool(tmp_path)
    assert (report.draining, report.open_batch, report.pending_records, report.age) == (False, None, 0, None)


def test_damage_is_found(tmp_path, spool):
    for path in ("/a", "/b", "/c"):
        spool.append_now([make_event(path)])
    file = next(spool.lane.glob("*.seg"))
    content = bytearray(file.read_bytes())
    third = len(content) // 3
    content[third + 9] ^= 1
    content[-1] ^= 1
    file.write_bytes(content)
    assert verify(tmp_path) == [f"{spool.lane.name}: bytes {third} to {3 * third} of segment 1 are damaged"]


def test_a_torn_tail_is_no_damage(tmp_path, spool):
    spool.append_now([make_event("/a")])
    close_as_if_killed(spool)
    with next(spool.lane.glob("*.seg")).open("ab") as file:
        file.write(b"\xf7FS1 torn")
    report = show_spool(tmp_path)
    assert report.pending_records == 1
    assert verify(tmp_path) == []


def test_a_broken_checkpoint_is_found(tmp_path):
    (tmp_path / CHECKPOINT).write_text("{")
    assert verify(tmp_path) == [BROKEN]
    checkpoint = Checkpoint(tmp_path / "other")
    checkpoint.save()
    checkpoint.close()
    (tmp_path / "other" / CHECKPOINT).write_text("{")
    assert verify(tmp_path / "other") == ["checkpoint.json cannot be read; the other of the two serves"]


def test_a_checkpoint_beyond_the_end_is_found(tmp_path, spool):
    spool.append_now([make_event("/a")])
    writer = Writer(Tables(), tmp_path)
    writer.step()
    writer.close()
    file = next(spool.lane.glob("*.seg"))
    content = file.read_bytes()
    file.write_bytes(b"")
    assert verify(tmp_path) == [f"{spool.lane.name}: the checkpoint is beyond the end of segment 1"]
    file.write_bytes(content)


def test_a_lane_that_is_gone_with_its_batch_is_found(tmp_path, spool):
    spool.append_now([make_event("/a")])
    tables = Tables()
    tables.down = 1
    writer = Writer(tables, tmp_path)
    with pytest.raises(EngineDown):
        writer.step()
    writer.close()
    name = spool.lane.name
    spool.lane.rename(tmp_path.parent / "elsewhere")
    assert verify(tmp_path) == [f"{name}: is gone, though a batch of it is on its way"]
    (tmp_path.parent / "elsewhere").rename(spool.lane)


def test_broken_letters_are_found(tmp_path):
    Checkpoint(tmp_path).close()
    (tmp_path / LETTERS).write_text("nonsense\n")
    assert verify(tmp_path) == ["dead-letters.jsonl: 1 lines are no letters"]
