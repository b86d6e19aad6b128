"""The recorded answers of a real Umami 3.1.0 to single requests, replayed in their order.

The file holds the answers and what became of the rows; the requests that it describes are the table here. Where this
program goes its own way (`DIFFERENT`), the table says how.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from collecting import CHROME, HEADERS, OTHER, WEBSITE, Reply, Station, event

from footfall.model.event import Event, Identity, Record

FILE = Path(__file__).parents[1] / "contract" / "upstream" / "golden" / "ingest-edges.txt"
GOOGLEBOT = "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
NOBODY = "99999999-9999-4999-8999-999999999999"


@dataclass
class Edge:
    """One recorded request."""

    number: str
    title: str
    method: str
    path: str
    status: int
    body: str
    changes: dict[str, int]
    row: str


def read_edges() -> list[Edge]:
    edges = []
    for part in FILE.read_text().split("### ")[1:]:
        lines = part.splitlines()
        number, _, title = lines[0].partition(" ")
        method, path, status = re.match(r"(\w+) (\S+) -> (\d+)", lines[1]).groups()
        changes = next(line for line in lines if line.startswith("DB: "))
        row = next((line[5:] for line in lines if line.startswith("ROW: ")), "")
        edges.append(
            Edge(
                number, title, method, path, int(status), lines[2], {name: int(n) for name, n in re.findall(r"(\w+)\+(\d+)", changes)}, row
            )
        )
    return edges


EDGES = [edge for edge in read_edges() if edge.path.startswith(("/api/send", "/api/batch"))]


@dataclass
class Request:
    """What was sent: a value as JSON, or a raw body."""

    value: Any = None
    raw: bytes | None = None
    headers: dict[str, str] | None = None
    peer: str = "127.0.0.1"


def page(kind: str = "event", headers: dict[str, str] | None = None, **payload: Any) -> Request:
    """An event of the website; a payload's field given as ... is left out."""
    body = event(kind, **{"title": "T", **payload})
    body["payload"] = {name: value for name, value in body["payload"].items() if value is not ...}
    return Request(body, headers=headers)


def with_headers(**changed: str | None) -> dict[str, str]:
    """The usual headers with some changed; None leaves one out."""
    headers = HEADERS | {name.replace("_", "-"): value for name, value in changed.items()}
    return {name: value for name, value in headers.items() if value is not None}


MIXED = {
    "s": "str",
    "n": 1.23456,
    "i": 7,
    "t": True,
    "nul": None,
    "arr": [1, "a", {"x": 1}],
    "o": {"p": {"q": "deep"}},
    "date": "2024-01-02T03:04:05Z",
    "dateonly": "2024-01-02",
    "empty": "",
}
BOT = with_headers(user_agent=GOOGLEBOT)

