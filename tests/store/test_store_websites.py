from __future__ import annotations

import msgspec
import pytest
from people import add_team, add_user, add_website, fresh_id, make_website
from sqlalchemy import func, insert, select

from footfall.model.account import TeamRole
from footfall.model.website import NamedOwner, PageRequest, Subject
from footfall.store.errors import Duplicate, Missing
from footfall.store.schema import segment
from footfall.store.websites import create_website, delete_website, find_subject, find_website, list_websites_of_user, save_website

NAMES = ["Anchor", "buoy", "Cove", "50%_off", "dock\\yard"]


def test_a_website_comes_back_as_it_was_stored(database):
    owner = add_user(database, "owner")
    website = add_website(
        database,
        name="Überfahrt 🚤",
        user_id=owner.user_id,
        created_by=owner.user_id,
        share_id="open",
        reset_at=5,
        replay_enabled=True,
        replay_config={"sampleRate": 0.5},
    )
    with database.read() as connection:
        assert find_website(connection, website.website_id) == website
        assert find_subject(connection, website.website_id) == Subject(
            kind="website", subject_id=website.website_id, user_id=owner.user_id, team_id=None, reset_at=5
        )
        assert find_website(connection, fresh_id()) is None
        assert find_subject(connection, fresh_id()) is None
    changed = msgspec.structs.replace(website, name="New", replay_config=None, share_id=None)
    with database.write() as connection:
        save_website(connection, changed)
    with database.read() as connection:
        assert find_website(connection, website.website_id, lock=True) == changed


def test_ids_and_share_ids_are_unique(database):
    first, second = add_website(database, share_id="open"), add_website(database)
    with database.write() as connection:
        with pytest.raises(Duplicate, match="id"):
            create_website(connection, first)
        with pytest.raises(Duplicate, match="share_id"):
            create_website(connection, make_website(share_id="open"))
        with pytest.raises(Duplicate, match="share_id"):
            save_website(connection, msgspec.structs.replace(second, share_id="open"))
        with pytest.raises(Missing):
            save_website(connection, make_website())
        assert find_website(connection, second.website_id) == second


def test_deleting_takes_along_what_hangs_on_the_website(database):
    website = add_website(database)
    with database.write() as connection:
        connection.execute(
            insert(segment).values(
                segment_id=fresh_id(), website_id=website.website_id, type="segment", name="S", parameters={}, created_at=1, updated_at=1
            )
        )
        delete_website(connection, website.website_id)
    with database.read() as connection:
        assert find_website(connection, website.website_id) is None
        assert connection.execute(select(func.count()).select_from(segment)).scalar_one() == 0


@pytest.mark.parametrize(
    ("page", "names", "total"),
    [
        (PageRequest(order_by="createdAt"), NAMES, 5),
        (PageRequest(order_by="createdAt", descending=True, size=2), NAMES[:2:-1], 5),
        (PageRequest(order_by="createdAt", page=3, size=2), NAMES[4:], 5),
        (PageRequest(page=9), [], 5),
        (PageRequest(search="BUOY"), ["buoy"], 1),
        (PageRequest(search="%"), ["50%_off"], 1),
        (PageRequest(search="_"), ["50%_off"], 1),
        (PageRequest(search="\\"), ["dock\\yard"], 1),
        (PageRequest(search="site2.example"), ["Cove"], 1),
        (PageRequest(order_by="password_hash; DROP TABLE website", size=0), [], 5),
    ],
)
def test_lists_come_in_pages(database, page, names, total):
    owner = add_user(database, "owner")
    for number, name in enumerate(NAMES):
        add_website(database, name=name, domain=f"site{number}.example.com", user_id=owner.user_id, created_at=number)
    add_website(database, name="Of somebody else")
    with database.read() as connection:
        rows, count = list_websites_of_user(connection, owner.user_id, page)
    assert ([website.name for website, _ in rows], count) == (names, total)
    assert all(owned_by == NamedOwner(owner.user_id, "owner") for _, owned_by in rows)


def test_team_websites_are_listed_when_asked_for(database):
    member, stranger = add_user(database, "member"), add_user(database, "stranger")
    team = add_team(database, "Crew", {member.user_id: TeamRole.VIEW_ONLY})
    mine, ours = add_website(database, name="A", user_id=member.user_id), add_website(database, name="B", team_id=team.team_id)
    with database.read() as connection:
        assert list_websites_of_user(connection, member.user_id, PageRequest())[0] == [(mine, NamedOwner(member.user_id, "member"))]
        both, total = list_websites_of_user(connection, member.user_id, PageRequest(), with_teams=True)
        assert ([website for website, _ in both], total, both[1][1]) == ([mine, ours], 2, None)
        assert list_websites_of_user(connection, stranger.user_id, PageRequest(), with_teams=True) == ([], 0)
