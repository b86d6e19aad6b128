"""`footfall tracker`: how pages load the scripts."""

from __future__ import annotations

from typing import Annotated

from cyclopts import Parameter

from footfall.cli.faults import CommandFailed
from footfall.cli.options import Config, read_settings

Url = Annotated[str, Parameter(name="--url", help="Address under which visitors reach the server, with its base path.")]
Website = Annotated[str, Parameter(name="--website", help="Id of the website.")]


def tracker(*, url: Url = "https://footfall.example.com", website: Website = "WEBSITE-ID", config: Config = None) -> None:
    """Print the line that a page needs, and the hash of each script under each of its names."""
    from footfall.serve.script_files import list_scripts

    scripts = list_scripts(read_settings(config))
    if not scripts:
        raise CommandFailed("The scripts have not been built.", "Install Node.js with npm, then run make install.")
    first = scripts[0]
    print(f'<script defer src="{url.rstrip("/")}{first.path}" data-website-id="{website}"></script>\n')
    print("With a hash the browser takes no other text. It changes with every version of Footfall, and a page whose hash is")
    print("old loads nothing: pin it only where somebody renews it with each update.\n")
    for script in scripts:
        print(f'{script.path}  integrity="{script.integrity}" crossorigin="anonymous"')
