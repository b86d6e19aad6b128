from __future__ import annotations

import pytest

from footfall.access.sealing import Sealer

SECRET = "s" * 40


class Time:
    now = 1_795_294_000_000

    def __call__(self) -> int:
        return self.now


def test_a_ticket_opens_until_it_expires_and_tells_nothing():
    time = Time()
    sealer = Sealer(SECRET, time)
    ticket = sealer.seal({"login": "secret-token"}, 60)
    assert sealer.open(ticket) == {"login": "secret-token"}
    assert "secret" not in ticket
    assert ticket != sealer.seal({"login": "secret-token"}, 60)
    assert all(character.isalnum() or character in "-_" for character in ticket)
    time.now += 59_999
    assert sealer.open(ticket)
    time.now += 1
    assert sealer.open(ticket) is None


@pytest.mark.parametrize(
    "change", [lambda text: text[:-2], lambda text: "A" + text[1:], lambda text: text + "AA", lambda text: "", lambda text: "ü"]
)
def test_a_changed_ticket_opens_nothing(change):
    sealer = Sealer(SECRET, Time())
    ticket = "B" + sealer.seal({}, 60)[1:]
    assert sealer.open(change(ticket)) is None


def test_another_server_cannot_open_it():
    assert Sealer("t" * 40, Time()).open(Sealer(SECRET, Time()).seal({}, 60)) is None
