"""What declarative tracking costs a page, and how many requests it saves: in Chromium, against a whole server.

Run with `.venv/bin/python bench/browser.py [loads]`. Prints two tables. Loads with and without the script take turns, each with
an empty cache and over an imitated line, so that what else the machine does falls on both alike.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from server import Running, footfall

TRACKER = Path(__file__).parent.parent / "tracker"
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
LOADS = 40
LINE = {"offline": False, "latency": 40, "downloadThroughput": 1_250_000, "uploadThroughput": 625_000}
"""A good mobile line: 40 ms, 10 Mbit/s down, 5 up."""
PAGES = 4
USES = 8
PAUSES = (0.3, 3.0)
"""Seconds between two uses of a page, drawn evenly."""
APP = """
import { createElement as h } from 'react';
import { createRoot } from 'react-dom/client';
const row = (_, i) => h('li', { key: i }, h('button', { 'data-track': `row_click_${i}` }, `Row ${i}`), h('p', null, 'text '.repeat(20)));
createRoot(document.getElementById('app')).render(h('main', null, h('ul', null, Array.from({ length: 300 }, row))));
"""
CLICKS = """async () => {
  const button = document.querySelector('#b0'), times = [];
  for (let i = 0; i < 200; i++) {
    const start = performance.now();
    button.click();
    const over = performance.now() - start;
    await new Promise((done) => queueMicrotask(() => queueMicrotask(done)));
    times.push([over, performance.now() - start]);
    await new Promise((done) => setTimeout(done, 25));
  }
  return times;
}"""
MARKED = "".join(f'<p><button id="b{number}" data-track="page_click_{number}">{number}</button></p>' for number in range(USES))


def main() -> None:
    """Measure both and print what came out."""
    loads = int(sys.argv[1]) if len(sys.argv) > 1 else LOADS
    with tempfile.TemporaryDirectory() as folder, footfall(Path(folder)) as server, make_site(Path(folder)) as (pages, counts, site):
        website = server.ask("POST", "/api/websites", {"name": "bench", "domain": "bench.example"})["id"]
        measure_requests(server, website, pages, counts, site)
        measure_clicks(server, website, pages, site)
        measure_loads(server, website, pages, site, loads)


def measure_requests(server: Running, website: str, pages: dict[str, str], counts: dict[str, list[int]], site: str) -> None:
    """The same visit with batches and without, at the same time; the site itself takes the events and counts."""
    for mode, attributes in (("on", ""), ("off", 'data-batch="false"')):
        pages[f"/visit-{mode}"] = document(server, website, f'data-api-endpoint="/take-{mode}" {attributes}', MARKED)
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda mode: visit(f"{site}/visit-{mode}"), ("on", "off")))
    batched, single = ((sum(counts[path]), len(counts[path])) for path in ("/take-on", "/take-off"))
    print(f"\nA visit of {PAGES} pages with {USES} uses each, {PAUSES[0]} to {PAUSES[1]} s apart")
    print(f"{'':24}{'events':>10}{'requests':>10}")
    for name, (events, requests) in (("one request per event", single), ("batches", batched)):
        print(f"{name:24}{events:>10}{requests:>10}")
    print(f"requests saved: {1 - batched[1] / single[1]:.0%} (target: at least 60 %)")


def visit(address: str) -> None:
    """Use some pages as a person would."""
    chance = random.Random(3)
    with sync_playwright() as playwright:
        browser = start(playwright.chromium)
        page = browser.new_page()
        for _ in range(PAGES):
            page.goto(address)
            for number in range(USES):
                page.wait_for_timeout(1000 * chance.uniform(*PAUSES))
                page.click(f"#b{number}")
        page.goto("about:blank")
        page.wait_for_timeout(1000)
        browser.close()


def measure_clicks(server: Running, website: str, pages: dict[str, str], site: str) -> None:
    """Milliseconds of a click that is reported: until it is over, and until the event is handed to the browser's database."""
    pages["/clicks"] = document(server, website, 'data-debounce-time="0" data-batch-size="50"', MARKED)
    with sync_playwright() as playwright:
        browser = start(playwright.chromium)
        page = browser.new_page()
        page.goto(site + "/clicks")
        page.wait_for_timeout(1500)
        times = page.evaluate(CLICKS)
        browser.close()
    over, written = (median(column) for column in zip(*times, strict=True))
    print(f"\nA click that is reported: {over:.1f} ms, with writing the event down {written:.1f} ms (medians of {len(times)})")


