"""Links, pixels, boards, emails, API keys and saved recordings as they are stored."""

from __future__ import annotations

import msgspec
import pytest
from people import NOW, add_team, add_user, add_website, fresh_id
from sqlalchemy import insert, select

from footfall.model.account import TeamRole
from footfall.model.apikey import ApiKey, Scope
from footfall.model.email import Email
from footfall.model.replay import SavedReplay
from footfall.model.tracked import Board, Link, Owner, Pixel
from footfall.model.website import PageRequest
from footfall.store import boards, emails, keys, links, pixels, replays
from footfall.store.errors import Duplicate, Missing
from footfall.store.schema import share
from footfall.store.sources import read_revision
from footfall.store.websites import delete_website

TIMES = {"created_at": NOW, "updated_at": NOW}


def make_link(**facts):
    base = {"link_id": fresh_id(), "name": "Spring", "url": "https://example.com", "slug": fresh_id(), "user_id": None, "team_id": None}
    return Link(**{**base, **TIMES, **facts})


def make_pixel(**facts):
    return Pixel(**{"pixel_id": fresh_id(), "name": "Mail", "slug": fresh_id(), "user_id": None, "team_id": None, **TIMES, **facts})


def make_board(**facts):
    return Board(**{"board_id": fresh_id(), "type": "mixed", "name": "Überblick", "user_id": None, "team_id": None, **TIMES, **facts})


LINKS = (make_link, links.create_link, links.save_link, links.delete_link, links.find_link, links.list_links)
PIXELS = (make_pixel, pixels.create_pixel, pixels.save_pixel, pixels.delete_pixel, pixels.find_pixel, pixels.list_pixels)
BOARDS = (make_board, boards.create_board, boards.save_board, boards.delete_board, boards.find_board, boards.list_boards)


def id_of(thing):
    return getattr(thing, type(thing).__struct_fields__[0])


@pytest.mark.parametrize("kind", [LINKS, PIXELS, BOARDS], ids=["links", "pixels", "boards"])
def test_a_thing_comes_back_as_it_was_stored(database, kind):
    make, create, save, delete, find, list_all = kind
    owner, crew = add_user(database, "owner"), add_team(database, "Crew", {})
    mine, ours = make(user_id=owner.user_id, name="50% off"), make(team_id=crew.team_id)
    with database.write() as connection:
        create(connection, mine)
        create(connection, ours)
        connection.execute(
            insert(share).values(
                {"share_id": fresh_id(), "entity_id": id_of(mine), "share_type": 2, "name": "x", "slug": "x", "parameters": {}, **TIMES}
            )
        )
        with pytest.raises(Missing):
            save(connection, make())
        with pytest.raises(Duplicate, match="id"):
            create(connection, msgspec.structs.replace(mine, **({} if make is make_board else {"slug": "another"})))
    changed = msgspec.structs.replace(mine, name="100% off", updated_at=NOW + 1)
    with database.write() as connection:
        save(connection, changed)
        assert find(connection, id_of(mine), lock=True) == changed
        assert list_all(connection, Owner(user_id=owner.user_id), PageRequest(search="0%")) == ([changed], 1)
        assert list_all(connection, Owner(user_id=owner.user_id), PageRequest(search="0_")) == ([], 0)
        assert list_all(connection, Owner(team_id=crew.team_id), PageRequest()) == ([ours], 1)
        delete(connection, id_of(mine))
        assert find(connection, id_of(mine)) is None
        assert connection.execute(select(share.c.share_id)).all() == []


@pytest.mark.parametrize("kind", [LINKS, PIXELS], ids=["links", "pixels"])
def test_slugs_are_unique_and_changes_reach_collectors(database, kind):
    make, create, save, delete, _, _ = kind
    first, second = make(slug="taken"), make(slug="free")
    revisions = [read_revision(database)]
    for change in (lambda c: create(c, first), lambda c: create(c, second), lambda c: save(c, second), lambda c: delete(c, id_of(second))):
        with database.write() as connection:
            change(connection)
        revisions.append(read_revision(database))
    assert revisions == sorted(set(revisions))
    with database.write() as connection:
        with pytest.raises(Duplicate, match="slug"):
            create(connection, make(slug="taken"))
        create(connection, second)
        with pytest.raises(Duplicate, match="slug"):
            save(connection, msgspec.structs.replace(second, slug="taken"))


def test_an_id_belongs_to_one_source_whatever_its_kind(database):
    website, link, pixel = add_website(database), make_link(), make_pixel()
    with database.write() as connection:
        links.create_link(connection, link)
        pixels.create_pixel(connection, pixel)
        for taken in (website.website_id, pixel.pixel_id):
            with pytest.raises(Duplicate, match="id"):
                links.create_link(connection, make_link(link_id=taken))
        for taken in (website.website_id, link.link_id):
            with pytest.raises(Duplicate, match="id"):
                pixels.create_pixel(connection, make_pixel(pixel_id=taken))