REQUESTS: dict[str, Request] = {
    "01": page(),
    "02": page(website=NOBODY),
    "03": page(website="abc"),
    "03b": page(website="00000000-0000-0000-0000-000000000000"),
    "03c": page(website=WEBSITE.upper()),
    "03d": page(website="22222222-2222-0222-8222-222222222222"),
    "04": Request({"type": "event"}),
    "05": Request({"payload": {"website": WEBSITE}}),
    "06": Request({"type": "zzz", "payload": {"website": WEBSITE}}),
    "07": Request(raw=b""),
    "07b": Request(raw=b""),
    "08": Request(raw=b"{nope"),
    "08b": Request([]),
    "08c": Request(raw=b"null"),
    "09": page(website=...),
    "09b": page(link=WEBSITE),
    "10": page(headers=BOT),
    "10b": page(headers=with_headers(user_agent="curl/8.5.0")),
    "10c": page(headers=with_headers(user_agent=None), url="/noua"),
    "10d": page(headers=with_headers(user_agent="")),
    "10e": page(headers=BOT, website=NOBODY),
    "10f": page(headers=BOT, userAgent=CHROME),
    "10g": page(headers=with_headers(user_agent="foo")),
    "11": page(name="n" * 50),
    "11b": page(name="n" * 101),
    "11c": page(name="", url="/emptyname"),
    "11d": page(name=None),
    "12": page(tag="t" * 51),
    "13": page(hostname="h" * 101),
    "13b": page(hostname="bad host"),
    "14": page(language="l" * 36),
    "15": page(screen="1" * 12),
    "16": page(title="t" * 600),
    "17": page(url="/" + "u" * 599),
    "17b": page(url=..., title="nourl"),
    "17c": page(url="", title="urlempty"),
    "17d": page(url="https://example.com/a/b/?q=1#frag"),
    "17e": page(url="http://"),
    "17f": page(url="javascript:alert(1)", title="jsurl"),
    "17g": page(url="//evil.test/x", title="slashslash", hostname=...),
    "17h": page(url="/caf%C3%A9/你?x=%20y", title="pct%20title"),
    "17i": page(url="/undefined", title="undef"),
    "17j": page(url=5),
    "17k": page(url="/bad%zz", title="badpct%zz"),
    "18": page(referrer="/from?a=b", title="relref"),
    "18b": page(referrer="http://"),
    "18c": page(referrer="android-app://com.google.android.gm/", title="aref"),
    "18d": page(referrer=None),
    "19": page(title="a\0b"),
    "19b": Request(
        raw=json.dumps(event(title="x@y", url="/sur") | {}).replace("@", "\\ud800").replace('"hostname": "example.com", ', "").encode()
    ),
    "20": page(url="/?utm_source=" + "u" * 300),
    "20b": page(url="/?gclid=" + "g" * 300),
    "21": page(id="i" * 50),
    "21b": page(id="i" * 51),
    "21c": page(id=5),
    "21d": page(id=""),
    "22": page(timestamp=1_700_000_000, url="/past"),
    "22b": page(timestamp="1700000000"),
    "22c": page(timestamp=1_700_000_000_000, url="/ms"),
    "22d": page(timestamp=1_700_000_000.5),
    "22e": page(timestamp=-5, url="/neg"),
    "22f": page(timestamp=0),
    "22g": page(timestamp="abc"),
    "22h": page(timestamp=None),
    "23": page(name="mixed", data=MIXED),
    "23b": page(name="d", data={"a": "x" * 501}),
    "23c": page(name="d", data={"k" * 501: 1}),
    "23d": page(name="d", data=[1]),
    "23e": page(name="d", data="text"),
    "23f": page(name="d", data={f"k{number}": number for number in range(60)}),
    "23g": page(name="d", data={"big": 1e30}),
    "23h": page(data={"a": 1}, url="/dnoname"),
    "23i": page(name="d", data={"list": ["x" * 600]}),
    "23j": page(name="d", data={}),
    "23k": page(name="d", data=None),
    "24": page(name="buy", data={"revenue": 12.345, "currency": "usd"}),
    "24b": page(name="buy2", data={"revenue": "19.99", "currency": "EUR"}),
    "24c": page(name="buy3", data={"revenue": -5, "currency": "EUR"}),
    "24d": page(name="buy4", data={"revenue": 5, "currency": "ABCDEFGHIJK"}),
    "25": page(),
    "25b": page(headers=with_headers(x_umami_cache="garbage")),
    "25c": page(website=OTHER),
    "25d": page(website=NOBODY),
    "26": page("identify", id="user-1", data={"plan": "pro", "n": 2}),
    "26b": page("identify", id="user-1", data={"plan": "free", "n": 3}),
    "26c": page("identify", id="user-2"),
    "26d": Request({"type": "identify", "payload": {"website": WEBSITE}}),
    "27": page("performance", url="/perf", lcp=1200.5, inp=30, cls=0.1234, fcp=800, ttfb=100),
    "27b": page("performance", lcp=60_001),
    "27c": page("performance", lcp="5"),
    "27d": page("performance", cls=-1),
    "27e": page("performance"),
    "28": page(website=..., link="33333333-3333-4333-8333-333333333333", url="/l"),
    "28b": page(website=..., pixel="44444444-4444-4444-8444-444444444444", url="/px"),
    "29": page(ip="not an ip"),
    "29b": page(ip="10.0.0.1"),
    "29c": page(ip="2a02:8071::1"),
    "29d": page(headers=with_headers(x_forwarded_for="garbage")),
    "29e": page(headers=with_headers(x_forwarded_for=None)),
    "29f": page(headers=with_headers(x_forwarded_for="198.51.100.8", cf_ipcountry="NZ", cf_region_code="AUK", cf_ipcity="Auckland")),
    "30": page(nonsense=1),
    "30b": page(browser=None),
    "30c": page(browser="b" * 30),
    "30d": page(ip="5.255.255.5", browser="mybrowser", os="myos", device="mydevice"),
    "31": page(headers=with_headers(content_type="text/plain")),
    "31b": page(headers=with_headers(content_type=None)),
    "32": page(title="t" * 2_000_000),
    "32b": page(title="t" * 12_000_000),
    **dict.fromkeys(("33", "33b", "33c", "33d"), Request(raw=b"")),
    "33e": page(),
    "33f": page(headers=with_headers(origin="https://example.com")),
    "40": Request([event(title="T"), event(title="T", name="two")]),
    "40b": Request([]),
    "40c": Request({"a": 1}),
    "40d": Request([event(), {"type": "event"}, event(website=NOBODY), event(name="n" * 101)]),
    "40e": Request([event(), 5]),
    "40f": Request([event(), event()], headers=BOT),
    "40g": Request(raw=b""),
}

