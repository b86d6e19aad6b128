"""`footfall serve` with plain options, read without the command line's libraries: loading those would take longer than all it does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from footfall.base.secret import keep_secret
from footfall.base.settings import SettingsError
from footfall.base.settings_sources import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from footfall.base.settings import Settings

OPTIONS = {"--host": str, "--port": int, "--data": Path, "--config": Path}
"""The options of `serve`, and what their values are."""


def read_plain(arguments: Sequence[str]) -> Settings | None:
    """The settings that these arguments of the program lead to, with the secret kept.

    None for another command, for anything but `--option value`, and for whatever cannot be used: it is for the command
    line proper to read those, and to say what is wrong.
    """
    given = read_options(arguments[1:]) if arguments[:1] == ["serve"] else None
    if given is None:
        return None
    try:
        settings = load_settings(file=given.pop("config", None), **given)
        keep_secret(settings)
    except (SettingsError, OSError):
        return None
    return settings


def read_options(words: Sequence[str]) -> dict[str, Any] | None:
    """The values by the names of the options, or None when there is more to it than `--option value`."""
    names, texts = words[::2], words[1::2]
    if len(names) != len(texts) or len(set(names)) != len(names) or not OPTIONS.keys() >= set(names):
        return None
    if any(not text or text.startswith("-") for text in texts):
        return None
    if any(OPTIONS[name] is int and not (text.isascii() and text.isdecimal()) for name, text in zip(names, texts, strict=True)):
        return None
    return {name.removeprefix("--"): OPTIONS[name](text) for name, text in zip(names, texts, strict=True)}
