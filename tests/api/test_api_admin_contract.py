"""The recorded answers that belong to accounts and websites, in the order in which they were recorded."""

from __future__ import annotations

import json
import sys
from pathlib import Path

UPSTREAM = Path(__file__).parents[1] / "contract" / "upstream"
sys.path.insert(0, str(UPSTREAM))

import admin_cases  # noqa: E402

import run  # noqa: E402

GOLDEN = json.loads((UPSTREAM / "golden" / "admin.json").read_text())
WANTED = {
    "heartbeat",
    "login-wrong",
    "login-empty",
    "verify",
    "verify-anonymous",
    "website-create",
    "website-get",
    "website-update",
    "website-long-name",
    "website-no-domain",
    "website-reset",
    "website-delete",
    "website-deleted",
}


def test_the_recorded_answers(api):
    names = {"site": api.own.website_id}
    seen = set()
    for case in admin_cases.cases():
        if case.name not in WANTED:
            continue
        seen.add(case.name)
        body = run.fill(case.params, names) if case.method != "GET" else None
        answer = api.call("" if case.anonymous else "admin", case.method, run.fill(case.path, names), body, headers=case.headers or {})
        if case.save:
            names[case.save] = run.pick(answer.json(), case.pick)
        want = GOLDEN[case.name]
        assert answer.status_code == want["status"], case.name
        left, right = (run.canonical(value, api.own.website_id, case.volatile) for value in (want["body"], answer.json()))
        assert run.difference(left, right) == [], case.name
        if want["status"] >= 400:
            assert right == left, case.name
    assert seen == WANTED
