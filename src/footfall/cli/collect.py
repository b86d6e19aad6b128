"""`footfall collect`."""

from __future__ import annotations

from footfall.cli.options import Config, Data, Host, Port, read_settings


def collect(*, host: Host = None, port: Port = None, data: Data = None, config: Config = None) -> int:
    """Start a further process that only collects events.

    On the machine of the server it takes the same data folder and another port; the server stores what it collects.
    On another machine it needs the server's metadata database (FOOTFALL_DATABASE_URL, PostgreSQL), its ClickHouse
    server (FOOTFALL_ENGINE) and its secret (FOOTFALL_SECRET), and stores what it collects by itself.
    """
    settings = read_settings(config, host=host, port=port, data=data)
    from footfall.serve.supervisor import run_collector

    return run_collector(settings)
