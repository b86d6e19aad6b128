"""Logins that were ended before they expired."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, select

from footfall.store.schema import revoked_token


def revoke_token(connection: Connection, token_id: str, expires_at: int, now: int) -> None:
    """Remember until its expiry (ms) that a login is over; forget those that have expired meanwhile."""
    connection.execute(delete(revoked_token).where(revoked_token.c.expires_at <= now))
    if not is_revoked(connection, token_id):
        connection.execute(insert(revoked_token).values(token_id=token_id, expires_at=expires_at))


def is_revoked(connection: Connection, token_id: str) -> bool:
    """Whether a login was ended."""
    return connection.execute(select(revoked_token.c.token_id).where(revoked_token.c.token_id == token_id)).first() is not None
