"""An append that returns is on disk; one that raises is not."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import textwrap
import threading
import time

import pytest

import footfall.collect.lanes as lanes_module
import footfall.collect.spool as spool_module
from footfall.base.errors import Unavailable
from footfall.collect.checkpoint import CHECKPOINT, replace_file
from footfall.collect.lanes import MARK, Mark, is_abandoned, list_lanes, measure_spool
from footfall.collect.segments import Frame, list_segments, parse_frames, read_segment, segment_file
from footfall.collect.spool import LARGE, Spool

LIMIT = 16 * 1024 * 1024


def read_all(lane):
    """All records of a lane's files, whatever its mark says."""
    frames = [frame for number, size in list_segments(lane) for frame in parse_frames(read_segment(lane, number, 0, size))]
    assert all(isinstance(frame, Frame) for frame in frames)
    return [record for frame in frames for record in frame.records]


@pytest.fixture
def spool(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT)
    yield spool
    spool.close()


def test_appended_records_are_in_the_file(spool):
    asyncio.run(spool.append([b"one", b"two"]))
    spool.append_now([b"three"])
    assert read_all(spool.lane) == [b"one", b"two", b"three"]
    mark = Mark(spool.lane / MARK)
    assert mark.position == (1, list_segments(spool.lane)[0][1])
    assert mark.records == 3
    mark.close()


def test_nothing_to_append_is_nothing(spool):
    asyncio.run(spool.append([]))
    spool.append_now([])
    assert list_segments(spool.lane) == []


def test_appends_share_syncs(spool):
    async def append_many():
        await asyncio.gather(*[spool.append([str(number).encode()]) for number in range(1000)])

    asyncio.run(append_many())
    assert spool.appends == 1000
    assert spool.syncs <= 20
    assert read_all(spool.lane) == [str(number).encode() for number in range(1000)]


def test_a_lonely_append_does_not_wait_for_company(spool):
    async def append_some():
        for _ in range(20):
            await spool.append([b"x"])

    start = time.monotonic()
    asyncio.run(append_some())
    assert time.monotonic() - start < 2
    assert spool.syncs == 20


def test_an_append_whose_caller_left_disturbs_nobody(spool):
    async def leave_some():
        tasks = [asyncio.create_task(spool.append([str(number).encode()])) for number in range(20)]
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)

    results = asyncio.run(leave_some())
    assert results[1::2] == [None] * 10


def test_segments_end_by_size(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT, segment_size=1000)
    for _ in range(10):
        spool.append_now([bytes(400)])
    spool.close()
    assert len(list_segments(spool.lane)) == 4
    assert len(read_all(spool.lane)) == 10


def test_segments_end_by_age_also_when_nothing_arrives(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT, segment_age=0.05)
    spool.append_now([b"one"])
    mark = Mark(spool.lane / MARK)
    deadline = time.monotonic() + 30
    while mark.position != (2, 0) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert mark.position == (2, 0)
    spool.append_now([b"two"])
    assert [number for number, _ in list_segments(spool.lane)] == [1, 2]
    mark.close()
    spool.close()


def test_a_full_spool_refuses_and_recovers(tmp_path):
    limit = 40_000
    spool, other = Spool(tmp_path, "front", limit), Spool(tmp_path, "other", limit)
    other.append_now([bytes(20_000)])
    spool.append_now([bytes(15_000)])
    time.sleep(0.25)
    with pytest.raises(Unavailable, match="full"):
        spool.append_now([bytes(10_000)])
    with pytest.raises(Unavailable):
        asyncio.run(spool.append([bytes(10_000)]))
    assert measure_spool(tmp_path) <= limit
    next(other.lane.glob("*.seg")).unlink()
    time.sleep(0.25)
    spool.append_now([b"again"])
    assert read_all(spool.lane) == [bytes(15_000), b"again"]
    spool.close()
    other.close()


