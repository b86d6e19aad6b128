"""A process that has begun to beat and falls silent is told from one that is slow to start."""

from __future__ import annotations

import asyncio
import os

from footfall.serve.pulse import SILENT_SECONDS, Pulse, keep_beating


def test_silence_counts_from_the_first_beat() -> None:
    pulse = Pulse()
    assert not pulse.is_silent(1_000.0), "it has never beaten"
    os.write(pulse.writing, b"..")
    assert not pulse.is_silent(2_000.0)
    assert not pulse.is_silent(2_000.0 + SILENT_SECONDS)
    assert pulse.is_silent(2_001.0 + SILENT_SECONDS)
    os.write(pulse.writing, b".")
    assert not pulse.is_silent(3_000.0)
    pulse.begin()
    assert not pulse.is_silent(9_000.0), "the next process has not beaten yet"


def test_a_loop_beats() -> None:
    pulse = Pulse()

    async def beat() -> None:
        task = asyncio.create_task(keep_beating(pulse.writing))
        await asyncio.sleep(0.01)
        task.cancel()

    asyncio.run(beat())
    assert os.read(pulse.reading, 10) == b"."


def test_a_parent_that_does_not_listen_stops_nobody() -> None:
    pulse = Pulse()
    while True:
        try:
            os.write(pulse.writing, b"." * 4096)
        except BlockingIOError:
            break

    async def beat() -> None:
        task = asyncio.create_task(keep_beating(pulse.writing))
        await asyncio.sleep(0.01)
        assert not task.done()
        task.cancel()

    asyncio.run(beat())
