"""The file that is made ahead for the next segment."""

from __future__ import annotations

import shutil
import threading
import time
from types import SimpleNamespace

from footfall.collect.lanes import MARK, Mark
from footfall.collect.segments import list_segments, parse_frames, read_segment
from footfall.collect.spare import Spare
from footfall.collect.spool import SPARE_FILE, Spool

SIZE = 64 * 1024


def wait_for(condition):
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def test_it_is_made_once_and_taken_once(tmp_path):
    spare = Spare(tmp_path / "spare", SIZE)
    assert not spare.take(tmp_path / "one")
    spare.order()
    wait_for(lambda: spare.take(tmp_path / "one"))
    assert (tmp_path / "one").read_bytes() == bytes(SIZE)
    assert not spare.take(tmp_path / "two")


def test_it_leaves_nothing_when_it_is_dropped(tmp_path):
    spare = Spare(tmp_path / "spare", SIZE)
    spare.order()
    spare.drop()
    assert list(tmp_path.iterdir()) == []


def test_a_spool_under_load_writes_into_it(tmp_path):
    spool = Spool(tmp_path, "front", 16 * SIZE, segment_size=SIZE)
    for _ in range(5):
        spool.append_now([bytes(SIZE // 10)])
    wait_for((spool.lane / SPARE_FILE).exists)
    time.sleep(0.2)
    spool.append_now([bytes(SIZE)])
    spool.append_now([b"in the spare"])
    number, size = list_segments(spool.lane)[-1]
    assert size == SIZE
    mark = Mark(spool.lane / MARK)
    assert (number, mark.position[0]) == (2, 2)
    assert 0 < mark.position[1] < SIZE
    mark.close()
    assert [frame.records for frame in parse_frames(read_segment(spool.lane, number, 0, size))] == [[b"in the spare"]]
    spool.close()
    assert list_segments(spool.lane)[-1][1] < SIZE, "what is not used is given back"
    assert not (spool.lane / SPARE_FILE).exists()


def test_room_is_counted_without_what_is_only_reserved(tmp_path):
    spool = Spool(tmp_path, "front", 4 * SIZE, segment_size=SIZE)
    spool.append_now([bytes(SIZE // 2)])
    wait_for((spool.lane / SPARE_FILE).exists)
    time.sleep(0.2)
    spool.append_now([bytes(SIZE // 2)])
    for _ in range(5):
        time.sleep(0.25)  # measured anew each time
        spool.append_now([bytes(SIZE // 3)])
    spool.close()


def test_a_disk_that_is_nearly_full_gives_none(tmp_path, monkeypatch):
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: SimpleNamespace(free=2 * SIZE))
    spare = Spare(tmp_path / "spare", SIZE)
    spare.order()
    time.sleep(0.1)
    assert list(tmp_path.iterdir()) == []
    assert not spare.take(tmp_path / "one")


def test_what_cannot_be_made_is_not_tried_again_at_once(tmp_path):
    spare = Spare(tmp_path / "missing" / "spare", SIZE)
    spare.order()
    wait_for(lambda: not any(thread.name == "spool-spare" for thread in threading.enumerate()))
    (tmp_path / "missing").mkdir()
    spare.order()
    time.sleep(0.1)
    assert list((tmp_path / "missing").iterdir()) == []
    spare.drop()


def test_a_system_without_threads_for_it_takes_events_all_the_same(tmp_path, monkeypatch):
    spool = Spool(tmp_path, "front", 16 * SIZE, segment_size=SIZE)

    def refuse(thread):
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refuse)
    for _ in range(5):
        spool.append_now([bytes(SIZE // 3)])
    assert len(list_segments(spool.lane)) == 2
    spool.close()
