from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from footfall.base.settings import Settings
from footfall.collect.example_places import CITIES, City, list_cities, make_example_address
from footfall.collect.geo import RECHECK_EVERY, Geo, city_file, geo_folder, unpack_countries
from footfall.collect.places import NOWHERE, Place, read_regions

MAXMIND = {
    "country": {"iso_code": "US", "names": {"en": "United States", "de": "USA"}},
    "registered_country": {"iso_code": "CA"},
    "subdivisions": [{"iso_code": "CA", "names": {"en": "California"}}, {"iso_code": "073", "names": {"en": "San Diego County"}}],
    "city": {"geoname_id": 5391959, "names": {"de": "Sankt Franziskus", "en": "San Francisco"}},
}
DB_IP = {
    "country": {"iso_code": "DE", "is_in_european_union": True, "names": {"en": "Germany"}},
    "subdivisions": [{"names": {"en": "Hesse"}}],
    "city": {"names": {"en": "Frankfurt am Main (Innenstadt)"}},
}
FLAT = {"country_code": "FR", "state1": "Île-de-France", "state2": "Paris", "city": "Paris", "latitude": 48.85, "timezone": "Europe/Paris"}
PLAIN = {"country": "JP", "region": "Tokyo", "city": "Tokyo"}

LAYOUTS = [
    (MAXMIND, Place("US", "US-CA", "San Francisco")),
    (DB_IP, Place("DE", "DE-HE", "Frankfurt am Main (Innenstadt)")),
    (FLAT, Place("FR", "FR-IDF", "Paris")),
    (PLAIN, Place("JP", "JP-13", "Tokyo")),
    ({"registered_country": {"iso_code": "GB"}}, Place("GB", "", "")),
    ({"country": {"iso_code": "ZZ"}, "city": {"names": {"en": "Nowhere"}}}, NOWHERE),
    ({"country": {"iso_code": "DE"}, "subdivisions": [], "city": {"names": {}}}, Place("DE", "", "")),
    ({"country": {"iso_code": "DE"}, "subdivisions": "Hesse", "city": 7}, Place("DE", "", "")),
    ({"autonomous_system_number": 64500}, NOWHERE),
]


def write_database(file: Path, records: dict[str, Any]) -> Path:
    writer = MMDBWriter(ip_version=6, ipv4_compatible=True, database_type="Test-City", int_type="u32", float_type="f64")
    for network, record in records.items():
        writer.insert_network(IPSet([network]), record)
    file.parent.mkdir(parents=True, exist_ok=True)
    fresh = file.with_suffix(".fresh")
    writer.to_db_file(str(fresh))
    fresh.replace(file)
    return file


class Watch:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1_000_000

    def __call__(self) -> int:
        return self.now


@pytest.fixture(scope="module")
def countries(tmp_path_factory: pytest.TempPathFactory) -> Geo:
    return Geo(Settings(data=tmp_path_factory.mktemp("data")))


@pytest.mark.parametrize(("record", "place"), LAYOUTS)
@pytest.mark.parametrize("address", ["81.2.69.160", "::ffff:81.2.69.160", "2a02:8108::7", "2a02:8108::7%eth0"])
def test_every_layout_gives_the_same_kind_of_place(tmp_path: Path, record: dict[str, Any], place: Place, address: str) -> None:
    file = write_database(tmp_path / "own.mmdb", {"81.2.69.0/24": record, "2a02:8108::/32": record})
    assert Geo(Settings(data=tmp_path, geo_database=str(file))).find_place(address) == place


@pytest.mark.parametrize(
    ("address", "country"),
    [("8.8.8.8", "US"), ("194.25.0.60", "DE"), ("2001:4860:4860::8888", "US"), ("::ffff:133.11.0.1", "JP"), ("212.58.244.20", "GB")],
)
def test_countries_are_known_without_installing_anything(countries: Geo, address: str, country: str) -> None:
    assert countries.find_place(address) == Place(country, "", "")


NOT_PUBLIC = [
    "127.0.0.1",
    "10.1.2.3",
    "192.168.0.1",
    "172.20.0.1",
    "169.254.1.1",
    "100.64.0.1",
    "::1",
    "fe80::1",
    "fd00::1",
    "0.0.0.0",
    "::",
]


@pytest.mark.parametrize(
    "address", [*NOT_PUBLIC, "203.0.113.7", "2001:db8::1", "", "x", "1.2.3", "8.8.8.8, 1.1.1.1", "8.8.8.8:80", "999.1.1.1"]
)
def test_what_is_no_public_address_has_no_place(countries: Geo, address: str) -> None:
    assert countries.find_place(address) == NOWHERE


