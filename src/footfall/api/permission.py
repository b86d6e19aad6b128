"""The thing that a request is about, if the caller may do what they ask."""

from __future__ import annotations

from footfall.access.permissions import can_update, can_view
from footfall.api.endpoint import Call, in_thread
from footfall.base.errors import Unauthorized
from footfall.model.website import Subject, Website
from footfall.store.database import Database
from footfall.store.websites import find_subject, find_website


async def find_visible_subject(call: Call, subject_id: str) -> Subject | None:
    """The website, link or pixel whose numbers are asked for; None when an admin asks for one that does not exist.

    Raises:
        Unauthorized: the caller may not see it and no share opens it, or it does not exist and the caller is no admin.
    """
    subject = await in_thread(_subject, call.services.database, subject_id)
    if _is_shared(call, subject_id) or call.person.is_admin or (subject is not None and can_view(call.person, subject)):
        return subject
    raise Unauthorized


async def find_visible_website(call: Call, website_id: str) -> Website | None:
    """The website; None when an admin asks for one that does not exist.

    Raises:
        Unauthorized: the caller may not see it and no share opens it, or it does not exist and the caller is no admin.
    """
    website = await in_thread(_website, call.services.database, website_id)
    if _is_shared(call, website_id) or call.person.is_admin or (website is not None and can_view(call.person, website)):
        return website
    raise Unauthorized


async def find_own_website(call: Call, website_id: str) -> Website | None:
    """The website that the caller may change, reset and delete; None when an admin asks for one that does not exist.

    Raises:
        Unauthorized: the caller may not change it, or it does not exist and the caller is no admin.
    """
    website = await in_thread(_website, call.services.database, website_id)
    if call.person.is_admin or (website is not None and can_update(call.person, website)):
        return website
    raise Unauthorized


def _is_shared(call: Call, thing_id: str) -> bool:
    return call.share is not None and call.share.opens(thing_id)


def _subject(database: Database, subject_id: str) -> Subject | None:
    with database.read() as connection:
        return find_subject(connection, subject_id)


def _website(database: Database, website_id: str) -> Website | None:
    with database.read() as connection:
        return find_website(connection, website_id)
