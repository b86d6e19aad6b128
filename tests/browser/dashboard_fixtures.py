"""The dashboard in a browser: a server with some days of traffic, and tabs that are logged in."""

from __future__ import annotations

import random
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page
from running import AGENT, PASSWORD, RunningServer

AXE = Path(__file__).parents[2] / "dashboard/node_modules/axe-core/axe.min.js"
HOSTILE = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>{{7*7}}'
PAGES = ("/", "/pricing", "/docs/start", "/blog")


def fill(server: RunningServer, website: str, hits: int = 160) -> None:
    """Give a website a week of views, and some whose every text is hostile."""
    chance = random.Random(7)
    now = int(time.time())
    bodies: list[dict[str, Any]] = []
    for index in range(hits):
        hostile = index % 20 == 0
        payload = {
            "website": website,
            "hostname": "example.com",
            "url": f"/{HOSTILE}" if hostile else chance.choice(PAGES),
            "title": HOSTILE if hostile else "A page",
            "referrer": "https://search.example/",
            "language": "en-US",
            "screen": "1440x900",
            "tag": HOSTILE[:50] if hostile else "",
            "ip": f"84.{128 + index % 30}.{index % 250}.7",
            "userAgent": AGENT,
            "timestamp": now - chance.randrange(60, 6 * 86_400),
        }
        bodies.append({"type": "event", "payload": payload})
    bodies.append({"type": "event", "payload": {**bodies[0]["payload"], "name": HOSTILE[:50]}})
    answer = server.http.post(server.url + "/api/batch", json=bodies, headers={"User-Agent": AGENT})
    assert answer.json()["errors"] == 0, answer.text
    server.wait_until(lambda: server.pageviews(website) >= hits, "the views were not counted")


def open_tab(browser: Browser, server: RunningServer, **options: Any) -> Page:
    """A tab of its own profile, logged in, where nothing was chosen; what goes wrong in it is in `page.faults`."""
    forget_preferences(server)
    context = browser.new_context(**{"locale": "en-US", "viewport": {"width": 1280, "height": 900}, **options})
    page = context.new_page()
    page.faults = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.faults.append(str(error)))  # type: ignore[attr-defined]
    page.on("console", lambda message: message.type == "error" and page.faults.append(message.text))  # type: ignore[attr-defined]
    page.on(
        "request",
        lambda request: (
            request.url.startswith(("http:", "https:")) and not request.url.startswith(server.url) and page.faults.append(request.url)
        ),
    )  # type: ignore[attr-defined]
    page.goto(server.url + "/")
    page.get_by_label("User name").fill("admin")
    page.get_by_role("textbox", name="Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    page.wait_for_url("**/websites")
    return page


def forget_preferences(server: RunningServer) -> None:
    """Let the admin see everything as somebody does who has chosen nothing."""
    nothing = dict.fromkeys(("language", "theme", "timezone", "firstDay", "period"))
    with server.client() as client:
        client.post("/api/me/preferences", json=nothing).raise_for_status()
