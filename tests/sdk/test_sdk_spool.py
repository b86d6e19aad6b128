"""The SDK's spool: order, bound, damage, and lanes of the dead."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall_sdk.backend.memory import Memory
from footfall_sdk.backend.segments import TOGETHER
from footfall_sdk.backend.spool import Spool

LIMIT = 1024 * 1024


def records(count: int, start: int = 0, size: int = 40) -> list[bytes]:
    return [f'{{"number":{number:0{size}d}}}'.encode() for number in range(start, start + count)]


def drain(spool: Spool, portion: int = 7) -> list[bytes]:
    found: list[bytes] = []
    while not spool.is_empty():
        found += spool.peek(portion, LIMIT)
        spool.advance()
    return found


def leave(folder: Path, *portions: list[bytes]) -> None:
    """Let another process append and be killed."""
    script = f"""
import os, signal
from pathlib import Path
from footfall_sdk.backend.spool import Spool
spool = Spool(Path({str(folder)!r}), {LIMIT})
for portion in {portions!r}:
    spool.append(portion)
os.kill(os.getpid(), signal.SIGKILL)
"""
    assert subprocess.run([sys.executable, "-c", script], timeout=30, check=False).returncode == -signal.SIGKILL


@pytest.mark.parametrize("portion", [1, 7, 500])
def test_records_come_out_in_their_order(tmp_path: Path, portion: int) -> None:
    spool = Spool(tmp_path, LIMIT)
    spool.append(records(100))
    spool.append(records(50, 100))
    assert drain(spool, portion) == records(150)
    spool.append(records(3))
    assert spool.peek(2, LIMIT) == records(2)
    assert spool.peek(2, LIMIT) == records(2), "only advance moves on"
    spool.close()


def test_a_peek_ends_at_its_size(tmp_path: Path) -> None:
    spool = Spool(tmp_path, LIMIT)
    spool.append(records(100))
    assert len(spool.peek(100, 200)) == 4
    spool.close()


def test_the_oldest_are_dropped_and_counted_at_the_bound(tmp_path: Path) -> None:
    spool = Spool(tmp_path, 64 * 1024)
    told = 5000
    for start in range(0, told, 100):
        spool.append(records(100, start))
        assert sum(file.stat().st_size for file in tmp_path.rglob("*.log")) <= 64 * 1024
    left = drain(spool, 500)
    assert 0 < len(left) < told
    assert len(left) + spool.dropped == told
    assert left == records(len(left), told - len(left))
    spool.close()


@pytest.mark.parametrize("make", [Spool, lambda _, limit: Memory(limit)], ids=["disk", "memory"])
def test_what_is_dropped_while_it_is_sent_and_arrives_all_the_same_is_not_counted_as_dropped(tmp_path: Path, make: Any) -> None:
    store = make(tmp_path, 64 * 1024)
    store.append(records(100))
    sent = len(store.peek(30, LIMIT))
    for start in range(100, 5000, 100):
        store.append(records(100, start))
    dropped = store.dropped
    store.advance()
    assert store.dropped == dropped - sent
    left = drain(store, 500) if isinstance(store, Spool) else store.peek(5000, LIMIT)
    assert sent + store.dropped + len(left) == 5000


def test_what_a_killed_process_left_comes_first(tmp_path: Path) -> None:
    leave(tmp_path, records(30))
    leave(tmp_path, records(30, 30))
    spool = Spool(tmp_path, LIMIT)
    assert spool.inherited == 60
    spool.append(records(10, 60))
    assert drain(spool) == records(70)
    spool.close()
    assert not list(tmp_path.iterdir())


def test_lanes_of_the_living_are_left_alone(tmp_path: Path) -> None:
    one, other = Spool(tmp_path, LIMIT), Spool(tmp_path, LIMIT)
    one.append(records(5))
    third = Spool(tmp_path, LIMIT)
    assert other.is_empty()
    assert third.is_empty()
    assert drain(one) == records(5)


def test_what_was_delivered_before_the_end_is_not_read_again(tmp_path: Path) -> None:
    one = Spool(tmp_path, LIMIT)
    for start in range(0, 20, 5):
        one.append(records(5, start))
    one.peek(12, LIMIT)
    one.advance()
    assert one.peek(2, LIMIT) == records(2, 12)
    one.close()
    assert drain(Spool(tmp_path, LIMIT)) == records(10, 10), "what was written together is sent again together"


@given(cut=st.integers(0, 2000), flip=st.integers(0, 2000))
def test_damage_costs_only_the_damaged(tmp_path_factory: pytest.TempPathFactory, cut: int, flip: int) -> None:
    folder = tmp_path_factory.mktemp("spool")
    one = Spool(folder, LIMIT)
    for record in records(20):
        one.append([record])
    one.close()
    (file,) = folder.rglob("*.log")
    data = bytearray(file.read_bytes())
    length = len(data) // 20
    data[flip % len(data)] ^= 0x41
    kept = data[: cut % (len(data) + 1)]
    file.write_bytes(kept)
    whole = set(records(len(kept) // length))
    found = drain(Spool(folder, LIMIT))
    assert set(found) <= whole
    assert len(found) >= len(whole) - 2


@given(cut=st.integers(1, 20_000))
def test_a_line_that_was_cut_costs_what_was_written_with_it(tmp_path_factory: pytest.TempPathFactory, cut: int) -> None:
    folder = tmp_path_factory.mktemp("spool")
    one = Spool(folder, LIMIT)
    one.append(records(300))
    one.close()
    (file,) = folder.rglob("*.log")
    data = file.read_bytes()
    file.write_bytes(data[:-cut] if cut < len(data) else b"")
    found = drain(Spool(folder, LIMIT))
    assert found == records(len(found))
    assert len(found) > 300 - cut / 40 - 2 * TOGETHER


@given(portions=st.lists(st.integers(1, 200), min_size=1, max_size=6), steps=st.lists(st.integers(1, 150), min_size=1, max_size=40))
def test_any_mixture_of_portions_and_sizes_keeps_the_order(
    tmp_path_factory: pytest.TempPathFactory, portions: list[int], steps: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("spool")
    one = Spool(folder, LIMIT)
    written, read = 0, 0
    for portion, step in zip(portions * len(steps), steps, strict=False):
        one.append(records(portion, written))
        written += portion
        found = one.peek(step, LIMIT)
        assert found == records(min(step, written - read), read)
        one.advance()
        read += len(found)
    one.close()
    left = drain(Spool(folder, LIMIT))
    assert left == records(len(left), written - len(left))
    assert written - read <= len(left) < written - read + TOGETHER


def test_it_is_for_the_owner_alone(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "new", LIMIT)
    assert (tmp_path / "new").stat().st_mode & 0o077 == 0
    assert all(lane.stat().st_mode & 0o077 == 0 for lane in (tmp_path / "new").iterdir())
    spool.close()


def test_a_full_disk_keeps_whole_lines_only(tmp_path: Path) -> None:
    script = f"""
import resource
from pathlib import Path
from footfall_sdk.backend.spool import Spool
import signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
spool = Spool(Path({str(tmp_path)!r}), {LIMIT})
spool.append([b'"kept"'])
resource.setrlimit(resource.RLIMIT_FSIZE, (30, 30))
try:
    spool.append([b'"' + b'x' * 100 + b'"'])
except OSError:
    spool.append([b'"s"'])
    print(spool.peek(10, 1000), spool.damaged)
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=30, check=False)
    assert done.stdout.strip() == """[b'"kept"', b'"s"'] 0""", done.stderr
