from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from footfall.collect.places import Place, country_code, make_place, read_regions, region_code

REGIONS = [
    ("US", "CA", "US-CA"),
    ("US", "us-ca", "US-CA"),
    ("us", "ny", "US-NY"),
    ("US", "California", "US-CA"),
    ("GB", "ENG", "GB-ENG"),
    ("GB", "England", "GB-ENG"),
    ("DE", "Hesse", "DE-HE"),
    ("DE", "Hessen", "DE-HE"),
    ("DE", "Land Berlin", ""),
    ("DE", "State of Berlin", "DE-BE"),
    ("FR", "Île-de-France", "FR-IDF"),
    ("FR", "ile de france", "FR-IDF"),
    ("JP", "13", "JP-13"),
    ("JP", "Tokyo", "JP-13"),
    ("BR", "São Paulo", "BR-SP"),
    ("RU", "Moscow", "RU-MOW"),
    ("RU", "Moscow Oblast", "RU-MOS"),
    ("TR", "Van", "TR-65"),
    ("CN", "Guangdong", "CN-GD"),
    ("VN", "Hanoi", "VN-HN"),
    ("IT", "Lombardy", "IT-25"),
    ("CH", "Zurich", "CH-ZH"),
    ("CH", "Zürich", "CH-ZH"),
    ("PL", "Łódź Voivodeship", "PL-10"),
    ("US", "Nowhere in particular", ""),
    ("US", "", ""),
    ("", "CA", ""),
    ("Deutschland", "Hesse", ""),
]


@pytest.mark.parametrize(("country", "region", "code"), REGIONS)
def test_a_region_has_a_code(country: str, region: str, code: str) -> None:
    assert region_code(country, region) == code


@pytest.mark.parametrize(
    ("text", "code"), [("de", "DE"), (" US ", "US"), ("ZZ", ""), ("XX", ""), ("T1", ""), ("", ""), ("USA", ""), ("ÄÖ", "")]
)
def test_a_country_is_two_capitals(text: str, code: str) -> None:
    assert country_code(text) == code


def test_a_place_without_a_country_is_nowhere() -> None:
    assert make_place("ZZ", "CA", "San Francisco") == Place("", "", "")


def test_a_city_is_cut_to_its_column() -> None:
    assert make_place("de", "BE", "  Berlin \n Mitte ") == Place("DE", "DE-BE", "Berlin Mitte")
    assert len(make_place("DE", "BE", "x" * 90).city) == 50


@given(st.text(max_size=4), st.text(max_size=40), st.text(max_size=80))
def test_whatever_comes_fits_the_columns(country: str, region: str, city: str) -> None:
    place = make_place(country, region, city)
    assert re.fullmatch(r"([A-Z]{2})?", place.country)
    assert re.fullmatch(r"([A-Z]{2}-[A-Z0-9]{1,3})?", place.region)
    assert len(place.city) <= 50


def test_the_regions_of_today_are_found_by_their_names() -> None:
    """Every name leads to its code, unless an earlier region of the country has the same name."""
    today, given_up = read_regions()
    named = [(code, name) for code, *names in (line.split("\t") for line in today.splitlines()) for name in names]
    wrong = [(code, name, region_code(code[:2], name)) for code, name in named if region_code(code[:2], name) != code]
    assert len(named) > 5000
    assert given_up.startswith("A")
    assert all(found for _, _, found in wrong)
    assert len(wrong) < len(named) * 0.05, wrong
