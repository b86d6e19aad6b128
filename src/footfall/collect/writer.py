"""The one who drains the spool into the engine, in a thread of the process that has the engine."""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from footfall.base.clock import Clock, system_clock
from footfall.collect.checkpoint import Checkpoint, CheckpointTaken
from footfall.collect.deadletters import add_letters, list_letters
from footfall.collect.delivery import Convert, Delivery
from footfall.collect.lanes import remove_lane
from footfall.collect.reader import Lane, Pending, Reading, find_time, look_at_lanes, read_batch, read_ranges
from footfall.collect.replay import recover_replays
from footfall.collect.segments import segment_file

if TYPE_CHECKING:
    from footfall.engine.statement import Engine

log = logging.getLogger(__name__)

INTERVAL = 0.2
MAX_RECORDS = 40_000
MAX_BYTES = 32 * 1024 * 1024
FIRST_PAUSE, LONGEST_PAUSE = 0.1, 10.0


class WriterStats(msgspec.Struct, frozen=True):
    """What the writer has to tell.

    `pending_*` is what waits in the spool and `oldest` since when (ms, None when nothing does); `inserted`, `batches` and
    `refused` count since the start, `dead_letters` are those in the file; `failures` counts attempts in a row that failed,
    `last_error` names the kind of the last failure (empty when the last attempt went well).
    """

    running: bool = False
    pending_records: int = 0
    pending_bytes: int = 0
    oldest: int | None = None
    inserted: int = 0
    batches: int = 0
    refused: int = 0
    dead_letters: int = 0
    failures: int = 0
    last_error: str = ""

    def lag(self, now: int) -> float:
        """For how long the oldest record waits, in seconds."""
        return max(0.0, (now - self.oldest) / 1000) if self.oldest is not None else 0.0


