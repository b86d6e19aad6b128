from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from mmdb_writer import MMDBWriter
from netaddr import IPSet

from footfall.base.settings import Settings
from footfall.collect.geo import Geo, city_file
from footfall.collect.places import Place
from footfall.jobs.geo_install import CITY_LITE, GeoInstallError, install_city_database, list_months

CITY = {"country": {"iso_code": "DE"}, "subdivisions": [{"names": {"en": "Hesse"}}], "city": {"names": {"en": "Frankfurt"}}}


def march() -> int:
    return int(datetime(2026, 3, 1, 0, 30, tzinfo=UTC).timestamp() * 1000)


def quiet(arrived: int, expected: int | None) -> None:
    pass


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return write_database(tmp_path_factory.mktemp("made") / "made.mmdb", CITY)


def write_database(file: Path, record: object) -> bytes:
    writer = MMDBWriter(ip_version=6, ipv4_compatible=True, database_type="Test-City")
    writer.insert_network(IPSet(["81.2.69.0/24"]), record)
    writer.to_db_file(str(file))
    return file.read_bytes()


@pytest.fixture
def published() -> Iterator[tuple[str, dict[str, bytes], list[str]]]:
    """A server's address, the files it has (a path ending in `cut` breaks off), and the paths asked for."""
    files: dict[str, bytes] = {}
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            body = files.get(self.path)
            self.send_response(200 if body else 403 if self.path == "/secret" else 404)
            self.send_header("Content-Length", str(len(body or b"")))
            self.end_headers()
            self.wfile.write((body or b"")[: 100 if self.path.endswith("cut") else None])

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", files, asked
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize("packed", [False, True])
def test_a_file_is_installed_and_used(tmp_path: Path, database: bytes, packed: bool) -> None:
    source = tmp_path / ("given.mmdb.gz" if packed else "given.mmdb")
    source.write_bytes(gzip.compress(database) if packed else database)
    target = install_city_database(source, tmp_path / "data", quiet)
    assert target == city_file(tmp_path / "data")
    assert Geo(Settings(data=tmp_path / "data")).find_place("81.2.69.160") == Place("DE", "DE-HE", "Frankfurt")
    assert [path.name for path in target.parent.iterdir() if path.name != "city.mmdb" and not path.name.startswith("countries-")] == []
    assert source.exists()


def test_a_download_tells_its_progress(tmp_path: Path, database: bytes, published: tuple[str, dict[str, bytes], list[str]]) -> None:
    server, files, _ = published
    files["/city.mmdb.gz"] = gzip.compress(database)
    told: list[tuple[int, int | None]] = []
    install_city_database(f"{server}/city.mmdb.gz", tmp_path, lambda arrived, expected: told.append((arrived, expected)))
    assert told[-1] == (len(files["/city.mmdb.gz"]), len(files["/city.mmdb.gz"]))
    assert city_file(tmp_path).read_bytes() == database


def test_last_month_serves_until_this_month_is_published(
    tmp_path: Path, database: bytes, published: tuple[str, dict[str, bytes], list[str]]
) -> None:
    server, files, asked = published
    files["/lite-2026-02.mmdb.gz"] = gzip.compress(database)
    install_city_database("", tmp_path, quiet, clock=march, city_lite=server + "/lite-{month}.mmdb.gz")
    assert asked == ["/lite-2026-03.mmdb.gz", "/lite-2026-02.mmdb.gz"]
    assert city_file(tmp_path).exists()


def test_the_free_database_is_that_of_the_month() -> None:
    assert list_months(CITY_LITE, march) == [
        f"https://download.db-ip.com/free/dbip-city-lite-2026-{month}.mmdb.gz" for month in ("03", "02")
    ]


def test_what_cannot_be_had_is_told(tmp_path: Path, published: tuple[str, dict[str, bytes], list[str]], database: bytes) -> None:
    server, files, _ = published
    files |= {"/cut": database, "/page": b"<html>no database</html>" * 50, "/half.gz": gzip.compress(database)[:-20], "/asn": b""}
    files["/asn"] = write_database(tmp_path / "asn.mmdb", {"autonomous_system_number": 64500})
    faults = {
        f"{server}/none": "does not exist",
        f"{server}/secret": "status 403",
        f"{server}/cut": "broke off after 100 of",
        f"{server}/page": "no geographic database",
        f"{server}/half.gz": "damaged",
        f"{server}/asn": "knows no countries",
        "http://127.0.0.1:1/x": "cannot be reached",
        "http://[bad/x": "cannot be read",
        "ftp://127.0.0.1/x": "neither a file nor an address",
        str(tmp_path / "absent.mmdb"): "cannot be read: No such file",
        str(tmp_path): "cannot be read: Is a directory",
    }
    install_city_database(write_source(tmp_path, database), tmp_path / "data", quiet)
    for source, fault in faults.items():
        with pytest.raises(GeoInstallError, match=fault):
            install_city_database(source, tmp_path / "data", quiet)
    assert [path.name for path in city_file(tmp_path / "data").parent.iterdir()] == ["city.mmdb"]
    assert city_file(tmp_path / "data").read_bytes() == database


def test_neither_month_is_published(tmp_path: Path, published: tuple[str, dict[str, bytes], list[str]]) -> None:
    with pytest.raises(GeoInstallError, match="2026-02"):
        install_city_database("", tmp_path, quiet, clock=march, city_lite=published[0] + "/lite-{month}.mmdb.gz")


def test_a_data_folder_that_cannot_be_written_is_told(tmp_path: Path, database: bytes) -> None:
    (tmp_path / "data").write_text("a file, no folder")
    with pytest.raises(GeoInstallError, match="cannot be written"):
        install_city_database(write_source(tmp_path, database), tmp_path / "data", quiet)


def write_source(folder: Path, database: bytes) -> Path:
    source = folder / "source.mmdb"
    source.write_bytes(database)
    return source
