"""Looking at pages of the dashboard: waiting until they are whole, and whatever is wrong with them."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from dashboard_fixtures import AXE
from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as TooSlow

REGISTRY = Path(__file__).parents[2] / "dashboard/src/pages/registry.ts"
NARROW = {"width": 390, "height": 844}
WIDE = {"width": 1440, "height": 900}
SCHEMES = ("light", "dark")
PICTURE = re.compile(r"/x(\?|$)")
"""What `<img src=x>` would ask for."""
WATCH = """
window.broken = [];
document.addEventListener('securitypolicyviolation', (event) => window.broken.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""
HARM = """() => [
    ...(window.hacked === undefined ? [] : ['a script of somebody else ran']),
    ...(window.broken ?? []).map((what) => `against the policy: ${what}`),
    ...[...document.querySelectorAll('[href], [src], [action], [formaction]')]
        .flatMap((node) => ['href', 'src', 'action', 'formaction'].map((name) => node.getAttribute(name) ?? ''))
        .filter((address) => /^\\s*(javascript|data:text)/i.test(address)).map((address) => `leads to ${address}`),
    ...[...document.querySelectorAll('main img[onerror], main script, main iframe[srcdoc]')]
        .map((node) => `became an element: ${node.outerHTML}`),
]"""


def read_registry() -> dict[str, list[str]]:
    """The addresses of all pages, by the name of their list."""
    lists = re.findall(r"export const (\w+_PAGES).*?= \[\n(.*?)\n\];", REGISTRY.read_text(), re.DOTALL)
    return {name: re.findall(r"\{ path: '([^']*)'", rows) for name, rows in lists}


def watch(page: Page) -> Page:
    """Gather in `page.faults` what goes wrong from now on: scripts, console, answers, dialogs, requests of hostile pictures."""
    faults: list[str] = []
    page.faults = faults  # type: ignore[attr-defined]
    page.add_init_script(WATCH)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("response", lambda answer: faults.append(f"{answer.status} {answer.url}") if answer.status >= 400 else None)
    page.on("request", lambda request: faults.append(f"asked for {request.url}") if PICTURE.search(request.url) else None)
    page.on("dialog", lambda dialog: (faults.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    return page


def open_stranger(browser: Browser) -> Page:
    """A watched tab of somebody who is not logged in and has no cookies."""
    return watch(browser.new_context(locale="en-US", viewport=WIDE, reduced_motion="reduce").new_page())  # type: ignore[arg-type]


def visit(page: Page, address: str) -> None:
    """Open an address and wait until everything that it asks for is there."""
    page.goto(address)
    settle(page)


def settle(page: Page) -> None:
    """Wait until a page stands and nothing on it waits for an answer."""
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator(".mantine-Skeleton-root, [data-busy=true], [aria-busy=true]")).to_have_count(0)


def wear(page: Page, scheme: str) -> None:
    """Look at the page in light or dark, as the system would ask for."""
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)


def find_harm(page: Page) -> list[str]:
    """What went wrong in the tab since it was last asked, and what hostile words have become on the page that is open."""
    found = [*page.faults, *page.evaluate(HARM)]  # type: ignore[attr-defined]
    frames = [frame for frame in page.frames[1:] if frame.url.startswith("http")]
    found += ["a script of somebody else ran in a frame" for frame in frames if frame.evaluate("window.hacked !== undefined")]
    page.faults.clear()  # type: ignore[attr-defined]
    return [*found, *(f"alert: {text}" for text in page.locator("main [role=alert]").all_inner_texts())]


def measure_overflow(page: Page) -> int:
    """By how many pixels the page is wider than its window, once it has found its place in it."""
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    with suppress(TooSlow):
        page.wait_for_function(f"{wider} <= 0", timeout=3_000)
    return int(page.evaluate(wider))


def find_barriers(page: Page, *rules: str) -> list[str]:
    """What axe finds that keeps people out: serious and critical faults, as rule and place; of these rules only, when any are named."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    only = {"runOnly": {"type": "rule", "values": rules}} if rules else {}
    found = page.evaluate("(only) => axe.run(document, {resultTypes: ['violations'], ...only})", only)
    grave = [fault for fault in found["violations"] if fault["impact"] in {"serious", "critical"}]
    return [f"{fault['id']}: {node['target']} {node.get('failureSummary', '')[:200]}" for fault in grave for node in fault["nodes"][:5]]


def inspect(page: Page) -> list[str]:
    """All that is wrong with the page that is open: in both schemes, on a wide screen and on a phone's."""
    found = find_harm(page)
    if (overflow := measure_overflow(page)) > 0:
        found.append(f"{overflow} px too wide")
    wear(page, "light")
    found += [f"light: {barrier}" for barrier in find_barriers(page)]
    wear(page, "dark")
    found += [f"dark: {barrier}" for barrier in find_barriers(page, "color-contrast")]  # all else is the same
    page.set_viewport_size(NARROW)  # type: ignore[arg-type]
    settle(page)
    if (overflow := measure_overflow(page)) > 0:
        found.append(f"on a phone {overflow} px too wide")
    found += [f"on a phone: {barrier}" for barrier in find_barriers(page)]
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    return [*found, *find_harm(page)]