def test_emails_tell_their_website_while_they_are_tracked(database):
    website, other = add_website(database), add_website(database)
    email = Email(send_id="one", website_id=website.website_id, subject="Ü", data={"a": [1]}, **TIMES)
    later = Email(send_id="two", website_id=website.website_id, recipient="client-7", created_at=NOW + 1, updated_at=NOW)
    with database.write() as connection:
        emails.create_email(connection, email)
        emails.create_email(connection, later)
        with pytest.raises(Duplicate, match="send_id"):
            emails.create_email(connection, msgspec.structs.replace(email, website_id=other.website_id))
        assert emails.find_email(connection, website.website_id, "one") == email
        assert emails.find_email(connection, other.website_id, "one") is None
        assert emails.list_emails(connection, website.website_id, PageRequest()) == ([later, email], 2)
        assert emails.list_emails(connection, website.website_id, PageRequest(search="CLIENT")) == ([later], 1)
        assert emails.list_emails(connection, website.website_id, PageRequest(order_by="createdAt", size=1)) == ([email], 2)
        assert emails.find_tracking_website(connection, "one") == website.website_id
        emails.save_email(connection, msgspec.structs.replace(email, tracking=False))
        assert emails.find_tracking_website(connection, "one") is None
        emails.delete_email(connection, other.website_id, "two")
        assert emails.find_tracking_website(connection, "two") == website.website_id
        delete_website(connection, website.website_id)
        assert emails.find_tracking_website(connection, "two") is None


def test_keys_are_found_by_hash_and_go_with_their_user(database):
    owner, other = add_user(database, "owner"), add_user(database, "other")
    add_team(database, "Crew", {owner.user_id: TeamRole.MEMBER})
    facts = {"user_id": owner.user_id, "name": "Export", "hint": "ff_…", **TIMES}
    key = ApiKey(api_key_id=fresh_id(), scope=Scope.WRITE, websites=(fresh_id(),), expires_at=NOW + 5, **facts)
    plain = ApiKey(api_key_id=fresh_id(), scope=Scope.READ, **{**facts, "created_at": NOW + 1, "name": "Other"})
    with database.write() as connection:
        keys.create_key(connection, key, "a" * 64)
        keys.create_key(connection, plain, "b" * 64)
        assert keys.find_key_by_hash(connection, "a" * 64) == key
        assert keys.find_key_by_hash(connection, "b" * 64) == plain
        assert keys.find_key_by_hash(connection, "c" * 64) is None
        assert keys.find_key(connection, other.user_id, key.api_key_id) is None
        assert keys.list_keys(connection, owner.user_id, PageRequest()) == ([plain, key], 2)
        assert keys.list_keys(connection, owner.user_id, PageRequest(search="exp")) == ([key], 1)
        assert (keys.count_keys(connection, owner.user_id), keys.count_keys(connection, other.user_id)) == (2, 0)
        for now, noted in ((NOW, NOW), (NOW + 59, NOW), (NOW + 60, NOW + 60)):
            keys.note_used(connection, key.api_key_id, now, 60)
            assert keys.find_key(connection, owner.user_id, key.api_key_id).used_at == noted
        keys.rename_key(connection, key.api_key_id, "New", NOW + 7)
        renamed = keys.find_key(connection, owner.user_id, key.api_key_id)
        assert (renamed.name, renamed.updated_at) == ("New", NOW + 7)
        assert not keys.delete_key(connection, other.user_id, key.api_key_id)
        assert keys.delete_key(connection, owner.user_id, key.api_key_id)


def test_a_recording_is_saved_once(database):
    website = add_website(database)
    saved = SavedReplay(saved_replay_id=fresh_id(), website_id=website.website_id, visit_id=fresh_id(), name="Lost", **TIMES)
    with database.write() as connection:
        assert replays.rename_saved_replay(connection, website.website_id, saved.visit_id, "x", NOW) is None
        replays.save_replay(connection, saved)
        with pytest.raises(Duplicate):
            replays.save_replay(connection, msgspec.structs.replace(saved, saved_replay_id=fresh_id()))
        renamed = replays.rename_saved_replay(connection, website.website_id, saved.visit_id, "Found", NOW + 1)
        assert renamed == msgspec.structs.replace(saved, name="Found", updated_at=NOW + 1)
        assert replays.find_saved_replay(connection, website.website_id, saved.saved_replay_id) == renamed
        assert replays.list_saved_replays(connection, website.website_id, PageRequest(search="FOU")) == ([renamed], 1)
        assert not replays.delete_saved_replay(connection, fresh_id(), saved.saved_replay_id)
        assert replays.delete_saved_replay(connection, website.website_id, saved.saved_replay_id)
        assert replays.list_saved_replays(connection, website.website_id, PageRequest()) == ([], 0)
