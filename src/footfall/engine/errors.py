"""What can go wrong at the engine, in the program's own words.

    EngineError
    ├── QueryTimeout    the time budget ran out
    ├── QueryTooLarge   the memory budget, or another limit on the size, ran out
    ├── QueryCancelled  somebody ended the query
    ├── EngineDown      the engine cannot be reached or cannot work now; the same call may succeed later
    └── BadStatement    the engine refuses this statement or these rows, now and later

`translated()` turns the errors of the client library into these.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

_TIMEOUT = frozenset({159, 160})
_TOO_LARGE = frozenset({158, 191, 241, 307, 396})
_CANCELLED = frozenset({394})
_DOWN = frozenset(
    {
        3,  # unexpected end of file
        32,  # attempt to read after the end
        74,  # cannot read from a file
        75,  # cannot write to a file
        76,  # cannot open a file
        198,  # DNS
        202,  # too many queries at once
        209,  # socket timeout
        210,  # network
        225,  # no keeper
        236,  # shutting down
        242,  # table is read-only
        243,  # no space left
        252,  # too many parts
        279,  # no replica reachable
        285,  # too few live replicas
        286,  # insert quorum
        319,  # outcome of the insert unknown
        516,  # authentication failed
        733,  # table is being restarted
        999,  # keeper
    }
)


class EngineError(Exception):
    """The engine did not do what it was asked; `code` is ClickHouse's error code or None. Not for a client's eyes."""

    def __init__(self, message: str, code: int | None = None) -> None:
        super().__init__(message)
        self.code = code


class QueryTimeout(EngineError):
    """The query took longer than its time budget."""


class QueryTooLarge(EngineError):
    """The query needed more memory, or read more, than its budget."""


class QueryCancelled(EngineError):
    """The query was ended on demand."""


class EngineDown(EngineError):
    """The engine cannot be reached, or cannot work at the moment."""


class BadStatement(EngineError):
    """The engine refuses the statement, its values or its rows."""


def get_error(message: str, code: int | None) -> EngineError:
    """The error that stands for ClickHouse's error code; no code means that no answer came."""
    for codes, kind in ((_TIMEOUT, QueryTimeout), (_TOO_LARGE, QueryTooLarge), (_CANCELLED, QueryCancelled), (_DOWN, EngineDown)):
        if code in codes:
            return kind(message, code)
    return EngineDown(message) if code is None else BadStatement(message, code)


@contextmanager
def translated() -> Iterator[None]:
    """Run a block that calls the client library; its errors leave as an `EngineError`."""
    from clickhouse_connect.driver.exceptions import ClickHouseError, ProgrammingError  # noqa: PLC0415

    try:
        yield
    except ProgrammingError as fault:
        if fault.code is None:
            raise BadStatement(str(fault)) from fault
        raise get_error(str(fault), fault.code) from fault
    except ClickHouseError as fault:
        raise get_error(str(fault), getattr(fault, "code", None)) from fault
    except (OSError, EOFError) as fault:
        raise EngineDown(str(fault)) from fault
