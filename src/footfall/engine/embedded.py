"""How the embedded engine is run: few threads, small caches, no logs of its own."""

from __future__ import annotations

_MEGABYTE = 1024 * 1024


def list_options() -> dict[str, str]:
    """The options that the embedded engine starts with; all connections of a process must name the same."""
    options: dict[str, int] = {
        "background_pool_size": 2,
    }
    return {name: str(value) for name, value in options.items()}
