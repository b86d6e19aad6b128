"""How tables are laid out on one machine and on a cluster: the only module that knows the difference.

On one machine (embedded or one server) a table is a MergeTree of that name. On a cluster each shard holds a replicated
`name_local`, and `name` is a distributed table over them; all rows of one session of one website are on one shard.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

SHARDING_KEY = "sipHash64(website_id, session_key)"
DEDUPLICATION_WINDOW = 1000
DURABLE: Mapping[str, int | str] = {"fsync_after_insert": 1, "fsync_part_directory": 1}
"""An insert that returned is on disk: the spool deletes what it has delivered, also when the power fails next."""


@dataclass(frozen=True)
class Table:
    """A table of the MergeTree family.

    `columns` are (name, type with codec); `engine` is such as `ReplacingMergeTree(created_at)`; rows are deleted after `ttl`.
    """

    name: str
    columns: tuple[tuple[str, str], ...]
    order_by: str
    partition_by: str = ""
    engine: str = "MergeTree"
    ttl: str = ""
    deduplicated: bool = False
    settings: Mapping[str, int | str] = field(default_factory=dict)


@dataclass(frozen=True)
class View:
    """A materialized view that feeds `target` from each block inserted into `source`. `select` has `{source}` after FROM."""

    name: str
    source: str
    target: str
    select: str


@dataclass(frozen=True)
class Topology:
    """One machine, or the cluster of that name; `database` holds the tables."""

    database: str
    cluster: str = ""

    @property
    def on_cluster(self) -> str:
        """The clause that sends a statement to all machines; empty on one machine."""
        return f" ON CLUSTER {self.cluster}" if self.cluster else ""

    def stored(self, table: str) -> str:
        """The name of the table that holds the rows on each machine: the one to alter and to attach views to."""
        return f"{table}_local" if self.cluster else table

    def create_database(self) -> str:
        """The statement that makes the database."""
        return f"CREATE DATABASE IF NOT EXISTS {self.database}{self.on_cluster}"

    def create_table(self, table: Table) -> list[str]:
        """The statements that make a table, in order."""
        stored = self.stored(table.name)
        columns = ",\n    ".join(f"{name} {kind}" for name, kind in table.columns)
        settings = {**DURABLE, **table.settings, **self._deduplication(table)}
        clauses = [
            f"CREATE TABLE IF NOT EXISTS {stored}{self.on_cluster} (\n    {columns}\n)",
            f"ENGINE = {self._engine(table)}",
            f"PARTITION BY {table.partition_by}" if table.partition_by else "",
            f"ORDER BY {table.order_by}",
            f"TTL {table.ttl}" if table.ttl else "",
            "SETTINGS " + ", ".join(f"{name} = {value}" for name, value in settings.items()),
        ]
        statements = ["\n".join(clause for clause in clauses if clause)]
        if self.cluster:
            key = SHARDING_KEY if any(name == "session_key" for name, _ in table.columns) else "rand()"
            statements.append(
                f"CREATE TABLE IF NOT EXISTS {table.name}{self.on_cluster} AS {stored}\n"
                f"ENGINE = Distributed({self.cluster}, {self.database}, {stored}, {key})"
            )
        return statements

    def create_view(self, view: View) -> list[str]:
        """The statements that make a materialized view; it works on each shard by itself."""
        select = view.select.format(source=self.stored(view.source))
        return [f"CREATE MATERIALIZED VIEW IF NOT EXISTS {view.name}{self.on_cluster} TO {self.stored(view.target)} AS\n{select}"]

    def delete_rows(self, table: str, condition: str) -> str:
        """The statement that removes the rows for which the condition holds, on every machine, and waits for it."""
        return f"ALTER TABLE {self.stored(table)}{self.on_cluster} DELETE WHERE {condition} SETTINGS mutations_sync = 2"

    def hide_rows(self, table: str, condition: str, partition: str = "") -> list[str]:
        """The statements that mask such rows at once and have them rewritten away in the background: for few rows of many.

        With the id of a `partition` only that is looked at.
        """
        within = f" IN PARTITION ID '{partition}'" if partition else ""
        stored = f"{self.stored(table)}{self.on_cluster}"
        return [
            f"DELETE FROM {stored}{within} WHERE {condition} SETTINGS lightweight_deletes_sync = 2",  # noqa: S608
            f"ALTER TABLE {stored} APPLY DELETED MASK{within} SETTINGS mutations_sync = 0",
        ]

    def read_settings(self) -> dict[str, str]:
        """Settings that make a query right on this layout."""
        # A subquery in IN or JOIN is computed once for all shards.
        return {"distributed_product_mode": "global"} if self.cluster else {}

    def insert_settings(self) -> dict[str, str]:
        """Settings that make an insert complete, on all shards, when it returns."""
        return {"distributed_foreground_insert": "1"} if self.cluster else {}

    def _engine(self, table: Table) -> str:
        if not self.cluster:
            return table.engine
        name, _, arguments = table.engine.partition("(")
        place = f"'/clickhouse/tables/{{shard}}/{self.database}/{self.stored(table.name)}', '{{replica}}'"
        return f"Replicated{name}({place}{', ' + arguments if arguments else ')'}"

    def _deduplication(self, table: Table) -> dict[str, int | str]:
        if not table.deduplicated:
            return {}
        kind = "replicated" if self.cluster else "non_replicated"
        return {f"{kind}_deduplication_window": DEDUPLICATION_WINDOW}