TREE = {"message": "Bad request", "code": "bad-request", "status": 400, "errors": []}
TIME = "Invalid timestamp: expected seconds since 1970, from the year 2000 to a day from now"


def field_error(name: str, message: str) -> dict[str, Any]:
    """The answer that names one field of the payload."""
    return {"error": TREE | {"properties": {"payload": {"errors": [], "properties": {name: {"errors": [message]}}}}}}


def message(text: str) -> dict[str, Any]:
    """The answer with a message alone."""
    return {"error": {"message": text, "code": "bad-request", "status": 400}}


KEPT: dict[str, Any] = {}
DIFFERENT: dict[str, dict[str, Any]] = {
    **dict.fromkeys(("19", "20", "20b", "21b", "23b", "23c", "23i", "24d", "30c"), KEPT),
    "13b": field_error("hostname", "Invalid hostname."),
    "22c": field_error("timestamp", TIME),
    "22e": field_error("timestamp", TIME),
    "23g": field_error("data", "Invalid input: expected number between -1e15 and 1e15 at big"),
    "25d": message("Website not found."),
    "28": message("Link not found."),
    "28b": message("Pixel not found."),
}
"""Where Umami fails or half stores: what is answered here instead; KEPT is a 200."""

ROWS = {
    "16": lambda record: str(len(record.page_title)),
    "17": lambda record: str(len(record.url_path)),
    "23": lambda record: [[p.key, p.data_type, p.text, p.number, p.date] for p in record.data],
    "24": lambda record: f"{record.currency}|{record.revenue:.4f}|{record.event_name}",
    "24b": lambda record: f"{record.currency}|{record.revenue:.4f}|{record.event_name}",
    "26b": lambda record: sorted([p.key, p.text, p.number, record.distinct_id] for p in record.data),
    "29c": lambda record: f"{record.country}|{record.region}|{record.city}",
    "29f": lambda record: f"{record.country}|{record.region}|{record.city}",
    "30d": lambda record: f"{record.browser}|{record.os}|{record.device}|{record.country}",
}
"""What the recorded row shows when it is not the whole event."""

SESSION_COLUMNS = ("event_id", "session_id", "visit_id", "created_at")


@dataclass
class Outcome:
    """What became of one edge here."""

    reply: Reply
    records: list[Record]
    new_sessions: int


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    station = Station()
    found: dict[str, Outcome] = {}
    sessions: set[str] = set()
    for edge in EDGES:
        request = REQUESTS[edge.number]
        body = json.dumps(request.value).encode() if request.raw is None else request.raw
        headers = dict(request.headers or HEADERS)
        if edge.number in {"25", "25c", "25d"}:
            headers["x-umami-cache"] = found["01"].reply.json["cache"]
        before = len(station.records())
        reply = station.call(edge.method, edge.path, body, headers)
        records = [record for record in station.records()[before:] if not getattr(record, "bot_reason", "")]
        fresh = {record.session_id for record in records} - sessions
        sessions |= fresh
        found[edge.number] = Outcome(reply, records, len(fresh))
        station.now += 500
    return found


def test_every_recorded_request_is_in_the_table():
    assert [edge.number for edge in EDGES] == list(REQUESTS)


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: f"{edge.number} {edge.title}")
def test_answer_is_the_recorded_one(edge: Edge, outcomes: dict[str, Outcome]):
    reply = outcomes[edge.number].reply
    if DIFFERENT.get(edge.number):
        assert (reply.status, reply.json) == (400, DIFFERENT[edge.number])
    elif edge.number in DIFFERENT:
        assert (reply.status, set(reply.json)) == (200, {"ok", "cache", "sessionId", "visitId"})
    elif edge.number == "11b":
        assert reply.json == field_error("name", "Too big: expected string to have <=100 characters")
    else:
        assert reply.status == edge.status
        if edge.body.startswith("{"):
            assert comparable(reply.json) == comparable(
                json.loads(edge.body.replace("<=50", "<=100") if "40d" in edge.number else edge.body)
            )
        else:
            assert reply.text == ""


