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
RECORDED_SITE = "bb6912ca-5578-555b-9322-51c92abb5844"
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
    "admin-users",
    "me-password-wrong",
    *(f"user-{name}" for name in ("create", "duplicate", "short-password", "get", "update", "websites", "teams", "delete")),
    *(f"team-{name}" for name in ("create", "get", "users", "add-user", "user-role", "websites", "list", "remove-user", "delete")),
    "team-join-unknown",
    *(f"segment-{name}" for name in ("create", "list", "get", "delete", "gone")),
    *(f"report-{name}" for name in ("create", "get", "list", "update", "website-list", "delete", "gone")),
    *(f"share-{name}" for name in ("create", "open", "unknown", "list", "delete")),
}
NAMED = {"user-duplicate"}
"""Errors that here also name the field."""


def test_the_recorded_answers(api):
    names = {"site": api.own.website_id}
    seen = set()
    for case in admin_cases.cases():
        if case.name not in WANTED:
            continue
        seen.add(case.name)
        body = run.fill(case.params, names) if case.method != "GET" else None
        asked = run.fill(case.params, names) if case.method == "GET" else None
        path = run.fill(case.path, names)
        answer = api.call("" if case.anonymous else "admin", case.method, path, body, headers=case.headers or {}, params=asked)
        if case.save:
            names[case.save] = run.pick(answer.json(), case.pick)
        want = GOLDEN[case.name]
        if answer.status_code in case.accept and answer.status_code != want["status"]:
            continue
        assert answer.status_code == want["status"], case.name
        left = run.canonical(want["body"], RECORDED_SITE, case.volatile)
        right = run.canonical(answer.json(), api.own.website_id, case.volatile)
        assert run.difference(left, right) == [], case.name
        if want["status"] >= 400 and case.name not in NAMED:
            assert right == left, case.name
    assert seen == WANTED
