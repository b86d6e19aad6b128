from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from footfall.store.leases import give_lease_back, take_lease


def take(database, holder, now):
    with database.write() as connection:
        return take_lease(connection, "retention", holder, now, 1000)


def test_one_holder_at_a_time(database):
    assert take(database, "a", 0)
    assert not take(database, "b", 999)
    assert take(database, "a", 500)
    assert not take(database, "b", 1499)
    assert take(database, "b", 1500)
    with database.write() as connection:
        give_lease_back(connection, "retention", "a")
    assert not take(database, "a", 1600)
    with database.write() as connection:
        give_lease_back(connection, "retention", "b")
    assert take(database, "a", 1600)


def test_of_many_at_once_one_wins(database):
    with ThreadPoolExecutor(8) as pool:
        won = list(pool.map(lambda number: take(database, f"holder-{number}", 0), range(8)))
    assert won.count(True) == 1
