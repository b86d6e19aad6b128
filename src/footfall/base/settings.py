"""Every setting of the program, typed, with its documentation beside it. `settings_sources` says where the values come from."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from footfall.base.networks import in_networks, networks

PRIVATE_NETWORKS = "127.0.0.0/8,::1/128,10.0.0.0/8,172.16.0.0/12,192.168.0.0/16,169.254.0.0/16,fc00::/7,fe80::/10"

Port = Annotated[int, Meta(ge=0, le=65535)]
Positive = Annotated[int, Meta(ge=1)]
Amount = Annotated[float, Meta(ge=0)]


class SettingsError(Exception):
    """Settings that cannot be used; `faults` is a list of (setting's name, what is wrong and how to mend it)."""

    def __init__(self, faults: list[tuple[str, str]]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{name}: {fault}" for name, fault in faults))


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """All settings; see `DESCRIPTIONS` for what each means. Times are in seconds, sizes in bytes unless named."""

    host: str = "127.0.0.1"
    port: Port = 8000
    data: Path = Path("data")
    base_path: str = ""
    engine: str = ""
    database_url: str = ""
    secret: str = ""
    admin_password: str = ""
    token_lifetime: Positive = 86_400
    client_token_lifetime: Annotated[int, Meta(ge=0)] = 2_592_000
    disable_login: bool = False
    private_mode: bool = False
    tracker_script_name: str = "script.js"
    extras_script_name: str = "extras.js"
    recorder_script_name: str = "recorder.js"
    declarative_script_name: str = "declarative.js"
    collect_endpoint: str = "/api/send"
    collectors: Annotated[int, Meta(ge=1, le=64)] = 1
    client_ip_header: str = ""
    trusted_proxies: str = PRIVATE_NETWORKS
    skip_location_headers: bool = False
    ignore_ip: str = ""
    geo_database: str = ""
    disable_bot_check: bool = False
    remove_trailing_slash: bool = False
    salt_rotation: Literal["day", "week", "month"] = "month"
    rate_limit: Amount = 10.0
    rate_burst: Positive = 50
    write_key_rate: Amount = 1000.0
    write_key_burst: Positive = 20_000
    development: bool = False
    max_body: Positive = 16 * 1024 * 1024
    max_depth: Annotated[int, Meta(ge=2, le=100)] = 32
    cors_max_age: Annotated[int, Meta(ge=0)] = 86_400
    spool_limit: Annotated[int, Meta(ge=16 * 1024 * 1024)] = 2 * 1024**3
    replay_limit: Annotated[int, Meta(ge=0)] = 512 * 1024 * 1024
    query_timeout: Annotated[float, Meta(gt=0)] = 30.0
    query_memory: Annotated[int, Meta(ge=64 * 1024 * 1024)] = 4 * 1024**3
    query_concurrency: Positive = 2
    metrics_token: str = ""
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    log_format: Literal["text", "json"] = "text"
    favicon_url: str = ""
    links_url: str = ""
    pixels_url: str = ""

    @property
    def database_location(self) -> str:
        """The SQLAlchemy URL of the metadata database."""
        if not self.database_url:
            return f"sqlite:///{self.data / 'footfall.db'}"
        for scheme in ("postgresql://", "postgres://"):
            if self.database_url.startswith(scheme):
                return "postgresql+psycopg://" + self.database_url.removeprefix(scheme)
        return self.database_url

    @property
    def spool_folder(self) -> Path:
        """Where events wait until the engine has them."""
        return self.data / "spool"

    @property
    def embedded(self) -> bool:
        """Whether the engine runs inside the server process."""
        return not self.engine

    def trusts(self, address: str) -> bool:
        """Whether a peer may tell the client's address by header."""
        return in_networks(address, networks(self.trusted_proxies))


DESCRIPTIONS: dict[str, str] = {
    "host": "Address to listen on.",
    "port": "Port to listen on; 0 takes a free one.",
    "data": "Folder for the embedded engine, the metadata database, the spool and the generated secret.",
    "base_path": "Path prefix when the server is not at the root of its host, such as /analytics.",
    "engine": "ClickHouse server or cluster, such as http://user:password@host:8123/footfall; empty runs the embedded engine.",
    "database_url": "Metadata database: postgresql://… or sqlite:///file; empty is SQLite in the data folder.",
    "secret": "Key that signs tokens and salts, at least 32 characters; empty generates one and keeps it in the data folder.",
    "admin_password": "Password of the user admin, used only when that user is created.",
    "token_lifetime": "Seconds until a login expires.",
    "client_token_lifetime": "Seconds for which a token is good that Umami's API client makes with the secret; 0 refuses them.",
    "disable_login": "Refuse password logins.",
    "private_mode": "Tell dashboards to make no requests to other hosts.",
    "tracker_script_name": "Name of the tracker script; several separated by commas. It is there under its own name too.",
    "extras_script_name": "The same for the file that the tracker loads for its extras, which it does under the first name.",
    "recorder_script_name": "The same for the script that records sessions.",
    "declarative_script_name": "The same for the script of declarative tracking.",
    "collect_endpoint": "A second path for /api/send, to which the tracker then posts.",
    "collectors": "Collector processes on this machine; each takes a processor and about 50 MB when events come fast.",
    "client_ip_header": "Header with the visitor's address, tried before the usual ones.",
    "trusted_proxies": "Networks whose headers about the visitor's address and place are believed; * believes everyone.",
    "skip_location_headers": "Ignore the country, region and city headers of CDNs.",
    "ignore_ip": "Addresses and networks whose events are refused, separated by commas.",
    "geo_database": "A .mmdb file with cities (MaxMind, DB-IP or flat layout); empty uses the bundled countries.",
    "disable_bot_check": "Count known robots like people.",
    "remove_trailing_slash": "Store /page/ as /page.",
    "salt_rotation": "How long an anonymous visitor keeps the same session id: day, week or month.",
    "rate_limit": "Events a second that one visitor may send to one website in the long run; 0 is no limit.",
    "rate_burst": "Events that one visitor may send at once before the rate limit applies.",
    "write_key_rate": "Server-side events a second that may come with one write key in the long run; 0 is no limit.",
    "write_key_burst": "Server-side events that may come with one write key at once before its rate applies.",
    "development": "Take server-side events without a write key as long as there is none; they go to the oldest website.",
    "max_body": "Largest request body, in bytes, also after decompression.",
    "max_depth": "Levels of nesting allowed in a request body.",
    "cors_max_age": "Seconds for which browsers may keep a preflight answer.",
    "spool_limit": "Largest size of the spool, in bytes; beyond it events are answered with 503.",
    "replay_limit": "Bytes of session recordings that one website may store in a day (UTC); 0 is no limit.",
    "query_timeout": "Seconds after which a query is given up.",
    "query_memory": "Memory that one query may use, in bytes.",
    "query_concurrency": "Heavy queries that run at the same time; others wait.",
    "metrics_token": "Bearer token that /metrics demands; empty answers only this machine's own requests that came through no proxy.",
    "log_level": "Least important messages that are logged: debug, info, warning or error.",
    "log_format": "text for people, json for machines.",
    "favicon_url": "Template of the address of website icons, passed on to dashboards.",
    "links_url": "Address under which tracked links are published, passed on to dashboards.",
    "pixels_url": "Address under which pixels are published, passed on to dashboards.",
}

UMAMI_NAMES: dict[str, str] = {
    "host": "HOSTNAME",
    "port": "PORT",
    "base_path": "BASE_PATH",
    "database_url": "DATABASE_URL",
    "secret": "APP_SECRET",
    "engine": "CLICKHOUSE_URL",
    "disable_login": "DISABLE_LOGIN",
    "private_mode": "PRIVATE_MODE",
    "tracker_script_name": "TRACKER_SCRIPT_NAME",
    "collect_endpoint": "COLLECT_API_ENDPOINT",
    "client_ip_header": "CLIENT_IP_HEADER",
    "skip_location_headers": "SKIP_LOCATION_HEADERS",
    "ignore_ip": "IGNORE_IP",
    "geo_database": "GEOLITE_DB_PATH",
    "disable_bot_check": "DISABLE_BOT_CHECK",
    "remove_trailing_slash": "REMOVE_TRAILING_SLASH",
    "salt_rotation": "SALT_ROTATION",
    "cors_max_age": "CORS_MAX_AGE",
    "favicon_url": "FAVICON_URL",
    "links_url": "LINKS_URL",
    "pixels_url": "PIXELS_URL",
}
"""Umami's environment names that are understood, each read when the FOOTFALL_ name is not set."""

SECRETS = {"secret", "admin_password", "metrics_token", "database_url", "engine"}
"""Settings that may hold a secret: their values are never shown."""

UNSAFE_NAMES = {"host"}
"""Settings whose Umami name shells and containers set for their own purposes, so it is not read."""
