"""Bringing one batch into the engine: every record into its tables once, or among the dead letters with the reason.

The batch is written down before. What a table refuses is halved until the bad records are alone; each halving is written
down before its pieces are inserted, so that after a crash every token stands for the same rows again. The table `events`
comes last: an event whose properties are refused is then in no table.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from footfall.collect.checkpoint import Checkpoint, Refusal
from footfall.collect.deadletters import decode_record, make_letter
from footfall.collect.reader import Reading
from footfall.collect.repeats import find_repeats
from footfall.engine.errors import BadStatement
from footfall.model.event import Event, Record

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pyarrow.lib import Table as ArrowTable

    from footfall.collect.deadletters import DeadLetter
    from footfall.engine.statement import Engine

log = logging.getLogger(__name__)

Convert = Callable[[Sequence[Record]], "Mapping[str, ArrowTable]"]

EVENTS = "events"
CONVERSION_FAULTS = (ValueError, TypeError, ArithmeticError, LookupError, NotImplementedError)
STATEMENT_FAULTS = frozenset({16, 20, 47, 60, 62, 81, 115, 164, 218, 497})
"""ClickHouse's codes of refusals that are no fault of the rows: unknown table, column or setting, syntax, permissions."""


class Outcome(NamedTuple):
    """How many records have arrived that had not before, and letters about those that cannot."""

    inserted: int
    letters: list[DeadLetter]


class Delivery:
    """A batch on its way. `run` may be called again after an error of the engine, also by another process."""

    def __init__(self, engine: Engine, checkpoint: Checkpoint, reading: Reading, convert: Convert) -> None:
        self._engine, self._checkpoint, self._reading, self._convert = engine, checkpoint, reading, convert
        self._batch = checkpoint.get_batch()
        self._records: dict[int, Record] = {}
        self._faults: dict[int, str] = {}

    def run(self, now: int) -> Outcome:
        """Insert all that can be inserted; `now` (ms) is the time on the letters.

        Raises:
            EngineError: the engine cannot do it at the moment.
            OSError: the checkpoint cannot be written.
        """
        self._decode()
        repeats = find_repeats(self._engine, self._records)
        for index in repeats:
            del self._records[index]
        tables = self._convert_sound()
        for table in sorted(tables, key=lambda name: (name == EVENTS, name)):
            self._insert(table, tables[table])
        refused = {refusal.index for refusal in self._batch.refused} | set(self._faults)
        return Outcome(len(self._reading.records) - len(refused | repeats), list(self._list_letters(now)))

    def _decode(self) -> None:
        """Read the records; those that cannot be read are faults."""
        for index, raw in enumerate(self._reading.records):
            if index in self._reading.damaged:
                self._faults[index] = "the disk has damaged this part of the spool"
                continue
            try:
                self._records[index] = decode_record(raw)
            except msgspec.DecodeError as error:
                self._faults[index] = f"not a record: {error}"

    def _convert_sound(self) -> Mapping[str, ArrowTable]:
        """The tables of all records that are no faults; those that cannot be converted are faults too."""
        tables = self._try_convert(list(self._records))
        for index in self._faults:
            self._records.pop(index, None)
        return tables if tables is not None else self._convert(list(self._records.values()))

    def _try_convert(self, indexes: list[int]) -> Mapping[str, ArrowTable] | None:
        """Convert records; when that fails, find those at fault by halving."""
        try:
            return self._convert([self._records[index] for index in indexes])
        except CONVERSION_FAULTS as error:
            if len(indexes) == 1:
                self._faults[indexes[0]] = f"not convertible: {error}"
            else:
                middle = len(indexes) // 2
                self._try_convert(indexes[:middle])
                self._try_convert(indexes[middle:])
        return None

    def _insert(self, table: str, rows: ArrowTable) -> None:
        """Insert a table's rows, whole or in the pieces that are written down; halve what is refused."""
        whole = (0, len(self._reading.records))
        before = {refusal.index for refusal in self._batch.refused if refusal.table != table}
        done: list[tuple[int, int]] = []
        todo = list(self._batch.splits.get(table, [whole]))
        while todo:
            piece = todo[0]
            if piece != whole or before:
                records = [record for index, record in self._records.items() if piece[0] <= index < piece[1] and index not in before]
                rows_of_piece = self._convert(records).get(table) if records else None
            else:
                rows_of_piece = rows
            try:
                if rows_of_piece is not None and rows_of_piece.num_rows:
                    token = self._batch.id if piece == whole else f"{self._batch.id}.{piece[0]}-{piece[1]}"
                    self._engine.insert(table, rows_of_piece, token)
                done.append(todo.pop(0))
            except BadStatement as error:
                if error.code in STATEMENT_FAULTS:
                    raise
                log.warning("table %s refuses rows, error %s", table, error.code)
                todo = self._halve(table, piece, done, todo[1:], str(error))

    def _halve(
        self, table: str, piece: tuple[int, int], done: list[tuple[int, int]], rest: list[tuple[int, int]], reason: str
    ) -> list[tuple[int, int]]:
        """Write down smaller pieces for a refused one, or the record that is at fault; gives what is left to do."""
        start, end = piece
        if end - start == 1:
            self._checkpoint.split(table, [*done, *rest], Refusal(start, table, reason))
            return rest
        middle = (start + end) // 2
        todo = [(start, middle), (middle, end), *rest]
        self._checkpoint.split(table, [*done, *todo])
        return todo

    def _list_letters(self, now: int) -> Iterator[DeadLetter]:
        """A letter for each record that has not arrived."""
        for index, reason in sorted(self._faults.items()):
            yield make_letter(f"{self._batch.id}:{index}", now, "", reason, self._reading.records[index])
        for refusal in self._batch.refused:
            record = self._records.get(refusal.index)
            stored = refusal.table == EVENTS and isinstance(record, Event) and bool(record.data)
            number = f"{self._batch.id}:{refusal.index}"
            yield make_letter(number, now, refusal.table, refusal.reason, self._reading.records[refusal.index], data_stored=stored)
