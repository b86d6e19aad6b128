"""Pageviews and events of visitors, told by a server in the background."""

from __future__ import annotations

import logging
import os
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Mapping, Optional, Type, Union

from footfall_sdk.backend.client import LIMIT, LOG, TIMEOUT
from footfall_sdk.backend.counts import Counts
from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.names import make_event_id
from footfall_sdk.backend.places import open_sender
from footfall_sdk.backend.views import fail
from footfall_sdk.calls.collecting import AGENT, make_payload
from footfall_sdk.calls.fields import make_object
from footfall_sdk.transport import Connections
from footfall_sdk.wire import encode

if TYPE_CHECKING:
    from typing_extensions import Self


class VisitClient:
    """Tells what visitors of a website do, in the background; no method raises or waits.

    Each has a key by which the server knows it again for a week. So what is told waits on the disk while the server is away and counts
    once, as with `BackendAnalyticsClient`; `spool`, `spool_limit`, `interval` and `timeout` are the same.

    Raises:
        InvalidArgument: (a ValueError) naming the argument that cannot be used.
    """

    def __init__(
        self,
        url: str,
        website: str,
        *,
        logger: Optional[logging.Logger] = None,
        spool: Union[str, os.PathLike[str], bool, None] = None,
        spool_limit: int = LIMIT,
        interval: float = 0.5,
        timeout: float = TIMEOUT,
    ) -> None:
        make_payload(website)
        self.website = website
        self._log = logger or LOG
        self._sender = open_sender(
            Connections(url, timeout), Route("/api/batch", b"[", b"]"), f"website {website}", spool, spool_limit, self._log, interval
        )

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
                data=None if data is None else make_object("data", data),
                title=title,
                hostname=hostname,
                referrer=referrer,
                ip=ip_address,
                userAgent=user_agent or AGENT,
                language=language,
                id=distinct_id,
                tag=tag,
                timestamp=int(time.time()),
                idempotencyKey=make_event_id(),
            )
            self._sender.put(encode({"type": "event", "payload": payload}))
        except Exception as error:  # noqa: BLE001 - the writer logs and counts it
            self._sender.put((fail, error.with_traceback(None)))

    @property
    def counts(self) -> Counts:
        """What became of this process's events: taken, inherited, delivered, refused, dropped."""
        return self._sender.read_counts()

    @property
    def waiting(self) -> bool:
        """Whether anything has yet to be delivered."""
        return self._sender.waiting

    def deliver(self, timeout: float) -> bool:
        """Send what waits, and wait for it no longer than to the first failure; True when nothing is left. For shutdowns."""
        return self._sender.flush(timeout, hasty=True)

    def flush(self, timeout: float = TIMEOUT) -> bool:
        """Wait until everything told so far is delivered; False when that took too long."""
        return self._sender.flush(timeout)

    def close(self, timeout: float = TIMEOUT) -> bool:
        """Flush and stop. Later events are dropped; what is left on the disk is sent by the next process."""
        return self._sender.close(timeout)
