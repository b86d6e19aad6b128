"""How many events there were, and what became of them."""

from __future__ import annotations


class Counts:
    """What became of the events of this process: `taken + inherited` are `delivered + refused + dropped`, and those that still wait."""

    def __init__(self) -> None:
        self.taken = 0
        """Events that were told, those that cannot be written as JSON among them."""
        self.inherited = 0
        """Events that an earlier process left on the disk."""
        self.delivered = 0
        self.refused = 0
        """Events that the server did not want, or that cannot be written as JSON."""
        self.dropped = 0
        """Events that found no room, the oldest first, and those that were told after the end."""

    def __repr__(self) -> str:
        return f"Counts({', '.join(f'{name}={value}' for name, value in self.__dict__.items())})"
