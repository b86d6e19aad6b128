"""What tests start must not outlive them."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest
from ending import SETPRIV, ends_with_us

STARTER = "import subprocess, sys, time; print(subprocess.Popen(sys.argv[1:]).pid, flush=True); time.sleep(60)"
SLEEPER = [sys.executable, "-c", "import time; time.sleep(60)"]


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state not in {"Z", "X"}


@pytest.mark.skipif(not SETPRIV, reason="needs setpriv (util-linux)")
def test_a_program_ends_when_the_test_process_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", STARTER, *ends_with_us(), *SLEEPER], stdout=subprocess.PIPE, text=True) as starter:
        assert starter.stdout is not None
        pid = int(starter.stdout.readline())
        assert is_running(pid)
        time.sleep(0.5)  # for setpriv to become the program
        starter.kill()
    deadline = time.monotonic() + 30
    while is_running(pid) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not is_running(pid)
