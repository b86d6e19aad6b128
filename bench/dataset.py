"""A website's traffic made inside the engine: events over 90 days as `INSERT … SELECT FROM numbers`, the same every time.

Per million events: 250,000 visitors, about 262,500 visits, 2,000 paths by Zipf's law, 5 % custom events,
2 % performance events, 1 % robots. Visits come in the order of time, as they would in life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

WEBSITE = "5d2c7a1e-9f64-4c0b-8b1a-0f3a6e21c7d4"
HOSTNAME = "shop.example"
DAYS = 90
END = 1_767_225_600_000
"""The end of the traffic, ms: 2026-01-01 00:00 UTC."""

START = END - DAYS * 86_400_000
SPAN = DAYS * 86_400_000 - 3_600_000
"""When visits may begin, ms after the start: the last one ends within the range."""

EVENTS_PER_VISIT = 3.86
VISITS_PER_VISITOR = 1.05
VISITS_PER_INSERT = 65_000
"""About 250,000 events in one insert."""


def inserts(events: int) -> Iterator[str]:
    """The statements that add about `events` events to the table `events`."""
    visits = int(events / EVENTS_PER_VISIT)
    visitors = int(visits / VISITS_PER_VISITOR)
    for first in range(0, visits, VISITS_PER_INSERT):
        count = min(VISITS_PER_INSERT, visits - first)
        yield insert(first, count, visits, visitors)


def insert(first: int, count: int, visits: int, visitors: int) -> str:
    """The statement that adds the visits numbered from `first`."""
    return f"""
