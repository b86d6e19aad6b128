"""Figures with their targets: printed as a table, kept as JSON in bench/data/."""

from __future__ import annotations

import json
import os
import statistics
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path

DATA = Path(__file__).parent / "data"
UNITS = {
    "s": "{:.3f} s",
    "ms": "{:.1f} ms",
    "x": "{:.2f}×",
    "%": "{:.2f} %",
    "MB": "{:.0f} MB",
    "B": "{:.1f} B",
    "/s": "{:,.0f}/s",
    "": "{:,.0f}",
}


@dataclass(frozen=True)
class Figure:
    """One measured number. `most` or `least` is its target; `ratio` is to the run's baseline; `spread` is (max − min) / median."""

    name: str
    value: float
    unit: str
    ratio: float | None = None
    spread: float | None = None
    most: float | None = None
    least: float | None = None

    @property
    def verdict(self) -> str:
        """The target and whether it was met; empty without one."""
        if self.most is not None:
            return f"{'ok' if self.value <= self.most else 'MISSED'}, at most {show(self.most, self.unit)}"
        if self.least is not None:
            return f"{'ok' if self.value >= self.least else 'MISSED'}, at least {show(self.least, self.unit)}"
        return ""


@dataclass
class Report:
    """The figures of one measuring."""

    title: str
    figures: list[Figure] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, figure: Figure) -> None:
        """Take up a figure."""
        self.figures.append(figure)

    def print(self) -> None:
        """Print the table."""
        print(f"\n## {self.title}\n")
        print("| | value | ratio | spread | target |")
        print("|---|---:|---:|---:|---|")
        for figure in self.figures:
            ratio = f"{figure.ratio:.2f}×" if figure.ratio is not None else ""
            spread = f"{figure.spread:.0%}" if figure.spread is not None else ""
            print(f"| {figure.name} | {show(figure.value, figure.unit)} | {ratio} | {spread} | {figure.verdict} |")
        for note in self.notes:
            print(f"\n{note}")

    def save(self, name: str) -> None:
        """Write bench/data/NAME.json."""
        DATA.mkdir(parents=True, exist_ok=True)
        machine = {"cores": os.cpu_count(), "load": os.getloadavg(), "at": time.strftime("%Y-%m-%d %H:%M:%S")}
        content = {**machine, "title": self.title, "notes": self.notes, "figures": [asdict(figure) for figure in self.figures]}
        (DATA / f"{name}.json").write_text(json.dumps(content, indent=1))


def show(value: float, unit: str) -> str:
    """A number with its unit."""
    return UNITS[unit].format(value)


def spread(values: list[float]) -> float:
    """How far apart the values are: (max − min) / median."""
    middle = statistics.median(values)
    return (max(values) - min(values)) / middle if middle else 0.0
