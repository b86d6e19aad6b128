"""The clients that programs hold: tell it what happened, and go on."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import time
from types import TracebackType
from typing import TYPE_CHECKING, Any, Callable, Mapping, Optional, Type, Union

from footfall_sdk.backend.counts import Counts
from footfall_sdk.backend.delivery import Route
from footfall_sdk.backend.events import make_business_event, make_engagement
from footfall_sdk.backend.places import open_sender
from footfall_sdk.backend.views import Told, fail, make_call, make_view
from footfall_sdk.backend.words import BusinessEventType, ContentType, DeviceType, MetricType, TargetType
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.transport import Connections
from footfall_sdk.wire import clean_key

if TYPE_CHECKING:
    from typing_extensions import Self

LOG = logging.getLogger("footfall_sdk")
LIMIT = 64 * 1024 * 1024
TIMEOUT = 5.0


class Tracking:
    """What both clients tell: views, engagement, API calls, business events.

    Args:
        api_base_url: address of the server.
        app_name: the name of the app that the write key belongs to.
        write_key: the app's key; without one only a server in development mode takes events.
        enable_debug_logging: log every event.
        logger: where to log; the logger `footfall_sdk` if none is given.
        spool: folder in which events wait during outages; False keeps them in memory. Without it, `FOOTFALL_CLIENT_SPOOL`, or the
            user's folder of states. Programs may share it.
        spool_limit: bytes that may wait on the disk; beyond, the oldest events are dropped and counted.
        interval: seconds in which events come together.
        timeout: seconds to wait for the server.
        replaced_key: the key that `write_key` has replaced: what still waits under it is sent with the new one.

    Raises:
        InvalidArgument: (a ValueError) naming the argument that cannot be used. No method raises anything.
    """

    def __init__(
        self,
        api_base_url: str,
        app_name: str,
        write_key: Optional[str] = None,
        *,
        enable_debug_logging: bool = False,
        logger: Optional[logging.Logger] = None,
        spool: Union[str, os.PathLike[str], bool, None] = None,
        spool_limit: int = LIMIT,
        interval: float = 0.5,
        timeout: float = TIMEOUT,
        replaced_key: Optional[str] = None,
    ) -> None:
        if not isinstance(app_name, str) or not app_name.strip():
            raise InvalidArgument("app_name must be the name of an app")
        self.app = app_name
        self._log = logger or LOG
        key = None if write_key is None else clean_key("write_key", write_key)
        old_key = None if replaced_key is None else clean_key("replaced_key", replaced_key)
        headers = {} if key is None else {"X-Write-Key": key}
        route = Route("/analytics/track/batch", b'{"events":[', b"]}", headers)
        connections = Connections(api_base_url, timeout, name="api_base_url")
        self._sender = open_sender(connections, route, app_name, spool, spool_limit, self._log, interval, key, old_key)
        self.tell: Callable[[Union[bytes, Told]], None] = self._put_and_log if enable_debug_logging else self._sender.put
        """Take a finished event, or what makes one later."""

    def track_view(
        self,
        content_id: str,
        content_type: ContentType,
        *,
        session_id: Optional[str] = None,
        device_type: DeviceType = "unknown",
        user_id: Optional[str] = None,
        duration: Optional[float] = None,
        ip_address: Optional[str] = None,
    ) -> None:
        """Somebody saw something. `duration` is in milliseconds; the address is used for the country and then thrown away."""
        self.tell((make_view, self.app, content_id, content_type, session_id, device_type, user_id, duration, ip_address, time.time_ns()))

    def track_engagement(
        self,
        user_id: str,
        metric_type: MetricType,
        target_id: str,
        target_type: TargetType = "content",
        metadata: Optional[Mapping[str, Any]] = None,
    ) -> None:
        """Somebody did something with something."""
        try:
            self.tell(make_engagement(user_id, metric_type, target_id, target_type, metadata))
        except Exception as error:  # noqa: BLE001 - the writer logs and counts it
            self._sender.put((fail, error.with_traceback(None)))

    def track_api_call(
        self,
        endpoint: str,
        method: str,
        user_id: Optional[str] = None,
        status_code: Optional[int] = None,
        duration: Optional[float] = None,
        ip_address: Optional[str] = None,
    ) -> None:
        """Somebody called an endpoint of yours: a view of `METHOD:endpoint`. Give the pattern (`/users/{id}`), not the path."""
        self.tell((make_call, self.app, method, endpoint, user_id, status_code, duration, ip_address, time.time_ns()))

    def track_business_event(
        self, user_id: str, event_type: BusinessEventType, target_id: str, metadata: Optional[Mapping[str, Any]] = None
    ) -> None:
        """A message, a stream or a payment: an engagement that keeps the event's own name. `amount` and `currency` are revenue."""
        try:
            self.tell(make_business_event(user_id, event_type, target_id, metadata))
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

    def _put_and_log(self, told: Union[bytes, Told]) -> None:
        with contextlib.suppress(Exception):  # what cannot be said is logged where the others are made
            record = told if isinstance(told, bytes) else told[0](*told[1:])
            told = record
            self._log.debug("footfall: %s", record.decode())
        self._sender.put(told)


class BackendAnalyticsClient(Tracking):
    """Tells the server what happens in your backend, in the background. See `Tracking` for the arguments.

    Every `track_…` returns at once and raises nothing. Events wait on the disk while the server is away and arrive exactly once.
    """

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()

    def flush(self, timeout: float = TIMEOUT) -> bool:
        """Wait until everything told so far is delivered; False when that took too long. What is left goes on waiting."""
        return self._sender.flush(timeout)

    def close(self, timeout: float = TIMEOUT) -> bool:
        """Flush and stop. Later events are dropped; what is left on the disk is sent by the next process."""
        return self._sender.close(timeout)


class AsyncBackendAnalyticsClient(Tracking):
    """The same for asyncio. `track_…` are plain functions, as they never wait; what waits is awaited: `flush` and `aclose`.

    The sending is done by the same threads, so it goes on while an event loop is busy and after one has ended.
    """

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        await self.aclose()

    async def flush(self, timeout: float = TIMEOUT) -> bool:
        """Wait until everything told so far is delivered; False when that took too long. What is left goes on waiting."""
        return await asyncio.get_running_loop().run_in_executor(None, self._sender.flush, timeout)

    async def aclose(self, timeout: float = TIMEOUT) -> bool:
        """Flush and stop. Later events are dropped; what is left on the disk is sent by the next process."""
        return await asyncio.get_running_loop().run_in_executor(None, self._sender.close, timeout)
