"""Brings the tables of an engine up to date: runs each numbered step that the table `migrations` does not list."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from footfall.engine import migrations
from footfall.engine.errors import BadStatement
from footfall.engine.statement import Statement
from footfall.engine.topology import Table, Topology

if TYPE_CHECKING:
    from collections.abc import Callable

    from footfall.engine.statement import Engine

_RECORDS = Table(
    name="migrations",
    columns=(("number", "UInt32"), ("name", "String"), ("applied_at", "DateTime64(3, 'UTC') DEFAULT now64(3)")),
    engine="ReplacingMergeTree(applied_at)",
    order_by="number",
)


@dataclass(frozen=True)
class Migration:
    """One step: its number, its module's name and the statements it runs on a topology."""

    number: int
    name: str
    statements: Callable[[Topology], list[str]]


def list_migrations() -> list[Migration]:
    """All steps that this version knows, in order."""
    names = sorted(module.name for module in pkgutil.iter_modules(migrations.__path__))
    return [Migration(int(name[:4]), name, import_module(f"{migrations.__name__}.{name}").statements) for name in names]


def migrate(engine: Engine, topology: Topology) -> list[str]:
    """Run the missing steps and give their names. Every step may run twice, so a crash in the middle is mended by the next start.

    Errors: BadStatement when the engine has steps of a newer version.
    """
    known = list_migrations()
    for statement in topology.create_table(_RECORDS):
        engine.execute(Statement(statement))
    done = {cast(int, row[0]) for row in engine.fetch_now(Statement("SELECT DISTINCT number FROM migrations")).rows}
    newer = done - {migration.number for migration in known}
    if newer:
        raise BadStatement(f"engine: the tables are of a newer version (step {max(newer)}); update the program")
    missing = [migration for migration in known if migration.number not in done]
    for migration in missing:
        for statement in migration.statements(topology):
            engine.execute(Statement(statement))
        record = Statement(
            "INSERT INTO migrations (number, name) VALUES ({number:UInt32}, {name:String})",
            {"number": migration.number, "name": migration.name},
        )
        engine.execute(record)
    return [migration.name for migration in missing]
