"""How the scripts for pages are served: encodings, caching, names, and the hash that a page may pin."""

from __future__ import annotations

import asyncio
import base64
import gzip
import hashlib
from pathlib import Path
from typing import Any

import pytest

from footfall.base.settings import Settings, SettingsError
from footfall.base.settings_sources import load_settings
from footfall.serve.script_files import list_scripts
from footfall.serve.scripts import Scripts, read_accepted

TEXT = b'try{fetch(src.replace(/(\\/[^/]*){1}$/,"")+"/api/send");import(x+"/extras.js")}catch(e){}\n//# sourceMappingURL=script.js.map\n'
HEADERS = dict[str, str]


@pytest.fixture
def web(tmp_path: Path) -> Path:
    """A folder as the build leaves it, with a tracker alone."""
    (tmp_path / "script.js").write_bytes(TEXT)
    (tmp_path / "script.js.gz").write_bytes(gzip.compress(TEXT))
    (tmp_path / "script.js.br").write_bytes(b"brotli")
    (tmp_path / "script.js.map").write_bytes(b"{}")
    return tmp_path


def ask(scripts: Scripts, path: str = "/script.js", method: str = "GET", **headers: str) -> tuple[int, HEADERS, bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request", "body": b""}

    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(scripts({"path": path, "method": method, "headers": given}, receive, send))
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}, sent[1]["body"]


@pytest.mark.parametrize(
    ("accepted", "encoding", "body"),
    [
        ("gzip, deflate, br, zstd", "br", b"brotli"),
        ("gzip", "gzip", None),
        ("br;q=0, gzip;q=0.5", "gzip", None),
        ("BR", "br", b"brotli"),
        ("br;q=0.0", "", TEXT),
        ("identity", "", TEXT),
        ("", "", TEXT),
    ],
)
def test_the_best_encoding_that_is_taken(web: Path, accepted: str, encoding: str, body: bytes | None) -> None:
    status, headers, found = ask(Scripts(Settings(), web), accept_encoding=accepted)
    assert (status, headers.get("content-encoding", ""), headers["vary"]) == (200, encoding, "accept-encoding")
    assert headers["content-type"] == "text/javascript; charset=utf-8"
    assert headers["cache-control"] == "public, max-age=86400, must-revalidate"
    assert (headers["access-control-allow-origin"], headers["cross-origin-resource-policy"]) == ("*", "cross-origin")
    assert int(headers["content-length"]) == len(found)
    assert (gzip.decompress(found) if body is None else found) == (body or TEXT)


def test_what_a_browser_has_is_not_sent_again(web: Path) -> None:
    scripts = Scripts(Settings(), web)
    plain, packed = ask(scripts)[1]["etag"], ask(scripts, accept_encoding="br")[1]["etag"]
    assert plain != packed
    for known in (packed, f"W/{packed}", f'"x", {packed}', "*"):
        status, headers, body = ask(scripts, accept_encoding="br", if_none_match=known)
        assert (status, headers["etag"], body) == (304, packed, b"")
    assert ask(scripts, accept_encoding="br", if_none_match=plain)[0] == 200


def test_other_methods(web: Path) -> None:
    scripts = Scripts(Settings(), web)
    status, headers, body = ask(scripts, method="HEAD")
    assert (status, headers["content-length"], body) == (200, str(len(TEXT)), b"")
    assert ask(scripts, method="OPTIONS")[0] == 204
    assert ask(scripts, method="POST")[0] == 405


def test_names_of_ones_own(web: Path) -> None:
    scripts = Scripts(Settings(tracker_script_name="t.js, /a/b/track", extras_script_name="more.js", collect_endpoint="/in/"), web)
    assert scripts.paths == {path + end for path in ("/script.js", "/t.js", "/a/b/track") for end in ("", ".map")}
    _, headers, body = ask(scripts, "/a/b/track", accept_encoding="br, gzip")
    text = gzip.decompress(body)
    assert headers["content-encoding"] == "gzip"
    assert all(word in text for word in (b'"/in"', b'"/more.js"', b"){3}$", b"=track.map"))
    assert not any(word in text for word in (b"/api/send", b"extras.js", b"){1}$"))
    assert ask(scripts, "/a/b/track.map")[::2] == (200, b"{}")


def test_the_hash_is_that_of_the_text_served(web: Path) -> None:
    for script in list_scripts(Settings(tracker_script_name="t.js"), web):
        body = ask(Scripts(Settings(tracker_script_name="t.js"), web), script.path)[2]
        assert script.integrity == "sha384-" + base64.b64encode(hashlib.sha384(body).digest()).decode()


def test_without_a_build_there_is_nothing(tmp_path: Path) -> None:
    assert Scripts(Settings(), tmp_path).paths == frozenset()


def test_what_was_built_has_what_settings_replace() -> None:
    built = {script.path: script for script in list_scripts(Settings())}
    assert {"/script.js", "/extras.js", "/recorder.js"} <= set(built)
    assert all({b"br", b"gzip"} <= set(script.packed) for script in built.values()), "as built, the scripts are not changed"
    assert len(built["/script.js"].packed[b"br"]) <= 2000
    changed = {script.path: script.text for script in list_scripts(Settings(collect_endpoint="/in", extras_script_name="more.js"))}
    assert changed["/script.js"].count(b"/in") == changed["/script.js"].count(b"/more.js") == 1


@pytest.mark.parametrize("setting", ["tracker_script_name", "recorder_script_name", "collect_endpoint"])
def test_names_that_would_break_a_script(setting: str) -> None:
    with pytest.raises(SettingsError, match=setting):
        load_settings({}, **{setting: '/a"b.js'})


def test_weights_are_read() -> None:
    assert read_accepted(b"gzip;q=1.0, br; q=0.8, zstd;q=0, *;q=0.1") == {b"gzip", b"br", b"*"}
