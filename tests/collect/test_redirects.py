"""Links and pixels: the visitor's answer whatever happens, and the event behind it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from collecting import CHROME, DECODER, LINK, PIXEL, WEBSITE, Station

from footfall.base.settings import Settings
from footfall.collect.redirects import GIF, Redirects
from footfall.model.source import Source

TARGET = "https://www.example.com/berths?a=1#top"
AGENT = {"user-agent": CHROME, "host": "go.example.net", "x-forwarded-for": "198.51.100.7"}


COUNTED = "7d1c8f0e-5d0e-4a53-9c4e-0f1f3a5b7c11"


class Slugs:
    """A link, a pixel and a website; `ready` is whether they are known at all."""

    ready = True

    def __init__(self) -> None:
        self.sources = [
            Source("link", LINK, slug="spring", url=TARGET),
            Source("link", LINK, slug="übung", url="https://example.com/a b\r\nx: y/ü"),
            Source("pixel", PIXEL, slug="mail"),
            Source("website", WEBSITE, domain="example.com"),
            Source("link", COUNTED, slug="counted", url=TARGET, website_id=WEBSITE, name="Spring"),
            Source("pixel", PIXEL, slug="seen", website_id=WEBSITE, name="Mail"),
            Source("link", LINK, slug="orphan", url=TARGET, website_id=PIXEL, name="Lost"),
        ]

    def find_source(self, kind, source_id):
        return next((source for source in self.sources if (source.kind, source.source_id) == (kind, source_id)), None)

    def find_slug(self, kind, slug):
        return next((source for source in self.sources if (source.kind, source.slug) == (kind, slug)), None)


class Door:
    """The application with a list in place of the spool; `asked` are the emails that were looked up."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.station = Station() if settings is None else Station(settings)
        self.slugs = Slugs()
        self.asked: list[str] = []
        self.order: list[str] = []
        self.station.sources = self.slugs
        pipeline = self.station.collector.pipeline
        pipeline._directory = self.slugs
        counters = self.station.collector.counters
        self.app = Redirects(self.station.settings, pipeline, self.slugs, self.station.sink, counters, self.find_email)

    async def find_email(self, send_id: str) -> str | None:
        self.asked.append(send_id)
        self.order.append("asked")
        return WEBSITE if send_id.startswith("known") else None

    def get(self, path: str, method: str = "GET", query: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
        sent: list[Any] = []

        async def send(message: Any) -> None:
            sent.append(message)
            self.order.append("sent")

        async def receive() -> Any:
            return {"type": "http.disconnect"}

        given = {**AGENT, **{name.replace("_", "-"): value for name, value in headers.items()}}
        scope = {
            "type": "http",
            "method": method,
            "scheme": "https",
            "path": path,
            "raw_path": path.encode(),
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in given.items()],
            "client": ("127.0.0.1", 1),
        }
        asyncio.run(self.app(scope, receive, send))
        head = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        return sent[0]["status"], head, b"".join(message.get("body", b"") for message in sent[1:])

    @property
    def events(self):
        return [DECODER.decode(record) for records in self.station.sink.appends for record in records]


@pytest.fixture
def door():
    return Door()


def test_a_link_leads_on_and_counts(door):
    status, headers, body = door.get("/q/spring", query="utm_source=mail&x=1", referer="https://www.news.example.org/boats?p=2")
    assert (status, headers["location"], body) == (307, TARGET, b"")
    (event,) = door.events
    assert (event.website_id, event.event_type, event.hostname) == (LINK, 3, "go.example.net")
    assert (event.url_path, event.url_query, event.utm_source) == ("/q/spring", "utm_source=mail&x=1", "mail")
    assert (event.referrer_domain, event.referrer_path) == ("news.example.org", "/boats")
    assert (event.browser, event.country, event.bot_reason) == ("chrome", "US", "")


def test_a_pixel_answers_with_an_image_nobody_keeps(door):
    status, headers, body = door.get("/p/mail", referer="https://mail.example.org/")
    assert (status, body) == (200, GIF)
    assert len(GIF) == 43
    assert headers["content-type"] == "image/gif"
    assert headers["content-length"] == "43"
    assert headers["cache-control"] == "no-cache, no-store, must-revalidate"
    assert (headers["pragma"], headers["expires"]) == ("no-cache", "0")
    (event,) = door.events
    assert (event.website_id, event.event_type, event.url_path, event.referrer_domain) == (PIXEL, 4, "/p/mail", "mail.example.org")


def test_an_address_is_made_fit_for_a_header(door):
    assert door.get("/q/übung")[1]["location"] == "https://example.com/a%20b%0D%0Ax:%20y/%C3%BC"


@pytest.mark.parametrize("path", ["/q/spring", "/p/mail"])
def test_programs_get_the_answer_and_are_told_apart(door, path):
    assert door.get(path, user_agent="Googlebot/2.1")[0] in {200, 307}
    assert [event.bot_reason for event in door.events] == ["isbot"]


