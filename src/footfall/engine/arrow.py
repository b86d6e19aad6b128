"""The Arrow library, loaded late and without the libraries it would pull in."""

from __future__ import annotations

import sys
from typing import Any


def load_arrow() -> Any:
    """The module `pyarrow.lib`."""
    leave_out_numpy()
    from pyarrow import lib  # noqa: PLC0415

    return lib


def leave_out_numpy() -> None:
    """Make `import numpy` and `import pandas` fail from now on, unless one of them is loaded already.

    Arrow and the client library use both when they can be had, for nothing that is needed here; they would cost
    about 60 MB of memory and a second at the start.
    """
    if "numpy" not in sys.modules and "pandas" not in sys.modules and "pyarrow" not in sys.modules:
        # The import system takes None for "known to be missing".
        sys.modules["numpy"] = sys.modules["pandas"] = None  # type: ignore[assignment]
