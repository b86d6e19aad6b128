"""Entry of every child process: `python -m footfall.serve.child NAME` with its orders on standard input."""

from __future__ import annotations

import gc
import signal
import sys


def main(name: str) -> int:
    """Run the named process until it is told to stop; gives its exit status."""
    # A start makes hundreds of thousands of objects that stay and hardly any garbage: looking for it is a fifth of the time.
    gc.disable()
    from footfall.base.logging import configure_logging  # noqa: PLC0415 - after the line above
    from footfall.serve.children import read_orders  # noqa: PLC0415 - as above

    orders = read_orders()
    signal.pthread_sigmask(signal.SIG_SETMASK, [])  # the parent waits for signals with a mask, which children inherit
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches the parent too, which stops everyone in order
    settings = orders.load()
    configure_logging(settings.log_level, settings.log_format, name)
    if name == "collector":
        from footfall.serve import collector  # noqa: PLC0415 - each process loads only its own part

        return collector.main(orders)
    from footfall.serve import engine  # noqa: PLC0415 - as above

    return engine.main(orders)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
