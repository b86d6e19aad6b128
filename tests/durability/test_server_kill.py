"""The same promise for the whole server: its processes are killed at random while events arrive."""

from __future__ import annotations

import os
import random
import signal
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from running import RunningServer
from test_kill import count

from footfall.collect.report import show_spool, verify
from load import Load, compare

KILLS = 12


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_killing_the_servers_processes_costs_no_event(tmp_path: Path) -> None:
    dice = random.Random(415)
    with RunningServer(tmp_path, {"FOOTFALL_COLLECTORS": "2"}) as server:
        website = server.make_website()
        address = urlsplit(server.url)
        load = Load(lambda: (address.hostname, address.port), website, seed=3)
        load.start()
        for name in dice.sample(["collector", "engine"] * (KILLS // 2), KILLS):
            server.wait_until(server.ready, "not ready")
            time.sleep(dice.uniform(0.0, 1.0))
            os.kill(server.children()[name], signal.SIGKILL)
        # At last the parent itself dies; its children must end by themselves and leave everything for the next start.
        time.sleep(0.5)
        children = list(server.children().values())
        os.kill(server.process.pid, signal.SIGKILL)
        server.process.wait()
        load.stop()
        deadline = time.monotonic() + 60
        while any(Path(f"/proc/{child}").exists() for child in children) and time.monotonic() < deadline:
            time.sleep(0.1)
        server.start()
        assert server.stop() == 0

    assert set(load.statuses) <= {0, 200}
    assert len(load.acknowledged) > 1000
    report = show_spool(tmp_path / "spool")
    assert (report.pending_bytes, report.open_batch, report.dead_letters) == (0, None, 0)
    assert verify(tmp_path / "spool") == []
    assert compare(load, *count(tmp_path)) == []
