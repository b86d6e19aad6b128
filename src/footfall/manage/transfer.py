"""Giving a website to a user or a team. The function blocks; permission is the caller's business."""

from __future__ import annotations

import msgspec

from footfall.base.clock import Clock
from footfall.base.errors import NotFound
from footfall.manage.problems import refused
from footfall.model.website import Website
from footfall.store.accounts import find_user
from footfall.store.database import Database
from footfall.store.teams import find_team
from footfall.store.websites import find_website, save_website


def transfer_website(database: Database, clock: Clock, website_id: str, user_id: str | None, team_id: str | None) -> Website:
    """Let a user own a website or, with `team_id`, a team.

    Raises:
        NotFound: there is no such website.
        BadRequest: there is no such user or team.
    """
    with database.write() as connection:
        before = find_website(connection, website_id, lock=True)
        if before is None:
            raise NotFound
        if team_id and find_team(connection, team_id) is None:
            raise refused("teamId", "Team not found.")
        if user_id and find_user(connection, user_id) is None:
            raise refused("userId", "User not found.")
        after = msgspec.structs.replace(before, user_id=None if team_id else user_id, team_id=team_id, updated_at=clock())
        save_website(connection, after)
    return after
