"""Structured logs on standard error: one event a line, as text for people or JSON for machines.

Messages are fixed texts; what varies goes into fields: `log.info("spool drained", extra=fields(lane="front", records=12))`.
No addresses, user agents, tokens or secrets are ever fields.
"""

from __future__ import annotations

import logging
import sys
import time
from typing import Any

import msgspec

FIELDS = "footfall_fields"


def fields(**values: Any) -> dict[str, Any]:
    """The `extra` argument that carries named values with a message."""
    return {FIELDS: values}


def configure_logging(level: str, form: str, process: str) -> None:
    """Send all logs of this process to standard error, named `process`, as `text` or `json`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter(process) if form == "json" else TextFormatter(process))
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for noisy in ("uvicorn.error", "asyncio", "clickhouse_connect", "alembic", "httpx"):
        logging.getLogger(noisy).setLevel(max(logging.WARNING, logging.root.level))


class JsonFormatter(logging.Formatter):
    """One JSON object a line: time, level, process, logger, message and the fields."""

    def __init__(self, process: str) -> None:
        super().__init__()
        self.process = process

    def format(self, record: logging.LogRecord) -> str:
        """The line for one record."""
        entry = {
            "time": iso_time(record.created),
            "level": record.levelname.lower(),
            "process": self.process,
            "logger": record.name,
            "message": record.getMessage(),
            **getattr(record, FIELDS, {}),
        }
        if record.exc_info:
            entry["error"] = self.formatException(record.exc_info)
        return msgspec.json.encode(entry, enc_hook=str).decode()


class TextFormatter(logging.Formatter):
    """A line for people: time, level, process, message, then name=value pairs."""

    def __init__(self, process: str) -> None:
        super().__init__()
        self.process = process

    def format(self, record: logging.LogRecord) -> str:
        """The line for one record, followed by the traceback if there is one."""
        pairs = "".join(f" {name}={value}" for name, value in getattr(record, FIELDS, {}).items())
        line = f"{iso_time(record.created)} {record.levelname.lower():7} {self.process:9} {record.getMessage()}{pairs}"
        return f"{line}\n{self.formatException(record.exc_info)}" if record.exc_info else line


def iso_time(seconds: float) -> str:
    """A time in UTC as ISO 8601 with milliseconds."""
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(seconds)) + f".{int(seconds % 1 * 1000):03d}Z"
