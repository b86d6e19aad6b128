"""The geographic data in the package is of the versions that the lock file names."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import maxminddb

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src/footfall/data"
LOCKED = json.loads((ROOT / "tools/enrichment/geography/package-lock.json").read_text())["packages"]


def locked(name: str) -> str:
    return f"{name} {LOCKED[f'node_modules/{name}']['version']} ("


def test_the_countries_are_the_locked_ones(tmp_path: Path) -> None:
    told = json.loads((DATA / "countries.json").read_text())
    assert told["source"].startswith(locked("@ip-location-db/geo-whois-asn-country-mmdb"))
    assert told["version"] in told["source"]
    file = tmp_path / "countries.mmdb"
    file.write_bytes(lzma.decompress((DATA / "countries.mmdb.xz").read_bytes()))
    with maxminddb.open_database(file) as reader:
        assert reader.metadata().ip_version == 6
    assert "nro.net" in (DATA / "countries.LICENSE").read_text()


def test_the_regions_are_the_locked_ones() -> None:
    licences = (DATA / "regions.LICENSE").read_text()
    assert locked("iso3166-2-db") in licences
    assert locked("iso-3166") in licences


def test_no_lock_file_names_a_host() -> None:
    for lock in (ROOT / "tools/enrichment").glob("*/package-lock.json"):
        assert '"resolved"' not in lock.read_text()


def test_every_data_file_is_documented() -> None:
    text = (ROOT / "docs/third-party-data.md").read_text()
    for file in DATA.iterdir():
        assert f"`{file.name}`" in text, file.name
