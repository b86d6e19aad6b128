"""The scripts for pages as they are served: read from the package, fitted to the settings, compressed and hashed.

The build leaves each script with its compressed forms beside it. One that the settings change is compressed here.
"""

from __future__ import annotations

import gzip
import hashlib
import re
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from footfall.base.settings import Settings

WEB = Path(__file__).parent.parent / "web"
"""Where the build puts what browsers load."""
SENDING, EXTRAS, PARTS = b"/api/send", b"/extras.js", b"){1}$"
"""Words in the scripts that the settings replace; the build makes sure that each is there once."""
MAP = re.compile(rb"//# sourceMappingURL=[^\s]+(?=\s*\Z)")
ENCODINGS = ((b"br", ".br"), (b"gzip", ".gz"))
"""Compressed forms, the best first, and the ending of the files that hold them."""


@dataclass(frozen=True)
class Script:
    """A script under one path: its text, and its compressed forms by the name of the encoding, the best first."""

    path: str
    text: bytes
    packed: dict[bytes, bytes] = field(repr=False)

    @cached_property
    def mark(self) -> str:
        """What changes with the text."""
        return hashlib.sha256(self.text).hexdigest()[:20]

    @property
    def integrity(self) -> str:
        """The value of the attribute `integrity` with which a page takes exactly this text."""
        return "sha384-" + b64encode(hashlib.sha384(self.text).digest()).decode()


def list_scripts(settings: Settings, folder: Path = WEB) -> list[Script]:
    """Every script under every path it has; those that were not built are missing."""
    return [
        fit_script(folder / name, path, settings)
        for name, paths in name_scripts(settings).items()
        if (folder / name).is_file()
        for path in paths
    ]


def name_scripts(settings: Settings) -> dict[str, list[str]]:
    """The paths of each script of the package: its own, after those that the settings give."""
    given = {
        "script.js": settings.tracker_script_name,
        "extras.js": settings.extras_script_name,
        "recorder.js": settings.recorder_script_name,
        "declarative.js": settings.declarative_script_name,
    }
    return {name: list(dict.fromkeys((*split_names(names), "/" + name))) for name, names in given.items()}


def split_names(names: str) -> Iterator[str]:
    """The paths of a comma list of names."""
    return ("/" + name.strip().strip("/") for name in names.split(",") if name.strip().strip("/"))


def fit_script(file: Path, path: str, settings: Settings) -> Script:
    """A script of the package as it is under one path."""
    built = file.read_bytes()
    text = built
    if file.name == "script.js":
        text = text.replace(SENDING, settings.collect_endpoint.rstrip("/").encode() or SENDING)
        text = text.replace(EXTRAS, name_scripts(settings)["extras.js"][0].encode())
    text = text.replace(PARTS, b"){%d}$" % path.count("/"))
    text = MAP.sub(b"//# sourceMappingURL=" + path.rpartition("/")[2].encode() + b".map", text)
    if text != built:
        return Script(path, text, {b"gzip": gzip.compress(text, 9, mtime=0)})
    kept = {encoding: file.with_name(file.name + ending) for encoding, ending in ENCODINGS}
    return Script(path, text, {encoding: packed.read_bytes() for encoding, packed in kept.items() if packed.is_file()})
