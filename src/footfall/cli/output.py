"""Answers of commands for programs."""

from __future__ import annotations


def print_json(found: object) -> None:
    """Print a value as JSON."""
    import msgspec

    print(msgspec.json.format(msgspec.json.encode(found)).decode())
