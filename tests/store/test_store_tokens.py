from __future__ import annotations

from sqlalchemy import select

from footfall.store.schema import revoked_token
from footfall.store.tokens import is_revoked, revoke_token


def test_an_ended_login_is_remembered_until_it_would_have_expired(database):
    with database.write() as connection:
        revoke_token(connection, "a", expires_at=1000, now=10)
        revoke_token(connection, "a", expires_at=1000, now=20)
        assert is_revoked(connection, "a")
        assert not is_revoked(connection, "b")
        revoke_token(connection, "b", expires_at=3000, now=1000)
        assert connection.execute(select(revoked_token.c.token_id)).scalars().all() == ["b"]
