"""What the demo's people and pages are made of: countries with address blocks, devices, pages, sources.

The blocks belong to large access providers of their country, so that the country database places those of the
demo's visitors who are in no city of `collect/example_places.py`. Weights are relative.
"""

from __future__ import annotations

from typing import NamedTuple

HOSTNAME = "harbourlane.example"


class Country(NamedTuple):
    """Where visitors live: IPv4 blocks, languages, hours from UTC, the currency that they pay in."""

    weight: int
    blocks: tuple[str, ...]
    languages: tuple[str, ...]
    offset: int
    currency: str


COUNTRIES: dict[str, Country] = {
    "US": Country(30, ("73.0.0.0/10", "24.0.0.0/13", "98.192.0.0/11", "68.32.0.0/12"), ("en-US", "en-US", "es-US"), -6, "USD"),
    "DE": Country(13, ("84.128.0.0/11", "91.0.0.0/11", "93.192.0.0/11"), ("de-DE", "de-DE", "en-GB"), 1, "EUR"),
    "GB": Country(12, ("86.128.0.0/11", "81.128.0.0/12", "90.192.0.0/12"), ("en-GB",), 0, "GBP"),
    "FR": Country(7, ("90.0.0.0/11", "86.192.0.0/11", "82.64.0.0/14"), ("fr-FR",), 1, "EUR"),
    "IN": Country(6, ("117.192.0.0/11", "49.32.0.0/12"), ("en-IN", "hi-IN"), 5, "USD"),
    "CA": Country(5, ("70.24.0.0/14", "99.224.0.0/12"), ("en-CA", "fr-CA"), -5, "CAD"),
    "NL": Country(4, ("77.160.0.0/13", "86.80.0.0/13"), ("nl-NL", "en-GB"), 1, "EUR"),
    "AU": Country(4, ("1.128.0.0/12", "58.160.0.0/13"), ("en-AU",), 10, "AUD"),
    "JP": Country(4, ("114.144.0.0/13", "60.32.0.0/13"), ("ja-JP",), 9, "JPY"),
    "BR": Country(3, ("179.96.0.0/12", "177.32.0.0/13"), ("pt-BR",), -3, "USD"),
    "ES": Country(3, ("83.32.0.0/12", "88.0.0.0/12"), ("es-ES",), 1, "EUR"),
    "IT": Country(3, ("79.0.0.0/12", "95.224.0.0/12"), ("it-IT",), 1, "EUR"),
    "SE": Country(2, ("90.224.0.0/13", "81.224.0.0/13"), ("sv-SE",), 1, "EUR"),
    "CH": Country(2, ("178.192.0.0/13", "85.0.0.0/13"), ("de-CH", "fr-CH"), 1, "EUR"),
    "PL": Country(2, ("83.0.0.0/12", "79.184.0.0/14"), ("pl-PL",), 1, "EUR"),
    "AT": Country(1, ("91.112.0.0/14", "84.112.0.0/14"), ("de-AT",), 1, "EUR"),
    "MX": Country(1, ("187.128.0.0/11", "189.128.0.0/11"), ("es-MX",), -6, "USD"),
    "KR": Country(1, ("118.32.0.0/12", "175.192.0.0/12"), ("ko-KR",), 9, "USD"),
    "ZA": Country(1, ("41.0.0.0/14", "197.80.0.0/13"), ("en-ZA",), 2, "USD"),
    "SG": Country(1, ("116.86.0.0/15", "42.60.0.0/15"), ("en-SG",), 8, "USD"),
}


class Device(NamedTuple):
    """A browser on a machine."""

    weight: int
    user_agent: str
    screens: tuple[str, ...]


DEVICES: tuple[Device, ...] = (
    Device(
        26,
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
        ("1920x1080", "2560x1440", "1536x864", "1366x768"),
    ),
    Device(
        12,
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36",
        ("1440x900", "1728x1117", "2560x1440"),
    ),
    Device(
        9,
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15",
        ("1440x900", "1512x982"),
    ),
    Device(
        20,
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) "
        "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        ("390x844", "393x852", "430x932"),
    ),
    Device(
        17,
        "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Mobile Safari/537.36",
        ("412x915", "360x800"),
    ),
    Device(6, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0", ("1920x1080", "1366x768")),
    Device(3, "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0", ("1920x1200", "2560x1440")),
    Device(
        5,
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0",
        ("1920x1080", "1536x864"),
    ),
    Device(
        2,
        "Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        ("820x1180", "1024x1366"),
    ),
)