@given(address=st.one_of(st.text(max_size=40), st.ip_addresses().map(str)))
def test_nothing_raises(countries: Geo, address: str) -> None:
    assert len(countries.find_place(address).country) in {0, 2}


def test_a_database_of_ones_own_may_hold_networks_for_examples_but_no_private_ones(tmp_path: Path) -> None:
    file = write_database(tmp_path / "own.mmdb", {"203.0.113.0/24": FLAT, "10.0.0.0/8": FLAT})
    geo = Geo(Settings(data=tmp_path, geo_database=str(file)))
    assert geo.find_place("203.0.113.7").country == "FR"
    assert geo.find_place("10.0.0.1") == NOWHERE


def test_cities_for_examples_need_no_database(countries: Geo, tmp_path: Path) -> None:
    number, city = list_cities("DE")[0]
    address = make_example_address(number, 0xFFFF_FFFF_FFFF_FFFF)
    assert countries.find_place(address) == Place("DE", city.region, city.name)
    assert countries.find_place(make_example_address(len(CITIES), 1)) == NOWHERE
    assert countries.find_place(make_example_address(-1, 1)) == NOWHERE
    file = write_database(tmp_path / "own.mmdb", {"2001:db8:f007::/48": FLAT})
    assert Geo(Settings(data=tmp_path, geo_database=str(file))).find_place(address).country == "FR"


@pytest.mark.parametrize("city", CITIES)
def test_regions_for_examples_have_names(city: City) -> None:
    assert any(line.startswith(f"{city.region}\t") for line in read_regions()[0].splitlines())


def test_an_installed_database_is_noticed_within_a_minute(tmp_path: Path) -> None:
    watch = Watch()
    geo = Geo(Settings(data=tmp_path), watch)
    assert geo.find_place("81.2.69.160").city == ""
    write_database(city_file(tmp_path), {"81.2.69.0/24": MAXMIND})
    watch.now += RECHECK_EVERY - 1
    assert geo.find_place("81.2.69.160").city == ""
    watch.now += 1
    assert geo.find_place("81.2.69.160") == Place("US", "US-CA", "San Francisco")
    assert geo.file == city_file(tmp_path)
    write_database(city_file(tmp_path), {"81.2.69.0/24": DB_IP})
    watch.now += RECHECK_EVERY
    assert geo.find_place("81.2.69.160").region == "DE-HE"
    city_file(tmp_path).unlink()
    watch.now += RECHECK_EVERY
    assert geo.find_place("81.2.69.160") == Place("GB", "", "")


def test_the_file_in_the_settings_comes_first(tmp_path: Path) -> None:
    write_database(city_file(tmp_path), {"81.2.69.0/24": MAXMIND})
    file = write_database(tmp_path / "own.mmdb", {"81.2.69.0/24": DB_IP})
    assert Geo(Settings(data=tmp_path, geo_database=str(file))).find_place("81.2.69.160").country == "DE"
    assert Geo(Settings(data=tmp_path)).find_place("81.2.69.160").country == "US"


def test_a_broken_file_is_passed_over_with_one_warning(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    broken = tmp_path / "broken.mmdb"
    broken.write_bytes(b"no database" * 100)
    watch = Watch()
    geo = Geo(Settings(data=tmp_path, geo_database=str(broken)), watch)
    for _ in range(3):
        assert geo.find_place("8.8.8.8") == Place("US", "", "")
        watch.now += RECHECK_EVERY
    assert [record.getMessage() for record in caplog.records] == [f"{broken} is no usable geographic database"]


def test_a_damaged_record_is_nowhere(tmp_path: Path) -> None:
    file = write_database(tmp_path / "own.mmdb", {"81.2.69.0/24": FLAT})
    content = file.read_bytes()
    end = content.rindex(b"\xab\xcd\xefMaxMind.com")
    start = content.index(b"country_code") - 4
    file.write_bytes(content[:start] + b"\xff" * (end - start) + content[end:])
    assert Geo(Settings(data=tmp_path, geo_database=str(file))).find_place("81.2.69.160") == NOWHERE


def test_a_data_folder_that_cannot_be_written_gives_no_place(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("a file, no folder")
    geo = Geo(Settings(data=tmp_path / "data"))
    assert geo.find_place("8.8.8.8") == NOWHERE
    assert geo.file is None


def test_processes_that_start_together_unpack_one_file_and_old_ones_go(tmp_path: Path) -> None:
    folder = geo_folder(tmp_path)
    folder.mkdir()
    (folder / "countries-0.1.mmdb").write_bytes(b"old")
    workers = [threading.Thread(target=unpack_countries, args=(folder,)) for _ in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    (file,) = folder.iterdir()
    assert file == unpack_countries(folder)
    assert file.stat().st_size > 7_000_000
    assert file.stat().st_mode & 0o777 == 0o644
