"""What can be wrong on this machine: one function for each thing that is looked at."""

from __future__ import annotations

import os
import shutil
import socket
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from footfall.base.secret import weak_secret
from footfall.cli.client import Client, server_url
from footfall.cli.faults import CommandFailed
from footfall.cli.metadata import metadata_exists

if TYPE_CHECKING:
    from footfall.base.settings import Settings, SettingsError

MEGABYTE = 1024 * 1024
LEAST_FREE = 256 * MEGABYTE
PROBE_SECONDS = 60
OLD_DAYS = 90
PUBLIC_BITS = stat.S_IRWXG | stat.S_IRWXO


class Check(msgspec.Struct, frozen=True):
    """One thing that was looked at; `hint` says how to mend it, or is empty."""

    name: str
    state: Literal["ok", "warning", "fault"]
    finding: str
    hint: str = ""


def check_faulty_settings(error: SettingsError) -> list[Check]:
    """Every setting that cannot be used."""
    return [
        Check(name, "fault", fault, "Mend it, then check again: `footfall check --settings` lists them all.")
        for name, fault in error.faults
    ]


def check_everything(settings: Settings) -> list[Check]:
    """All checks for settings that are valid by themselves."""
    running = find_running(settings)
    return [
        Check("settings", "ok", "valid"),
        check_folder(settings),
        check_disk(settings),
        check_secret(settings),
        check_metadata(settings),
        check_port(settings, running=running is not None),
        check_engine(settings) if running is None else check_ready(running),
        check_geography(settings),
        check_spool(settings),
    ]


def find_running(settings: Settings) -> Client | None:
    """A client for the server that runs with these settings, or None."""
    if settings.port == 0:
        return None
    client = Client(server_url(settings), timeout=5)
    try:
        status, _ = client.ask("GET", "/healthz", None)
    except CommandFailed:
        return None
    return client if status == 200 else None


def check_folder(settings: Settings) -> Check:
    """Whether the data folder can be written."""
    folder = settings.data.resolve()
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    if not existing.is_dir():
        return Check("data", "fault", f"{existing} is not a folder", "Name another folder with --data.")
    try:
        with tempfile.TemporaryFile(dir=existing):
            pass
    except OSError as error:
        return Check(
            "data", "fault", f"{existing} cannot be written ({error.strerror})", f"Give the user {os.getuid()} the right to write there."
        )
    return Check("data", "ok", f"{folder} is writable" if existing == folder else f"{folder} is made at the first start")


def check_disk(settings: Settings) -> Check:
    """Whether there is room for the spool to grow."""
    folder = settings.data.resolve()
    free = shutil.disk_usage(next(place for place in (folder, *folder.parents) if place.exists())).free
    finding = f"{free // MEGABYTE:,} MB free"
    if free < LEAST_FREE:
        return Check("disk", "fault", finding, "Free some space: events are refused when the disk is full.")
    if free < settings.spool_limit:
        return Check(
            "disk", "warning", finding, f"The spool may grow to {settings.spool_limit // MEGABYTE:,} MB: free space, or lower spool_limit."
        )
    return Check("disk", "ok", finding)


def check_secret(settings: Settings) -> Check:
    """Whether there is a good secret that only its owner may read."""
    if settings.secret:
        return Check("secret", "ok", "given by the settings")
    file = settings.data / "secret"
    try:
        text, mode = file.read_text().strip(), file.stat().st_mode
    except FileNotFoundError:
        return Check("secret", "ok", "generated at the first start")
    except OSError as error:
        return Check("secret", "fault", f"{file} cannot be read ({error.strerror})", "Run this as the user that runs the server.")
    if fault := weak_secret(text):
        return Check(
            "secret", "fault", f"the secret in {file} {fault}", "Delete the file; a new secret ends all logins and starts new sessions."
        )
    if mode & PUBLIC_BITS:
        return Check("secret", "fault", f"{file} can be read by others", f"chmod 600 {file}")
    return Check("secret", "ok", f"kept in {file}")


def check_metadata(settings: Settings) -> Check:
    """Whether the metadata database answers and has tables."""
    if not metadata_exists(settings):
        return Check("metadata", "ok", "made at the first start")
    from footfall.store.database import open_database
    from footfall.store.errors import StoreBroken, StoreDown
    from footfall.store.migrate import find_version

    database = open_database(settings.database_location)
    try:
        version = find_version(database)
    except StoreBroken:
        return Check("metadata", "fault", "the database is damaged", "Stop the server and put a backup in its place.")
    except StoreDown:
        return Check(
            "metadata", "fault", "the database does not answer", "See that it runs, and that database_url has the right name and password."
        )
    finally:
        database.close()
    return Check("metadata", "ok", f"answers, schema {version}" if version else "answers, its tables are made at the next start")


