"""Opens the engine and asks its version: the part of `footfall check` that may hang or die, run as its own process.

Reads the settings as JSON from standard input; prints the version, or what is wrong and exits with 1.
"""

from __future__ import annotations

import sys

import msgspec

from footfall.base.settings import Settings
from footfall.engine.adapter import ClickHouse
from footfall.engine.clients import Budget
from footfall.engine.errors import EngineError
from footfall.engine.location import parse_location
from footfall.engine.statement import Statement


def probe(settings: Settings) -> str:
    """The engine's version."""
    location = parse_location(settings.engine, settings.data / "engine")
    engine = ClickHouse(location, Budget(settings.query_timeout, settings.query_memory), 1)
    try:
        return str(engine.fetch_now(Statement("SELECT version()")).rows[0][0])
    finally:
        engine.close()


def main() -> int:
    """Answer for the settings on standard input."""
    settings = msgspec.json.decode(sys.stdin.buffer.read(), type=Settings, dec_hook=lambda kind, value: kind(value))
    try:
        print(f"ClickHouse {probe(settings)}")
    except EngineError as error:
        print(" ".join(str(error).split())[:200])
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
