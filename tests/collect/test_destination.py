"""Where links lead."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from footfall.collect.destination import make_location


@pytest.mark.parametrize(
    ("url", "location"),
    [
        ("https://example.com", "https://example.com"),
        ("https://example.com/a%20b?c=d#e", "https://example.com/a%20b?c=d#e"),
        ("https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"),
        ("https://straße.de/", "https://xn--strae-oqa.de/"),
        ("https://example.com/a b", "https://example.com/a%20b"),
        ("https://example.com/a\r\nx: y", "https://example.com/a%0D%0Ax:%20y"),
        ("https://example.com/🚤?q=é", "https://example.com/%F0%9F%9A%A4?q=%C3%A9"),
    ],
)
def test_an_address_fits_into_a_header(url: str, location: str) -> None:
    assert make_location(url) == location


@given(some.text())
def test_whatever_it_is_no_header_is_broken(tail: str) -> None:
    try:
        location = make_location(f"https://example.com/{tail}")
    except ValueError:
        return
    assert location.isascii()
    assert location.isprintable()
    assert " " not in location
    assert make_location(location) == location
