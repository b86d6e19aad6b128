"""What people have chosen for themselves: a short text for each name."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from footfall.store.schema import preference


def list_choices(connection: Connection, user_id: str) -> dict[str, str]:
    """What a user has chosen, by its name."""
    return {row.name: row.value for row in connection.execute(select(preference).where(preference.c.user_id == user_id))}


def keep_choices(connection: Connection, user_id: str, changes: dict[str, str | None], now: int) -> None:
    """Keep values (at most 100 characters) at `now` (ms) in place of those before; None lets go of a choice."""
    connection.execute(delete(preference).where(preference.c.user_id == user_id, preference.c.name.in_(changes)))
    kept = [{"user_id": user_id, "name": name, "value": value, "updated_at": now} for name, value in changes.items() if value is not None]
    if kept:
        connection.execute(insert(preference), kept)
