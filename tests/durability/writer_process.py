"""The engine and the writer in a process of their own; ends, drained, at SIGTERM.

The file `writer-ready` appears when the first batch is in the engine. Argument: data folder."""

from __future__ import annotations

import signal
import sys
import threading
from pathlib import Path

from footfall.base.settings import Settings
from footfall.collect.writer import Writer
from footfall.engine.adapter import open_engine

READY = "writer-ready"


def main(data):
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    engine = open_engine(Settings(data=data))
    writer = Writer(engine, data / "spool")
    writer.start()
    while not ended.wait(0.01):
        if writer.snapshot().batches:
            (data / READY).touch()
    writer.stop(drain=True)
    stats = writer.snapshot()
    print(stats, flush=True)
    engine.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
