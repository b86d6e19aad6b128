"""`footfall serve`."""

from __future__ import annotations

from footfall.cli.options import Config, Data, Host, Port, read_settings


def serve(*, host: Host = None, port: Port = None, data: Data = None, config: Config = None) -> int:
    """Start the server: a collector process, an engine process and the supervisor that watches them.

    The first start creates the user admin and prints the password once, or takes FOOTFALL_ADMIN_PASSWORD.
    Stop it with Ctrl-C or SIGTERM: it answers what it has accepted and stores what it has collected.
    """
    settings = read_settings(config, host=host, port=port, data=data)
    from footfall.serve.supervisor import run

    return run(settings)