@pytest.mark.parametrize("path", ["/q/spring", "/p/mail", "/api/public/email-pixel/known"])
def test_a_full_spool_does_not_hold_the_visitor_up(door, path):
    door.station.sink.full = True
    assert door.get(path)[0] in {200, 307}
    assert door.station.collector.counters.unavailable == 1


@pytest.mark.parametrize("path", ["/q/spring", "/p/mail", "/api/public/email-pixel/known"])
def test_what_breaks_does_not_hold_the_visitor_up(door, path, monkeypatch):
    monkeypatch.setattr(door.station.collector.pipeline, "process", lambda *_: 1 / 0)
    assert door.get(path)[0] in {200, 307}
    assert door.station.collector.counters.failed == 1


@pytest.mark.parametrize("referer", ["http://[", "not an address\xe9", "android-app://com.example/", ""])
@pytest.mark.parametrize("host", ["go.example.net", "a b", "", "exa mple:99999999"])
def test_strange_headers_lose_no_click(door, referer, host):
    assert door.get("/q/spring", referer=referer, host=host)[0] == 307
    (event,) = door.events
    assert event.url_path == "/q/spring"


@pytest.mark.parametrize("path", ["/q/nothing", "/q/", "/q/mail", "/p/spring", "/q/spring/more"])
def test_what_is_unknown_is_not_found(door, path):
    status, headers, body = door.get(path)
    assert (status, headers["content-type"]) == (404, "application/json")
    assert b'"code":"not-found"' in body
    assert door.events == []
    door.slugs.ready = False
    assert door.get(path)[0] == 503


def test_asking_for_headers_is_no_visit(door):
    assert door.get("/q/spring", "HEAD")[0] == 307
    assert door.get("/p/mail", "HEAD")[::2] == (200, b"")
    assert door.get("/api/public/email-pixel/known", "HEAD")[::2] == (200, b"")
    assert door.get("/q/spring", "POST")[0] == 405
    assert door.get("/q/spring", "OPTIONS")[0] == 204
    assert (door.events, door.asked) == ([], [])


@pytest.mark.parametrize("name", ["known", "unknown", "", "a/b", "x" * 51, "%00", "known.gif"])
def test_an_emails_pixel_never_tells_whether_it_is_known(door, name):
    status, headers, body = door.get(f"/api/public/email-pixel/{name}")
    expected = door.get("/api/public/email-pixel/known")
    assert (status, headers, body) == expected
    assert headers["cache-control"] == "no-store, no-cache, must-revalidate, private"
    assert len(door.events) == (2 if name.startswith("known") else 1)


def test_the_image_leaves_before_the_email_is_looked_up(door):
    door.get("/api/public/email-pixel/known")
    assert door.order == ["sent", "sent", "asked"]


def test_an_opening_is_an_event_of_the_website_without_the_address(door):
    door.get("/api/public/email-pixel/known", referer="https://mail.example.org/read?x=1")
    (event,) = door.events
    assert (event.website_id, event.event_type, event.event_name) == (WEBSITE, 2, "email_open")
    assert (event.distinct_id, event.hostname) == ("known", "example.com")
    assert {entry.key: entry.text for entry in event.data} == {
        "sendId": "known",
        "userAgent": CHROME,
        "referrer": "https://mail.example.org/read?x=1",
    }
    assert "198.51.100.7" not in repr(event)


def test_a_proxy_that_opens_many_emails_is_not_one_visitor(door):
    for name in ("known", "known", "known-2"):
        door.get(f"/api/public/email-pixel/{name}")
    first, again, other = door.events
    assert first.session_id == again.session_id != other.session_id


def test_the_base_path_belongs_to_the_address():
    door = Door(Settings(base_path="/stats"))
    door.get("/q/spring")
    (event,) = door.events
    assert (event.url_path, event.hostname) == ("/stats/q/spring", "go.example.net")


@pytest.mark.parametrize(
    ("path", "name", "data"),
    [
        ("/q/counted", "link-click", {"name": "Spring", "slug": "counted", "id": COUNTED}),
        ("/p/seen", "pixel-open", {"name": "Mail", "slug": "seen", "id": PIXEL}),
    ],
)
def test_what_names_a_website_counts_there_too_in_one_append(door, path, name, data):
    door.get(path, referer="https://news.example.org/a")
    assert [len(records) for records in door.station.sink.appends] == [2]
    own, there = door.events
    assert (own.website_id, own.event_type in {3, 4}) == (data["id"], True)
    assert (there.website_id, there.event_type, there.event_name, there.hostname) == (WEBSITE, 2, name, "example.com")
    assert there.referrer_domain == "news.example.org"
    assert {item.key: item.text for item in there.data} == data


def test_a_website_that_is_gone_counts_nothing(door):
    assert door.get("/q/orphan")[0] == 307
    assert [event.website_id for event in door.events] == [LINK]
