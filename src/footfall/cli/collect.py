"""`footfall collect`."""

from __future__ import annotations

from footfall.cli.options import Config, Data, Host, Port, read_settings


def collect(*, host: Host = None, port: Port = None, data: Data = None, config: Config = None) -> int:
    """Start a further process that only collects events, on this machine or another.

    It needs the same metadata database (FOOTFALL_DATABASE_URL), secret (FOOTFALL_SECRET) and, on another machine,
    the same ClickHouse server (FOOTFALL_ENGINE) as the main server.
    """
    settings = read_settings(config, host=host, port=port, data=data)
    from footfall.serve.supervisor import run_collector

    return run_collector(settings)
