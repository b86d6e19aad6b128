from __future__ import annotations

import io
import re

import pytest

from footfall.access.passwords import password_matches
from footfall.model.account import Role
from footfall.store.accounts import find_credentials
from footfall.store.database import open_database


def credentials(data, name):
    database = open_database(f"sqlite:///{data / 'footfall.db'}")
    with database.read() as connection:
        found = find_credentials(connection, name)
    database.close()
    return found


def shown(out):
    return re.search(r"shown this once: (\S+)", out)[1]


def test_create_and_change(call, data):
    status, out, _ = call("user", "create", "anna", "--role", "admin", "--data", data)
    assert status == 0
    user, stored = credentials(data, "anna")
    assert user.role == Role.ADMIN
    assert password_matches(shown(out), stored)
    status, out, _ = call("user", "password", "anna", "--data", data)
    assert status == 0
    changed, stored = credentials(data, "anna")
    assert password_matches(shown(out), stored)
    assert changed.token_epoch == user.token_epoch + 1


def test_password_from_standard_input(call, data, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO("correct horse\n"))
    status, out, _ = call("user", "create", "anna", "--ask", "--data", data)
    assert status == 0
    assert "correct horse" not in out
    assert password_matches("correct horse", credentials(data, "anna")[1])


@pytest.mark.parametrize(
    ("arguments", "status", "part"),
    [
        (("create", "anna"), 1, "there is a user anna already"),
        (("password", "nobody"), 1, "there is no user nobody"),
        (("password",), 1, "there is no user admin"),
        (("create", ""), 2, "1 to 255 characters"),
        (("create", "x" * 256), 2, "1 to 255 characters"),
        (("create", "bob", "--role", "king"), 2, "--role"),
        (("password", "anna", "--ask"), 2, "at least 8 characters"),
    ],
)
def test_mistakes(call, data, monkeypatch, arguments, status, part):
    call("user", "create", "anna", "--data", data)
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    code, _, err = call("user", *arguments, "--data", data)
    assert code == status
    assert part in err


def test_folder_without_a_server(call, tmp_path):
    status, _, err = call("user", "password", "admin", "--data", tmp_path)
    assert status == 1
    assert "there is no metadata database" in err
    assert list(tmp_path.iterdir()) == []
