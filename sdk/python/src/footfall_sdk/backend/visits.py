"""Pageviews and events of visitors, told by a server in the background."""

from __future__ import annotations

import logging
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Mapping, Optional, Type

from footfall_sdk.backend.client import LOG, TIMEOUT
from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.memory import Memory
from footfall_sdk.backend.sender import Counts, Sender
from footfall_sdk.calls.collecting import AGENT, make_payload
from footfall_sdk.transport import Connections
from footfall_sdk.wire import encode

if TYPE_CHECKING:
    from typing_extensions import Self

LIMIT = 16 * 1024 * 1024


class VisitClient:
    """Tells what visitors of a website do, in the background; no method raises or waits.

    Pageviews have no id by which the server could know them again. So one whose arrival is unknown is not sent twice, and what waits
    is in memory (`limit` bytes): a long outage or a killed process loses them.

    Raises:
        InvalidArgument: `url` is no address, or there is no website.
    """

    def __init__(
        self,
        url: str,
        website: str,
        *,
        logger: Optional[logging.Logger] = None,
        limit: int = LIMIT,
        interval: float = 0.5,
        timeout: float = TIMEOUT,
    ) -> None:
        make_payload(website)
        self.website = website
        self._log = logger or LOG
        route = Route("/api/batch", b"[", b"]", repeatable=False)
        self._sender = Sender(Connections(url, timeout), route, lambda: Memory(limit), self._log, interval)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()

    def track(
        self,
        url: str,
        name: Optional[str] = None,
        data: Optional[Mapping[str, Any]] = None,
        *,
        title: Optional[str] = None,
        hostname: Optional[str] = None,
        referrer: Optional[str] = None,
        ip_address: Optional[str] = None,
        user_agent: Optional[str] = None,
        language: Optional[str] = None,
        distinct_id: Optional[str] = None,
        tag: Optional[str] = None,
    ) -> None:
        """A pageview or, with a name, an event with its properties."""
        try:
            payload = make_payload(
                self.website,
                url=url,
                name=name,
                data=None if data is None else dict(data),
                title=title,
                hostname=hostname,
                referrer=referrer,
                ip=ip_address,
                userAgent=user_agent or AGENT,
                language=language,
                id=distinct_id,
                tag=tag,
                timestamp=int(time.time()),
            )
            self._sender.put(encode({"type": "event", "payload": payload}))
        except Exception as error:  # noqa: BLE001 - counting must not disturb what is counted
            self._sender.counts.refused += 1
            self._log.error("footfall: cannot tell this pageview: %r", error)

    @property
    def counts(self) -> Counts:
        """What became of this process's events: taken, delivered, refused, dropped, lost."""
        return self._sender.counts

    def flush(self, timeout: float = TIMEOUT) -> bool:
        """Wait until everything told so far is delivered; False when that took too long."""
        return self._sender.flush(timeout)

    def close(self, timeout: float = TIMEOUT) -> bool:
        """Flush and stop. Later events are dropped."""
        return self._sender.close(timeout)
