"""Links, pixels and emails that are counted.

Orders that make something are not repeated after a failure, all others are.
"""

from __future__ import annotations

from typing import Any, Mapping, Optional

from footfall_sdk.answers.kept import Click, Email, Link, Pixel
from footfall_sdk.calls.fields import ask_page, keep_given, read_nothing
from footfall_sdk.conversation import Call, path
from footfall_sdk.ranges import Range
from footfall_sdk.record import Page, read_page


def list_links(*, search: Optional[str] = None, page: int = 1, page_size: int = 20) -> Call[Page[Link]]:
    """Your tracked links, each with its clicks."""
    return Call("GET", path("links"), read_page(Link), ask_page(search, page, page_size), repeatable=True)


def get_link(link: str) -> Call[Link]:
    """One link with its clicks."""
    return Call("GET", path("links", link), Link.read, repeatable=True)


def create_link(name: str, url: str, slug: str, *, team_id: Optional[str] = None) -> Call[Link]:
    """Make a link: `/q/{slug}` of the server will lead to `url` and count the click."""
    return Call("POST", path("links"), Link.read, body=keep_given(name=name, url=url, slug=slug, teamId=team_id))


def update_link(link: str, *, name: Optional[str] = None, url: Optional[str] = None, slug: Optional[str] = None) -> Call[Link]:
    """Change a link."""
    return Call("POST", path("links", link), Link.read, body=keep_given(name=name, url=url, slug=slug), repeatable=True)


def delete_link(link: str) -> Call[None]:
    """Delete a link with its clicks."""
    return Call("DELETE", path("links", link), read_nothing, repeatable=True)


def list_link_clicks(link: str, when: Optional[Range] = None, *, page: int = 1, page_size: int = 20) -> Call[Page[Click]]:
    """The clicks of a link, newest first."""
    query = {**(when.in_milliseconds() if when else {}), "page": page, "pageSize": page_size}
    return Call("GET", path("links", link, "clicks"), read_page(Click), query, repeatable=True)


def list_pixels(*, search: Optional[str] = None, page: int = 1, page_size: int = 20) -> Call[Page[Pixel]]:
    """Your pixels; their numbers are those of `get_stats` with the pixel's id."""
    return Call("GET", path("pixels"), read_page(Pixel), ask_page(search, page, page_size), repeatable=True)


def get_pixel(pixel: str) -> Call[Pixel]:
    """One pixel."""
    return Call("GET", path("pixels", pixel), Pixel.read, repeatable=True)


def create_pixel(name: str, slug: str, *, team_id: Optional[str] = None) -> Call[Pixel]:
    """Make a pixel: `/p/{slug}` of the server will be an image that counts whoever loads it."""
    return Call("POST", path("pixels"), Pixel.read, body=keep_given(name=name, slug=slug, teamId=team_id))


def update_pixel(pixel: str, *, name: Optional[str] = None, slug: Optional[str] = None) -> Call[Pixel]:
    """Change a pixel."""
    return Call("POST", path("pixels", pixel), Pixel.read, body=keep_given(name=name, slug=slug), repeatable=True)


def delete_pixel(pixel: str) -> Call[None]:
    """Delete a pixel with its events."""
    return Call("DELETE", path("pixels", pixel), read_nothing, repeatable=True)


def list_emails(website: str, *, search: Optional[str] = None, page: int = 1, page_size: int = 20) -> Call[Page[Email]]:
    """The emails of a website, newest first, each with how often it was opened."""
    return Call("GET", path("websites", website, "emails"), read_page(Email), ask_page(search, page, page_size), repeatable=True)


def get_email(website: str, send_id: str) -> Call[Email]:
    """One email with its last openings."""
    return Call("GET", path("websites", website, "emails", send_id), Email.read, repeatable=True)


def register_email(
    website: str,
    send_id: Optional[str] = None,
    *,
    subject: Optional[str] = None,
    recipient: Optional[str] = None,
    tracking: Optional[bool] = None,
    data: Optional[Mapping[str, Any]] = None,
) -> Call[Email]:
    """Announce an email before it is sent; the answer's `pixel_url` goes into it, or `inject_tracking_pixel` with its `id`."""
    body = keep_given(sendId=send_id, subject=subject, recipient=recipient, tracking=tracking, data=None if data is None else dict(data))
    return Call("POST", path("websites", website, "emails"), Email.read, body=body)


def update_email(
    website: str, send_id: str, *, subject: Optional[str] = None, recipient: Optional[str] = None, tracking: Optional[bool] = None
) -> Call[Email]:
    """Change an email; `tracking=False` stops noting its openings."""
    body = keep_given(subject=subject, recipient=recipient, tracking=tracking)
    return Call("POST", path("websites", website, "emails", send_id), Email.read, body=body, repeatable=True)


def forget_email(website: str, send_id: str) -> Call[None]:
    """Forget an email; its image goes on answering."""
    return Call("DELETE", path("websites", website, "emails", send_id), read_nothing, repeatable=True)