def comparable(answer: dict[str, Any]) -> dict[str, Any]:
    """An answer without `ok`, ids and tokens replaced by whether they are there."""
    hidden = {name: bool(value) for name, value in answer.items() if name in {"cache", "sessionId", "visitId"}}
    return {name: value for name, value in answer.items() if name != "ok"} | hidden


@pytest.mark.parametrize("edge", EDGES, ids=lambda edge: f"{edge.number} {edge.title}")
def test_rows_are_the_recorded_ones(edge: Edge, outcomes: dict[str, Outcome]):
    outcome = outcomes[edge.number]
    events = [record for record in outcome.records if isinstance(record, Event)]
    identities = [record for record in outcome.records if isinstance(record, Identity)]
    if edge.number in DIFFERENT:
        assert len(events) == (outcome.reply.status == 200)
        return
    assert len(events) == edge.changes.get("event", 0)
    assert sum(len(record.data) for record in events) == edge.changes.get("event_data", 0)
    assert sum(record.revenue is not None for record in events) == edge.changes.get("revenue", 0)
    if edge.number != "25c":  # Umami stored this event without its session.
        assert outcome.new_sessions == edge.changes.get("session", 0)
    if edge.number == "26":
        assert len(identities[0].data) == edge.changes["session_data"]
    if edge.row.startswith("{"):
        want = {name: value for name, value in json.loads(edge.row).items() if name not in SESSION_COLUMNS}
        assert {name: getattr(events[0], name) for name in want} == want
    elif edge.row and edge.number in ROWS:
        shown = ROWS[edge.number](outcome.records[0])
        assert shown == (json.loads(edge.row) if edge.row.startswith("[") else edge.row)


def test_visitors_and_visits_are_told_apart_as_recorded(outcomes: dict[str, Outcome]):
    for name, skipped in (("sessionId", set()), ("visitId", {"25c"})):
        pairs = set()
        for edge in EDGES:
            if edge.status == 200 and edge.number not in DIFFERENT and edge.number not in skipped and f'"{name}"' in edge.body:
                pairs.add((json.loads(edge.body)[name], outcomes[edge.number].reply.json[name]))
        assert len({theirs for theirs, _ in pairs}) == len(pairs) == len({ours for _, ours in pairs})
        assert len(pairs) > 10


def test_a_token_never_stands_for_another_website(outcomes: dict[str, Outcome]):
    first, other = outcomes["01"].reply.json, outcomes["25c"].reply.json
    assert outcomes["25c"].records[0].website_id == OTHER
    assert other["sessionId"] != first["sessionId"]
    assert other["visitId"] != first["visitId"]


@pytest.mark.parametrize(
    ("number", "column", "most"),
    [
        ("19", "page_title", 2),
        ("20", "utm_source", 255),
        ("20b", "gclid", 255),
        ("21b", "distinct_id", 50),
        ("24d", "currency", 10),
        ("30c", "browser", 20),
    ],
)
def test_text_is_cut_to_its_column(number: str, column: str, most: int, outcomes: dict[str, Outcome]):
    assert len(getattr(outcomes[number].records[0], column)) == most


def test_data_is_cut_to_its_columns(outcomes: dict[str, Outcome]):
    assert len(outcomes["23b"].records[0].data[0].text) == 500
    assert len(outcomes["23c"].records[0].data[0].key) == 500
    assert len(outcomes["23i"].records[0].data[0].text) == 500


def test_programs_are_kept_with_the_reason(station: Station):
    assert station.event(BOT).json == {"beep": "boop"}
    assert station.last().bot_reason


def test_headers_are_the_recorded_ones(outcomes: dict[str, Outcome]):
    cross_origin = {
        "access-control-allow-origin": "*",
        "access-control-allow-headers": "*",
        "access-control-allow-methods": "GET, DELETE, POST, PUT",
        "access-control-max-age": "86400",
        "cache-control": "no-cache",
    }
    for number in ("01", "33", "33c", "33d", "33f", "40"):
        assert cross_origin.items() <= outcomes[number].reply.headers.items()
    assert outcomes["33c"].reply.headers["allow"] == "OPTIONS, POST"
    assert outcomes["33e"].reply.headers["location"] == "/api/send"
