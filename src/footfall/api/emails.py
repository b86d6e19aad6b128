"""Endpoints of emails whose opening is tracked with an image."""

from __future__ import annotations

from typing import Any

from footfall.api.endpoint import Call, Endpoint, in_thread
from footfall.api.pages import PlainRecord, PlainText, page_body, page_example, page_fields, page_request
from footfall.api.private import get_own_website, get_private_website
from footfall.api.wire import iso_time, iso_time_or_none
from footfall.base.errors import NotFound
from footfall.base.shapes import Flag, Maybe, Object, Text
from footfall.manage.emails import change_email, forget_email, get_email, list_emails, register_email
from footfall.model.email import SEND_ID, Email
from footfall.model.website import Website
from footfall.stats.opens import Opening, Opens, count_opens, show_opens

FIELDS = {
    "subject": Maybe(PlainText(500)),
    "recipient": Maybe(PlainText(200)),
    "tracking": Maybe(Flag()),
    "data": Maybe(PlainRecord()),
}
SEND = Maybe(Text(50, 1, SEND_ID, "Invalid send ID: expected letters, digits and . _ ~ -"))
CREATE = Object({"sendId": SEND, **FIELDS})
UPDATE = Object(FIELDS)
LIST = Object(page_fields("subject", "recipient", "createdAt", "updatedAt"))
EXAMPLE: dict[str, Any] = {
    "id": "offer-1041",
    "websiteId": "5ffa0eb7-0ca3-4daa-b140-29db8c0e35ca",
    "subject": "Your berth in spring",
    "recipient": "client-7",
    "tracking": True,
    "data": {"campaign": "spring"},
    "pixelPath": "/api/public/email-pixel/offer-1041",
    "pixelUrl": "https://stats.example.com/api/public/email-pixel/offer-1041",
    "opens": 2,
    "opensByPrograms": 0,
    "firstOpenedAt": "2026-03-02T07:14:09.120Z",
    "lastOpenedAt": "2026-03-02T19:03:44.870Z",
    "createdAt": "2026-03-01T09:00:00.000Z",
    "updatedAt": "2026-03-01T09:00:00.000Z",
}
OPENING_EXAMPLE: dict[str, Any] = {
    "openedAt": "2026-03-02T19:03:44.870Z",
    "userAgent": "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Thunderbird/128.0",
    "referrer": "",
    "byProgram": False,
}


async def get_emails(call: Call) -> dict[str, Any]:
    """List the emails of a website, newest first, each with how often it was opened."""
    website, page = await get_private_website(call), page_request(call.query)
    emails, total = await in_thread(list_emails, call.services.database, website.website_id, page)
    opens = await _count(call, website, [email.send_id for email in emails])
    return page_body([_body(call, email, opens.get(email.send_id, Opens())) for email in emails], total, page)


async def post_email(call: Call) -> dict[str, Any]:
    """Register an email that is about to be sent; the answer has the address of its image. `tracking: false` notes no openings."""
    website, services = await get_own_website(call), call.services
    facts = {name: value for name, value in call.body.items() if name != "sendId"}
    email = await in_thread(register_email, services.database, services.clock, website.website_id, facts, call.body.get("sendId"))
    return _body(call, email, Opens())


async def get_one_email(call: Call) -> dict[str, Any]:
    """Show an email with how often it was opened, and its last openings."""
    website, send_id = await get_private_website(call), _get_send_id(call)
    email = await in_thread(get_email, call.services.database, website.website_id, send_id)
    opens, recent = await show_opens(call.services.engine, website.website_id, send_id, website.reset_at or 0)
    return {**_body(call, email, opens), "recent": [_opening_body(opening) for opening in recent]}


async def patch_email(call: Call) -> dict[str, Any]:
    """Change the given fields of an email; `tracking: false` stops noting its openings."""
    website, services, send_id = await get_own_website(call), call.services, _get_send_id(call)
    email = await in_thread(change_email, services.database, services.clock, website.website_id, send_id, call.body)
    return _body(call, email, (await _count(call, website, [send_id])).get(send_id, Opens()))


async def remove_email(call: Call) -> dict[str, Any]:
    """Forget an email; its image goes on answering and notes nothing more."""
    website = await get_own_website(call)
    await in_thread(forget_email, call.services.database, website.website_id, _get_send_id(call))
    return {"ok": True}


def _get_send_id(call: Call) -> str:
    send_id = call.path["send"]
    if not SEND_ID.match(send_id):
        raise NotFound
    return send_id


async def _count(call: Call, website: Website, send_ids: list[str]) -> dict[str, Opens]:
    return await count_opens(call.services.engine, website.website_id, send_ids, website.reset_at or 0)


def _body(call: Call, email: Email, opens: Opens) -> dict[str, Any]:
    path = f"{call.services.settings.base_path}/api/public/email-pixel/{email.send_id}"
    url = call.request.base_url
    return {
        "id": email.send_id,
        "websiteId": email.website_id,
        "subject": email.subject,
        "recipient": email.recipient,
        "tracking": email.tracking,
        "data": email.data,
        "pixelPath": path,
        "pixelUrl": f"{url.scheme}://{url.netloc}{path}",
        "opens": opens.opens,
        "opensByPrograms": opens.by_programs,
        "firstOpenedAt": iso_time_or_none(opens.first),
        "lastOpenedAt": iso_time_or_none(opens.last),
        "createdAt": iso_time(email.created_at),
        "updatedAt": iso_time(email.updated_at),
    }


def _opening_body(opening: Opening) -> dict[str, Any]:
    return {
        "openedAt": iso_time(opening.opened_at),
        "userAgent": opening.user_agent,
        "referrer": opening.referrer,
        "byProgram": opening.by_program,
    }


_EMAILS = "/api/websites/{website_id:str}/emails"
_EMAIL = f"{_EMAILS}/{{send:str}}"
ENDPOINTS = (
    Endpoint("GET", _EMAILS, get_emails, "List emails", tag="emails", query=LIST, example=page_example(EXAMPLE)),
    Endpoint(
        "POST",
        _EMAILS,
        post_email,
        "Register an email",
        tag="emails",
        body=CREATE,
        example=EXAMPLE,
        request_example={"sendId": "offer-1041", "subject": "Your berth in spring", "recipient": "client-7"},
    ),
    Endpoint(
        "GET", _EMAIL, get_one_email, "Show an email and its openings", tag="emails", example={**EXAMPLE, "recent": [OPENING_EXAMPLE]}
    ),
    Endpoint(
        "POST", _EMAIL, patch_email, "Change an email", tag="emails", body=UPDATE, example=EXAMPLE, request_example={"tracking": False}
    ),
    Endpoint("DELETE", _EMAIL, remove_email, "Forget an email", tag="emails", example={"ok": True}),
)
