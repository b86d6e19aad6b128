from __future__ import annotations

import pytest
from collecting import HEADERS, Station

from footfall.base.settings import Settings
from footfall.collect.address import Addresses
from footfall.collect.facts import collect_facts


def find(headers, peer="127.0.0.1", **settings):
    facts = collect_facts([(name.encode(), value.encode()) for name, value in headers], (peer, 1) if peer else None)
    return Addresses(Settings(**settings)).find_address(facts)


@pytest.mark.parametrize(
    ("value", "address"),
    [
        ("203.0.113.5", "203.0.113.5"),
        (" 203.0.113.5 , 10.0.0.1", "203.0.113.5"),
        ("203.0.113.5:4711", "203.0.113.5"),
        ("[2001:db8::1]:443", "2001:db8::1"),
        ("[2001:db8::1]", "2001:db8::1"),
        ("2001:db8::1", "2001:db8::1"),
        ("", "127.0.0.1"),
        (",203.0.113.5", "127.0.0.1"),
    ],
)
def test_forwarded_addresses_are_freed_of_ports_and_brackets(value, address):
    assert find([("x-forwarded-for", value)]) == address


@pytest.mark.parametrize(
    ("value", "address"),
    [('for="[2001:db8::1]:443";proto=https, for=10.0.0.1', "2001:db8::1"), ("proto=http;For=203.0.113.5", "203.0.113.5")],
)
def test_the_forwarded_header_is_understood(value, address):
    assert find([("forwarded", value)]) == address


def test_headers_have_an_order():
    headers = [
        ("x-forwarded-for", "203.0.113.1"),
        ("cf-connecting-ip", "203.0.113.2"),
        ("x-own", "203.0.113.3"),
        ("x-real-ip", "203.0.113.4"),
    ]
    assert find(headers) == "203.0.113.2"
    assert find(headers, client_ip_header="X-Own") == "203.0.113.3"
    assert find([("x-forwarded-for", "203.0.113.1"), ("x-forwarded-for", "203.0.113.9")]) == "203.0.113.1"


@pytest.mark.parametrize(
    ("peer", "trusted", "believed"),
    [
        ("127.0.0.1", "127.0.0.0/8", True),
        ("::ffff:127.0.0.1", "127.0.0.0/8", True),
        ("8.8.8.8", "127.0.0.0/8", False),
        ("8.8.8.8", "*", True),
        ("127.0.0.1", "", False),
        ("", "*", False),
    ],
)
def test_only_trusted_proxies_are_believed(peer, trusted, believed):
    assert find([("x-forwarded-for", "203.0.113.5")], peer, trusted_proxies=trusted) == ("203.0.113.5" if believed else peer)


CDN = {"cf-ipcountry": "BR", "cf-region-code": "SP", "cf-ipcity": "São Paulo"}


@pytest.mark.parametrize(
    ("headers", "place"),
    [
        (CDN, ("BR", "BR-SP", "São Paulo")),
        (
            {"x-vercel-ip-country": "br", "x-vercel-ip-country-region": "SP", "x-vercel-ip-city": "S%C3%A3o%20Paulo"},
            ("BR", "BR-SP", "São Paulo"),
        ),
        ({"cloudfront-viewer-country": "BR", "cloudfront-viewer-country-region": "BR-SP"}, ("BR", "BR-SP", "")),
        ({"eo-ipcountry": "BR"}, ("BR", "", "")),
        ({"cf-ipcountry": "XX", "eo-ipcountry": "BR"}, ("BR", "", "")),
        ({"cf-ipcountry": "T1"}, ("US", "US-CA", "Los Angeles")),
        ({"cf-ipcountry": "BR", "cf-ipcity": "x" * 400}, ("BR", "", "x" * 50)),
    ],
)
def test_places_are_told_by_header(station, headers, place):
    station.event(HEADERS | headers)
    last = station.last()
    assert (last.country, last.region, last.city) == place


def test_latin_city_names_are_understood():
    from footfall.collect.location import read_place

    assert read_place(b"BR", b"SP", "São Paulo".encode("latin-1")).city == "São Paulo"


@pytest.mark.parametrize(
    ("station", "payload"),
    [
        (Station(Settings(skip_location_headers=True)), {}),
        (Station(Settings(trusted_proxies="10.0.0.0/8"), peer="198.51.100.7"), {}),
        (Station(), {"ip": "198.51.100.7"}),
    ],
)
def test_told_places_are_not_always_believed(station, payload):
    station.event(HEADERS | CDN, **payload)
    assert station.last().country == "US"
