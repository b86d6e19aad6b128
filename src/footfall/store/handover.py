"""What belongs to users and teams, whatever its kind, and giving it to somebody else."""

from __future__ import annotations

from sqlalchemy import Connection, Table, delete, select, update

from footfall.store.schema import board, link, pixel, share, website
from footfall.store.sources import mark_sources_changed

SOURCES = (website, link, pixel)
THINGS = (*SOURCES, board)


def give_team_things(connection: Connection, team_id: str, user_id: str) -> None:
    """Let a user own all that a team owned."""
    for table in THINGS:
        connection.execute(update(table).where(table.c.team_id == team_id).values(team_id=None, user_id=user_id))
    mark_sources_changed(connection)


def delete_user_things(connection: Connection, user_id: str) -> list[str]:
    """Remove all that a user owns with the shares that show it; return the ids of what events hang on."""
    sources: list[str] = []
    for table in THINGS:
        ids = _list_ids(connection, table, user_id)
        connection.execute(delete(share).where(share.c.entity_id.in_(ids)))
        connection.execute(delete(table).where(table.c.user_id == user_id))
        sources += ids if table in SOURCES else []
    mark_sources_changed(connection)
    return sources


def _list_ids(connection: Connection, table: Table, user_id: str) -> list[str]:
    (key,) = table.primary_key.columns
    return list(connection.execute(select(key).where(table.c.user_id == user_id)).scalars())
