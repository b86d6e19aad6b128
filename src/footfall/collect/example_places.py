"""The places of addresses for examples: the demo's visitors come from there, so that they have cities without any database.

The networks lie in 2001:db8::/32, which is set aside for documentation; no visitor can come from them. Each city has one of
64 bits, numbered in the order of `CITIES`.
"""

from __future__ import annotations

import ipaddress
from typing import NamedTuple

from footfall.collect.places import NOWHERE, Place

FIRST = int(ipaddress.IPv6Address("2001:db8:f007::"))
HOST_BITS = 64


class City(NamedTuple):
    """A city in a region (ISO 3166-2); `weight` tells how many people of its country live there, beside its other cities."""

    region: str
    name: str
    weight: int


CITIES: tuple[City, ...] = (
    City("US-NY", "New York", 19),
    City("US-NY", "Buffalo", 2),
    City("US-CA", "Los Angeles", 13),
    City("US-CA", "San Francisco", 9),
    City("US-CA", "San Diego", 5),
    City("US-IL", "Chicago", 8),
    City("US-TX", "Houston", 6),
    City("US-TX", "Austin", 6),
    City("US-TX", "Dallas", 4),
    City("US-WA", "Seattle", 7),
    City("US-MA", "Boston", 6),
    City("US-FL", "Miami", 5),
    City("US-CO", "Denver", 4),
    City("US-OR", "Portland", 4),
    City("US-GA", "Atlanta", 4),
    City("US-PA", "Philadelphia", 4),
    City("DE-BE", "Berlin", 22),
    City("DE-HH", "Hamburg", 13),
    City("DE-BY", "Munich", 13),
    City("DE-BY", "Nuremberg", 4),
    City("DE-NW", "Cologne", 9),
    City("DE-NW", "Düsseldorf", 6),
    City("DE-NW", "Dortmund", 4),
    City("DE-HE", "Frankfurt am Main", 8),
    City("DE-BW", "Stuttgart", 6),
    City("DE-BW", "Freiburg", 3),
    City("DE-SN", "Leipzig", 6),
    City("DE-SN", "Dresden", 4),
    City("DE-NI", "Hanover", 4),
    City("DE-HB", "Bremen", 4),
    City("GB-ENG", "London", 34),
    City("GB-ENG", "Manchester", 9),
    City("GB-ENG", "Birmingham", 6),
    City("GB-ENG", "Bristol", 6),
    City("GB-ENG", "Leeds", 5),
    City("GB-SCT", "Edinburgh", 7),
    City("GB-SCT", "Glasgow", 5),
    City("GB-WLS", "Cardiff", 4),
    City("GB-NIR", "Belfast", 3),
    City("FR-IDF", "Paris", 30),
    City("FR-ARA", "Lyon", 10),
    City("FR-ARA", "Grenoble", 3),
    City("FR-PAC", "Marseille", 7),
    City("FR-PAC", "Nice", 4),
    City("FR-OCC", "Toulouse", 7),
    City("FR-NAQ", "Bordeaux", 6),
    City("FR-PDL", "Nantes", 5),
    City("FR-HDF", "Lille", 5),
    City("FR-BRE", "Rennes", 4),
    City("IN-KA", "Bengaluru", 20),
    City("IN-MH", "Mumbai", 16),
    City("IN-MH", "Pune", 8),
    City("IN-DL", "New Delhi", 13),
    City("IN-TN", "Chennai", 8),
    City("IN-WB", "Kolkata", 5),
    City("IN-GJ", "Ahmedabad", 4),
    City("CA-ON", "Toronto", 22),
    City("CA-ON", "Ottawa", 6),
    City("CA-QC", "Montreal", 14),
    City("CA-QC", "Quebec", 4),
    City("CA-BC", "Vancouver", 12),
    City("CA-BC", "Victoria", 3),
    City("CA-AB", "Calgary", 6),
    City("CA-NS", "Halifax", 3),
    City("NL-NH", "Amsterdam", 22),
    City("NL-NH", "Haarlem", 4),
    City("NL-ZH", "Rotterdam", 10),
    City("NL-ZH", "The Hague", 7),
    City("NL-UT", "Utrecht", 8),
    City("NL-NB", "Eindhoven", 5),
    City("NL-GR", "Groningen", 4),
    City("AU-NSW", "Sydney", 20),
    City("AU-NSW", "Newcastle", 3),
    City("AU-VIC", "Melbourne", 21),
    City("AU-VIC", "Geelong", 2),
    City("AU-QLD", "Brisbane", 9),
    City("AU-WA", "Perth", 7),
    City("AU-SA", "Adelaide", 5),
    City("AU-TAS", "Hobart", 2),
    City("JP-13", "Tokyo", 26),
    City("JP-27", "Osaka", 10),
    City("JP-14", "Yokohama", 7),
    City("JP-23", "Nagoya", 6),
    City("JP-26", "Kyoto", 5),
    City("JP-40", "Fukuoka", 4),
    City("BR-SP", "São Paulo", 20),
    City("BR-SP", "Campinas", 4),
    City("BR-RJ", "Rio de Janeiro", 10),
    City("BR-MG", "Belo Horizonte", 6),
    City("BR-PR", "Curitiba", 5),
    City("BR-RS", "Porto Alegre", 4),
    City("ES-MD", "Madrid", 20),
    City("ES-CT", "Barcelona", 16),
    City("ES-CT", "Girona", 2),
    City("ES-VC", "Valencia", 6),
    City("ES-AN", "Seville", 5),
    City("ES-AN", "Málaga", 4),
    City("IT-25", "Milan", 17),
    City("IT-25", "Bergamo", 3),
    City("IT-62", "Rome", 13),
    City("IT-21", "Turin", 7),
    City("IT-45", "Bologna", 5),
    City("IT-52", "Florence", 4),
    City("SE-AB", "Stockholm", 16),
    City("SE-O", "Gothenburg", 8),
    City("SE-M", "Malmö", 5),
    City("SE-M", "Lund", 2),
    City("CH-ZH", "Zurich", 14),
    City("CH-ZH", "Winterthur", 3),
    City("CH-GE", "Geneva", 6),
    City("CH-BE", "Bern", 5),
    City("CH-BS", "Basel", 4),
    City("CH-VD", "Lausanne", 4),
    City("PL-14", "Warsaw", 14),
    City("PL-12", "Kraków", 8),
    City("PL-02", "Wrocław", 6),
    City("PL-22", "Gdańsk", 4),
    City("AT-9", "Vienna", 16),
    City("AT-6", "Graz", 4),
    City("AT-4", "Linz", 3),
    City("AT-5", "Salzburg", 2),
    City("MX-CMX", "Mexico City", 14),
    City("MX-JAL", "Guadalajara", 5),
    City("MX-NLE", "Monterrey", 5),
    City("KR-11", "Seoul", 18),
    City("KR-26", "Busan", 5),
    City("KR-28", "Incheon", 4),
    City("ZA-WC", "Cape Town", 10),
    City("ZA-GP", "Johannesburg", 9),
    City("ZA-GP", "Pretoria", 4),
    City("SG-01", "Singapore", 6),
    City("SG-02", "Singapore", 4),
    City("SG-03", "Singapore", 3),
)


def list_cities(country: str) -> list[tuple[int, City]]:
    """The cities of a country, each with its number."""
    return [(number, city) for number, city in enumerate(CITIES) if city.region.startswith(f"{country}-")]


def make_example_address(number: int, host: int) -> str:
    """The address of a host (below 2⁶⁴) in the network of the city with this number."""
    return str(ipaddress.IPv6Address(FIRST + (number << HOST_BITS) + host))


def find_example_place(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Place:
    """The city of an address for examples; nowhere for all others."""
    number = (int(address) - FIRST) >> HOST_BITS
    if address.version == 4 or not 0 <= number < len(CITIES):
        return NOWHERE
    city = CITIES[number]
    return Place(city.region[:2], city.region, city.name)
