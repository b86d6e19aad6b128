"""Looking emails up in the metadata database, also while that does not answer."""

from __future__ import annotations

import asyncio

import pytest

from footfall.base.errors import Unavailable
from footfall.serve import emails
from footfall.serve.emails import EmailLookup
from footfall.store.errors import StoreDown


class Answers(EmailLookup):
    """A lookup whose database gives one prepared answer after the other."""

    def __init__(self, *answers: object) -> None:
        super().__init__(None)  # type: ignore[arg-type]
        self.answers = list(answers)

    def _read(self, send_id: str) -> str | None:
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return f"{answer} of {send_id}"


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(emails, "PAUSES", (0.001, 0.001, 0.001))


def test_a_database_that_comes_back_is_asked_again():
    assert asyncio.run(Answers(StoreDown(), StoreDown(), "website").find_website("one")) == "website of one"


def test_a_database_that_stays_away_is_given_up():
    lookup = Answers(StoreDown(), StoreDown(), StoreDown(), "website")
    with pytest.raises(Unavailable):
        asyncio.run(lookup.find_website("one"))
    assert asyncio.run(lookup.find_website("two")) == "website of two"


def test_a_flood_is_let_go(monkeypatch):
    monkeypatch.setattr(emails, "MOST_WAITING", 2)
    lookup = Answers("a", "b", "c")

    async def flood():
        return await asyncio.gather(*(lookup.find_website("x") for _ in range(5)), return_exceptions=True)

    outcomes = asyncio.run(flood())
    assert sum(isinstance(outcome, Unavailable) for outcome in outcomes) == 3
    assert asyncio.run(lookup.find_website("x")) == "c of x"
