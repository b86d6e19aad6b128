"""The visitor's address: from the headers of trusted proxies, else the TCP peer."""

from __future__ import annotations

import re
from functools import lru_cache

from footfall.base.networks import in_networks, networks
from footfall.base.settings import Settings
from footfall.collect.facts import Facts

ADDRESS_HEADERS = (
    b"true-client-ip",
    b"cf-connecting-ip",
    b"fastly-client-ip",
    b"x-nf-client-connection-ip",
    b"do-connecting-ip",
    b"x-real-ip",
    b"x-appengine-user-ip",
    b"x-forwarded-for",
    b"forwarded",
    b"x-client-ip",
    b"x-cluster-client-ip",
    b"x-forwarded",
)
"""Where proxies put the visitor's address, in the order in which they are tried (Umami's)."""

LONGEST = 100
FORWARDED_FOR = re.compile(r"for=\"?([^;,\"]+)", re.IGNORECASE)


class Addresses:
    """Finds visitors' addresses by the settings `client_ip_header`, `trusted_proxies` and `ignore_ip`."""

    def __init__(self, settings: Settings) -> None:
        own = settings.client_ip_header.strip().lower().encode("latin-1", "ignore")
        self._names = ((own,) if own else ()) + ADDRESS_HEADERS
        self._any_name = frozenset(self._names)
        self._latest, self._address = Facts({}), ""
        self._ignored = networks(settings.ignore_ip)
        trusted = networks(settings.trusted_proxies)
        self.trusts = lru_cache(maxsize=4096)(lambda peer: in_networks(peer, trusted))
        """Whether a peer's headers about the visitor are believed."""

    def find_address(self, facts: Facts) -> str:
        """The visitor's address as told, without port and brackets; not always a real one; empty when unknown."""
        if facts is not self._latest:  # the events of a batch share theirs
            self._address = self._find(facts)
            self._latest = facts
        return self._address

    def is_ignored(self, address: str) -> bool:
        """Whether events from this address are refused."""
        return bool(self._ignored) and in_networks(address, self._ignored)

    def _find(self, facts: Facts) -> str:
        headers = facts.headers
        if self.trusts(facts.peer) and not self._any_name.isdisjoint(headers):
            for name in self._names:
                value = headers.get(name)
                if value and (address := first_address(value)):
                    return address
        return facts.peer


def first_address(value: bytes) -> str:
    """The first address of a header: of a comma list or of the `for=` of a Forwarded header."""
    text = value[:1024].decode("latin-1")
    if "=" in text and (found := FORWARDED_FOR.search(text)):
        text = found[1]
    if "," in text:
        text = text.split(",", 1)[0]
    return strip_port(text.strip())[:LONGEST]


def strip_port(text: str) -> str:
    """An address without its port and brackets."""
    if ":" not in text:
        return text
    if text.startswith("["):
        return text[1:].partition("]")[0]
    return text.partition(":")[0] if text.count(":") == 1 else text
