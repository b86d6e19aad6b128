"""A real PostgreSQL server for the tests: started once in a folder of its own, stopped at exit.

`FOOTFALL_TEST_POSTGRES=0` skips the tests that need it; `FOOTFALL_TEST_POSTGRES_BIN` names the folder of `initdb` and `postgres`.
"""

from __future__ import annotations

import atexit
import itertools
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from functools import cache
from pathlib import Path

import psycopg
import pytest
from ending import ends_with_us

from footfall.store.database import open_database
from footfall.store.migrate import migrate

NUMBERS = itertools.count(1)
START_SECONDS = 60


class PostgresServer:
    """A running server, reached over a Unix socket in its folder."""

    def __init__(self, folder: Path, process: subprocess.Popen[bytes]) -> None:
        self.folder = folder
        self.process = process

    def location(self, name: str) -> str:
        """The SQLAlchemy URL of one of its databases."""
        return f"postgresql+psycopg://footfall@/{name}?host={self.folder}"

    def create(self, template: str = "template0") -> str:
        """Make a database; return its name."""
        name = f"test_{next(NUMBERS)}"
        self.run(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return name

    def drop(self, name: str) -> None:
        """Remove a database, whoever is connected."""
        self.run(f'DROP DATABASE "{name}" WITH (FORCE)')

    @cache  # noqa: B019 - there is one server, and it lives until the end
    def migrated(self) -> str:
        """The name of a database with all tables, to copy from."""
        name = self.create()
        database = open_database(self.location(name))
        migrate(database)
        database.close()
        return name

    def run(self, statement: str) -> None:
        """Run a statement that must stand outside transactions."""
        with psycopg.connect(f"host={self.folder} user=footfall dbname=postgres", autocommit=True) as connection:
            connection.execute(statement)  # type: ignore[arg-type]

    def stop(self) -> None:
        """End the server at once and remove its folder."""
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(30)
        shutil.rmtree(self.folder, ignore_errors=True)


@cache
def postgres_server() -> PostgresServer:
    """The server of this test run."""
    if os.environ.get("FOOTFALL_TEST_POSTGRES") == "0":
        pytest.skip("FOOTFALL_TEST_POSTGRES=0")
    binaries = find_binaries()
    folder = Path(tempfile.mkdtemp(prefix="footfall-pg-"))
    person = server_user()
    if person:
        os.chown(folder, person.pw_uid, person.pw_gid)
    folder.chmod(0o755)
    identity = {"user": person.pw_uid, "group": person.pw_gid, "extra_groups": []} if person else {}
    data = folder / "data"
    initialise = [binaries / "initdb", "-D", data, "-U", "footfall", "-A", "trust", "-N", "-E", "UTF8", "--locale", "C"]
    made = subprocess.run(initialise, cwd=folder, capture_output=True, text=True, check=False, **identity)
    assert made.returncode == 0, f"initdb failed: {made.stderr}"
    options = ["listen_addresses=", f"unix_socket_directories={folder}", "fsync=off", "shared_buffers=32MB", "max_connections=100"]
    command = [*ends_with_us("QUIT"), binaries / "postgres", "-D", data, *(part for option in options for part in ("-c", option))]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, **identity)
    server = PostgresServer(folder, process)
    atexit.register(server.stop)
    wait_until_ready(server)
    return server


def find_binaries() -> Path:
    """The folder with `initdb` and `postgres`."""
    named = os.environ.get("FOOTFALL_TEST_POSTGRES_BIN")
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: int(folder.parent.name), reverse=True)
    on_path = shutil.which("initdb")
    for folder in [*([Path(named)] if named else []), *installed, *([Path(on_path).parent] if on_path else [])]:
        if (folder / "initdb").exists() and (folder / "postgres").exists():
            return folder
    pytest.fail(
        "these tests need PostgreSQL's initdb and postgres (Debian: apt install postgresql); FOOTFALL_TEST_POSTGRES=0 leaves them out"
    )


def server_user() -> pwd.struct_passwd | None:
    """Whom the server runs as when the tests run as root, which PostgreSQL refuses; None when they do not."""
    if os.getuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            return pwd.getpwnam(name)
        except KeyError:
            continue
    pytest.fail("PostgreSQL does not run as root, and there is no user postgres or nobody")


def wait_until_ready(server: PostgresServer) -> None:
    """Return once the server answers."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            server.run("SELECT 1")
        except psycopg.OperationalError:
            if time.monotonic() > deadline or server.process.poll() is not None:
                pytest.fail(f"PostgreSQL did not start: {(server.folder / 'log').read_text()[-2000:]}")
            time.sleep(0.1)
        else:
            return
