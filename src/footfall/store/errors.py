"""What can go wrong in the metadata database."""

from __future__ import annotations


class StoreError(Exception):
    """Base of the errors of this room."""


class Duplicate(StoreError):
    """A row with the same value of `field` exists."""

    def __init__(self, field: str) -> None:
        self.field = field
        super().__init__(f"duplicate {field}")


class StoreDown(StoreError):
    """The database cannot be reached or did not answer in time."""


class StoreFull(StoreDown):
    """The database cannot be written: its disk is full, fails or may only be read."""


class StoreBroken(StoreDown):
    """The database's file is damaged, or no database at all."""


class Missing(StoreError):
    """There is no such row."""