def test_a_spool_says_that_it_is_full_before_it_refuses_an_event(tmp_path):
    spool = Spool(tmp_path, "front", 4 * LARGE)
    for _ in range(2):
        spool.append_now([bytes(LARGE)])
        assert not spool.is_full()
    spool.append_now([bytes(LARGE)])
    assert spool.is_full()
    spool.append_now([bytes(LARGE // 2)])
    spool.close()


def test_a_full_spool_ends_its_segment_so_that_it_can_be_drained_away(tmp_path):
    spool = Spool(tmp_path, "front", 40_000)
    spool.append_now([bytes(30_000)])
    with pytest.raises(Unavailable):
        spool.append_now([bytes(30_000)])
    mark = Mark(spool.lane / MARK)
    assert mark.position == (2, 0)
    mark.close()
    spool.close()


def test_a_disk_that_refuses_leaves_nothing_half_written(tmp_path):
    script = """
        import asyncio, resource, signal, sys
        from pathlib import Path
        from footfall.base.errors import Unavailable
        from footfall.collect.spool import Spool

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        spool = Spool(Path(sys.argv[1]), "front", 16 * 1024 * 1024)
        hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
        spool.append_now([b"first"])
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))

        async def refused():
            return await asyncio.gather(*[spool.append([bytes(300)] * 3) for _ in range(4)], return_exceptions=True)

        for _ in range(3):
            assert all(isinstance(result, Unavailable) for result in asyncio.run(refused())), "not refused"
        resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        spool.append_now([b"last"])
        print(spool.lane)
        sys.stdout.flush()
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), tmp_path], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert read_all(tmp_path / list_lanes(tmp_path)[0]) == [b"first", b"last"]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
def test_a_full_disk_refuses_and_recovers(tmp_path, monkeypatch):
    monkeypatch.setattr(lanes_module, "RESERVE", 0)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", tmp_path], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        spool = Spool(tmp_path, "front", LIMIT)
        accepted = []
        for number in range(40):
            record = bytes([number]) * 50_000
            try:
                spool.append_now([record])
            except Unavailable:
                continue
            accepted.append(record)
        assert 10 < len(accepted) < 21
        spool.append_now([b"small enough"])
        (tmp_path / "ballast").write_bytes(bytes(20_000))
        assert read_all(spool.lane) == [*accepted, b"small enough"]
        with pytest.raises(Unavailable):
            spool.append_now([bytes(50_000)])
        (tmp_path / "ballast").unlink()
        spool.append_now([b"after"])
        assert read_all(spool.lane) == [*accepted, b"small enough", b"after"]
        spool.close()
    finally:
        subprocess.run(["umount", tmp_path], check=True)


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting needs root")
def test_the_spool_leaves_room_to_be_drained(tmp_path, monkeypatch):
    monkeypatch.setattr(spool_module, "MEASURE_INTERVAL", 0)
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", tmp_path], check=False, capture_output=True)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        spool = Spool(tmp_path, "front", LIMIT)
        with pytest.raises(Unavailable, match="full"):  # noqa: PT012 - one of them is the last
            for _ in range(100):
                spool.append_now([bytes(50_000)])
        assert len(read_all(spool.lane)) > 30
        assert spool.is_full()
        replace_file(tmp_path / CHECKPOINT, bytes(10_000))
        ((number, _),) = list_segments(spool.lane)
        mark = Mark(spool.lane / MARK)
        assert mark.position == (number + 1, 0), "the writer may delete the segment"
        mark.close()
        segment_file(spool.lane, number).unlink()
        assert not spool.is_full()
        spool.append_now([b"after"])
        assert read_all(spool.lane) == [b"after"]
        spool.close()
    finally:
        subprocess.run(["umount", tmp_path], check=True)


def test_a_lane_is_locked_while_its_process_lives(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT)
    assert not is_abandoned(spool.lane)
    spool.append_now([b"x"])
    spool.close()
    assert is_abandoned(spool.lane)


def test_a_killed_process_leaves_its_lane_behind_and_the_next_takes_a_fresh_one(tmp_path):
    script = """
        import os, signal, sys
        from pathlib import Path
        from footfall.collect.spool import Spool

        spool = Spool(Path(sys.argv[1]), "front", 16 * 1024 * 1024)
        spool.append_now([b"kept"])
        os.kill(os.getpid(), signal.SIGKILL)
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(script), tmp_path], check=False, timeout=60)
    assert done.returncode == -9
    (old,) = [tmp_path / name for name in list_lanes(tmp_path)]
    assert is_abandoned(old)
    spool = Spool(tmp_path, "front", LIMIT)
    assert spool.lane != old
    assert read_all(old) == [b"kept"]
    spool.close()


def test_a_closed_spool_refuses(tmp_path):
    spool = Spool(tmp_path, "front", LIMIT)
    spool.close()
    spool.close()
    with pytest.raises(Unavailable):
        spool.append_now([b"x"])
    with pytest.raises(Unavailable):
        asyncio.run(spool.append([b"x"]))


def test_threads_and_loops_may_append_together(spool):
    async def append_some(letter):
        await asyncio.gather(*[spool.append([f"{letter}{number}".encode()]) for number in range(200)])

    threads = [threading.Thread(target=lambda letter=letter: asyncio.run(append_some(letter))) for letter in "abc"]
    for thread in threads:
        thread.start()
    for number in range(50):
        spool.append_now([f"d{number}".encode()])
    for thread in threads:
        thread.join()
    expected = {f"{letter}{number}".encode() for letter in "abc" for number in range(200)} | {f"d{number}".encode() for number in range(50)}
    records = read_all(spool.lane)
    assert len(records) == 650
    assert set(records) == expected


def test_a_caller_that_breaks_leaves_the_others_and_the_next_alone(spool):
    def breaks(error):
        raise ValueError("broken")

    async def append_some():
        spool.submit([b"one"], breaks)
        await asyncio.wait_for(spool.append([b"two"]), 10)
        await asyncio.wait_for(spool.append([b"three"]), 10)

    asyncio.run(append_some())
    assert read_all(spool.lane) == [b"one", b"two", b"three"]


@pytest.mark.parametrize("way", ["loop", "thread"])
def test_a_fault_is_told_and_the_next_append_is_tried(spool, monkeypatch, way):
    async def append_some():
        if way == "thread":
            spool._slow_until = time.monotonic() + 60
        with monkeypatch.context() as patch:
            patch.setattr(spool, "_prepare_segment", lambda: 1 / 0)
            with pytest.raises(Unavailable):
                await asyncio.wait_for(spool.append([b"one"]), 10)
        await asyncio.wait_for(spool.append([b"two"]), 10)

    asyncio.run(append_some())
    assert read_all(spool.lane) == [b"two"]


@pytest.mark.parametrize("slow", ["_write", "_prepare_segment", "_has_room"])
@pytest.mark.parametrize("failing", [False, True])
def test_a_disk_that_takes_its_time_holds_the_loop_up_only_once(spool, monkeypatch, slow, failing):
    threads = []
    original = getattr(spool, slow)

    def take_time(*arguments):
        threads.append(threading.current_thread())
        time.sleep(0.05)
        if failing:
            raise OSError(5, "Input/output error")
        return original(*arguments)

    monkeypatch.setattr(spool, slow, take_time)

    async def append_some():
        return [await asyncio.gather(spool.append([b"x"]), return_exceptions=True) for _ in range(4)]

    results = asyncio.run(append_some())
    assert all(isinstance(result, Unavailable) if failing else result is None for (result,) in results)
    assert len(threads) == 4
    assert threads.count(threading.main_thread()) == 1


def test_what_was_taken_is_told_when_a_loop_closes_the_spool(tmp_path):
    async def append_and_close():
        spool = Spool(tmp_path, "front", LIMIT)
        spool._slow_until = time.monotonic() + 60
        waiting = [asyncio.create_task(spool.append([str(number).encode()])) for number in range(100)]
        await asyncio.sleep(0)
        spool.refuse()
        with pytest.raises(Unavailable):
            await spool.append([b"late"])
        await asyncio.to_thread(spool.close)
        await asyncio.wait_for(asyncio.gather(*waiting), 10)
        return spool.lane

    assert read_all(asyncio.run(append_and_close())) == [str(number).encode() for number in range(100)]
