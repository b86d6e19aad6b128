"""Leases: of several processes, one does a job at a time."""

from __future__ import annotations

from sqlalchemy import Connection, delete, insert, or_, update
from sqlalchemy.exc import IntegrityError

from footfall.store.schema import lease


def take_lease(connection: Connection, name: str, holder: str, now: int, milliseconds: int) -> bool:
    """Take or prolong a lease for `holder`; False while another holds it."""
    free = or_(lease.c.holder == holder, lease.c.expires_at <= now)
    values = {"holder": holder, "expires_at": now + milliseconds}
    if connection.execute(update(lease).where(lease.c.name == name, free).values(values)).rowcount:
        return True
    try:
        with connection.begin_nested():
            connection.execute(insert(lease).values(name=name, **values))
    except IntegrityError:
        return False
    return True


def give_lease_back(connection: Connection, name: str, holder: str) -> None:
    """End a lease early, if `holder` has it."""
    connection.execute(delete(lease).where(lease.c.name == name, lease.c.holder == holder))
