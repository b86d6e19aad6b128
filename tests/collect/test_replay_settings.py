"""What a recorder is told about a website."""

from __future__ import annotations

import asyncio
import json

import pytest
from collecting import LINK, WEBSITE, Station

from footfall.model.source import Source


def ask(station, query):
    sent = []

    async def send(message):
        sent.append(message)

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/api/record",
        "query_string": query.encode(),
        "headers": [],
        "client": ("127.0.0.1", 1),
    }
    asyncio.run(station.collector(scope, receive, send))
    return sent[0]["status"], json.loads(sent[1]["body"]), dict(sent[0]["headers"])


@pytest.mark.parametrize(
    ("enabled", "config", "said"),
    [
        (False, None, {"enabled": False}),
        (False, {"maskLevel": "strict"}, {"enabled": False}),
        (True, None, {"enabled": True}),
        (
            True,
            {"sampleRate": 0, "maskLevel": "strict", "blockSelector": None, "other": 1},
            {"enabled": True, "sampleRate": 0, "maskLevel": "strict"},
        ),
    ],
)
def test_what_is_set_is_said(enabled, config, said):
    station = Station()
    station.sources.known["website", WEBSITE] = Source(
        "website", WEBSITE, replay_enabled=enabled, replay_config=json.dumps(config) if config else ""
    )
    status, answer, headers = ask(station, f"website={WEBSITE.upper()}")
    assert (status, answer, headers[b"access-control-allow-origin"]) == (200, said, b"*")


@pytest.mark.parametrize("query", ["", "website=", "website=no-id", f"website={LINK}", "%ff=%ff"])
def test_other_ids_are_refused(query):
    assert ask(Station(), query)[0] == 400


def test_before_the_websites_are_known_it_is_to_be_asked_again():
    station = Station()
    station.sources.ready, station.sources.known = False, {}
    assert ask(station, f"website={WEBSITE}")[0] == 503
