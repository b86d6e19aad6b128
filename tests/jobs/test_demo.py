from __future__ import annotations

import ipaddress
from collections import Counter
from itertools import pairwise

import pytest

from footfall.collect.example_places import find_example_place
from footfall.jobs.demo import DAY, make_traffic
from footfall.jobs.demo_world import COUNTRIES, PRODUCTS, SOURCES, TITLES

NOW = 1_795_300_000_000
SITE = "11111111-1111-4111-8111-111111111111"


@pytest.fixture(scope="module")
def bodies():
    return list(make_traffic(SITE, now=NOW, days=30, visitors=3_000))


def person(body):
    payload = body["payload"]
    return payload.get("id") or payload["ip"] + payload["userAgent"]


def test_same_seed_same_traffic():
    def first(seed):
        return list(make_traffic(SITE, now=NOW, days=3, visitors=50, seed=seed))

    assert first(1) == first(1)
    assert first(1) != first(2)


def test_times_are_in_order_and_in_range(bodies):
    times = [body["payload"]["timestamp"] for body in bodies]
    assert all(before <= after for before, after in pairwise(times))
    assert times[0] >= NOW // 1000 - 30 * DAY
    assert times[-1] <= NOW // 1000


def test_every_kind_of_body_is_there(bodies):
    kinds = Counter((body["type"], body["payload"].get("name")) for body in bodies)
    names = ("add-to-cart", "purchase", "newsletter-signup", "search", None)
    assert set(kinds) == {("identify", None), ("performance", None)} | {("event", name) for name in names}


def test_about_half_of_the_visits_are_one_page(bodies):
    visits = Counter(
        (person(body), body["payload"]["timestamp"] // 3600) for body in bodies if body["type"] == "event" and "name" not in body["payload"]
    )
    bounces = sum(1 for views in visits.values() if views == 1)
    assert 0.40 < bounces / len(visits) < 0.50
    assert len(visits) == pytest.approx(4_500, rel=0.1)


def test_people_return(bodies):
    days = {(person(body), body["payload"]["timestamp"] // DAY) for body in bodies}
    people = {person(body) for body in bodies}
    assert len(people) == pytest.approx(3_000, rel=0.2)
    assert len(days) > 1.2 * len(people)


def test_traffic_grows(bodies):
    times = [body["payload"]["timestamp"] for body in bodies]
    middle = NOW // 1000 - 15 * DAY
    assert sum(time > middle for time in times) > 1.1 * sum(time <= middle for time in times)


def test_nobody_meets_the_rate_limit(bodies):
    hourly = Counter((person(body), body["payload"]["timestamp"] // 3600) for body in bodies)
    assert max(hourly.values()) < 50


def test_purchases_carry_revenue(bodies):
    orders = [body["payload"]["data"] for body in bodies if body["payload"].get("name") == "purchase"]
    assert orders
    assert all(order["revenue"] > 0 and len(order["currency"]) == 3 and order["products"] for order in orders)


@pytest.mark.parametrize("code", COUNTRIES)
def test_addresses_are_public(code):
    assert all(ipaddress.ip_network(block).is_global for block in COUNTRIES[code].blocks)


def test_every_entry_page_exists():
    assert all(entry in TITLES for source in SOURCES for entry in source.entries)
    assert all(path in TITLES for path in PRODUCTS)


@pytest.mark.parametrize(("days", "visitors"), [(1, 1), (1, 0), (2, 500), (90, 10)])
def test_small_sizes(days, visitors):
    bodies = list(make_traffic(SITE, now=NOW, days=days, visitors=visitors))
    assert bool(bodies) == (visitors > 0)


def test_people_live_in_cities(bodies):
    """Every country of the demo, most people in a city, and the largest city ahead of the others of its country."""
    people = {person(body): body["payload"]["ip"] for body in bodies}
    places = [find_example_place(ipaddress.ip_address(ip)) for ip in people.values()]
    known = [place for place in places if place.city]
    assert 0.9 < len(known) / len(places) < 0.99
    assert {place.country for place in known} == set(COUNTRIES)
    german = Counter(place.city for place in known if place.country == "DE")
    assert german.most_common(1)[0][0] == "Berlin"
    assert len({place.region for place in known if place.country == "DE"}) > 5
