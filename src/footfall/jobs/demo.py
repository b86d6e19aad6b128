"""Weeks of traffic of an imaginary coffee shop, as bodies for `/api/send` in the order of time.

The same seed, time and size give the same traffic. Nothing here sends or stores.
"""

from __future__ import annotations

import ipaddress
import random
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from footfall.collect.example_places import HOST_BITS, list_cities, make_example_address
from footfall.jobs.demo_world import (
    ARTICLES,
    COUNTRIES,
    DEVICES,
    HOME,
    HOSTNAME,
    OTHER_PAGES,
    PRODUCTS,
    SEARCHES,
    SOURCES,
    STORY_SOURCE,
    TITLES,
    Country,
    Source,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

Body = dict[str, Any]
"""One body of `/api/send`; its payload's `timestamp` is in whole seconds."""

DAY = 86_400
HOUR = 3_600
VISITS_PER_VISITOR = 1.5
BOUNCE = 0.45
CITY_UNKNOWN = 0.05
"""Which share of people no database places nearer than their country."""
RETURNING = 1 - 1 / VISITS_PER_VISITOR
WEEKDAYS = (1.05, 1.1, 1.12, 1.08, 1.0, 0.78, 0.87)
HOURS = (2, 1, 1, 1, 1, 2, 4, 7, 9, 10, 10, 9, 10, 9, 8, 8, 8, 9, 10, 11, 12, 10, 7, 4)
CITIES_OF = {code: list_cities(code) for code in COUNTRIES}
RATES = {"USD": 1.0, "EUR": 0.92, "GBP": 0.79, "CAD": 1.37, "AUD": 1.5, "JPY": 150.0}


@dataclass
class Visitor:
    """One person at one machine; `customer` is their name for the shop once they have bought."""

    number: int
    country: Country
    ip: str
    user_agent: str
    screen: str
    language: str
    variant: str
    customer: str = ""


def make_traffic(website_id: str, *, now: int, days: int, visitors: int, seed: int = 1) -> Iterator[Body]:
    """Yield every body between `now` (ms) less `days` and `now`; about `visitors` people, five bodies each."""
    chance = random.Random(seed)  # noqa: S311 - imitation, not secrecy
    last = now // 1000
    first = last - days * DAY
    known: list[Visitor] = []
    starts = range(first - first % DAY, last + 1, DAY)
    weights = [daily_weight(chance, start, index / max(1, days)) for index, start in enumerate(starts)]
    story_day = int(len(weights) * 0.6)
    for index, start in enumerate(starts):
        before, after = (visitors * VISITS_PER_VISITOR * sum(weights[:end]) / sum(weights) for end in (index, index + 1))
        visits = round(after) - round(before)
        extra = visits * 2 // (1, 3)[index - story_day] if index - story_day in {0, 1} and days > 7 else 0
        bodies: list[Body] = []
        for _ in range(visits):
            visitor = choose_visitor(chance, known)
            source = chance.choices(SOURCES, [source.weight for source in SOURCES])[0]
            bodies += make_visit(chance, website_id, visitor, source, start)
        for _ in range(extra):
            known.append(make_visitor(chance, len(known)))
            bodies += make_visit(chance, website_id, known[-1], STORY_SOURCE, start)
        bodies.sort(key=lambda body: body["payload"]["timestamp"])
        yield from (body for body in bodies if first <= body["payload"]["timestamp"] <= last)


def daily_weight(chance: random.Random, start: int, progress: float) -> float:
    """How busy a day is: growing over the weeks, calmer at weekends, a little uneven."""
    weekday = (start // DAY + 3) % 7  # the epoch was a Thursday
    return (0.6 + 0.8 * progress) * WEEKDAYS[weekday] * chance.uniform(0.9, 1.1)


def choose_visitor(chance: random.Random, known: list[Visitor]) -> Visitor:
    """Someone new, or someone seen before: rather the lately seen than the long forgotten."""
    if known and chance.random() < RETURNING:
        return known[-1 - int(len(known) * chance.random() ** 2)]
    known.append(make_visitor(chance, len(known)))
    return known[-1]


def make_visitor(chance: random.Random, number: int) -> Visitor:
    """A person with an address of their city, or of their country alone."""
    code = chance.choices(list(COUNTRIES), [country.weight for country in COUNTRIES.values()])[0]
    country = COUNTRIES[code]
    device = chance.choices(DEVICES, [device.weight for device in DEVICES])[0]
    return Visitor(
        number=number,
        country=country,
        ip=choose_address(chance, code),
        user_agent=device.user_agent,
        screen=chance.choice(device.screens),
        language=chance.choice(country.languages),
        variant=chance.choice(("checkout-a", "checkout-b")),
    )


def choose_address(chance: random.Random, code: str) -> str:
    """An address of somebody in this country."""
    if chance.random() < CITY_UNKNOWN:
        block = ipaddress.IPv4Network(chance.choice(COUNTRIES[code].blocks))
        return str(block[chance.randrange(1, block.num_addresses - 1)])
    number, _ = chance.choices(CITIES_OF[code], [city.weight for _, city in CITIES_OF[code]])[0]
    return make_example_address(number, chance.getrandbits(HOST_BITS))


def make_visit(chance: random.Random, website_id: str, visitor: Visitor, source: Source, day: int) -> list[Body]:
    """The bodies of one visit that starts on the UTC day beginning at `day` (s).

    A visit stays inside one hour of the clock: events that carry a timestamp belong to the visit of their hour.
    """
    pages = choose_pages(chance, chance.choice(source.entries))
    seconds = [0]
    for _ in pages[1:]:
        seconds.append(seconds[-1] + min(600, 4 + int(chance.expovariate(1 / 70))))
    hour = (chance.choices(range(24), HOURS)[0] - visitor.country.offset) % 24
    start = day + hour * HOUR + chance.randrange(max(1, HOUR - 60 - seconds[-1]))
    base: Body = {
        "website": website_id,
        "hostname": HOSTNAME,
        "screen": visitor.screen,
        "language": visitor.language,
        "ip": visitor.ip,
        "userAgent": visitor.user_agent,
    }
    bodies: list[Body] = []
    if visitor.customer:
        base["id"] = visitor.customer
        facts = {"plan": chance.choice(("none", "monthly")), "newsletter": True}
        bodies.append({"type": "identify", "payload": {**base, "timestamp": start, "data": facts}})
    query = source.query.format(click=f"{chance.getrandbits(80):020x}")
    referrer = source.referrer
    for path, second in zip(pages, seconds, strict=True):
        url = f"{path}?{query}" if query else path
        page = {**base, "url": url, "title": TITLES[path], "referrer": referrer, "timestamp": start + second}
        if path in {"/cart", "/checkout", "/thank-you"}:
            page["tag"] = visitor.variant
        bodies.append({"type": "event", "payload": page})
        bodies += make_actions(chance, visitor, page, path)
        referrer, query = f"https://{HOSTNAME}{url}", ""
    if chance.random() < 0.3:
        bodies.append(make_vitals(chance, bodies[-1]["payload"], slow="Mobile" in visitor.user_agent))
    return bodies


def choose_pages(chance: random.Random, entry: str) -> list[str]:
    """The paths of one visit: often just one, sometimes all the way through the checkout."""
    pages = [entry]
    if chance.random() < BOUNCE:
        return pages
    while len(pages) < 15:
        pages.append(next_page(chance, pages[-1]))
        if pages[-1] == "/thank-you" or (pages[-1] not in {"/cart", "/checkout"} and chance.random() < 0.28):
            break
    return pages


def next_page(chance: random.Random, path: str) -> str:
    """Where people go from a page."""
    if path == "/cart":
        return "/checkout" if chance.random() < 0.6 else "/coffee"
    if path == "/checkout":
        return "/thank-you" if chance.random() < 0.7 else "/cart"
    if path in PRODUCTS and chance.random() < 0.2:
        return "/cart"
    if path in {"/coffee", "/equipment"}:
        return chance.choice([product for product in PRODUCTS if product.startswith(path)])
    if path == "/journal":
        return chance.choice(list(ARTICLES))
    rest = ["/coffee", "/coffee", "/equipment", "/journal", "/about", "/subscribe", "/contact", HOME]
    return chance.choice([page for page in rest if page != path])


def make_actions(chance: random.Random, visitor: Visitor, page: Body, path: str) -> list[Body]:
    """The custom events on one page, a few seconds after it."""
    events: list[tuple[str, Body]] = []
    currency = visitor.country.currency
    if path in PRODUCTS and chance.random() < 0.25:
        name, price = PRODUCTS[path]
        quantity = chance.choice((1, 1, 1, 2, 3))
        events.append(("add-to-cart", {"product": name, "price": round(price * RATES[currency], 2), "quantity": quantity}))
    elif path == "/thank-you":
        items = chance.sample(list(PRODUCTS.values()), chance.choice((1, 1, 2, 3)))
        total = round(sum(price for _, price in items) * RATES[currency], 2)
        order = {"revenue": total, "currency": currency, "products": [name for name, _ in items], "gift": chance.random() < 0.1}
        events.append(("purchase", order))
        visitor.customer = visitor.customer or f"customer-{visitor.number:05d}"
    elif path == "/subscribe" and chance.random() < 0.2:
        events.append(("newsletter-signup", {"placement": chance.choice(("footer", "hero"))}))
    elif path in OTHER_PAGES and chance.random() < 0.06:
        events.append(("search", {"query": chance.choice(SEARCHES), "results": chance.randrange(12)}))
    return [
        {"type": "event", "payload": {**page, "name": name, "data": data, "timestamp": page["timestamp"] + chance.randrange(2, 4)}}
        for name, data in events
    ]


def make_vitals(chance: random.Random, page: Body, *, slow: bool) -> Body:
    """How fast a page was; times in milliseconds."""
    factor = (1.6 if slow else 1.0) * chance.lognormvariate(0, 0.4)
    kept = {name: value for name, value in page.items() if name not in {"name", "data"}}
    vitals = {"ttfb": round(260 * factor), "fcp": round(900 * factor), "lcp": round(1_500 * factor), "inp": round(90 * factor)}
    return {"type": "performance", "payload": {**kept, **vitals, "cls": round(0.04 * factor, 4), "timestamp": page["timestamp"] + 10}}
