"""A website where everything has happened, and everything that somebody may name or send holds words that would like to be code."""

from __future__ import annotations

import re
import secrets
import time
from typing import Any

from dashboard_fixtures import HOSTILE, fill
from replaying import make_recording
from running import AGENT, PASSWORD, RunningServer

BROKEN_OUT = '"><img src=x onerror="window.hacked=1">'
ADDRESS = "javascript:window.hacked=1//"
TURNED = "\u202e<i>txt.gnp"
"""Turns around what follows it, and does not end that."""
LONG = "W" * 300
OF_ALL_OBJECTS = ("constructor", "__proto__", "toString")
"""Names that every object of JavaScript answers to."""
WORDS = (HOSTILE, BROKEN_OUT, ADDRESS, TURNED, LONG, *OF_ALL_OBJECTS)
SCRIPT = "<script>window.hacked=1</script>"
PERSON = "marina@example.com"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 "
    "(KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"
)
BERLIN, PARIS = "84.140.1.7", "90.84.1.7"
TILES = ("kpi", "chart", "list", "map", "text")


class HostileSite:
    """The website, and whatever else there is on the server: ids by what they are of, for addresses of pages."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.only = secrets.token_hex(4)
        self.website = server.make_website(f"Berths {BROKEN_OUT}")
        with server.client() as client:
            self._name(client)
        self._send_visits()
        self._send_words()
        self._record()
        self._report_from_servers()
        server.wait_until(lambda: server.pageviews(self.website) >= 60 + len(WORDS) + 4, "the views were not counted")

    def address(self, path: str = "") -> str:
        """A page of the website."""
        return f"{self.server.url}/websites/{self.website}/{path}"

    def address_beside(self, path: str) -> str:
        """A page beside the websites, by what the registry calls it."""
        ids = {"boards": self.board, "links": self.link, "pixels": self.pixel, "teams": self.team}
        found = re.sub(r"[$]\w+", ids.get(path.split("/", maxsplit=1)[0], ""), path)
        return f"{self.server.url}/{found}"

    def share(self, **given: Any) -> str:
        """A share of the website; gives its address."""
        with self.server.client() as client:
            answer = client.post(f"/api/websites/{self.website}/shares", json={"name": BROKEN_OUT, **given}).raise_for_status()
        return f"/share/{answer.json()['slug']}"

    def _name(self, client: Any) -> None:
        site = f"/api/websites/{self.website}"

        def make(path: str, **body: Any) -> dict[str, Any]:
            answer = client.post(path, json=body)
            assert answer.is_success, f"{path}: {answer.text}"
            made = answer.json()
            return dict(made[0] if isinstance(made, list) else made)

        make(site, replayEnabled=True)
        self.link = make("/api/links", name=HOSTILE, url="https://example.com/", slug=f"link-{self.only}")["id"]
        self.pixel = make("/api/pixels", name=HOSTILE, slug=f"pixel-{self.only}")["id"]
        tiles = [
            {"id": f"tile-{kind}", "kind": kind, "title": HOSTILE, "text": HOSTILE, "websiteId": self.website, "width": 6, "height": "low"}
            for kind in TILES
        ]
        self.board = make("/api/boards", type="mixed", name=HOSTILE, description=HOSTILE, parameters={"tiles": tiles})["id"]
        self.team = make("/api/teams", name=HOSTILE[:50])["id"]
        make("/api/users", username=f"{self.only} {HOSTILE}", password=PASSWORD, role="user")
        make("/api/me/keys", name=HOSTILE[:80])
        make("/api/reports", websiteId=self.website, type="funnel", name=HOSTILE, parameters={"steps": [], "window": 60})
        filters = [{"name": "title", "operator": "eq", "value": HOSTILE}]
        self.segment = make(f"{site}/segments", type="segment", name=HOSTILE, parameters={"filters": filters})["id"]
        cohort = {"action": {"type": "event", "value": HOSTILE[:50]}, "dateRange": "30day"}
        make(f"{site}/segments", type="cohort", name=HOSTILE, parameters=cohort)
        make(f"{site}/annotations", date=f"{time.strftime('%Y-%m-%d')}T00:00:00.000Z", note=HOSTILE, allDay=True)
        email = make(f"{site}/emails", sendId=f"mail-{self.only}", subject=HOSTILE, recipient=HOSTILE[:90], data={HOSTILE: HOSTILE})
        self.server.http.get(self.server.url + email["pixelPath"], headers={"User-Agent": f"Mozilla/5.0 {HOSTILE}"})
        app = make(f"{site}/apps", name=HOSTILE)["id"]
        self.write_key = make(f"{site}/apps/{app}/write-keys", name=HOSTILE)["key"]

    def _send_visits(self) -> None:
        fill(self.server, self.website, 60)
        for path in (f"/q/link-{self.only}", f"/p/pixel-{self.only}"):
            self.server.http.get(self.server.url + path, headers={"User-Agent": AGENT, "Referer": f"https://example.org/{HOSTILE}"})

    def _send_words(self) -> None:
        now = int(time.time())
        known = {"website": self.website, "hostname": "example.com", "url": "/", "ip": BERLIN, "userAgent": AGENT}
        marks = "&".join(f"utm_{name}={{0}}" for name in ("source", "medium", "campaign", "content", "term"))
        # What every field says must fit into it; each sender is another person.
        worst = [
            {
                **known,
                "ip": f"84.141.1.{place}",
                "hostname": "berths.example",
                "url": f"/{word}?{marks.format(word)}&{word}={word}#{word}",
                "title": word,
                "referrer": word if word == ADDRESS else f"https://search.example/{word}?q={word}",
                "language": word[:35],
                "screen": word[:11],
                "tag": word[:50],
                "id": word[:50],
                "browser": word,
                "os": word,
                "device": word,
            }
            for place, word in enumerate(WORDS)
        ]
        declared = {"version": HOSTILE, "sessionId": HOSTILE, "viewport": HOSTILE, "url": HOSTILE, "timestamp": 1, "eventType": "click"}
        speed = {"lcp": 1900, "inp": 100, "cls": 0.1, "fcp": 900, "ttfb": 300}
        said: list[tuple[str, dict[str, Any]]] = []
        for word, all_of_it in zip(WORDS, worst, strict=True):
            key = word[:60].lstrip("_")
            said += [
                ("event", all_of_it),
                ("event", {**all_of_it, "name": word[:100], "data": {key: word, "list": [word], "deep": {key: word}}}),
                ("event", {**all_of_it, "name": word[:50], "data": {"revenue": 12.5, "currency": word[:3], "note": word}}),
                ("performance", {**all_of_it, **speed}),
                ("identify", {**all_of_it, "data": {key: word}}),
            ]
        said += [
            ("event", {**worst[0], "name": "save_click_<script>", "data": declared}),
            ("event", {**known, "name": "order", "data": {"revenue": 12.5, "currency": "EUR", "note": HOSTILE}}),
            *(("event", {**known, "url": "/prices-on-a-phone", "userAgent": PHONE}) for _ in range(2)),
            ("event", {**known, "url": "/french", "ip": PARIS, "userAgent": PHONE}),
            ("event", {**known, "url": "/desk"}),
            ("identify", {**known, "id": PERSON, "data": {HOSTILE[:60]: HOSTILE}}),
        ]
        bodies = [{"type": kind, "payload": {"timestamp": now - 600 + 3 * place, **fields}} for place, (kind, fields) in enumerate(said)]
        answer = self.server.http.post(self.server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT}).json()
        assert answer["errors"] == 0, str(answer["details"])[:2000]

    def _record(self) -> None:
        hit = {"website": self.website, "hostname": "example.com", "url": "/", "ip": BERLIN, "title": HOSTILE, "id": PERSON}
        heads = {"User-Agent": AGENT}
        cache = self.server.http.post(self.server.url + "/api/send", json={"type": "event", "payload": hit}, headers=heads).json()["cache"]
        record = {"type": "record", "payload": {"website": self.website, "events": make_recording(int(time.time() - 30) * 1000)}}
        answer = self.server.http.post(self.server.url + "/api/record", json=record, headers={**heads, "x-umami-cache": cache}).json()
        assert answer["ok"], answer

    def _report_from_servers(self) -> None:
        now = int(time.time() * 1000)
        events: list[dict[str, Any]] = []
        for place, word in enumerate(WORDS):
            always = {
                "timestamp": now - 60_000 - place,
                "metadata": {word: word, "amount": 5, "currency": word[:3], "businessEventType": word},
            }
            view = {"type": "view", "app": word[:200], "userId": word[:200], "sessionId": word[:200], "deviceType": "desktop", **always}
            events += [
                {**view, "contentType": "page", "contentId": word},
                {**view, "contentType": "api", "contentId": f"GET:/{word}", "statusCode": 500, "duration": 20},
                {"type": "engagement", "userId": word[:200], "metricType": "purchase", "targetType": "content", "targetId": word, **always},
            ]
        answer = self.server.http.post(
            self.server.url + "/analytics/track/batch", json={"events": events}, headers={"X-Write-Key": self.write_key}
        ).json()
        assert answer["errors"] == [], str(answer)[:2000]
