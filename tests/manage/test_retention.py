from __future__ import annotations

import pytest
from people import add_website

from footfall.manage.retention import DAY, expire_events
from footfall.manage.websites import delete_website, update_website
from footfall.store.erasures import list_erasures

NOON = 20_000 * DAY + DAY // 2


def keep(database, website, days):
    update_website(database, lambda: NOON, website.website_id, {"retention_days": days})


def waiting(database):
    with database.read() as connection:
        return [(erasure.source_id, erasure.before) for erasure in list_erasures(connection)]


def test_only_websites_with_a_limit_lose_events_and_whole_days_of_them(database):
    limited, _ = add_website(database), add_website(database)
    keep(database, limited, 30)
    assert expire_events(database, lambda: NOON) == 1
    assert waiting(database) == [(limited.website_id, (20_000 - 30) * DAY)]


@pytest.mark.parametrize(("later", "expected"), [(0, 0), (DAY // 2 - 1, 0), (DAY // 2, 1), (5 * DAY, 1)])
def test_the_limit_moves_once_a_day(database, later, expected):
    keep(database, add_website(database), 7)
    expire_events(database, lambda: NOON)
    assert expire_events(database, lambda: NOON + later) == expected


def test_other_days_count_at_once(database):
    website = add_website(database)
    keep(database, website, 30)
    expire_events(database, lambda: NOON)
    keep(database, website, 7)
    assert expire_events(database, lambda: NOON) == 1
    assert (website.website_id, (20_000 - 7) * DAY) in waiting(database)
    keep(database, website, None)
    assert expire_events(database, lambda: NOON + DAY) == 0
    keep(database, website, 7)
    assert expire_events(database, lambda: NOON) == 1


def test_a_deleted_website_is_forgotten(database):
    website = add_website(database)
    keep(database, website, 7)
    expire_events(database, lambda: NOON)
    delete_website(database, lambda: NOON, website.website_id)
    assert expire_events(database, lambda: NOON + DAY) == 0
