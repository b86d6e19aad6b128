"""Programs that a test starts end with the test process, however it ends: also when it is killed."""

from __future__ import annotations

import shutil
from typing import Literal

SETPRIV = shutil.which("setpriv")


def ends_with_us(signal: Literal["TERM", "QUIT", "KILL"] = "TERM") -> list[str]:
    """What stands before a program's command, so that the kernel sends it the signal when the thread that started it is gone.

    `setpriv` becomes the program, so the process id is the program's. Without `setpriv` (util-linux) it gives nothing.
    """
    return [SETPRIV, "--pdeathsig", signal, "--"] if SETPRIV else []
