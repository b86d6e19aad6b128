"""The client for asyncio: the same questions, awaited.

The network is waited for in a few threads, over the same connections as in the blocking client, so that no event loop is ever
blocked and no second HTTP implementation is needed. A task that is cancelled stops waiting at once; its request may still arrive.
"""

from __future__ import annotations

import asyncio
import functools
from concurrent.futures import ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, Any, AsyncIterator, Awaitable, Callable, Optional, Type, TypeVar

from footfall_sdk.answers.kept import Connection
from footfall_sdk.calls import apps, backend, collecting, reports, tracked, traffic, visitors, websites
from footfall_sdk.calls.catalogue import sign
from footfall_sdk.calls.collecting import verify
from footfall_sdk.conversation import Call, Conversation, Credentials, LogIn, Send, converse
from footfall_sdk.errors import ConnectionFailed, FootfallError
from footfall_sdk.record import Page
from footfall_sdk.retry import Patience
from footfall_sdk.transport import Connections

if TYPE_CHECKING:
    import ssl

    from typing_extensions import Concatenate, ParamSpec, Self

    P = ParamSpec("P")

T = TypeVar("T")


def _method(question: Callable[P, Call[T]]) -> Callable[Concatenate[AsyncFootfall, P], Awaitable[T]]:
    @functools.wraps(question)
    async def ask(self: AsyncFootfall, /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self.ask(question(*args, **kwargs))

    sign(ask, question)
    return ask


def _pages(question: Callable[P, Call[Page[T]]]) -> Callable[Concatenate[AsyncFootfall, P], AsyncIterator[T]]:
    @functools.wraps(question)
    def walk(self: AsyncFootfall, /, *args: P.args, **kwargs: P.kwargs) -> AsyncIterator[T]:
        return self.walk(question(*args, **kwargs))

    walk.__doc__ = f"All rows of `{question.__name__}`, asked for page by page while they are read."
    sign(walk, question, "AsyncIterator[{}]")
    return walk


class AsyncFootfall:
    """A client of one server for asyncio; the arguments are those of `Footfall`. Use it in one event loop, and close it."""

    def __init__(
        self,
        url: str,
        *,
        username: Optional[str] = None,
        password: Optional[str] = None,
        api_key: Optional[str] = None,
        timeout: float = 10.0,
        patience: Optional[Patience] = None,
        tls: Optional[ssl.SSLContext] = None,
        connections: int = 8,
    ) -> None:
        self._credentials = Credentials(username, password, api_key)
        self._connections = Connections(url, timeout, tls)
        self._patience = patience or Patience()
        self._threads = ThreadPoolExecutor(connections, thread_name_prefix="footfall-sdk")
        self._login: Optional[asyncio.Lock] = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"AsyncFootfall({self.url!r})"

    @property
    def url(self) -> str:
        """The address of the server."""
        return self._connections.url

    async def aclose(self) -> None:
        """Close the connections."""
        self._threads.shutdown(wait=False)
        self._connections.close()

    async def ask(self, call: Call[T]) -> T:
        """The answer to any question of `footfall_sdk.calls`.

        Raises:
            FootfallError: as described in `errors`.
        """
        return await self._drive(converse(call, self._credentials, self._patience))

    async def walk(self, call: Call[Page[T]]) -> AsyncIterator[T]:
        """All rows of a question that is answered in pages."""
        page = int(call.query.get("page") or 1)
        while True:
            found = await self.ask(call.at_page(page))
            for row in found:
                yield row
            if not found or page * found.page_size >= found.total:
                return
            page += 1

    async def test_connection(self) -> Connection:
        """Whether the server answers and knows us. It raises nothing."""
        try:
            return Connection(True, username=(await self.ask(verify())).username)
        except FootfallError as error:
            return Connection(False, error=str(error))

    async def _drive(self, conversation: Conversation[T]) -> T:
        loop = asyncio.get_running_loop()
        answer: Any = None
        fault: Optional[ConnectionFailed] = None
        while True:
            try:
                step = conversation.throw(fault) if fault is not None else conversation.send(answer)
            except StopIteration as end:
                result: T = end.value
                return result
            answer, fault = None, None
            if isinstance(step, Send):
                try:
                    answer = await loop.run_in_executor(self._threads, self._connections.send, step.request)
                except ConnectionFailed as error:
                    fault = error
            elif isinstance(step, LogIn):
                self._login = self._login or asyncio.Lock()
                async with self._login:
                    if self._credentials.logins == step.seen:
                        await self._drive(self._credentials.log_in(self._patience))
            else:
                await asyncio.sleep(step.seconds)

    get_stats = _method(traffic.get_stats)
    get_pageviews_series = _method(traffic.get_pageviews_series)
    get_metric = _method(traffic.get_metric)
    get_metric_expanded = _method(traffic.get_metric_expanded)
    get_active_visitors = _method(traffic.get_active_visitors)
    get_date_range = _method(traffic.get_date_range)
    get_realtime = _method(traffic.get_realtime)
    get_sessions = _method(visitors.get_sessions)
    get_session = _method(visitors.get_session)
    get_session_activity = _method(visitors.get_session_activity)
    get_session_properties = _method(visitors.get_session_properties)
    get_sessions_stats = _method(visitors.get_sessions_stats)
    get_sessions_weekly = _method(visitors.get_sessions_weekly)
    get_events = _method(visitors.get_events)
    get_events_stats = _method(visitors.get_events_stats)
    get_events_series = _method(visitors.get_events_series)
    get_event_data = _method(visitors.get_event_data)
    get_backend = _method(backend.get_backend)
    track_event = _method(collecting.track_event)
    identify = _method(collecting.identify)
    list_websites = _method(websites.list_websites)
    get_website = _method(websites.get_website)
    create_website = _method(websites.create_website)
    update_website = _method(websites.update_website)
    delete_website = _method(websites.delete_website)
    reset_website = _method(websites.reset_website)
    list_keys = _method(websites.list_keys)
    create_key = _method(websites.create_key)
    delete_key = _method(websites.delete_key)
    list_apps = _method(apps.list_apps)
    create_app = _method(apps.create_app)
    delete_app = _method(apps.delete_app)
    create_write_key = _method(apps.create_write_key)
    rotate_write_key = _method(apps.rotate_write_key)
    revoke_write_key = _method(apps.revoke_write_key)
    list_links = _method(tracked.list_links)
    get_link = _method(tracked.get_link)
    create_link = _method(tracked.create_link)
    update_link = _method(tracked.update_link)
    delete_link = _method(tracked.delete_link)
    list_link_clicks = _method(tracked.list_link_clicks)
    list_pixels = _method(tracked.list_pixels)
    get_pixel = _method(tracked.get_pixel)
    create_pixel = _method(tracked.create_pixel)
    update_pixel = _method(tracked.update_pixel)
    delete_pixel = _method(tracked.delete_pixel)
    list_emails = _method(tracked.list_emails)
    get_email = _method(tracked.get_email)
    register_email = _method(tracked.register_email)
    update_email = _method(tracked.update_email)
    forget_email = _method(tracked.forget_email)
    get_report = _method(reports.get_report)
    list_reports = _method(reports.list_reports)
    get_saved_report = _method(reports.get_saved_report)
    save_report = _method(reports.save_report)
    update_report = _method(reports.update_report)
    delete_report = _method(reports.delete_report)

    iter_sessions = _pages(visitors.get_sessions)
    iter_events = _pages(visitors.get_events)
    iter_websites = _pages(websites.list_websites)
    iter_keys = _pages(websites.list_keys)
    iter_links = _pages(tracked.list_links)
    iter_link_clicks = _pages(tracked.list_link_clicks)
    iter_pixels = _pages(tracked.list_pixels)
    iter_emails = _pages(tracked.list_emails)
    iter_reports = _pages(reports.list_reports)