def check_port(settings: Settings, *, running: bool) -> Check:
    """Whether the port is ours or free."""
    place = f"{settings.host}:{settings.port}"
    if running:
        return Check("port", "ok", f"a server answers at {place}")
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
            listener.listen(1)
        except OSError as error:
            return Check(
                "port",
                "fault",
                f"{place} cannot be used ({error.strerror})",
                "End the program that uses it, or choose another with --port.",
            )
    return Check("port", "ok", f"{place} is free")


def check_ready(client: Client) -> Check:
    """What the running server says of its parts."""
    try:
        status, answer = client.ask("GET", "/readyz", None)
    except CommandFailed:
        return Check("server", "fault", "the server stopped answering", "Look at its log.")
    text = answer.decode(errors="replace")[:300]
    return Check("server", "ok", "ready") if status == 200 else Check("server", "fault", f"not ready: {text}", "Look at the server's log.")


def check_engine(settings: Settings) -> Check:
    """Whether the engine can be opened; tried in a process of its own, which may hang or die."""
    if settings.embedded and not (settings.data / "engine").is_dir():
        return Check("engine", "ok", "embedded, made at the first start")
    from footfall.collect.report import is_draining

    if settings.embedded and is_draining(settings.spool_folder):
        return Check("engine", "ok", "embedded, in use by a server that runs on another port")
    where = "embedded" if settings.embedded else "server"
    order = msgspec.json.encode(settings, enc_hook=str)
    environment = {**os.environ, "TZ": "UTC"}
    try:
        command = [sys.executable, "-m", "footfall.cli.engine_probe"]
        probe = subprocess.run(command, input=order, capture_output=True, timeout=PROBE_SECONDS, check=False, env=environment)
    except subprocess.TimeoutExpired:
        return Check(
            "engine",
            "fault",
            f"{where}: no answer in {PROBE_SECONDS} s",
            "See whether another process uses the data folder, or the server is busy.",
        )
    said = probe.stdout.decode(errors="replace").strip().splitlines()
    if probe.returncode == 0 and said:
        return Check("engine", "ok", f"{where}: {said[-1]}")
    hint = (
        "See whether another process uses the data folder."
        if settings.embedded
        else "See that it runs, and that its address, name and password are right."
    )
    return Check("engine", "fault", f"{where}: {said[-1] if said else 'it cannot be opened'}", hint)


def check_geography(settings: Settings) -> Check:
    """Which database places visitors, and how old it is."""
    from footfall.collect.geo import city_file

    named = Path(settings.geo_database) if settings.geo_database else city_file(settings.data)
    try:
        age = int((time.time() - named.stat().st_mtime) / 86_400)
    except FileNotFoundError:
        return Check("places", "ok", "the countries that come with the program", "`footfall geo install` adds regions and cities.")
    except OSError as error:
        return Check("places", "fault", f"{named} cannot be read ({error.strerror})", "Run this as the user that runs the server.")
    if age > OLD_DAYS:
        return Check("places", "warning", f"{named} is {age} days old", "Fetch a newer one, such as with `footfall geo install`.")
    return Check("places", "ok", f"{named}, {age} days old")


def check_spool(settings: Settings) -> Check:
    """Whether the spool is whole, and how much of it is used."""
    from footfall.collect.report import BROKEN, MEND_BROKEN, show_spool, verify

    folder = settings.spool_folder
    if faults := verify(folder):
        if BROKEN in faults:
            return Check("spool", "fault", BROKEN, f"In {folder}: {MEND_BROKEN[0].lower()}{MEND_BROKEN[1:]}")
        return Check("spool", "fault", "; ".join(faults[:3]), "`footfall spool show` says more; what is damaged is passed over.")
    report = show_spool(folder)
    finding = f"{report.bytes / MEGABYTE:,.1f} of {settings.spool_limit / MEGABYTE:,.0f} MB used, {report.pending_records:,} records wait"
    if report.bytes > settings.spool_limit * 0.5:
        return Check("spool", "fault", finding, "The engine does not take the events: see that it runs and that there is disk space.")
    if report.dead_letters:
        hint = "`footfall spool dead-letters` lists them, `footfall spool replay` tries them again, `footfall spool discard` deletes them."
        return Check("spool", "warning", f"{finding}; {report.dead_letters:,} records could not be stored", hint)
    return Check("spool", "ok", finding)
