"""What a website's recorder is to do, as the website's settings say: `sampleRate`, `maskLevel`, `maxDuration`, `blockSelector`."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import msgspec

from footfall.base.errors import BadRequest, Unavailable
from footfall.base.shapes import Object, Uuid, check
from footfall.collect.answers import Answer
from footfall.model.source import Directory

QUESTION = Object({"website": Uuid()})
SETTINGS = ("sampleRate", "maskLevel", "maxDuration", "blockSelector")


def describe_replay(directory: Directory, query: bytes) -> Answer:
    """The answer to a recorder that asks by a query string with `website`: `enabled`, and the settings that are set.

    Raises:
        BadRequest: no website has this id.
        Unavailable: the list of websites is not known yet.
    """
    given = {name: values[-1] for name, values in parse_qs(query.decode("latin-1")).items()}
    website = directory.find_source("website", check(QUESTION, given)["website"])
    if website is None:
        raise BadRequest("Website not found.") if directory.ready else Unavailable(retry_after=1)
    said: dict[str, Any] = {"enabled": website.replay_enabled}
    if website.replay_enabled and website.replay_config:
        config: dict[str, Any] = msgspec.json.decode(website.replay_config)
        said |= {name: config[name] for name in SETTINGS if config.get(name) is not None}
    return Answer(200, msgspec.json.encode(said))
