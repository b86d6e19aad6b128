"""Measure Footfall: `.venv/bin/python bench/run.py [queries|endpoints|ingest|idle|middleware|all] [--quick]`."""

from __future__ import annotations

import argparse
import importlib


def main() -> None:
    """Run the chosen parts, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", nargs="?", default="all", choices=["all", "queries", "endpoints", "ingest", "idle", "middleware"])
    parser.add_argument("--quick", action="store_true", help="one million events and short rounds: a look, not a figure to quote")
    given = parser.parse_args()
    for part in ("idle", "middleware", "queries", "endpoints", "ingest") if given.part == "all" else (given.part,):
        importlib.import_module(part).run(given.quick)


if __name__ == "__main__":
    main()