HOME = "/"
PRODUCTS: dict[str, tuple[str, float]] = {
    "/coffee/breakwater-blend": ("Breakwater Blend", 14.5),
    "/coffee/lighthouse-espresso": ("Lighthouse Espresso", 16.0),
    "/coffee/slack-tide-decaf": ("Slack Tide Decaf", 15.0),
    "/coffee/kenya-nyeri": ("Kenya Nyeri", 19.5),
    "/coffee/guatemala-antigua": ("Guatemala Antigua", 18.0),
    "/equipment/hand-grinder": ("Hand Grinder", 89.0),
    "/equipment/pour-over-set": ("Pour-over Set", 54.0),
}
ARTICLES: dict[str, str] = {
    "/journal/how-to-store-coffee": "How to store coffee",
    "/journal/grind-size-guide": "A guide to grind sizes",
    "/journal/water-matters": "Why water matters",
    "/journal/visiting-nyeri": "Visiting the farms of Nyeri",
    "/journal/cold-brew-at-home": "Cold brew at home",
}
OTHER_PAGES: dict[str, str] = {
    HOME: "Harbour Lane Coffee",
    "/coffee": "Our coffee",
    "/equipment": "Equipment",
    "/journal": "Journal",
    "/about": "About us",
    "/subscribe": "Subscriptions",
    "/cart": "Your cart",
    "/checkout": "Checkout",
    "/thank-you": "Thank you",
    "/contact": "Contact",
}
TITLES: dict[str, str] = {**OTHER_PAGES, **ARTICLES, **{path: name for path, (name, _) in PRODUCTS.items()}}
SEARCHES = ("decaf", "espresso", "grinder", "gift card", "filter papers", "kenya")
STORY = "/journal/visiting-nyeri"
"""The article that is much read for a day or two."""


class Source(NamedTuple):
    """How a visit begins: the page before, the query of the entry page (`{click}` is a click id), where it leads."""

    weight: int
    referrer: str
    query: str
    entries: tuple[str, ...]


SOURCES: tuple[Source, ...] = (
    Source(30, "", "", (HOME, HOME, HOME, "/coffee", "/subscribe")),
    Source(27, "https://www.google.com/", "", (HOME, *ARTICLES, *PRODUCTS)),
    Source(4, "https://www.bing.com/search", "", (HOME, *ARTICLES)),
    Source(4, "https://duckduckgo.com/", "", (HOME, *ARTICLES)),
    Source(4, "https://www.reddit.com/r/coffee/", "", tuple(ARTICLES)),
    Source(3, "https://www.instagram.com/", "", (HOME, *PRODUCTS)),
    Source(3, "https://www.youtube.com/watch", "", ("/equipment/hand-grinder", "/equipment/pour-over-set")),
    Source(2, "https://t.co/k3J2", "", (HOME, STORY)),
    Source(2, "https://github.com/topics/coffee", "", ("/journal/grind-size-guide",)),
    Source(2, "https://www.linkedin.com/", "", ("/about", STORY)),
    Source(
        6,
        "https://mail.google.com/",
        "utm_source=newsletter&utm_medium=email&utm_campaign=autumn-roast",
        ("/coffee", "/coffee/kenya-nyeri"),
    ),
    Source(2, "", "utm_source=newsletter&utm_medium=email&utm_campaign=welcome&utm_content=button", ("/subscribe",)),
    Source(
        5,
        "https://www.google.com/",
        "utm_source=google&utm_medium=cpc&utm_campaign=beans&utm_term=fresh+coffee&gclid={click}",
        ("/coffee", "/coffee/breakwater-blend"),
    ),
    Source(
        3,
        "https://www.facebook.com/",
        "utm_source=facebook&utm_medium=paid_social&utm_campaign=gift-box&fbclid={click}",
        ("/equipment/pour-over-set",),
    ),
    Source(1, "https://www.bing.com/", "utm_source=bing&utm_medium=cpc&utm_campaign=beans&msclkid={click}", ("/coffee",)),
    Source(
        1,
        "https://www.tiktok.com/",
        "utm_source=tiktok&utm_medium=paid_social&utm_campaign=cold-brew&ttclid={click}",
        ("/journal/cold-brew-at-home",),
    ),
)
STORY_SOURCE = Source(0, "https://news.ycombinator.com/item", "", (STORY,))
