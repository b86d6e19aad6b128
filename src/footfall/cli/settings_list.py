"""Every setting with its value and where that value comes from, for `footfall check --settings`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import msgspec

from footfall.base.settings import DESCRIPTIONS, SECRETS, UMAMI_NAMES, UNSAFE_NAMES, Settings
from footfall.base.settings_sources import from_environment, read_file

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rich.console import Console


class Setting(msgspec.Struct, frozen=True):
    """One setting. `source` is the option, the environment name or the file that gave the value, or `default`."""

    name: str
    value: str
    source: str
    default: str
    description: str
    environment: list[str]


def list_settings(
    settings: Settings, file: Path | None, given: Mapping[str, Any], environment: Mapping[str, str] | None = None
) -> list[Setting]:
    """All settings in the order of the documentation; secrets are hidden."""
    environment = os.environ if environment is None else environment
    defaults = Settings()
    in_file = read_file(file)[0] if file else {}
    return [
        Setting(
            name=name,
            value=show(name, getattr(settings, name)),
            source=find_source(name, given, environment, in_file, file),
            default=show(name, getattr(defaults, name)),
            description=DESCRIPTIONS[name],
            environment=environment_names(name),
        )
        for name in Settings.__struct_fields__
    ]


def environment_names(name: str) -> list[str]:
    """The environment names that set it, the first one set wins."""
    names = [f"FOOTFALL_{name.upper()}"]
    return names if name in UNSAFE_NAMES or name not in UMAMI_NAMES else [*names, UMAMI_NAMES[name]]


def find_source(name: str, given: Mapping[str, Any], environment: Mapping[str, str], in_file: Mapping[str, Any], file: Path | None) -> str:
    """Where the value of a setting comes from."""
    if given.get(name) is not None:
        return f"--{name.replace('_', '-')}"
    if from_environment(environment, name) is not None:
        return next(candidate for candidate in environment_names(name) if environment.get(candidate) is not None)
    return str(file) if name in in_file else "default"


def show(name: str, value: object) -> str:
    """A value as text; a secret only as `set`."""
    if name in SECRETS:
        return "set" if value else ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def print_settings(console: Console, settings: list[Setting]) -> None:
    """A list for people: the value and its source, then what the setting is and how to set it."""
    for setting in settings:
        names = " or ".join(setting.environment)
        default = f" Default: {setting.default}." if setting.default else ""
        value = setting.value or "(empty)"
        style = "" if setting.source == "default" else "bold"
        console.print(f"{setting.name} = {value}", style=style, end="", markup=False, highlight=False, soft_wrap=True)
        console.print(f"   from {setting.source}", style="dim", markup=False, highlight=False, soft_wrap=True)
        console.print(f"    {setting.description}{default} {names}\n", markup=False, highlight=False)
