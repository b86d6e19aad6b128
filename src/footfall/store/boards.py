"""Boards in the metadata database. The dashboard of a user is the board whose id is the user's."""

from __future__ import annotations

from sqlalchemy import Connection

from footfall.model.tracked import Board, Owner
from footfall.model.website import PageRequest
from footfall.store import owned
from footfall.store.accounts import find_user
from footfall.store.errors import Duplicate
from footfall.store.schema import board as table


def create_board(connection: Connection, fresh: Board) -> None:
    """Add a board.

    Raises:
        Duplicate: the id is taken, or is that of a user whose dashboard the board would become.
    """
    if fresh.board_id != fresh.user_id and find_user(connection, fresh.board_id) is not None:
        raise Duplicate("id")
    owned.insert_thing(connection, table, fresh)


def save_board(connection: Connection, changed: Board) -> None:
    """Replace what is stored about a board.

    Raises:
        Missing: there is no such board.
    """
    owned.replace_thing(connection, table, changed)


def delete_board(connection: Connection, board_id: str) -> None:
    """Remove a board and the shares that show it."""
    owned.delete_thing(connection, table, board_id)


def find_board(connection: Connection, board_id: str, *, lock: bool = False) -> Board | None:
    """The board with this id, or None; `lock` keeps others from changing it until the transaction ends."""
    return owned.find_thing(connection, table, Board, board_id, lock=lock)


def list_boards(connection: Connection, owner: Owner, page: PageRequest) -> tuple[list[Board], int]:
    """One page of an owner's boards without the user's dashboard, and how many there are in all."""
    return owned.list_things(connection, table, Board, owner, page, searched=("name", "description"), but=owner.user_id)
