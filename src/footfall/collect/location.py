"""The visitor's place as a content delivery network told it by header."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import unquote

from footfall.collect.facts import Facts
from footfall.collect.places import Place, make_place

PLACE_HEADERS = (
    (b"cf-ipcountry", b"cf-region-code", b"cf-ipcity"),
    (b"x-vercel-ip-country", b"x-vercel-ip-country-region", b"x-vercel-ip-city"),
    (b"cloudfront-viewer-country", b"cloudfront-viewer-country-region", b"cloudfront-viewer-city"),
    (b"eo-ipcountry", b"eo-region-code", b"eo-ipcity"),
    (b"eo-client-ipcountry", b"eo-client-ipregion", b"eo-client-ipcity"),
)
"""Country, region and city of Cloudflare, Vercel, CloudFront and EdgeOne; the first with a country counts."""
COUNTRY_HEADERS = frozenset(names[0] for names in PLACE_HEADERS)


def find_told_place(facts: Facts) -> Place | None:
    """The place in the headers, or None when none names a country."""
    headers = facts.headers
    if COUNTRY_HEADERS.isdisjoint(headers):
        return None
    for country, region, city in PLACE_HEADERS:
        if country in headers:
            place = read_place(headers[country][:10], headers.get(region, b"")[:100], headers.get(city, b"")[:300])
            if place.country:
                return place
    return None


@lru_cache(maxsize=8192)
def read_place(country: bytes, region: bytes, city: bytes) -> Place:
    """A place from header values."""
    return make_place(read_text(country), read_text(region), read_text(city))


def read_text(value: bytes) -> str:
    """A header value as text: UTF-8 where it is that, else Latin-1; percent escapes decoded."""
    try:
        text = value.decode()
    except UnicodeDecodeError:
        text = value.decode("latin-1")
    return unquote(text, errors="replace").replace("\0", "") if "%" in text else text
