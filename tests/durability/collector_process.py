"""A collector in a process of its own: the real application under uvicorn, on the spool. Arguments: data folder, port."""

from __future__ import annotations

import sys
from pathlib import Path

import uvicorn

from footfall.base.clock import system_clock
from footfall.base.settings import Settings
from footfall.collect.agents import describe_agent
from footfall.collect.app import CollectorParts, create_collector
from footfall.collect.bots import find_bot
from footfall.collect.geo import Geo
from footfall.collect.spool import Spool
from footfall.collect.steps import Knowledge
from footfall.model.source import Source


class EveryWebsite:
    """A directory in which every website exists."""

    ready = True

    def find_source(self, kind, source_id):
        return Source(kind, source_id)

    def find_slug(self, kind, slug):
        return None


def main(data, port):
    settings = Settings(data=data, rate_limit=0, secret="x" * 40)
    spool = Spool(settings.data / "spool", "front", settings.spool_limit)
    knowledge = Knowledge(describe_agent, find_bot, Geo(settings))
    collector = create_collector(CollectorParts(settings, settings.secret, system_clock, EveryWebsite(), spool, knowledge))
    uvicorn.run(collector, host="127.0.0.1", port=port, log_level="warning", lifespan="off", loop="uvloop", http="httptools")
    spool.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
