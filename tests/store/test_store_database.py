from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError

from footfall.store.database import open_database
from footfall.store.errors import StoreBroken, StoreDown, StoreFull
from footfall.store.preferences import find_setting, keep_setting


def test_a_raise_undoes_the_whole_block(database):
    def fail() -> None:
        with database.write() as connection:
            keep_setting(connection, "one", 1)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.read() as connection:
        assert find_setting(connection, "one") is None


def test_settings_hold_any_json(database):
    for value in (1, {"a": [1, None, "ü"]}, "text", False):
        with database.write() as connection:
            keep_setting(connection, "one", value)
        with database.read() as connection:
            assert find_setting(connection, "one") == value


def test_many_threads_may_write(database):
    def count(_: int) -> None:
        with database.write() as connection:
            connection.execute(text("UPDATE revision SET value = value + 1"))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(count, range(40)))
    with database.read() as connection:
        assert connection.execute(text("SELECT value FROM revision")).scalar_one() == 40


def test_sqlite_is_set_up_to_keep_what_it_acknowledges(tmp_path):
    with open_database(f"sqlite:///{tmp_path / 'new' / 'x.db'}").read() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 10_000}


@pytest.mark.parametrize("location", ["postgresql+psycopg://nobody@127.0.0.1:1/none", "sqlite:////proc/none.db"])
def test_a_database_that_cannot_be_reached_has_one_error(location):
    with pytest.raises(StoreDown), open_database(location).read() as connection:
        connection.execute(text("SELECT 1"))


@pytest.mark.parametrize("damage", ["all", "tables"])
def test_a_damaged_file_has_an_error_of_its_own(tmp_path, damage):
    file = tmp_path / "x.db"
    database = make_things(file)
    database.close()
    whole = file.read_bytes()
    file.write_bytes(b"no database, but text" * 400 if damage == "all" else whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(StoreBroken), open_database(f"sqlite:///{file}").read() as connection:
        connection.execute(text("SELECT name FROM things")).all()


def test_a_wrong_statement_is_no_damage(tmp_path):
    database = make_things(tmp_path / "x.db")
    with pytest.raises(IntegrityError), database.write() as connection:
        connection.execute(text("INSERT INTO things VALUES ('a')"))
    database.close()


def test_a_disk_that_takes_no_more_has_an_error_of_its_own(tmp_path):
    database = make_things(tmp_path / "x.db")
    database.close()
    event.listen(database.engine, "connect", lambda connection, _: connection.execute("PRAGMA max_page_count = 1"))
    with pytest.raises(StoreFull), database.write() as connection:
        connection.execute(text("INSERT INTO things VALUES (:name)"), {"name": "b" * 100_000})
    with database.read() as connection:
        assert connection.execute(text("SELECT name FROM things")).scalars().all() == ["a"]
    database.close()


def test_a_file_named_by_a_uri_makes_no_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    database = open_database(f"sqlite:///file:{tmp_path}/kept.db?mode=rwc&uri=true")
    with database.read() as connection:
        assert connection.execute(text("SELECT 7")).scalar() == 7
    database.close()
    assert [path.name for path in tmp_path.iterdir()] == ["kept.db"]


def test_a_database_that_may_only_be_read_has_the_same_error(tmp_path):
    make_things(tmp_path / "x.db").close()
    database = open_database(f"sqlite:///file:{tmp_path / 'x.db'}?mode=ro&uri=true")
    with pytest.raises(StoreFull), database.write() as connection:
        connection.execute(text("INSERT INTO things VALUES ('b')"))
    database.close()


def make_things(file):
    """A database with one table and one row."""
    database = open_database(f"sqlite:///{file}")
    with database.write() as connection:
        connection.execute(text("CREATE TABLE things (name TEXT UNIQUE)"))
        connection.execute(text("INSERT INTO things VALUES ('a')"))
    return database
