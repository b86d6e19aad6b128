"""The dashboard's files and page as the server sends them: types, caching, compression, policy, and the base path."""

from __future__ import annotations

import asyncio
import gzip
import json
import re
from pathlib import Path
from typing import Any

import pytest

from footfall.base.settings import Settings
from footfall.serve.dashboard import Dashboard, name_caching, write_policy

PAGE = '<!doctype html><html><head><base href="/" /><meta property="csp-nonce" nonce="FOOTFALL_NONCE"></head></html>'
SCRIPT = "export const answer = 42;\n" * 50


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "assets/flags").mkdir(parents=True)
    (tmp_path / "index.html").write_text(PAGE)
    (tmp_path / "routes.json").write_text(json.dumps(["", "websites", "share", "embed"]))
    (tmp_path / "assets/index-Ab12Cd34.js").write_text(SCRIPT)
    (tmp_path / "assets/index-Ab12Cd34.js.gz").write_bytes(gzip.compress(SCRIPT.encode()))
    (tmp_path / "assets/flags/DE.svg").write_text("<svg/>")
    return tmp_path


async def refuse(scope: Any, receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 418, "headers": []})
    await send({"type": "http.response.body", "body": b"elsewhere"})


def ask(folder: Path, path: str, method: str = "GET", base_path: str = "", **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": given}
    asyncio.run(Dashboard(Settings(base_path=base_path), refuse, folder)(scope, receive, send))  # type: ignore[arg-type]
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}, sent[1]["body"]


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/websites", 200),
        ("/websites/7d6f0a4e-52b1-4c0f-9d3e-0c1f6a3c9b11/metrics/path", 200),
        ("/share/abc", 200),
        ("/assets/index-Ab12Cd34.js", 200),
        ("/assets/flags/DE.svg", 200),
        ("/assets/index-Zz99Zz99.js", 418),
        ("/api/websites", 418),
        ("/index.html", 418),
        ("/routes.json", 418),
        ("/assets/../../../../etc/passwd", 418),
        ("/assets/%2e%2e/index.html", 418),
    ],
)
def test_what_is_the_dashboards(folder: Path, path: str, status: int) -> None:
    assert ask(folder, path)[0] == status


def test_only_files_with_a_hash_in_their_name_are_kept_for_good(folder: Path) -> None:
    assert ask(folder, "/assets/index-Ab12Cd34.js")[1]["cache-control"] == "public, max-age=31536000, immutable"
    assert ask(folder, "/assets/flags/DE.svg")[1]["cache-control"] == "public, max-age=86400"
    assert ask(folder, "/websites")[1]["cache-control"] == "no-store"
    assert b"immutable" in name_caching("assets/floating-ui.react-BAK-s6s7.js")
    assert b"immutable" not in name_caching("assets/world.json")
    assert b"immutable" not in name_caching("assets/regions/DE.json")


def test_every_script_that_is_built_is_kept_for_good() -> None:
    built = Path(__file__).parents[2] / "src/footfall/web/dashboard"
    page = built / "index.html"
    if not page.is_file():
        pytest.skip("the dashboard is not built")
    named = re.findall(r"(?:src|href)=\"\./(assets/[^\"]+)\"", page.read_text())
    assert named
    assert [name for name in named if b"immutable" not in name_caching(name)] == []


def test_a_file_is_sent_as_small_as_the_browser_takes_it(folder: Path) -> None:
    path = "/assets/index-Ab12Cd34.js"
    _, plain, body = ask(folder, path)
    _, packed, small = ask(folder, path, accept_encoding="gzip, br")
    assert body.decode() == gzip.decompress(small).decode() == SCRIPT
    assert (packed["content-encoding"], packed["vary"], packed["content-type"]) == (
        "gzip",
        "accept-encoding",
        "text/javascript; charset=utf-8",
    )
    assert packed["etag"] != plain["etag"]
    status, headers, nothing = ask(folder, path, if_none_match=plain["etag"])
    assert (status, nothing, headers["etag"]) == (304, b"", plain["etag"])
    status, headers, nothing = ask(folder, path, method="HEAD")
    assert (status, nothing, headers["content-length"]) == (200, b"", str(len(SCRIPT)))
    assert ask(folder, path, method="POST")[0] == 405


@pytest.mark.parametrize(("path", "ancestors"), [("/websites", "'none'"), ("/share/abc", "'none'"), ("/embed/abc", "*")])
def test_the_policy_allows_nothing_from_elsewhere(folder: Path, path: str, ancestors: str) -> None:
    _, headers, body = ask(folder, path)
    rules = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    nonce = re.search(r'nonce="([\w-]{20,})"', body.decode())
    assert nonce
    assert rules["style-src"] == f"'self' 'nonce-{nonce[1]}'"
    assert (rules["default-src"], rules["script-src"], rules["connect-src"]) == ("'none'", "'self'", "'self'")
    assert rules["frame-ancestors"] == ancestors
    assert not re.search(r"unsafe|https?:|\*(?!$)", headers["content-security-policy"].replace("frame-ancestors *", ""))
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "same-origin"


def test_every_answer_has_a_nonce_of_its_own(folder: Path) -> None:
    policies = {ask(folder, "/")[1]["content-security-policy"] for _ in range(5)}
    assert len(policies) == 5
    assert b"'unsafe-inline'" not in write_policy("x", framed=True)


def test_the_page_knows_its_base_path(folder: Path) -> None:
    assert b'<base href="/" />' in ask(folder, "/")[2]
    assert b'<base href="/analytics/" />' in ask(folder, "/websites", base_path="/analytics")[2]


def test_without_a_build_there_is_a_word_about_it(tmp_path: Path) -> None:
    status, headers, body = ask(tmp_path, "/")
    assert (status, headers["content-type"]) == (404, "text/plain; charset=utf-8")
    assert b"make install" in body
