"""`footfall tracker` prints what a page needs, under the names of the settings."""

from __future__ import annotations

from footfall.base.settings import Settings
from footfall.serve.script_files import list_scripts


def test_the_snippet_and_the_hashes(call, monkeypatch):
    monkeypatch.setenv("TRACKER_SCRIPT_NAME", "t.js")
    status, text, _ = call("tracker", "--url", "https://stats.example.com/base/", "--website", "abc")
    assert status == 0
    assert '<script defer src="https://stats.example.com/base/t.js" data-website-id="abc"></script>' in text
    for script in list_scripts(Settings(tracker_script_name="t.js")):
        assert f'{script.path}  integrity="{script.integrity}"' in text
