"""Websites and API keys.

Orders that make something are not repeated after a failure, all others are.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Optional, Sequence

from footfall_sdk.answers.kept import ApiKey, Website
from footfall_sdk.calls.fields import ask_page, keep_given, read_nothing
from footfall_sdk.conversation import Call, path
from footfall_sdk.errors import NotFound
from footfall_sdk.record import Page, read_page


def list_websites(
    *, search: Optional[str] = None, include_teams: Optional[bool] = None, page: int = 1, page_size: int = 20
) -> Call[Page[Website]]:
    """Your websites; with `include_teams` those of your teams too."""
    query = {**ask_page(search, page, page_size), "includeTeams": include_teams}
    return Call("GET", path("websites"), read_page(Website), query, repeatable=True)


def get_website(website: str) -> Call[Website]:
    """One website."""
    return Call("GET", path("websites", website), _read_website, repeatable=True)


def create_website(name: str, domain: str, *, id: Optional[str] = None, team_id: Optional[str] = None) -> Call[Website]:  # noqa: A002
    """Make a website."""
    return Call("POST", path("websites"), Website.read, body=keep_given(name=name, domain=domain, id=id, teamId=team_id))


def update_website(website: str, *, name: Optional[str] = None, domain: Optional[str] = None) -> Call[Website]:
    """Change a website."""
    return Call("POST", path("websites", website), Website.read, body=keep_given(name=name, domain=domain), repeatable=True)


def delete_website(website: str) -> Call[None]:
    """Delete a website with its events."""
    return Call("DELETE", path("websites", website), read_nothing, repeatable=True)


def reset_website(website: str) -> Call[None]:
    """Forget the events of a website."""
    return Call("POST", path("websites", website, "reset"), read_nothing)


def list_keys(*, page: int = 1, page_size: int = 20) -> Call[Page[ApiKey]]:
    """Your API keys, newest first; needs a login, not a key."""
    return Call("GET", path("me", "keys"), read_page(ApiKey), {"page": page, "pageSize": page_size}, repeatable=True)


def create_key(
    name: str, scope: str = "read", *, websites: Optional[Sequence[str]] = None, expires_at: Optional[datetime] = None
) -> Call[ApiKey]:
    """Make an API key with the scope read, write or admin; its `key` is shown this one time."""
    body = keep_given(name=name, scope=scope, websites=None if websites is None else list(websites), expiresAt=expires_at)
    return Call("POST", path("me", "keys"), ApiKey.read, body=body)


def delete_key(key: str) -> Call[None]:
    """End an API key."""
    return Call("DELETE", path("me", "keys", key), read_nothing, repeatable=True)


def _read_website(answer: Any) -> Website:
    """The website; to an admin a server answers `null` where others get an error."""
    if answer is None:
        raise NotFound(404, "there is no such website", "not-found")
    return Website.read(answer)
