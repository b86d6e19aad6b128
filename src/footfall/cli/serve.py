"""`footfall serve`."""

from __future__ import annotations

from footfall.base.secret import keep_secret
from footfall.cli.faults import MISUSED, CommandFailed
from footfall.cli.options import Config, Data, Host, Port, read_settings


def serve(*, host: Host = None, port: Port = None, data: Data = None, config: Config = None) -> int:
    """Start the server.

    It is three processes: one collects, one answers questions with the engine, one watches the two.
    The first start creates the user admin and prints the password once, or takes FOOTFALL_ADMIN_PASSWORD.
    Stop it with Ctrl-C or SIGTERM: it answers what it has accepted and stores what it has collected.
    """
    settings = read_settings(config, host=host, port=port, data=data)
    try:
        keep_secret(settings)
    except OSError as error:
        hint = "Name another folder with --data, or give this user the right to write there."
        raise CommandFailed(f"data: {settings.data} cannot be written ({error.strerror})", hint, MISUSED) from None
    from footfall.serve.supervisor import run

    return run(settings)
