"""Where links lead, as the header `Location` may say it."""

from __future__ import annotations

import re
from urllib.parse import quote

from ada_url import URL

UNPRINTABLE = re.compile(r"[\x00-\x20\x7f]")
"""What would end or break a header."""


def make_location(url: str) -> str:
    """The address in ASCII without spaces and control characters; one that is so already stays as it is.

    The name of the host is then written as the name system knows it (`xn--…`), all else in percent escapes.

    Raises:
        ValueError: it is no address.
    """
    parsed = URL(UNPRINTABLE.sub(lambda found: quote(found[0]), url))
    return url if url.isascii() and not UNPRINTABLE.search(url) else parsed.href
