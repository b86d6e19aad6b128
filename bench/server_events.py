"""Server-side events made inside the engine: views, engagements and calls of an API over the 90 days of the traffic.

Per million events: 450,000 calls of 240 endpoints by Zipf's law, 350,000 views of 40,000 contents, 200,000 engagements, 30,000 people.
Durations have three decimals, so that hardly any two are alike. Events come in the order of time, as they would in life.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dataset import DAYS, START, choice, share, words, zipf
from footfall.engine.statement import Statement
from footfall.model.backend import METRIC_TYPES, NOBODY, TARGET_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from footfall.engine.statement import Engine

WEBSITE = "8f0b5c52-4a1d-4f0e-9c53-2f6b1f7f3ad9"
PEOPLE_PER_MILLION = 30_000
SPAN = DAYS * 86_400_000
_PER_INSERT = 250_000
_NUMBERS = "SELECT count() FROM backend_events WHERE website_id = '{website}'"


def add_server_events(engine: Engine, events: int) -> None:
    """Add `events` server-side events, unless they are there."""
    counted = engine.fetch_now(Statement(_NUMBERS.format(website=WEBSITE))).rows[0][0]
    if counted == events:
        return
    if counted:
        raise SystemExit(f"an unfinished data set of {counted} server-side events: delete bench/data and begin again")
    for sql in inserts(events):
        engine.execute(Statement(sql))


def inserts(events: int) -> Iterator[str]:
    """The statements that add the events to the table `backend_events`."""
    for first in range(0, events, _PER_INSERT):
        yield insert(first, min(_PER_INSERT, events - first), events)


def insert(first: int, count: int, events: int) -> str:
    """The statement that adds the events numbered from `first`."""
    return f"""
INSERT INTO backend_events ({", ".join(EXPRESSIONS)})
SELECT {", ".join(EXPRESSIONS.values())}
FROM (
    SELECT number AS n,
        cityHash64(n, 'server-side') AS e,
        {zipf("cityHash64(n, 'endpoint')", 240)} AS called,
        {zipf("cityHash64(n, 'content')", 40_000)} AS viewed,
        multiIf(e % 100 < 45, 'call', e % 100 < 80, 'view', 'act') AS what,
        cityHash64(n, 'act') AS a,
        {zipf("cityHash64(n, 'person')", max(1, events // 1_000_000 * PEOPLE_PER_MILLION))} AS low,
        if(e % 3 = 0, low, cityHash64(n, 'anyone') % {max(1, events // 1_000_000 * PEOPLE_PER_MILLION)}) AS person,
        cityHash64(person, 'person') AS s,
        if(e % 20 = 7, 'nobody', if(person % 3 = 0, 'visitor', 'user')) AS who,
        {START} + toUInt64((n + {share("e")}) / {events} * {SPAN}) AS at
    FROM numbers({first}, {count})
)"""


def _of(what: str, expression: str) -> str:
    return f"if(what = '{what}', {expression}, '')"


def _place(expression: str) -> str:
    return f"if(what = 'act' OR who = 'nobody', '', {expression})"


_SESSION = "concat(reinterpretAsFixedString(s), reinterpretAsFixedString(cityHash64(s)))"
_SESSION_ID = f"if(who = 'nobody', toUUID('{NOBODY}'), reinterpretAsUUID({_SESSION}))"
_PAID = "(what = 'act' AND a % 7 = 0)"
_METHOD = choice("cityHash64(called)", "GET", "POST", "PUT", "DELETE")
_ENDPOINT = f"concat({_METHOD}, ':/api/things/', toString(called))"
_LONG = f"exp(1 + 6 * {share('cityHash64(n, 2)')} * {share('cityHash64(n, 3)')})"
_COUNTRY = words("s", "country", "US DE GB FR IN BR CA NL JP ES IT PL")

EXPRESSIONS: dict[str, str] = {
    "website_id": f"toUUID('{WEBSITE}')",
    "external_id": "toString(reinterpretAsUUID(concat(reinterpretAsFixedString(e), reinterpretAsFixedString(a))))",
    "session_id": _SESSION_ID,
    "session_key": "if(who = 'nobody', 0, s)",
    "created_at": "fromUnixTimestamp64Milli(toInt64(at), 'UTC')",
    "received_at": "fromUnixTimestamp64Milli(toInt64(at) + 300 + toInt64(e % 2000), 'UTC')",
    "kind": "if(what = 'act', 'engagement', 'view')",
    "app": choice("e", "shop", "web", "worker"),
    "user_id": "if(who = 'user', concat('user-', toString(person)), '')",
    "client_session": "if(what = 'call', concat('backend-', toString(at), '-', lower(hex(a))), '')",
    "content_id": f"multiIf(what = 'call', {_ENDPOINT}, what = 'view', concat('content-', toString(viewed)), '')",
    "content_type": f"multiIf(what = 'call', 'api', what = 'view', {choice('viewed', 'post', 'video', 'image', 'article')}, '')",
    "device_type": f"multiIf(what = 'call', 'desktop', what = 'view', {choice('s', 'mobile', 'desktop', 'tablet', 'tv')}, '')",
    "metric_type": _of("act", choice("a", *METRIC_TYPES)),
    "target_id": _of("act", "concat('content-', toString(viewed))"),
    "target_type": _of("act", f"if(a % 4 < 3, 'content', {choice('viewed', *TARGET_TYPES)})"),
    "business_event": _of("act", f"if(a % 5 = 0, {choice('a', 'message_sent', 'payment_processed', 'stream_started')}, '')"),
    "api_call": "what = 'call'",
    "status": "nullIf(toUInt16(if(what = 'call' AND a % 50 != 0, multiIf(a % 97 = 0, 500, a % 23 = 0, 404, 200), 0)), 0)",
    "duration": f"if(what = 'act' OR e % 40 = 3, NULL, round({_LONG}, 3))",
    "revenue": f"if({_PAID}, reinterpret(reinterpretAsFixedString(10000 + a % 2000000), 'Decimal(19, 4)'), NULL)",
    "currency": f"if({_PAID}, if(a % 4 = 0, 'EUR', 'USD'), '')",
    "country": _place(_COUNTRY),
    "region": _place(f"concat({_COUNTRY}, '-', toString(s % 12))"),
    "city": _place(f"concat('Town ', {_COUNTRY}, ' ', toString(s % 300))"),
    "metadata": f"if({_PAID}, concat('{{\"amount\":', toString((10000 + a % 2000000) / 10000), '}}'), '')",
}
"""How each column of `backend_events` comes out of an event's number and its hashes."""
