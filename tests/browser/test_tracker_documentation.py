"""What the documentation of the scripts says is so: its attributes are the code's, its examples are sound."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from pages import document
from playwright.sync_api import Page
from running import RunningServer
from watching import Counted

ROOT = Path(__file__).parents[2]
TRACKER = ROOT / "tracker"
# Next itself is large.
NEXT = """declare module 'next/script' {
  export default function Script(given: { src: string; strategy?: 'afterInteractive' } & Record<`data-${string}`, string>): null;
}
"""


def test_every_attribute_is_documented_and_every_documented_one_is_there() -> None:
    rows = [line for line in (ROOT / "docs/tracker.md").read_text().splitlines() if line.startswith("| `data-")]
    documented = {name for row in rows for name in re.findall(r"`data-([a-z-]+)`", row.split("|")[1])}
    code = "\n".join(file.read_text() for room in ("core", "recorder") for file in (TRACKER / "src" / room).glob("*.ts"))
    extras = (TRACKER / "src/extras/extras.ts").read_text().partition("EXTRAS: ")[2].partition("};")[0]
    read = set(re.findall(r"(?:attribute|isOn|readNumber)\('([a-z-]+)'\)", code)) | set(
        re.findall(r"^  '?([a-z-]+)'?: ", extras, re.MULTILINE)
    )
    assert documented == read


def list_examples(file: str) -> list[tuple[str, str]]:
    """The kind and text of each fenced block in a document."""
    return re.findall(r"```(\w+)\n(.*?)```", (ROOT / file).read_text(), re.DOTALL)


@pytest.mark.parametrize(("file", "count"), [("tracker/README.md", 3), ("docs/declarative.md", 3)])
def test_the_examples_in_typescript_are_sound(tmp_path: Path, file: str, count: int) -> None:
    """In a strict project that has the package and React."""
    blocks = [(kind, text) for kind, text in list_examples(file) if kind in {"ts", "tsx"}]
    assert len(blocks) == count
    for number, (_, text) in enumerate(blocks):
        if "// src/footfall.d.ts" in text:
            (tmp_path / "footfall.d.ts").write_text(text)
        else:
            # One example goes on where another has begun.
            needed = "import { createMockTransport, initialize } from '@footfall/tracker';\n" if text.startswith("const mock") else ""
            (tmp_path / f"example{number}.tsx").write_text(needed + text + "\nexport {};\n")
    (tmp_path / "next.d.ts").write_text(NEXT)
    (tmp_path / "node_modules").symlink_to(TRACKER / "node_modules")
    options = {
        "strict": True,
        "noEmit": True,
        "jsx": "react-jsx",
        "target": "ES2020",
        "module": "ESNext",
        "moduleResolution": "Bundler",
        "lib": ["ES2020", "DOM", "DOM.Iterable"],
        "skipLibCheck": True,
        "preserveSymlinks": True,
        "paths": {
            "@footfall/tracker": [str(TRACKER / "src/declarative/index.ts")],
            "@footfall/tracker/react": [str(TRACKER / "src/react/index.tsx")],
        },
    }
    (tmp_path / "tsconfig.json").write_text(json.dumps({"compilerOptions": options, "include": ["*.tsx", "*.d.ts"]}))
    done = subprocess.run([TRACKER / "node_modules/.bin/tsc", "-p", tmp_path], capture_output=True, text=True, timeout=100, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("attribute", "sent"), [({}, False), ({"fetch_credentials": "same-origin"}, True), ({"fetch_credentials": "include"}, True)]
)
def test_cookies_go_along_where_asked_for(
    page: Page, counted: Counted, server: RunningServer, tracker: Callable[..., str], attribute: dict[str, str], sent: bool
) -> None:
    page.context.add_cookies([{"name": "pass", "value": "yes", "url": server.url}])
    page.route(server.url + "/page", lambda route: route.fulfill(content_type="text/html", body=document(tracker(**attribute))))
    with page.expect_request("**/api/send") as request:
        page.goto(server.url + "/page")
    assert ("pass=yes" in (request.value.all_headers().get("cookie") or "")) is sent
    counted.wait(counted.views, 1)
