from __future__ import annotations

import pytest
from people import add_team, add_user, add_website, fresh_id

from footfall.base.errors import BadRequest, NotFound
from footfall.manage.erasures import finish_erasures
from footfall.manage.websites import create_website, delete_website, reset_website, update_website
from footfall.model.account import Person
from footfall.store.erasures import list_erasures
from footfall.store.sources import load_sources
from footfall.store.websites import find_website


def clock() -> int:
    return 5000


def stored(database, website_id):
    with database.read() as connection:
        return find_website(connection, website_id)


def waiting(database):
    with database.read() as connection:
        return [(erasure.source_id, erasure.before) for erasure in list_erasures(connection)]


def test_a_website_belongs_to_its_maker_or_to_a_team(database):
    person = Person(add_user(database, "ann"), {})
    team = add_team(database, "Crew", {})
    mine = create_website(database, clock, person, name="A", domain="a.example.com")
    ours = create_website(
        database, clock, person, name="B", domain="b.example.com", team_id=team.team_id, website_id=fresh_id(), share_id="open"
    )
    assert (mine.user_id, mine.team_id, mine.created_by) == (person.user.user_id, None, person.user.user_id)
    assert (ours.user_id, ours.team_id, ours.created_by) == (None, team.team_id, person.user.user_id)
    assert [stored(database, site.website_id) for site in (mine, ours)] == [mine, ours]


def test_what_is_taken_or_missing_is_named(database):
    person = Person(add_user(database, "ann"), {})
    first = create_website(database, clock, person, name="A", domain="a", share_id="open")
    for field, given in {
        "id": {"website_id": first.website_id},
        "shareId": {"share_id": "open"},
        "teamId": {"team_id": fresh_id()},
    }.items():
        with pytest.raises(BadRequest) as caught:
            create_website(database, clock, person, name="B", domain="b", **given)
        assert list(caught.value.tree["properties"]) == [field]
    assert len(load_sources(database)[1]) == 1


def test_an_update_changes_only_what_is_given(database):
    website, other = add_website(database), add_website(database, share_id="open")
    changed = update_website(database, clock, website.website_id, {"name": "New", "replay_enabled": True})
    assert (changed.name, changed.domain, changed.replay_enabled, changed.updated_at) == ("New", website.domain, True, 5000)
    assert stored(database, website.website_id) == changed
    with pytest.raises(BadRequest, match="That share ID is already taken"):
        update_website(database, clock, website.website_id, {"share_id": "open"})
    assert update_website(database, clock, other.website_id, {"share_id": "open"}).share_id == "open"
    assert update_website(database, clock, other.website_id, {"share_id": None}).share_id is None
    with pytest.raises(NotFound):
        update_website(database, clock, fresh_id(), {"name": "New"})


def test_reset_and_deletion_write_down_what_to_erase(database):
    kept, gone = add_website(database), add_website(database)
    reset_website(database, clock, kept.website_id)
    delete_website(database, clock, gone.website_id)
    assert stored(database, kept.website_id).reset_at == 5000
    assert stored(database, gone.website_id) is None
    assert sorted(waiting(database)) == sorted([(kept.website_id, 5000), (gone.website_id, None)])
    with pytest.raises(NotFound):
        reset_website(database, clock, gone.website_id)


def test_erasures_are_repeated_until_nothing_can_be_on_its_way(database):
    website = add_website(database)
    reset_website(database, clock, website.website_id)
    erased = []

    def refuse(*_: object) -> None:
        raise OSError("the engine is down")

    def erase(source_id: str, before: int | None) -> None:
        erased.append((source_id, before))

    assert finish_erasures(database, refuse, lambda: 5000) == 1
    assert finish_erasures(database, erase, lambda: 5000) == 0
    assert finish_erasures(database, refuse, lambda: 64_999) == 0
    assert finish_erasures(database, refuse, lambda: 65_000) == 1
    assert finish_erasures(database, erase, lambda: 70_000) == 0
    assert erased == [(website.website_id, 5000)] * 2
    assert finish_erasures(database, refuse, lambda: 70_000) == 0
    assert waiting(database) == []
