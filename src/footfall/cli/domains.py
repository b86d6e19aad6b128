"""What a domain looks like. The API takes any text for one, as Umami's does; the command line and the dashboard do not."""

from __future__ import annotations

import re
import unicodedata

from footfall.cli.faults import MISUSED, CommandFailed

HOST = re.compile(r"([^:]+)(?::(\d{1,5}))?")
LONGEST_HOST = 253
LONGEST_LABEL = 63
LAST_PORT = 65_535


def check_domain(text: str) -> str:
    """The domain, such as `example.com` or `localhost:3000`.

    Raises:
        CommandFailed: it cannot be one.
    """
    if not is_domain(text):
        raise CommandFailed(f"--domain: {text!r} is no domain", "Write it like example.com, without https://, path or spaces.", MISUSED)
    return text


def is_domain(text: str) -> bool:
    """Whether this can be the host of a website, with a port or without; letters may be of any alphabet."""
    found = HOST.fullmatch(text)
    if found is None or len(found[1]) > LONGEST_HOST:
        return False
    return all(map(_is_label, found[1].split("."))) and 0 < int(found[2] or 80) <= LAST_PORT


def _is_label(label: str) -> bool:
    allowed = all(char in "-_" or unicodedata.category(char)[0] in "LNM" for char in label)
    return allowed and 0 < len(label) <= LONGEST_LABEL and label[0] != "-" != label[-1]