def measure_loads(server: Running, website: str, pages: dict[str, str], site: str, loads: int) -> None:
    """The page's load with the script and without, in turns."""
    app = '<div id="app"></div><script defer src="/app.js"></script>'
    pages["/without"] = document(server, website, None, app)
    pages["/with"] = document(server, website, "", app)
    found: dict[str, list[tuple[float, float, float]]] = {"/without": [], "/with": []}
    with sync_playwright() as playwright:
        browser = start(playwright.chromium)
        for turn in range(loads + 2):
            for path in ("/without", "/with") if turn % 2 else ("/with", "/without"):
                figures = load(browser, site + path)
                if turn >= 2:  # the first ones warm up browser and server
                    found[path].append(figures)
        browser.close()
    print(f"\nLoading a page with 300 rendered rows, {loads} times each, empty cache, 40 ms and 10 Mbit/s; medians in ms")
    print(f"{'':24}{'load':>10}{'script':>10}{'all work':>10}")
    rows = {path: [median(column) for column in zip(*figures, strict=True)] for path, figures in found.items()}
    for path, row in rows.items():
        print(f"{path[1:]:24}" + "".join(f"{value:>10.1f}" for value in row))
    pairs = [one[0] - other[0] for one, other in zip(found["/with"], found["/without"], strict=True)]
    whole = rows["/without"][0]
    print(f"later: {median(pairs):+.1f} ms, {median(pairs) / whole:+.1%} of the load time (median of the pairs; target: at most 2 %)")
    scripts = median(one[1] - other[1] for one, other in zip(found["/with"], found["/without"], strict=True))
    print(f"script work added: {scripts:+.1f} ms, {scripts / whole:+.1%} of the load time")


def load(browser: Browser, address: str) -> tuple[float, float, float]:
    """Milliseconds until the page is loaded, of scripts, and of all work of the page's main thread."""
    context = browser.new_context()
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.send("Network.emulateNetworkConditions", LINE)
    wire.send("Performance.enable")
    page.goto(address, wait_until="load")
    page.wait_for_selector("li:nth-child(300)")
    loaded: float = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    metrics = {entry["name"]: entry["value"] for entry in wire.send("Performance.getMetrics")["metrics"]}
    context.close()
    return loaded, metrics["ScriptDuration"] * 1000, metrics["TaskDuration"] * 1000


def start(chromium: Any) -> Browser:
    """Chromium of this machine, as a person's browser."""
    path = shutil.which("chromium") or shutil.which("google-chrome")
    arguments = ["--no-sandbox", "--disable-background-networking", f"--user-agent={AGENT}"]
    started: Browser = chromium.launch(executable_path=path, args=arguments)
    return started


def document(server: Running, website: str, attributes: str | None, body: str) -> str:
    """A page; with attributes (which may be "") it has the script."""
    source = f"http://127.0.0.1:{server.port}/declarative.js"
    script = "" if attributes is None else f'<script defer src="{source}" data-website-id="{website}" {attributes}></script>'
    return f'<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>{script}<body>{body}'


@contextmanager
def make_site(folder: Path) -> Iterator[tuple[dict[str, str], dict[str, list[int]], str]]:
    """A site of pages by path, with an application of React; gives the pages, the sizes of the batches by path, and the site's address."""
    entry = folder / "app.mjs"
    entry.write_text(APP)
    command = [str(TRACKER / "node_modules/.bin/esbuild"), str(entry), "--bundle", "--minify", "--log-level=error"]
    environment = {"NODE_PATH": str(TRACKER / "node_modules"), "PATH": str(Path(shutil.which("node") or "/usr/bin/node").parent)}
    define = '--define:process.env.NODE_ENV="production"'
    built = subprocess.run([*command, define], env=environment, check=True, capture_output=True, text=True).stdout
    pages = {"/app.js": built}
    counts: dict[str, list[int]] = {}

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            body = pages.get(self.path, "").encode()
            self.send_response(200 if body else 404)
            self.send_header("Content-Type", "text/javascript" if self.path.endswith(".js") else "text/html")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            events = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            counts.setdefault(self.path, []).append(len(events))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    site = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.daemon_threads = True
    threading.Thread(target=site.serve_forever, daemon=True).start()
    yield pages, counts, f"http://localhost:{site.server_address[1]}"
    site.shutdown()


if __name__ == "__main__":
    main()
