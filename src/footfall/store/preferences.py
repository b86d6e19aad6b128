"""Named values that the program keeps for itself."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, insert, select, update

from footfall.store.schema import setting


def find_setting(connection: Connection, name: str) -> Any:
    """The JSON value kept under a name, or None."""
    return connection.execute(select(setting.c.value).where(setting.c.name == name)).scalar_one_or_none()


def keep_setting(connection: Connection, name: str, value: Any) -> None:
    """Keep a JSON value under a name, in place of the one before."""
    if connection.execute(update(setting).where(setting.c.name == name).values(value=value)).rowcount == 0:
        connection.execute(insert(setting).values(name=name, value=value))
