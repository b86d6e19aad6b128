"""The rows of the registry, against the engine."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

import pytest

from footfall.engine.adapter import ClickHouse
from footfall.engine.statement import Statement
from footfall.model.query import DateRange, Filter, Query
from footfall.stats.buckets import ZONES
from footfall.stats.channels import CHANNEL, FAMILY
from footfall.stats.dimensions import DIMENSIONS, find_dimension
from footfall.stats.filters import find_bad_patterns, get_condition, parse_filter
from footfall.stats.operators import OPERATORS
from footfall.stats.parameters import Parameters


def ask(engine: ClickHouse, expression: str, **columns: str) -> Any:
    """The value of an expression on one made-up event."""
    texts = {"hostname": "", "referrer_domain": "", "url_query": "", "utm_medium": "", "utm_source": "", **columns}
    row = ", ".join(f"{{{name}:String}} AS {name}" for name in texts)
    return engine.fetch_now(Statement(f"SELECT {expression} FROM (SELECT {row})", texts)).rows[0][0]


@pytest.mark.parametrize(
    ("facts", "channel"),
    [
        ({}, ""),
        ({"referrer_domain": "example.com", "hostname": "www.example.com"}, ""),
        ({"referrer_domain": "example.com", "hostname": "example.com"}, ""),
        ({"referrer_domain": "example.com", "hostname": "shop.example.com"}, "referral"),
        ({"url_query": "page=2"}, ""),
        ({"url_query": "page=2&GCLID=x"}, "paidAds"),
        ({"url_query": "paid=2"}, ""),
        ({"url_query": "utm_medium=paid_social"}, "paidAds"),
        ({"url_query": "utm_source=google&utm_medium=organic"}, "paidAds"),
        ({"utm_medium": "referral", "referrer_domain": "google.com"}, "referral"),
        ({"utm_medium": "Affiliate-7"}, "affiliate"),
        ({"utm_source": "sms-list"}, "sms"),
        ({"referrer_domain": "google.de"}, "organicSearch"),
        ({"referrer_domain": "mail.google.com"}, "organicSearch"),
        ({"referrer_domain": "chatgpt.com"}, "organicSearch"),
        ({"referrer_domain": "google.de", "utm_medium": "ppc"}, "paidSearch"),
        ({"referrer_domain": "notgoogle.de"}, "referral"),
        ({"utm_medium": "organic"}, "organicSearch"),
        ({"referrer_domain": "t.co"}, "organicSocial"),
        ({"referrer_domain": "blog.microsoft.com"}, "referral"),
        ({"referrer_domain": "netflix.com"}, "referral"),
        ({"referrer_domain": "l.facebook.com", "utm_medium": "Promo"}, "paidSocial"),
        ({"referrer_domain": "outlook.live.com"}, "email"),
        ({"utm_medium": "email"}, "email"),
        ({"referrer_domain": "amazon.co.uk"}, "organicShopping"),
        ({"utm_medium": "shopping"}, "organicShopping"),
        ({"referrer_domain": "m.youtube.com"}, "organicVideo"),
        ({"utm_medium": "paidvideo"}, "paidVideo"),
        ({"referrer_domain": "blog.example.net"}, "referral"),
    ],
)
def test_channels(engine: ClickHouse, facts: dict[str, str], channel: str) -> None:
    assert ask(engine, CHANNEL, **facts) == channel


@pytest.mark.parametrize(
    ("domain", "family"),
    [
        ("", ""),
        ("example.com", ""),
        ("google.co.uk", "google.com"),
        ("mail.google.com", "google.com"),
        ("t.co", "twitter.com"),
        ("x.com", "twitter.com"),
        ("reddit.com", "reddit.com"),
        ("old.reddit.com", "reddit.com"),
        ("microsoft.com", "Other"),
        ("news.ycombinator.com", "news.ycombinator.com"),
        ("youtube.com", "Other"),
    ],
)
def test_families_of_referrers(engine: ClickHouse, domain: str, family: str) -> None:
    assert ask(engine, FAMILY, referrer_domain=domain, hostname="www.example.com") == family


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("/pricing", Filter("path", "eq", ("/pricing",))),
        ("eq./a,/b", Filter("path", "eq", ("/a", "/b", "/a,/b"))),
        ("neq.a.b,c", Filter("path", "neq", ("a.b", "c", "a.b,c"))),
        ("eq.a\\,b,c", Filter("path", "eq", ("a,b", "c"))),
        ("t.co", Filter("path", "t", ("co",))),
        ("c.x,y", Filter("path", "c", ("x,y",))),
        ("example.com", Filter("path", "eq", ("example.com",))),
        ("re.^/a$", Filter("path", "re", ("^/a$",))),
        ("eq.", Filter("path", "eq", ("",))),
        ("gt.5", Filter("path", "gt", ("5",))),
        ("", Filter("path", "eq", ("",))),
    ],
)
def test_the_grammar_of_filters(text: str, wanted: Filter) -> None:
    assert parse_filter("path", text) == wanted


@pytest.mark.parametrize("value", ["x'; DROP TABLE events; --", "100%_", "a\tb\nc", "ü🚤", "(?P<n>x)", "'\"`"])
def test_values_never_become_sql(engine: ClickHouse, value: str) -> None:
    parameters = Parameters()
    conditions = []
    for name, operator in itertools.product(DIMENSIONS, OPERATORS):
        query = Query("11111111-1111-4111-8111-111111111111", DateRange(0, 1), (Filter(name, operator, (value,)),))
        conditions.append(get_condition(query, parameters))
    held = [f"countIf({condition})" for condition in conditions if condition]
    assert len(held) == 6 * len(DIMENSIONS)
    assert value not in " ".join(held)
    engine.fetch_now(Statement(f"SELECT {', '.join(held)} FROM events", parameters.values))


def test_an_unknown_name_is_no_dimension() -> None:
    assert find_dimension("nothing") is None


@pytest.mark.parametrize("field", ["referrer", "domain", "hostname"])
def test_names_of_hosts_may_begin_like_an_operator_that_does_nothing(field: str) -> None:
    assert parse_filter(field, "t.co") == Filter(field, "eq", ("t.co",))
    assert parse_filter(field, "c.co") == Filter(field, "c", ("co",))


@pytest.mark.parametrize(("alias", "name"), [("url", "path"), ("host", "hostname")])
def test_older_names_of_filters_are_known(alias: str, name: str) -> None:
    assert find_dimension(alias) is DIMENSIONS[name]


@pytest.mark.parametrize("pattern", ["(", "[a", "*", "a{2,1}", "\\", "(?<=a)b", "a**"])
def test_unreadable_patterns_are_found_by_their_place(engine: ClickHouse, pattern: str) -> None:
    filters = [
        Filter("browser", "eq", ("(",)),
        Filter("path", "re", (pattern,)),
        Filter("path", "re", ("x",)),
        Filter("os", "nre", (pattern,)),
    ]
    assert asyncio.run(find_bad_patterns(engine, filters)) == [1, 3]


@pytest.mark.parametrize("pattern", ["", ".*", "^/a|b$", "\\d+", "(?i)x", "Ü"])
def test_readable_patterns_pass(engine: ClickHouse, pattern: str) -> None:
    assert asyncio.run(find_bad_patterns(engine, [Filter("path", "nre", (pattern,))])) == []


def test_every_zone_is_known_to_the_engine(engine: ClickHouse) -> None:
    names = sorted(ZONES.values())
    columns = ", ".join(f"toDate(toDateTime(0, 'UTC'), {{z{number}:String}})" for number in range(len(names)))
    engine.fetch_now(Statement(f"SELECT {columns}", {f"z{number}": name for number, name in enumerate(names)}))