class Writer:
    """Drains all lanes of a spool folder; `convert` makes the tables of records (the engine's own when None).

    Every `interval` seconds it takes what has come, at once again when there was more than a batch may have. While the
    engine is down it tries again after growing pauses.
    """

    def __init__(
        self,
        engine: Engine,
        folder: Path,
        *,
        convert: Convert | None = None,
        interval: float = INTERVAL,
        max_records: int = MAX_RECORDS,
        max_bytes: int = MAX_BYTES,
        longest_pause: float = LONGEST_PAUSE,
        clock: Clock = system_clock,
    ) -> None:
        self._engine, self._folder, self._convert, self._clock = engine, folder, convert, clock
        self._interval, self._max_records, self._max_bytes, self._longest_pause = interval, max_records, max_bytes, longest_pause
        self._checkpoint: Checkpoint | None = None
        self._reading: Reading | None = None
        self._stats = WriterStats()
        self._stopping = threading.Event()
        self._draining_until = 0.0
        self._turn = threading.Condition()
        self._begun = self._caught_up = 0
        self._thread = threading.Thread(target=self._run, name="spool-writer", daemon=True)

    def start(self) -> None:
        """Begin to drain."""
        self._stats = msgspec.structs.replace(self._stats, running=True)
        self._thread.start()

    def stop(self, *, drain: bool = True, timeout: float = 20.0) -> bool:
        """End; with `drain` everything in the spool goes in first, for at most `timeout` seconds. Whether it has ended."""
        self._draining_until = time.monotonic() + timeout if drain else 0.0
        self._stopping.set()
        if self._thread.ident is not None:
            self._thread.join(timeout + 10)
        return not self._thread.is_alive()

    def catch_up(self, timeout: float) -> bool:
        """Wait until the engine has all that is in the spool now, for at most `timeout` seconds; whether it has."""
        with self._turn:
            wanted = self._begun + 1
            return self._turn.wait_for(lambda: self._caught_up >= wanted, timeout)

    def snapshot(self) -> WriterStats:
        """The present numbers; from any thread."""
        return self._stats

    def step(self) -> bool:
        """Drain one batch in the calling thread; gives whether there was more than it may have.

        Raises:
            EngineError: the engine cannot do it now; the next step goes on with the same batch.
            OSError: the disk cannot.
        """
        checkpoint = self._open_checkpoint()
        lanes: list[Lane] = []
        if checkpoint.state.batch is None:
            lanes = look_at_lanes(self._folder, checkpoint.state.lanes)
            ranges, reading = read_batch(self._folder, self._choose(lanes), self._max_records, self._max_bytes)
            if ranges:
                checkpoint.begin(ranges)
                self._reading = reading
            checkpoint.save()
            self._clean(checkpoint, lanes)
        else:
            checkpoint.save()
        full = False
        if checkpoint.state.batch is not None:
            full = self._deliver(checkpoint)
            lanes = look_at_lanes(self._folder, checkpoint.state.lanes)
        self._stats = msgspec.structs.replace(measure_pending(self._stats, self._folder, lanes), failures=0, last_error="")
        return full

    def close(self) -> None:
        """Write the checkpoint and give it up; for callers of `step`, when no thread was started."""
        if self._checkpoint is not None:
            with suppress(OSError):
                self._checkpoint.save()
            self._checkpoint.close()
            self._checkpoint = None

    def _run(self) -> None:
        """The thread."""
        pause = FIRST_PAUSE
        while True:
            again, wait = False, self._interval
            try:
                again = self._take_turn()
                pause = FIRST_PAUSE
            except Exception as error:  # noqa: BLE001 - whatever it is, what is in the spool must be tried again
                self._note_failure(error)
                wait, pause = pause, min(pause * 2, self._longest_pause)
            if self._stopping.is_set():
                if not self._should_drain():
                    break
                time.sleep(0 if again else 0.02)
            elif not again:
                self._stopping.wait(wait)
        self.close()
        self._stats = msgspec.structs.replace(self._stats, running=False)

    def _take_turn(self) -> bool:
        """A step, of which those who wait in `catch_up` are told when it has left nothing behind that was there as it began."""
        with self._turn:
            self._begun += 1
        late = self._open_checkpoint().state.batch is not None
        more = self.step()
        if not more and not late:
            with self._turn:
                self._caught_up = self._begun
                self._turn.notify_all()
        return more

    def _should_drain(self) -> bool:
        """Whether something is left that can be drained before the end."""
        stats = self._stats
        left = stats.pending_bytes > 0 or (self._checkpoint is not None and self._checkpoint.state.batch is not None)
        return left and not stats.last_error and time.monotonic() < self._draining_until

    def _open_checkpoint(self) -> Checkpoint:
        """The checkpoint, taken over at the first use."""
        if self._checkpoint is None:
            self._checkpoint = Checkpoint(self._folder)
            recover_replays(self._folder)
            self._stats = msgspec.structs.replace(self._stats, dead_letters=sum(1 for _ in list_letters(self._folder)))
        return self._checkpoint

    def _choose(self, lanes: list[Lane]) -> list[Pending]:
        """What waits, in an order that lets every lane be first in its turn."""
        waiting = [lane for lane in lanes if lane.pending]
        turn = self._stats.batches % len(waiting) if waiting else 0
        return [piece for lane in waiting[turn:] + waiting[:turn] for piece in lane.pending]

    def _deliver(self, checkpoint: Checkpoint) -> bool:
        """Bring the open batch into the engine; gives whether it was as large as a batch may be."""
        batch = checkpoint.get_batch()
        if self._reading is None:
            self._reading = read_ranges(self._folder, batch.ranges)
        outcome = Delivery(self._engine, checkpoint, self._reading, self._convert or load_convert()).run(self._clock())
        add_letters(self._folder, outcome.letters)
        checkpoint.end()
        full = len(self._reading.records) >= self._max_records or sum(piece.end - piece.start for piece in batch.ranges) >= self._max_bytes
        self._reading = None
        letters = sum(1 for _ in list_letters(self._folder)) if outcome.letters else self._stats.dead_letters
        self._stats = msgspec.structs.replace(
            self._stats,
            inserted=self._stats.inserted + outcome.inserted,
            batches=self._stats.batches + 1,
            refused=self._stats.refused + len(outcome.letters),
            dead_letters=letters,
        )
        return full

    def _clean(self, checkpoint: Checkpoint, lanes: list[Lane]) -> None:
        """Delete what is drained; the checkpoint that says so is saved."""
        for lane in lanes:
            for number in lane.drained:
                segment_file(self._folder / lane.name, number).unlink(missing_ok=True)
            if not lane.living and not lane.pending:
                remove_lane(self._folder / lane.name)
                checkpoint.forget(lane.name)

    def _note_failure(self, error: Exception) -> None:
        """Tell of a failure: its kind, never its text, which may hold visitors' data."""
        kind = type(error).__name__
        if kind != self._stats.last_error:
            log.error("the spool cannot be drained: %s", kind)
        self._stats = msgspec.structs.replace(self._stats, failures=self._stats.failures + 1, last_error=kind)
        if not isinstance(error, CheckpointTaken):  # without a checkpoint nobody knows what is stored, so all of the spool waits
            places = self._checkpoint.state.lanes if self._checkpoint else {}
            with suppress(OSError):
                self._stats = measure_pending(self._stats, self._folder, look_at_lanes(self._folder, places))


def measure_pending(stats: WriterStats, folder: Path, lanes: list[Lane]) -> WriterStats:
    """The numbers with what waits in the lanes."""
    lanes = [lane for lane in lanes if lane.pending]
    times = [moment for lane in lanes if (moment := find_time(folder, lane.pending[0])) is not None]
    return msgspec.structs.replace(
        stats,
        pending_records=sum(lane.records for lane in lanes),
        pending_bytes=sum(piece.end - piece.start for lane in lanes for piece in lane.pending),
        oldest=min(times, default=None),
    )


def load_convert() -> Convert:
    """The engine's own conversion; imported late because Arrow is large."""
    from footfall.engine.batch import to_tables  # noqa: PLC0415

    return to_tables
