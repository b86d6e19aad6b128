"""Options that several commands share, and the settings that they lead to."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

from footfall.base.settings_sources import load_settings

if TYPE_CHECKING:
    from footfall.base.settings import Settings

Data = Annotated[Path | None, Parameter(name="--data", help="Folder of the server's data (FOOTFALL_DATA).")]
Config = Annotated[Path | None, Parameter(name="--config", help="TOML file with settings (FOOTFALL_CONFIG).")]
Host = Annotated[str | None, Parameter(name="--host", help="Address to listen on (FOOTFALL_HOST).")]
Port = Annotated[int | None, Parameter(name="--port", help="Port to listen on; 0 takes a free one (FOOTFALL_PORT).")]
Json = Annotated[bool, Parameter(name="--json", negative="", help="Print JSON for programs.")]


def read_settings(config: Path | None, **given: Any) -> Settings:
    """The settings of the environment and the file, with the options given on top.

    Raises:
        SettingsError: naming every setting that cannot be used.
    """
    return load_settings(file=config, **given)
