"""The opening of an email as an event of its website.

The session is that of the email, not of the machine that fetched the image: most mail programs fetch through the
same few proxies. User agent and referrer are kept with the event; the address is not.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from footfall.base.errors import Problem
from footfall.collect.facts import Facts
from footfall.collect.payload import Envelope, Payload
from footfall.collect.pipeline import Accepted, Pipeline
from footfall.collect.urls import is_hostname
from footfall.model.email import OPEN_EVENT, SEND_ID
from footfall.model.source import Directory

EMAIL_PATH = "/api/public/email-pixel/"
LONGEST_TEXT = 500
ENDING = re.compile(r"\.gif\Z")
"""Some mail programs want an image's name to end like one."""


@dataclass(frozen=True)
class EmailOpens:
    """Makes events of openings; `find_email` tells the website of an email whose opening is tracked."""

    pipeline: Pipeline
    directory: Directory
    find_email: Callable[[str], Awaitable[str | None]]

    async def process(self, name: str, facts: Facts) -> Accepted | Problem | None:
        """The event of an opening; None when the email is unknown or is not tracked."""
        send_id = ENDING.sub("", name)
        if not SEND_ID.match(send_id):
            return None
        website_id = await self.find_email(send_id)
        website = self.directory.find_source("website", website_id) if website_id else None
        if website is None:
            return None
        payload = Payload(
            website=website.source_id,
            name=OPEN_EVENT,
            id=send_id,
            hostname=website.domain[:100] if is_hostname(website.domain) else "",
            data={
                "sendId": send_id,
                "userAgent": facts.text(b"user-agent")[:LONGEST_TEXT],
                "referrer": facts.text(b"referer")[:LONGEST_TEXT],
            },
        )
        return self.pipeline.process(Envelope("event", payload), facts)
