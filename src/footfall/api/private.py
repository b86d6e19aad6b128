"""Websites for what no share opens: emails and recordings are only for those who are logged in."""

from __future__ import annotations

from footfall.access.permissions import can_view
from footfall.api.endpoint import Call
from footfall.api.permission import find_own_website, find_visible_website
from footfall.base.errors import NotFound, Unauthorized
from footfall.model.website import Website


async def get_private_website(call: Call) -> Website:
    """The website of the path.

    Raises:
        Unauthorized: the caller, as the user they are, may not see it, or it does not exist and they are no admin.
        NotFound: it does not exist.
    """
    person = call.person
    website = await find_visible_website(call, call.path["website_id"])
    if website is None:
        raise NotFound
    if not can_view(person, website):
        raise Unauthorized
    return website


async def get_own_website(call: Call) -> Website:
    """The website of the path, which the caller may change; raises as `get_private_website`."""
    website = await find_own_website(call, call.path["website_id"])
    if website is None:
        raise NotFound
    return website
