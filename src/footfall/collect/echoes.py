"""Clicks on links and loads of pixels as events of the website that the link or pixel names."""

from __future__ import annotations

from footfall.base.errors import Problem
from footfall.collect.facts import Facts
from footfall.collect.payload import Envelope, Payload
from footfall.collect.pipeline import Accepted, Pipeline
from footfall.collect.urls import is_hostname
from footfall.model.source import Directory, Source

EVENTS = {"link": "link-click", "pixel": "pixel-open"}
"""The names of the events."""


def echo(pipeline: Pipeline, directory: Directory, source: Source, facts: Facts, referrer: str) -> Accepted | Problem | None:
    """The event on the website; None when the link or pixel names none that exists.

    The visitor is the one that the website knows when they come with the same browser from the same address.
    """
    website = directory.find_source("website", source.website_id) if source.website_id else None
    if website is None:
        return None
    payload = Payload(
        website=website.source_id,
        name=EVENTS[source.kind],
        hostname=website.domain[:100] if is_hostname(website.domain) else "",
        referrer=referrer,
        data={"name": source.name, "slug": source.slug, "id": source.source_id},
    )
    return pipeline.process(Envelope("event", payload), facts)
