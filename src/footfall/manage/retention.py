"""Having old events of websites erased that keep them for some days only."""

from __future__ import annotations

import uuid

from footfall.base.clock import Clock
from footfall.model.website import Erasure
from footfall.store.database import Database
from footfall.store.erasures import add_erasure
from footfall.store.preferences import find_setting, keep_setting
from footfall.store.websites import list_retentions

DAY = 86_400_000
DONE = "retention"
"""The setting that tells up to when (ms, UTC) events were last written down for erasure, by website."""


def expire_events(database: Database, clock: Clock) -> int:
    """Write down what is to be erased because it is too old; return for how many websites. Blocks; safe to repeat.

    The limit of a website moves once a day (UTC), or when its days are changed.
    """
    now = clock()
    with database.read() as connection:
        limits = {website_id: (now - days * DAY) // DAY * DAY for website_id, days in list_retentions(connection)}
        before = find_setting(connection, DONE) or {}
    due = {website_id: limit for website_id, limit in limits.items() if before.get(website_id) != limit}
    if not due and before.keys() == limits.keys():
        return 0
    with database.write() as connection:
        for website_id, limit in due.items():
            add_erasure(connection, Erasure(str(uuid.uuid4()), website_id, before=limit, created_at=now))
        keep_setting(connection, DONE, limits)
    return len(due)
