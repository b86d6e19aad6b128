"""Load made by wrk: closed loops of connections that send events of ever new visitors."""

from __future__ import annotations

import asyncio
import itertools
import json
import shutil
from pathlib import Path

import msgspec

SCRIPT = Path(__file__).parent / "visitors.lua"
STARTS = itertools.count(0, 3_000_000)
"""Each load begins with visitors that no other one had."""


class Outcome(msgspec.Struct, frozen=True):
    """What a load met: latencies in ms; `refused` are statuses of 400 and above, `lost` have no answer."""

    requests: int
    seconds: float
    p50: float
    p99: float
    max: float
    refused: int
    lost: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds


async def send(
    port: int, website: str, *, size: int = 1, seconds: int = 6, connections: int = 128, pause: int = 0, each: bool = False
) -> Outcome:
    """Send events for some seconds; `size` events a request, each connection waiting `pause` ms before it sends.

    The events of a request are one visitor's, unless each shall be another's.

    Raises:
        RuntimeError: when wrk is not installed or fails.
    """
    wrk = shutil.which("wrk")
    if not wrk:
        raise RuntimeError("wrk is not installed: apt-get install wrk")
    target = f"http://127.0.0.1:{port}"
    options = ["-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s", str(SCRIPT), target]
    given = ["--", website, str(size), str(pause), str(next(STARTS)), "each" if each else "one"]
    process = await asyncio.create_subprocess_exec(wrk, *options, *given, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.STDOUT)
    async with asyncio.timeout(seconds + 60):
        output = (await process.communicate())[0].decode()
    for line in output.splitlines():
        if line.startswith("RESULT "):
            return msgspec.convert(json.loads(line.removeprefix("RESULT ")), Outcome)
    raise RuntimeError(f"wrk failed: {output[-1000:]}")
