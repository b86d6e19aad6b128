"""What the handlers work with, put together once at start."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field

from footfall.access.attempts import Attempts
from footfall.access.client_tokens import ClientTokens
from footfall.access.sealing import Sealer
from footfall.access.share_tokens import ShareSigner
from footfall.access.tokens import TokenSigner
from footfall.api.feeds import Feeds
from footfall.base.clock import Clock
from footfall.base.settings import Settings
from footfall.engine.statement import Engine
from footfall.manage.erasures import Erase
from footfall.manage.keys import Keys
from footfall.manage.logins import Logins
from footfall.manage.open_shares import ShareDoor
from footfall.store.database import Database
from footfall.store.sources import read_revision

Check = Callable[[], Awaitable[str]]
"""Tells why a part cannot work at the moment; an empty text when it can."""


@dataclass(frozen=True)
class Services:
    """The parts that handlers call. `checks` are the parts that must work for the server to be ready, by name.

    `catch_up` blocks until the engine has every event that was accepted before, and tells whether that worked in time.
    """

    settings: Settings
    clock: Clock
    database: Database
    engine: Engine
    logins: Logins
    keys: Keys
    shares: ShareDoor
    sealer: Sealer
    erase: Erase
    checks: Mapping[str, Check] = field(default_factory=dict)
    feeds: Feeds = field(default_factory=Feeds)
    catch_up: Callable[[], bool] = lambda: True


def build_services(
    settings: Settings,
    secret: str,
    clock: Clock,
    database: Database,
    engine: Engine,
    erase: Erase,
    checks: Mapping[str, Check] | None = None,
) -> Services:
    """Join the parts; the metadata database is always among the checks."""
    signer = TokenSigner(secret, settings.token_lifetime, clock)
    clients = ClientTokens(secret, settings.client_token_lifetime, clock)
    logins = Logins(database, signer, Attempts(clock), clients=clients, disabled=settings.disable_login)
    shares = ShareDoor(database, ShareSigner(secret, settings.token_lifetime, clock), Attempts(clock))
    all_checks = {**(checks or {}), "metadata": metadata_check(database)}
    return Services(settings, clock, database, engine, logins, Keys(database, clock), shares, Sealer(secret, clock), erase, all_checks)


def metadata_check(database: Database) -> Check:
    """The check whether the metadata database answers."""

    async def check() -> str:
        await asyncio.to_thread(read_revision, database)
        return ""

    return check
