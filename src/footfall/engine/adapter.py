"""The engine itself: one implementation for the embedded engine, a server and a cluster."""

from __future__ import annotations

import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

from footfall.engine.arrow import load_arrow
from footfall.engine.clients import Budget, Clients
from footfall.engine.errors import EngineError, translated
from footfall.engine.lanes import Lane
from footfall.engine.location import Location, parse_location
from footfall.engine.migrate import migrate
from footfall.engine.statement import Rows, Statement
from footfall.engine.topology import Topology

if TYPE_CHECKING:
    from pyarrow.lib import Table as ArrowTable

    from footfall.base.settings import Settings

_LIGHT_LANE = 2
_KILL_INTERVAL = 0.05
_UUID_AS_TEXT = {"UUID": "string"}

_INSERT_SETTINGS = {
    # A repeated batch is told by its token, in the table and in the rollups behind it.
    "insert_deduplicate": "1",
    "deduplicate_blocks_in_dependent_materialized_views": "1",
    # One batch stays one block whatever its months; the token of a batch then means always the same rows.
    "max_partitions_per_insert_block": "0",
    "max_insert_block_size": "10000000",
    "min_insert_block_size_rows": "10000000",
    "min_insert_block_size_bytes": "0",
    "max_insert_threads": "1",
    "async_insert": "0",
}


def open_engine(settings: Settings) -> ClickHouse:
    """The engine that the settings name, with its tables up to date.

    Errors: EngineDown when it cannot be reached or its folder is in use, BadStatement for a wrong location.
    """
    location = parse_location(settings.engine, settings.data / "engine")
    engine = ClickHouse(location, Budget(settings.query_timeout, settings.query_memory), settings.query_concurrency)
    try:
        engine.prepare()
    except BaseException:
        engine.close()
        raise
    return engine


class ClickHouse:
    """ClickHouse behind the interface `Engine`. `concurrency` is how many heavy queries run at once, `queries` how many were asked for."""

    def __init__(self, location: Location, budget: Budget, concurrency: int) -> None:
        self.topology = Topology(location.database, location.cluster)
        self._clients = Clients(location, budget, self.topology.read_settings())
        self._seconds = budget.seconds
        self._name = uuid.uuid4().hex
        self.queries = 0
        self._heavy = Lane("heavy", concurrency)
        self._light = Lane("light", _LIGHT_LANE)
        self._killer = ThreadPoolExecutor(1, thread_name_prefix="engine-kill")

    def prepare(self) -> list[str]:
        """Make the database and bring its tables up to date; gives the names of the migrations that were run."""
        client = self._clients.connect_bare()
        with translated():
            client.command(self.topology.create_database())
            client.close()
        return migrate(self, self.topology)

    async def fetch(self, statement: Statement) -> Rows:
        """Run a query in a worker thread under the time and memory budget; cancelling the task cancels the query."""
        self.queries += 1
        mark = f"{self._name} {uuid.uuid4().hex}"
        lane = self._light if statement.light else self._heavy
        return await lane.run(
            lambda: self._read(statement, {"log_comment": mark}),
            lambda running: self._end(mark, running),
        )

    def fetch_now(self, statement: Statement) -> Rows:
        """Run a query in the calling thread under the same budget."""
        return self._read(statement, None)

    def execute(self, statement: Statement) -> None:
        """Run a statement without rows in the calling thread, without a budget."""
        with translated():
            self._clients.writer().command(statement.sql, parameters=dict(statement.parameters) or None)

    def insert(self, table: str, rows: ArrowTable, token: str) -> None:
        """Insert a batch in the calling thread. The same table and token again change nothing, whatever happened before."""
        if not rows.num_rows:
            return
        settings: dict[str, Any] = {**_INSERT_SETTINGS, **self.topology.insert_settings(), "insert_deduplication_token": token}
        with translated():
            self._clients.writer().raw_insert(table, rows.column_names, _stream(rows), settings=settings, fmt="ArrowStream")

    def close(self) -> None:
        """End the queries that run in workers, then release threads and files."""
        lanes = (self._heavy, self._light)
        for lane in lanes:
            lane.stop()
        self._kill(f"{self._name}%", lambda: not any(lane.busy for lane in lanes))
        self._killer.shutdown(wait=True)
        self._clients.close()

    def _read(self, statement: Statement, settings: dict[str, Any] | None) -> Rows:
        try:
            with translated():
                result = self._clients.reader().query(
                    statement.sql,
                    parameters=dict(statement.parameters) or None,
                    settings=settings,
                    query_formats=_UUID_AS_TEXT,
                )
                rows = [tuple(row) for row in result.result_rows]
                # Without rows the embedded engine tells no columns; a server is not to differ.
                return Rows(tuple(result.column_names) if rows else (), rows)
        except EngineError:
            self._clients.drop_reader()
            raise

    def _end(self, mark: str, running: Future[Rows]) -> None:
        """Have the query with this mark ended by another thread."""
        self._killer.submit(self._kill, mark, running.done)

    def _kill(self, marks: str, over: Callable[[], bool]) -> None:
        """End the queries whose mark is like this, until it is over."""
        # A query that has just been sent may not be listed yet, so the engine is told again.
        deadline = time.monotonic() + self._seconds
        # SYNC would wait for ever in the embedded engine.
        sql = f"KILL QUERY{self.topology.on_cluster} WHERE Settings['log_comment'] LIKE {{marks:String}} ASYNC"
        while not over() and time.monotonic() < deadline:
            try:
                self.execute(Statement(sql, {"marks": marks}))
            except EngineError:
                return
            time.sleep(_KILL_INTERVAL)


def _stream(rows: ArrowTable) -> bytes:
    """The rows as one block of Arrow's stream format."""
    sink = load_arrow().BufferOutputStream()
    from pyarrow.ipc import new_stream  # noqa: PLC0415

    with new_stream(sink, rows.schema) as writer:  # type: ignore[no-untyped-call]
        writer.write_table(rows.combine_chunks())
    return bytes(sink.getvalue())
