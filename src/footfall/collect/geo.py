"""The place of an internet address, from a database file in MaxMind's format.

The file is the first that can be opened of: the one named in the settings, the cities that `footfall geo install`
has put into the data folder, the countries that come with the program. It is mapped, not read, so all processes
share its memory, and it is opened again when it changes.
"""

from __future__ import annotations

import ipaddress
import logging
import lzma
import os
import socket
import tempfile
from bisect import bisect_right
from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import maxminddb
import msgspec

from footfall.base.clock import Clock, system_clock
from footfall.base.settings import Settings
from footfall.collect.example_places import find_example_place
from footfall.collect.places import NOWHERE, Place, make_place

RECHECK_EVERY = 60_000
"""Milliseconds between two looks at whether the database file has changed."""
REMEMBERED = 512
"""Addresses whose place is kept in memory."""
DOCUMENTATION = tuple(map(ipaddress.ip_network, ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")))
"""Networks for examples: registries list them under a country, but a database of one's own may hold them on purpose."""

Mark = tuple[Path, int, int]
"""What tells one state of a file from the next: path, time of change in nanoseconds, number of the inode."""

logger = logging.getLogger(__name__)

SPECIAL = tuple(
    ipaddress.IPv4Network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",
        "127.0.0.0/8",
        "169.254.0.0/16",
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/3",
    )
)
"""Networks of version 4 in ascending order that belong to nobody's place (`is_global` knows them too, but is slow)."""
SPECIAL_STARTS = [int(network.network_address) for network in SPECIAL]
SPECIAL_ENDS = [int(network.broadcast_address) for network in SPECIAL]


class Geo:
    """Finds places; safe to share between threads. `clock` gives milliseconds."""

    def __init__(self, settings: Settings, clock: Clock = system_clock) -> None:
        self._candidates = [Path(settings.geo_database)] if settings.geo_database else []
        self._candidates.append(city_file(settings.data))
        self._folder = geo_folder(settings.data)
        self._clock = clock
        self._opened: Mark | None = None
        self._refused: Mark | None = None
        self._find: Callable[[str], Place] = nowhere
        self._next_check = 0

    def find_place(self, ip: str) -> Place:
        """The place of an address of version 4 or 6; empty when it is private, unknown or no address. Never raises."""
        if self._clock() >= self._next_check:
            self._next_check = self._clock() + RECHECK_EVERY
            self._open_changed()
        return self._find(ip)

    @property
    def file(self) -> Path | None:
        """The database in use; None before the first question and when none can be opened."""
        return self._opened[0] if self._opened else None

    def _open_changed(self) -> None:
        """Open the best database that there is, unless it is the one in use."""
        for file in self._candidates:
            mark = mark_of(file)
            if mark and mark != self._refused and (mark == self._opened or self._open(mark, bundled=False)):
                return
        try:
            mark = mark_of(unpack_countries(self._folder))
        except OSError:
            logger.warning("the bundled countries cannot be unpacked into %s: visitors get no country", self._folder)
            return
        if mark and mark != self._opened:
            self._open(mark, bundled=True)

    def _open(self, mark: Mark, *, bundled: bool) -> bool:
        try:
            reader = maxminddb.open_database(mark[0], maxminddb.MODE_AUTO)
        except (OSError, ValueError, maxminddb.InvalidDatabaseError):
            logger.warning("%s is no usable geographic database", mark[0])
            self._refused = mark
            return False
        # The old reader is left to whoever is just using it; it goes when they are done.
        self._find = lru_cache(REMEMBERED)(lambda ip: look_up(reader, ip, bundled=bundled))
        self._opened = mark
        return True


def geo_folder(data: Path) -> Path:
    """The folder of the geographic databases in the data folder."""
    return data / "geo"


def city_file(data: Path) -> Path:
    """Where the installed database with cities lies."""
    return geo_folder(data) / "city.mmdb"


def unpack_countries(folder: Path) -> Path:
    """The country database that comes with the program, unpacked into the folder unless it is there already.

    Raises:
        OSError: when the folder cannot be written.
    """
    package = files("footfall").joinpath("data")
    version = msgspec.json.decode(package.joinpath("countries.json").read_bytes(), type=dict[str, str])["version"]
    target = folder / f"countries-{version}.mmdb"
    if target.exists():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=folder, prefix=".countries-")
    try:
        with os.fdopen(descriptor, "wb") as handle, package.joinpath("countries.mmdb.xz").open("rb") as packed:
            decompressor = lzma.LZMADecompressor()
            while piece := packed.read(64 * 1024):
                handle.write(decompressor.decompress(piece))
        # Another user's process, such as one in a container, shall be able to read it too.
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
    for old in folder.glob("countries-*.mmdb"):
        if old != target:
            old.unlink(missing_ok=True)
    return target


