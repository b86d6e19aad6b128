"""`footfall spool`: what waits to be stored, and what could not be."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter
from cyclopts.types import PositiveInt

from footfall.cli.options import Config, Data, Json, read_settings

Limit = Annotated[PositiveInt, Parameter(help="How many to list.")]


def show(*, json: Json = False, data: Data = None, config: Config = None) -> None:
    """Show the events that wait to be stored."""
    read_settings(config, data=data)


def dead_letters(*, limit: Limit = 20, json: Json = False, data: Data = None, config: Config = None) -> None:
    """List the records that could not be stored."""
    read_settings(config, data=data)


def replay(*, json: Json = False, data: Data = None, config: Config = None) -> None:
    """Queue the records that could not be stored once more."""
    read_settings(config, data=data)