INSERT INTO events ({", ".join(EXPRESSIONS)})
SELECT {", ".join(EXPRESSIONS.values())}
FROM (
    SELECT *,
        cityHash64(visit, step, 'event') AS e,
        least(1999, toUInt32(exp({share("cityHash64(e, 1)")} * log(2001))) - 1) AS page,
        multiIf(step > 0 AND e % 100 < 7, 2, step > 0 AND e % 100 < 10, 5, 1) AS kind,
        {START} + toUInt64((visit + {share("v")}) / {visits} * {SPAN}) + step * 41000 + e % 37000 AS at
    FROM (
        SELECT number AS visit,
            cityHash64(visit, 'visit') AS v,
            if(visit % 21 = 20, v % {visitors}, visit - intDiv(visit, 21)) AS visitor,
            cityHash64(visitor, 'visitor') AS s,
            multiIf(v % 100 < 42, 1, v % 100 < 70, 2 + v % 3, v % 100 < 93, 4 + v % 5, 8 + v % 21) AS steps,
            arrayJoin(range(steps)) AS step
        FROM numbers({first}, {count})
    )
)"""


def share(value: str) -> str:
    """A number from 0 to 1 out of a hash."""
    return f"(({value}) % 1000003 / 1000003)"


def zipf(value: str, count: int) -> str:
    """A number from 0 to count - 1, small ones far more often, out of a hash."""
    return f"least({count - 1}, toUInt32(exp({share(value)} * log({count + 1}))) - 1)"


def choice(value: str, *names: str) -> str:
    """One of a few names, the first ones more often."""
    listed = ", ".join(f"'{name}'" for name in names)
    return f"[{listed}][{zipf(value, len(names))} + 1]"


def uuid(value: str) -> str:
    """A UUID whose first 64 bits are `key(value)`."""
    return f"reinterpretAsUUID(concat(reinterpretAsFixedString({key(value)}), reinterpretAsFixedString({value})))"


def key(value: str) -> str:
    """A second hash out of a hash."""
    return f"cityHash64({value}, 'id')"


def vital(expression: str) -> str:
    """A web vital, null but in performance events (made so that no value hides behind the null)."""
    return f"nullIf(if(kind = 5, toFloat64({expression}), 0), 0)"


def words(value: str, name: str, names: str) -> str:
    """One of the words in `names`, told by a hash and the name of what they are."""
    return choice(f"cityHash64({value}, '{name}')", *names.split())


def campaign(expression: str) -> str:
    """A value that one visit in twelve has, on its first event."""
    return f"if(step = 0 AND v % 12 = 5, {expression}, '')"


COUNTRY = words(
    "s", "country", "US DE GB FR IN BR CA NL JP ES IT PL AU SE CH MX AT BE ID TR KR PT DK NO FI CZ RO AR IE GR HU CL CO ZA NZ IL"
)
REGION = f"concat({COUNTRY}, '-', toString({zipf('cityHash64(s, 2)', 16)} + 1))"
TOWN = choice("cityHash64(s, 'town')", "New", "Old", "Upper")
SITE = choice("cityHash64(v, 'site')", "search.", "news.", "social.", "blog.", "forum.")
FOREIGN = "(step = 0 AND cityHash64(v, 'referred') % 100 < 45)"

EXPRESSIONS: dict[str, str] = {
    "website_id": f"toUUID('{WEBSITE}')",
    "event_id": uuid("e"),
    "session_id": uuid("s"),
    "visit_id": uuid("v"),
    "session_key": key("s"),
    "visit_key": key("v"),
    "created_at": "fromUnixTimestamp64Milli(toInt64(at), 'UTC')",
    "event_type": "kind",
    "event_name": f"if(kind = 2, concat('event ', toString({zipf('cityHash64(e, 3)', 40)})), '')",
    "hostname": f"if(s % 10 = 3, 'www2.{HOSTNAME}', '{HOSTNAME}')",
    "url_path": "if(page = 0, '/', concat('/section-', toString(page % 23), '/article-about-things-', toString(page)))",
    "url_query": (
        "multiIf(step = 0 AND v % 12 = 5, concat('utm_source=source', toString(v % 9), '&utm_medium=cpc'),"
        " e % 17 = 3, concat('page=', toString(e % 40)), '')"
    ),
    "page_title": "concat('Article about things, number ', toString(page), ' – The Example Shop')",
    "referrer_domain": (f"multiIf({FOREIGN}, concat({SITE}, {zipf('cityHash64(v, 4)', 400)}, '.example'), step > 0, '{HOSTNAME}', '')"),
    "referrer_path": f"multiIf({FOREIGN}, concat('/', toString(v % 50)), step > 0, concat('/article-', toString(e % 300)), '')",
    "referrer_query": "''",
    "utm_source": campaign("concat('source', toString(v % 9))"),
    "utm_medium": campaign("'cpc'"),
    "utm_campaign": campaign("concat('campaign-', toString(v % 31))"),
    "utm_content": campaign("concat('content-', toString(v % 5))"),
    "utm_term": campaign("concat('term-', toString(v % 50))"),
    "gclid": campaign("if(v % 5 = 0, hex(v), '')"),
    "fbclid": "''",
    "msclkid": "''",
    "ttclid": "''",
    "li_fat_id": "''",
    "twclid": "''",
    "tag": "if(s % 4 = 0, concat('variant-', toString(s % 3)), '')",
    "distinct_id": "if(s % 25 = 7, concat('user-', toString(s % 100000)), '')",
    "browser": words("s", "browser", "chrome safari firefox edge-chromium ios samsung opera crios android fxios brave yandexbrowser"),
    "os": choice("cityHash64(s, 'os')", "Windows 10", "Mac OS", "Android OS", "iOS", "Linux", "Windows 7", "Chrome OS", "Windows 8.1"),
    "device": choice("cityHash64(s, 'device')", "mobile", "laptop", "desktop", "tablet"),
    "screen": words(
        "s", "screen", "1920x1080 390x844 1536x864 1366x768 414x896 2560x1440 360x800 1440x900 393x873 768x1024 1280x720 3840x2160"
    ),
    "language": words("s", "language", "en-US de-DE en-GB fr-FR es-ES pt-BR nl-NL ja-JP it-IT pl-PL sv-SE tr-TR ko-KR de fr en zh-CN"),
    "country": COUNTRY,
    "region": REGION,
    "city": f"concat({TOWN}, ' ', {COUNTRY}, ' ', toString({zipf('cityHash64(s, 5)', 60)}))",
    "lcp": vital("900 + e % 4000"),
    "inp": vital("20 + e % 500"),
    "cls": vital("(1 + e % 300) / 1000"),
    "fcp": vital("400 + e % 2000"),
    "ttfb": vital("30 + e % 900"),
    "bot_reason": "if(s % 100 = 99, 'agent', '')",
    "idempotency_key": "''",
}
"""How each column of `events` comes out of a visit's number, the step in it and the hashes of visitor, visit and event."""
