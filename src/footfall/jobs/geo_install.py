"""Putting a geographic database with cities into the data folder, from a file or over the network.

Without a source the free city database of DB-IP is taken. It is licensed under CC BY 4.0: whoever uses it must
show the credit `CREDIT` wherever results from it are shown.
"""

from __future__ import annotations

import gzip
import shutil
import tempfile
import urllib.request
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.client import HTTPException
from itertools import islice
from pathlib import Path
from typing import IO
from urllib.error import HTTPError, URLError

import maxminddb

from footfall.base.clock import Clock, system_clock
from footfall.collect.geo import city_file, read_record

CITY_LITE = "https://download.db-ip.com/free/dbip-city-lite-{month}.mmdb.gz"
"""The free database of a month (`YYYY-MM`); a new one appears in the first days of each month."""
CREDIT = "IP Geolocation by DB-IP (https://db-ip.com)"
TIMEOUT = 30
"""Seconds without a byte after which a download is given up."""
PIECE = 256 * 1024
PROBED = 1000
"""Records that are looked through for one with a country."""

Progress = Callable[[int, int | None], None]
"""Told the bytes that have arrived and the bytes expected, None when the sender does not say."""


class GeoInstallError(Exception):
    """The database cannot be installed; the text says why and is meant for the person at the terminal."""


class NotPublishedError(GeoInstallError):
    """The server has no such file."""


def install_city_database(
    source: str | Path, data: Path, progress: Progress, *, clock: Clock = system_clock, city_lite: str = CITY_LITE
) -> Path:
    """Install the database from a path or an http(s) URL, plain or gzipped; `""` takes the free one of this month.

    The file takes its place in one step and only after it has opened and answered, so servers that run never see
    half of it; they notice it within a minute. Returns the path of the installed file.

    Raises:
        GeoInstallError: the source cannot be read, or is no such database, or the data folder cannot be written.
    """
    target = city_file(data)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=target.parent, prefix=".install-") as folder:
            fetched, unpacked = Path(folder) / "fetched", Path(folder) / "city.mmdb"
            fetch_first([str(source)] if source else list_months(city_lite, clock), fetched, progress)
            unpack(fetched, unpacked)
            verify(unpacked)
            unpacked.chmod(0o644)
            unpacked.replace(target)
    except OSError as error:
        raise GeoInstallError(f"{target.parent} cannot be written: {error.strerror or error}") from error
    return target


def list_months(city_lite: str, clock: Clock) -> list[str]:
    """The addresses of this month's and of the last month's database."""
    today = datetime.fromtimestamp(clock() / 1000, UTC)
    before = today.replace(day=1) - timedelta(days=1)
    return [city_lite.format(month=f"{day:%Y-%m}") for day in (today, before)]


def fetch_first(sources: list[str], target: Path, progress: Progress) -> None:
    """Fetch the first of the sources that is published."""
    for source in sources[:-1]:
        try:
            return fetch(source, target, progress)
        except NotPublishedError:
            continue
    return fetch(sources[-1], target, progress)


def fetch(source: str, target: Path, progress: Progress) -> None:
    """Copy a file or a download into `target`."""
    with open_source(source) as (reader, expected), target.open("wb") as writer:
        arrived = 0
        while piece := read_piece(reader, source):
            writer.write(piece)
            arrived += len(piece)
            progress(arrived, expected)
    if expected is not None and arrived < expected:
        raise GeoInstallError(f"{source} broke off after {arrived} of {expected} bytes; try again")


@contextmanager
def open_source(source: str) -> Iterator[tuple[IO[bytes], int | None]]:
    """The source's bytes and their number, if it is told."""
    try:
        if source.startswith(("http://", "https://")):
            request = urllib.request.Request(source, headers={"User-Agent": "footfall"})  # noqa: S310 - the scheme is checked above
            reader = urllib.request.urlopen(request, timeout=TIMEOUT)  # noqa: S310 - the scheme is checked above
            length = reader.headers.get("Content-Length")
            expected = int(length) if length and length.isdecimal() else None
        elif "://" in source:
            raise GeoInstallError(f"{source} is neither a file nor an address that begins with http:// or https://")
        else:
            reader = Path(source).expanduser().open("rb")
            expected = Path(source).expanduser().stat().st_size
    except HTTPError as error:
        if error.code == 404:
            raise NotPublishedError(f"{source} does not exist (status 404)") from error
        raise GeoInstallError(f"{source} was refused (status {error.code})") from error
    except URLError as error:
        raise GeoInstallError(f"{source} cannot be reached: {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:
        raise GeoInstallError(f"{source} cannot be read: {getattr(error, 'strerror', None) or error}") from error
    with reader:
        yield reader, expected


def read_piece(reader: IO[bytes], source: str) -> bytes:
    """The next bytes of the source, `b""` at its end."""
    try:
        return reader.read(PIECE)
    except (OSError, HTTPException) as error:
        raise GeoInstallError(f"{source} broke off: {error}") from error


def unpack(packed: Path, target: Path) -> None:
    """Undo gzip; a file that is not gzipped is moved as it is."""
    with packed.open("rb") as handle:
        if handle.read(2) != b"\x1f\x8b":
            packed.replace(target)
            return
    try:
        with gzip.open(packed) as reader, target.open("wb") as writer:
            shutil.copyfileobj(reader, writer, PIECE)
    except (EOFError, gzip.BadGzipFile, zlib.error) as error:
        raise GeoInstallError("the file is gzipped but damaged; fetch it again") from error


def verify(file: Path) -> None:
    """Make sure that the file opens as a database and knows countries."""
    try:
        with maxminddb.open_database(file, maxminddb.MODE_MMAP) as reader:
            records = (record for _, record in islice(reader, PROBED))
            answers = any(isinstance(record, dict) and read_record(record).country for record in records)
    except (ValueError, maxminddb.InvalidDatabaseError) as error:
        raise GeoInstallError("the file is no geographic database; a .mmdb or .mmdb.gz file is needed") from error
    if not answers:
        raise GeoInstallError("the database opens but knows no countries; one with cities (or countries) is needed")
