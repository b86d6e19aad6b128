"""What an idle server costs: seconds to start, memory of all its processes together, share of a core."""

from __future__ import annotations

import os
import tempfile
import time
from pathlib import Path

from report import Figure, Report
from server import Running, family, footfall

MOST_START_SECONDS = 3.0
MOST_MEMORY = 320.0
MOST_SHARE = 3.0
TICKS = os.sysconf("SC_CLK_TCK")


def run(quick: bool) -> None:
    """Measure on a fresh data folder; `quick` settles and watches for five seconds in place of thirty."""
    seconds = 5 if quick else 30
    report = Report("An idle server")
    with tempfile.TemporaryDirectory() as folder:
        with footfall(Path(folder) / "data") as running:
            report.add(Figure("start, fresh folder", running.started, "s", most=MOST_START_SECONDS))
            report.add(Figure("start, fresh folder, processor time", sum(map(processor_seconds, family(running.process))), "s"))
            watch(running, seconds, report)
        with footfall(Path(folder) / "data") as running:
            report.add(Figure("start, existing folder", running.started, "s", most=MOST_START_SECONDS))
            report.add(Figure("start, existing folder, processor time", sum(map(processor_seconds, family(running.process))), "s"))
    report.print()
    report.save("idle")


def watch(running: Running, seconds: int, report: Report) -> None:
    """Let the server settle, then measure memory and processor time."""
    time.sleep(seconds)
    processes = family(running.process)
    before, began = sum(map(processor_seconds, processes)), time.monotonic()
    time.sleep(seconds)
    share = 100 * (sum(map(processor_seconds, processes)) - before) / (time.monotonic() - began)
    memory = {process: memory_megabytes(process) for process in processes}
    report.add(Figure("memory (PSS), all processes", sum(memory.values()), "MB", most=MOST_MEMORY))
    for process, size in memory.items():
        report.add(Figure(f"memory, {name(process)}", size, "MB"))
    report.add(Figure("share of one core", share, "%", most=MOST_SHARE))


def memory_megabytes(process: int) -> float:
    """The proportional memory of a process."""
    lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("Pss:")).split()[1]) / 1024


def processor_seconds(process: int) -> float:
    """Processor time used so far, user and system."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def name(process: int) -> str:
    """The last word of a process's command, without numbers."""
    words = Path(f"/proc/{process}/cmdline").read_bytes().decode().split("\0")
    return next((word.rpartition(".")[2] for word in reversed(words) if word and not word.isdigit()), "process")
