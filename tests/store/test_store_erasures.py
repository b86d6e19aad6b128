from __future__ import annotations

from footfall.model.website import Erasure
from footfall.store.erasures import add_erasure, list_erasures, note_begun, remove_erasure


def test_erasures_wait_oldest_first(database):
    late, early = Erasure("1", "site-a", before=50, created_at=9), Erasure("2", "site-b", before=None, created_at=5)
    with database.write() as connection:
        add_erasure(connection, late)
        add_erasure(connection, early)
        assert list_erasures(connection) == [early, late]
        note_begun(connection, "1")
        remove_erasure(connection, "2")
        assert list_erasures(connection) == [Erasure("1", "site-a", before=50, created_at=9, begun=True)]
