"""Where a visitor is: country, region and city in the forms that are stored."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

LONGEST_CITY = 50


class Place(NamedTuple):
    """A country (ISO 3166-1, two capitals), a region (ISO 3166-2, `CC-XX`) and a city; `""` where not known."""

    country: str = ""
    region: str = ""
    city: str = ""


NOWHERE = Place()


@lru_cache(maxsize=4096)
def make_place(country: str, region: str = "", city: str = "") -> Place:
    """A place from texts of any source; `region` is a code or a name. What makes no sense becomes `""`."""
    country = country_code(country)
    if not country:
        return NOWHERE
    return Place(country, region_code(country, region), " ".join(city.split())[:LONGEST_CITY])


def country_code(text: str) -> str:
    """The two capitals of a country, or `""`; ZZ (nowhere), XX (unknown) and T1 (Tor) are no countries."""
    code = text.strip().upper()
    return code if COUNTRY.fullmatch(code) and code not in {"ZZ", "XX"} else ""


@lru_cache(maxsize=4096)
def region_code(country: str, region: str) -> str:
    """The code `CC-XX` of a region given as `XX`, as `CC-XX` or by its English or local name; `""` when not known.

    A code is taken as it is: not every source follows the newest edition of the standard.
    """
    country, region = country_code(country), region.strip()
    if not region or not country:
        return ""
    if WHOLE_CODE.fullmatch(region.upper()):
        return region.upper()
    if not SHORT_CODE.fullmatch(region):
        by_name = names_of_regions(country)
        for form in (plain_name(region), bare_name(region)):
            if form in by_name:
                return by_name[form]
    return f"{country}-{region.upper()}" if SHORT_CODE.fullmatch(region.upper()) else ""


COUNTRY = re.compile(r"[A-Z]{2}")
SHORT_CODE = re.compile(r"[A-Z0-9]{1,3}")
WHOLE_CODE = re.compile(r"[A-Z]{2}-[A-Z0-9]{1,3}")
WORD = re.compile(r"[^\W_]+")
UNDIVIDED_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ə": "a"})
KINDS = frozenset(
    WORD.findall(
        "province provincia region regiao state estado district distrito governorate oblast krai county prefecture department departamento "
        "municipality canton parish republic autonomous division territory capital city national federal emirate island islands council "
        "voivodeship kanton sheng shi zizhiqu of the de do da d al el"
    )
)
"""Words that sources add to a region's name or leave out."""


@cache
def names_of_regions(country: str) -> dict[str, str]:
    """The codes of a country's regions by name: plain names before bare ones, today's codes before those given up."""
    codes: dict[str, str] = {}
    for section in read_regions():
        rows = [line.split("\t") for line in section.splitlines() if line.startswith(country)]
        for form in (plain_name, bare_name):
            for code, *names in rows:
                for name in names:
                    codes.setdefault(form(name), code)
    codes.pop("", None)
    return codes


def read_regions() -> list[str]:
    """The two sections of `data/regions.tsv`, today's regions and those given up.

    A line holds a code and the names of the region; the better answer for a name comes first.
    """
    return files("footfall").joinpath("data/regions.tsv").read_text(encoding="utf-8").split("\n\n")


def plain_name(name: str) -> str:
    """A name without case, accents, punctuation and spaces."""
    return "".join(plain_words(name))


def bare_name(name: str) -> str:
    """A plain name without the words for kinds of regions."""
    return "".join(word for word in plain_words(name) if word not in KINDS)


def plain_words(name: str) -> list[str]:
    """The words of a name without case and accents."""
    folded = unicodedata.normalize("NFKD", name.casefold().translate(UNDIVIDED_LETTERS))
    return WORD.findall("".join(letter for letter in folded if not unicodedata.combining(letter)))
