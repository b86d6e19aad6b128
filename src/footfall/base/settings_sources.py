"""Where settings come from.

A value comes from the first of: a command-line option, the environment (`FOOTFALL_NAME`, then Umami's name),
the TOML file (`--config FILE` or `FOOTFALL_CONFIG`), the default. The environment is read when the program
starts, never when it is built.
"""

from __future__ import annotations

import math
import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import msgspec

from footfall.base.settings import SECRETS, UMAMI_NAMES, UNSAFE_NAMES, Settings, SettingsError
from footfall.base.settings_rules import rules

NOT_SETTINGS = ("FOOTFALL_TEST_", "FOOTFALL_CLIENT_")
"""How environment names begin that tests and clients of servers read."""


def load_settings(environment: Mapping[str, str] | None = None, file: Path | None = None, **given: Any) -> Settings:
    """Read the settings; `given` holds command-line options (None means not given).

    Raises:
        SettingsError: naming every setting that cannot be used.
    """
    environment = os.environ if environment is None else environment
    file = file or (Path(environment["FOOTFALL_CONFIG"]) if environment.get("FOOTFALL_CONFIG") else None)
    values, faults = read_file(file) if file else ({}, [])
    for name in Settings.__struct_fields__:
        text = from_environment(environment, name)
        if text is not None:
            values[name] = text
    values |= {name: value for name, value in given.items() if value is not None}
    converted = convert(values, faults)
    faults += rules(converted)
    faults += unknown_names(environment)
    if faults:
        raise SettingsError(faults)
    return Settings(**converted)


def from_environment(environment: Mapping[str, str], name: str) -> str | None:
    """The text of one setting in the environment, or None."""
    if f"FOOTFALL_{name.upper()}" in environment:
        return environment[f"FOOTFALL_{name.upper()}"]
    if name in UMAMI_NAMES and name not in UNSAFE_NAMES:
        return environment.get(UMAMI_NAMES[name]) or None
    return None


def read_file(file: Path) -> tuple[dict[str, Any], list[tuple[str, str]]]:
    """The values of a TOML file and what is wrong with it."""
    try:
        values = tomllib.loads(file.read_text())
    except OSError:
        return {}, [("FOOTFALL_CONFIG", f"the file {file} cannot be read")]
    except ValueError as error:
        return {}, [("FOOTFALL_CONFIG", f"{file} is not valid TOML: {error}")]
    known = {name: value for name, value in values.items() if name in Settings.__struct_fields__}
    return known, [(name, f"is no setting ({file})") for name in values if name not in known]


def convert(values: dict[str, Any], faults: list[tuple[str, str]]) -> dict[str, Any]:
    """Give every value its type; add to `faults` where that fails."""
    hints = get_type_hints(Settings, include_extras=True)
    converted: dict[str, Any] = {}
    for name, value in values.items():
        try:
            converted[name] = convert_value(value, hints[name])
        except (msgspec.ValidationError, ValueError) as error:
            faults.append((name, f"{str(error).lower().removesuffix('.')} (given: {'…' if name in SECRETS else value!r})"))
    return converted


def convert_value(value: Any, hint: Any) -> Any:
    """One value as its type; texts of environment variables are read leniently."""
    if hint is bool and isinstance(value, str):
        if value.lower() in {"1", "true", "yes", "on"}:
            return True
        if value.lower() in {"0", "false", "no", "off", ""}:
            return False
        raise ValueError("expected true or false")
    if hint is Path:
        if not isinstance(value, str | Path) or not str(value):
            raise ValueError("expected the name of a folder")
        return Path(value).expanduser()
    if get_origin(hint) is Literal and value not in get_args(hint):
        raise ValueError(f"expected one of {', '.join(get_args(hint))}")
    converted = msgspec.convert(value, hint, strict=False)
    if isinstance(converted, float) and not math.isfinite(converted):
        raise ValueError("expected a finite number")
    return converted


def unknown_names(environment: Mapping[str, str]) -> list[tuple[str, str]]:
    """Environment names that begin like ours and are none: mostly typing mistakes."""
    allowed = {f"FOOTFALL_{name.upper()}" for name in Settings.__struct_fields__} | {"FOOTFALL_CONFIG"}
    names = [name for name in environment if name.startswith("FOOTFALL_") and name not in allowed and not name.startswith(NOT_SETTINGS)]
    return [(name, "is no setting; `footfall check --settings` lists them all") for name in names]
