"""Addresses of pages and referrers, taken apart as a browser does (the WHATWG URL standard)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from ada_url import URL

CACHED_LENGTH = 1000
"""Longer addresses are taken apart anew each time, so that the cache stays small."""
BAD_ESCAPE = re.compile(r"%(?![0-9A-Fa-f]{2})")
RESERVED_ESCAPE = re.compile(r"%(?=3B|2F|3F|3A|40|26|3D|2B|24|2C|23)", re.IGNORECASE)


class Parts(NamedTuple):
    """An address in parts: `path` and `hash` readable, `query` as written and without `?`, `host` without `www.`.

    `raw_path` is the path with its percent escapes.
    """

    path: str
    hash: str
    query: str
    host: str
    raw_path: str


def parse_address(text: str, hostname: str) -> Parts:
    """Take apart an address, relative ones on `https://hostname`.

    Raises:
        ValueError: when it is no address.
    """
    return cached_parse(text, hostname) if len(text) <= CACHED_LENGTH else parse(text, hostname)


def is_hostname(hostname: str) -> bool:
    """Whether relative addresses can be resolved on this host name."""
    try:
        cached_parse("/", hostname)
    except ValueError:
        return False
    return True


def parse(text: str, hostname: str) -> Parts:
    """`parse_address` without a memory."""
    url = URL(text, base=f"https://{hostname or 'localhost'}")
    return Parts(decode_path(url.pathname), decode_path(url.hash), url.search[1:], url.hostname.removeprefix("www."), url.pathname)


cached_parse = lru_cache(maxsize=8192)(parse)


def decode_path(text: str) -> str:
    """Percent escapes as characters, except those of separators; unchanged when an escape is broken. Never has a NUL."""
    if "%" not in text:
        return text
    return decode(RESERVED_ESCAPE.sub("%25", text), text)


def decode_text(text: str) -> str:
    """Percent escapes as characters; unchanged when an escape is broken. Never has a NUL."""
    return text if "%" not in text else decode(text, text)


def decode(text: str, otherwise: str) -> str:
    """`text` decoded, or `otherwise` when it cannot be."""
    if BAD_ESCAPE.search(otherwise):
        return otherwise
    try:
        return unquote(text, errors="strict").replace("\0", "")
    except UnicodeDecodeError:
        return otherwise