def look_up(reader: maxminddb.Reader, ip: str, *, bundled: bool = False) -> Place:
    """The place of an address in a database; empty when there is none."""
    try:
        packed = socket.inet_pton(socket.AF_INET, ip)
    except (OSError, ValueError):
        return look_up_long(reader, ip, bundled=bundled)
    if is_special(packed) and (bundled or not is_for_documentation(ip)):
        return NOWHERE
    return read_place(reader, ip)


def look_up_long(reader: maxminddb.Reader, ip: str, *, bundled: bool) -> Place:
    """The same for what is not plainly an address of version 4."""
    try:
        address = ipaddress.ip_address(ip.partition("%")[0])
    except ValueError:
        return NOWHERE
    if isinstance(address, ipaddress.IPv4Address) or address.ipv4_mapped:
        return look_up(reader, str(getattr(address, "ipv4_mapped", address)), bundled=bundled)
    if not address.is_global and (bundled or not is_for_documentation(str(address))):
        return find_example_place(address)
    place = read_place(reader, str(address))
    return place if place.country else find_example_place(address)


def is_special(packed: bytes) -> bool:
    """Whether an address of version 4 (four bytes) lies in one of the special networks."""
    number = int.from_bytes(packed, "big")
    index = bisect_right(SPECIAL_STARTS, number) - 1
    return index >= 0 and number <= SPECIAL_ENDS[index]


def is_for_documentation(ip: str) -> bool:
    """Whether an address is one of those that are meant for examples."""
    address = ipaddress.ip_address(ip)
    return any(address in network for network in DOCUMENTATION)


def read_place(reader: maxminddb.Reader, ip: str) -> Place:
    """What the database says of an address."""
    try:
        record = reader.get(ip)
    except (ValueError, maxminddb.InvalidDatabaseError):
        return NOWHERE
    return read_record(record) if isinstance(record, dict) else NOWHERE


def read_record(record: Mapping[str, Any]) -> Place:
    """The place in a record of any of the three layouts.

    MaxMind nests objects with codes and names, DB-IP nests objects whose regions have names only, and flat
    databases hold texts such as `country_code`, `state1` and `city`.
    """
    if len(record) == 1 and "country_code" in record:  # the countries that come with the program
        return make_place(text_of(record["country_code"]))
    country = record.get("country_code") or code_or_name(record.get("country")) or code_or_name(record.get("registered_country"))
    regions = record.get("subdivisions")
    region = (
        (code_or_name(regions[0]) if isinstance(regions, list) and regions else "")
        or record.get("region_code")
        or record.get("state1")
        or code_or_name(record.get("region"))
    )
    return make_place(text_of(country), text_of(region), code_or_name(record.get("city")))


def code_or_name(value: object) -> str:
    """The code of a nested object, else its English name (or any), else the value when it is a text itself."""
    if isinstance(value, dict):
        names = value.get("names")
        named = (names.get("en") or next(iter(names.values()), "")) if isinstance(names, dict) else value.get("name")
        return text_of(value.get("iso_code")) or text_of(named)
    return text_of(value)


def text_of(value: object) -> str:
    """The value if it is a text, else `""`."""
    return value if isinstance(value, str) else ""


def mark_of(file: Path) -> Mark | None:
    """The mark of a file as it is now; None when there is no file."""
    try:
        status = file.stat()
    except OSError:
        return None
    return file, status.st_mtime_ns, status.st_ino


def nowhere(_ip: str) -> Place:
    """The answer while there is no database."""
    return NOWHERE
