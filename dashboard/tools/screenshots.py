"""Takes the pictures of `docs/screenshots`: a server of its own, the traffic of `footfall demo`, Chromium.

Needs the development tools of the project and Pillow: `python dashboard/tools/screenshots.py [address] [page …]`. With the address of a
running server (its password in FOOTFALL_ADMIN_PASSWORD) that one is taken, with its first website.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
from PIL import Image
from playwright.sync_api import Page, sync_playwright

from footfall.jobs.demo import make_traffic

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
TARGET = ROOT / "docs/screenshots"
PASSWORD = os.environ.get("FOOTFALL_ADMIN_PASSWORD", "pictures-of-a-harbour")
SIZE = {"width": 1440, "height": 900}
LARGEST = 150_000
DAYS = 60
VISITORS = 8_000
PRESENT = 160
"""Views and events of the last half hour."""
SETTLED = 1_500
"""Milliseconds after the last request in which drawings come to rest."""
FUNNEL = "p.s1=path./&p.s2=event.add-to-cart&p.s3=event.purchase&p.window=1440&period=30d"
SITE_PAGES = {
    "overview": "?period=30d&compare=prev",
    "realtime": "/realtime",
    "sessions": "/sessions",
    "events": "/events?period=30d",
    "funnels": f"/funnels?{FUNNEL}",
    "journeys": "/journeys?period=30d&p.steps=4",
    "vitals": "/vitals?period=30d",
    "revenue": "/revenue?period=30d",
    "settings": "/settings?p.tab=install",
}
"""The part of the address after the website's, by the name of the picture."""
TILES: list[dict[str, Any]] = [
    *({"kind": "kpi", "metric": metric, "width": 3, "height": "low"} for metric in ("visitors", "visits", "views", "bounceRate")),
    {"kind": "chart", "width": 8, "height": "middle"},
    {"kind": "list", "type": "path", "width": 4, "height": "middle"},
    {"kind": "map", "width": 8, "height": "middle"},
    {"kind": "list", "type": "referrer", "width": 4, "height": "middle"},
]


def main(arguments: list[str]) -> None:
    """Take the pictures that are named, or all."""
    address = arguments[0] if arguments and arguments[0].startswith("http") else ""
    wanted = arguments[1 if address else 0 :]
    TARGET.mkdir(exist_ok=True)
    with running_server(address) as url:
        client = log_in(url)
        site = find_site(client)
        visit_now(client, site)
        pages = {**{name: f"/websites/{site}{rest}" for name, rest in SITE_PAGES.items()}, "board": f"/boards/{make_board(client, site)}"}
        take_all(url, {name: path for name, path in pages.items() if name in (wanted or pages)})


@contextmanager
def running_server(address: str) -> Iterator[str]:
    """The address of a server: the given one, or of one that is started here and filled."""
    if address:
        yield address
        return
    with tempfile.TemporaryDirectory() as data:
        serve = [sys.executable, "-m", "footfall", "serve", "--host", "127.0.0.1", "--port", "0", "--data", data]
        environment = {**os.environ, "FOOTFALL_ADMIN_PASSWORD": PASSWORD, "FOOTFALL_RATE_LIMIT": "0"}
        with subprocess.Popen(serve, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
            try:
                log = iter(process.stdout or ())
                url = next(line for line in log if "url=http" in line).split("url=")[1].split()[0]
                demo = [sys.executable, "-m", "footfall", "demo", "--url", url, "--days", str(DAYS), "--visitors", str(VISITORS)]
                wait_until_ready(url)
                subprocess.run(demo, env=environment, check=True)
                yield url
            finally:
                process.terminate()


def wait_until_ready(url: str) -> None:
    """Wait until a server answers."""
    for _ in range(120):
        if httpx.get(f"{url}/readyz").is_success:
            return
        time.sleep(0.5)
    raise SystemExit("the server does not become ready")


def log_in(url: str) -> httpx.Client:
    """A client in the name of `admin`."""
    answer = httpx.post(f"{url}/api/auth/login", json={"username": "admin", "password": PASSWORD}).raise_for_status()
    return httpx.Client(base_url=url, headers={"Authorization": f"Bearer {answer.json()['token']}"}, timeout=60)


def find_site(client: httpx.Client) -> str:
    """The first website, under a name without its origin."""
    site = str(client.get("/api/websites").json()["data"][0]["id"])
    client.post(f"/api/websites/{site}", json={"name": "Harbour Lane Coffee"}).raise_for_status()
    return site


def visit_now(client: httpx.Client, site: str) -> None:
    """Send what a shop sees in half an hour."""
    chance = random.Random(3)
    now = int(time.time() * 1000)
    bodies = list(make_traffic(site, now=now, days=1, visitors=600, seed=3))[-PRESENT:]
    moments = sorted(now // 1000 - int(1_800 * chance.random() ** 1.4) for _ in bodies)
    for body, moment in zip(bodies, moments, strict=True):
        body["payload"]["timestamp"] = moment
    client.post("/api/batch", json=bodies).raise_for_status()


def make_board(client: httpx.Client, site: str) -> str:
    """A board of one website; gives its id."""
    tiles = [{**tile, "id": f"tile-{place}", "websiteId": site} for place, tile in enumerate(TILES)]
    board = {
        "type": "mixed",
        "name": "The shop this week",
        "description": "What we look at on Monday mornings",
        "parameters": {"tiles": tiles},
    }
    return str(client.post("/api/boards", json=board).raise_for_status().json()["id"])


def take_all(url: str, paths: dict[str, str]) -> None:
    """Photograph pages in both colour schemes."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for scheme in ("light", "dark"):
            context = browser.new_context(
                locale="en-GB", timezone_id="Europe/London", viewport=SIZE, color_scheme=scheme, reduced_motion="reduce"
            )
            page = context.new_page()
            page.goto(f"{url}/login")
            page.get_by_label("User name").fill("admin")
            page.get_by_role("textbox", name="Password").fill(PASSWORD)
            page.get_by_role("button", name="Sign in").click()
            page.wait_for_url("**/websites")
            for name, path in paths.items():
                page.goto(url + path)
                write_picture(photograph(page), TARGET / f"{name}-{scheme}.png")
        browser.close()


def photograph(page: Page) -> bytes:
    """A picture of a page that has come to rest."""
    page.get_by_role("heading", level=1).wait_for()
    page.wait_for_function("() => !document.querySelector('[data-skeleton], .mantine-Skeleton-root')")
    page.wait_for_timeout(SETTLED)
    return page.screenshot()


def write_picture(taken: bytes, file: Path) -> None:
    """Write a picture with as many colours as fit into its size."""
    whole = Image.open(io.BytesIO(taken)).convert("RGB")
    for colors in (256, 192, 128, 96, 64):
        whole.quantize(colors, dither=Image.Dither.NONE).save(file, optimize=True)
        if file.stat().st_size < LARGEST:
            break
    print(f"{file.stat().st_size / 1000:7.0f} kB  {colors:3} colours  {file.name}")


if __name__ == "__main__":
    main(sys.argv[1:])
