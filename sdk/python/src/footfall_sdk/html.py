"""Pieces for pages and emails."""

from __future__ import annotations

import re
from html import escape
from typing import Any, Mapping, Optional
from urllib.parse import quote

_BODY_END = re.compile(r"</body\s*>", re.IGNORECASE)


def inject_tracking_pixel(html: str, base_url: str, send_id: str) -> str:
    """The email with an invisible image that tells when it is opened: before the last `</body>`, else at the end."""
    address = f"{base_url.rstrip('/')}/api/public/email-pixel/{quote(send_id, safe='')}"
    image = f'<img src="{escape(address)}" width="1" height="1" alt="" style="display:none">'
    end = None
    for end in _BODY_END.finditer(html):  # noqa: B007 - the last one counts
        pass
    return html + image if end is None else html[: end.start()] + image + html[end.start() :]


def make_tracked_link(base_url: str, slug: str) -> str:
    """The address that leads to a tracked link's destination and counts the click."""
    return f"{base_url.rstrip('/')}/q/{quote(slug, safe='')}"


def make_pixel_url(base_url: str, slug: str) -> str:
    """The address of a tracking pixel's image."""
    return f"{base_url.rstrip('/')}/p/{quote(slug, safe='')}"


def make_snippet(
    website: str,
    script_url: str,
    *,
    host_url: Optional[str] = None,
    domains: Optional[str] = None,
    tag: Optional[str] = None,
    nonce: Optional[str] = None,
    attributes: Optional[Mapping[str, Any]] = None,
) -> str:
    """The script tag that counts a page.

    Args:
        website: id of the website.
        script_url: address of the tracker, such as `https://stats.example.com/script.js`, or `/stats/script.js` behind the proxy.
        host_url: where events go, when not to where the script comes from.
        domains: comma list of the only hosts to count on.
        tag: a mark of every event of the page.
        nonce: of the page's content security policy.
        attributes: further ones without `data-`, as `{"do-not-track": True}`.
    """
    given = {"website-id": website, "host-url": host_url, "domains": domains, "tag": tag, **(attributes or {})}
    words = ["<script defer", f'src="{escape(script_url)}"']
    words += [f'data-{escape(name)}="{escape(_word(value))}"' for name, value in given.items() if value is not None]
    if nonce:
        words.append(f'nonce="{escape(nonce)}"')
    return " ".join(words) + "></script>"


def add_to_jinja(environment: Any, website: str, script_url: str, **options: Any) -> None:
    """Give templates of a Jinja environment the function `footfall_snippet()`, whose arguments replace the ones given here."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with Jinja

    def footfall_snippet(**given: Any) -> Any:
        merged = {"website": website, "script_url": script_url, **options, **given}
        return Markup(make_snippet(**merged))  # noqa: S704 - every value is escaped

    environment.globals["footfall_snippet"] = footfall_snippet


def _word(value: Any) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    return str(value)
