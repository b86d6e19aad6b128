"""Endpoints of shares: keeping them, and opening them without a login."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from footfall.access.permissions import Owned, can_update, can_view
from footfall.api import examples
from footfall.api.endpoint import Call, Endpoint, Handler, in_thread
from footfall.api.pages import SLUG_FORM, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.ranges import DATE, RANGE_FIELDS
from footfall.api.share_sections import ShareParameters
from footfall.api.wire import iso_time_or_none, share_body
from footfall.base.errors import NotFound, Unauthorized
from footfall.base.shapes import Custom, Maybe, Number, Object, Uuid
from footfall.manage.open_shares import OpenShare
from footfall.manage.problems import refused
from footfall.manage.shares import create_share, delete_share, find_share, find_shared, update_share
from footfall.model.account import Person
from footfall.model.saved import SHARE_TYPES, Share
from footfall.model.website import PageRequest
from footfall.stats.periods import LATEST
from footfall.store.database import Database
from footfall.store.shares import list_shares

Rule = Callable[[Person, Owned], bool]


def _clean_time(value: Any) -> int:
    """An ISO 8601 date or time, or milliseconds, in milliseconds."""
    text = isinstance(value, str)
    return int(Number(0, LATEST, whole=True).clean(RANGE_FIELDS["startDate"].clean(value) if text else value))


SLUG = PlainText(most=100, least=4, pattern=SLUG_FORM, form="Invalid slug")
"""A slug is all that opens a share without a password, so one that is soon guessed is refused."""
NAME, TYPE = PlainText(most=200), Number(1, max(SHARE_TYPES), whole=True)
CLOSING = {"expiresAt": Maybe(Custom(_clean_time, DATE), null=True), "password": Maybe(PlainText(most=1000, least=8), null=True)}
NEW = {"name": Maybe(NAME, default=""), "slug": Maybe(SLUG, null=True), "parameters": Maybe(ShareParameters(), default={}), **CLOSING}
CREATE = Object({"entityId": Uuid(), "shareType": TYPE, **NEW})
CREATE_HERE = Object(NEW)
UPDATE = Object({"name": Maybe(NAME), "slug": Maybe(SLUG), "parameters": Maybe(ShareParameters()), **CLOSING})
PASSWORD = Object({"password": PlainText(most=1000)})
PAGE = Object(page_fields("name", "createdAt"))
COLUMNS = {"name": "name", "slug": "slug", "parameters": "parameters", "expiresAt": "expires_at", "password": "password"}
"""The fields that can be changed, by their names in the use case."""


async def post_share(call: Call) -> dict[str, Any]:
    """Share a website (`shareType` 1), link (2), pixel (3) or board (4). Without `slug` it gets a random one; `expiresAt` and
    `password` restrict it. 400 when the slug is taken."""
    return await _create(call, call.body["shareType"], call.body["entityId"])


async def get_share(call: Call) -> dict[str, Any]:
    """Show a share to those who may see what it is about."""
    return share_body(await _get(call, can_view))


async def patch_share(call: Call) -> dict[str, Any]:
    """Change the given fields of a share; tokens for another slug or password open nothing any more."""
    share = await _get(call, can_update)
    _check_closing(call, share.expires_at)
    changes = {COLUMNS[name]: value for name, value in call.body.items()}
    services = call.services
    return share_body(await in_thread(update_share, services.database, services.clock, share.share_id, changes))


async def remove_share(call: Call) -> dict[str, Any]:
    """Share something no longer; its tokens open nothing any more."""
    share = await _get(call, can_update)
    await in_thread(delete_share, call.services.database, share.share_id)
    return {"ok": True}


async def open_share(call: Call) -> dict[str, Any]:
    """Open a share: what it is about, and a token for the header `x-umami-share-token`, which lets read its numbers and nothing
    else. 404 when there is none or it has expired, 401 `password-required` when it wants a password."""
    return await _open(call, None)


async def unlock_share(call: Call) -> dict[str, Any]:
    """Open a share that wants a password. 401 `incorrect-password` when it is wrong."""
    return await _open(call, call.body["password"])


async def _open(call: Call, password: str | None) -> dict[str, Any]:
    slug = call.path["slug"]
    if "\0" in slug:
        raise NotFound
    opened, token = await in_thread(call.services.shares.open, slug, password, call.address)
    return {**_opened_body(opened), "token": token}


def _opened_body(opened: OpenShare) -> dict[str, Any]:
    share = opened.share
    kind = SHARE_TYPES[share.share_type]
    body = {"shareId": share.share_id, "shareType": share.share_type, "parameters": share.parameters, f"{kind}Id": share.entity_id}
    if kind == "board":
        for source in ("website", "link", "pixel"):
            body[f"{source}Ids"] = [subject.subject_id for subject in opened.sources if subject.kind == source]
    return {**body, "expiresAt": iso_time_or_none(share.expires_at)}


async def _create(call: Call, share_type: int, entity_id: str) -> dict[str, Any]:
    await _demand(call, share_type, entity_id, can_update)
    _check_closing(call)
    given = {COLUMNS[name]: value for name, value in call.body.items() if name in COLUMNS}
    password = given.pop("password", None)
    facts = {**given, "share_type": share_type, "entity_id": entity_id}
    services = call.services
    return share_body(await in_thread(create_share, services.database, services.clock, facts, password))


def _check_closing(call: Call, before: int | None = None) -> None:
    """Refuse a share that would close before it opens; a time that stays as it was may have passed."""
    closing = call.body.get("expiresAt")
    if closing is not None and closing != before and closing <= call.services.clock():
        raise refused("expiresAt", "The time has passed.")


async def _demand(call: Call, share_type: int, entity_id: str, rule: Rule) -> None:
    """See that the thing exists and the rule lets the person.

    Raises:
        Unauthorized: it does not, or there is no such thing and the person is no admin.
        NotFound: there is no such thing.
    """
    person = call.person
    thing = await in_thread(find_shared, call.services.database, share_type, entity_id)
    if thing is None and person.is_admin:
        raise NotFound
    if thing is None or not rule(person, thing):
        raise Unauthorized


async def _get(call: Call, rule: Rule) -> Share:
    person = call.person
    share = await in_thread(find_share, call.services.database, call.path["share_id"])
    if share is None:
        raise NotFound if person.is_admin else Unauthorized
    await _demand(call, share.share_type, share.entity_id, rule)
    return share


def _list(database: Database, entity_id: str, page: PageRequest) -> tuple[list[dict[str, Any]], int]:
    with database.read() as connection:
        shares, total = list_shares(connection, entity_id, page)
    return [share_body(share) for share in shares], total


def _make_list(share_type: int, key: str) -> Handler:
    async def get_shares(call: Call) -> dict[str, Any]:
        """List the shares of something."""
        await _demand(call, share_type, call.path[key], can_view)
        page = page_request(call.query)
        return page_body(*await in_thread(_list, call.services.database, call.path[key], page), page)

    return get_shares


def _make_create(share_type: int, key: str) -> Handler:
    async def post_share_here(call: Call) -> dict[str, Any]:
        """Share something. Without `slug` it gets a random one. 400 when the slug is taken."""
        return await _create(call, share_type, call.path[key])

    return post_share_here


_ID = "/api/share/id/{share_id:str}"
_SLUG = "/api/share/{slug:str}"
ENDPOINTS = (
    Endpoint(
        "POST",
        "/api/share",
        post_share,
        "Share something",
        tag="shares",
        body=CREATE,
        example=examples.SHARE,
        request_example=examples.SENT_SHARE,
        statuses=(404,),
    ),
    Endpoint("GET", _ID, get_share, "Show a share", tag="shares", example=examples.SHARE, statuses=(404,)),
    Endpoint(
        "POST",
        _ID,
        patch_share,
        "Change a share",
        tag="shares",
        body=UPDATE,
        example=examples.SHARE,
        request_example=examples.SENT_SHARE_HERE,
        statuses=(404,),
    ),
    Endpoint("DELETE", _ID, remove_share, "End a share", tag="shares", example=examples.OK, statuses=(404,)),
    Endpoint("GET", _SLUG, open_share, "Open a share", tag="shares", public=True, example=examples.OPENED, statuses=(401, 404)),
    Endpoint(
        "POST",
        _SLUG,
        unlock_share,
        "Open a share by its password",
        tag="shares",
        body=PASSWORD,
        public=True,
        example=examples.OPENED,
        request_example={"password": "a password"},
        statuses=(401, 404, 429),
    ),
    *(
        Endpoint(
            "GET",
            f"/api/{kind}s/{{{kind}_id:str}}/shares",
            _make_list(number, f"{kind}_id"),
            f"List a {kind}'s shares",
            "shares",
            PAGE,
            example=page_example(examples.SHARE),
            statuses=(404,),
        )
        for number, kind in SHARE_TYPES.items()
    ),
    *(
        Endpoint(
            "POST",
            f"/api/{kind}s/{{{kind}_id:str}}/shares",
            _make_create(number, f"{kind}_id"),
            f"Share a {kind}",
            tag="shares",
            body=CREATE_HERE,
            example=examples.SHARE,
            request_example=examples.SENT_SHARE_HERE,
            statuses=(404,),
        )
        for number, kind in SHARE_TYPES.items()
    ),
)
