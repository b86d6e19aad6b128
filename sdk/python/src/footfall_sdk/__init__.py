"""Footfall for Python programs, without dependencies.

    from footfall_sdk import BackendAnalyticsClient, Footfall, last

    footfall = Footfall("https://stats.example.com", api_key="ff_…")
    footfall.get_stats(website, "7d").visitors

- `BackendAnalyticsClient`, `AsyncBackendAnalyticsClient`: tell what happens in a backend, in the background.
- `VisitClient`: pageviews and events of visitors, told by a server, in the background.
- `Footfall`, `AsyncFootfall`: ask for statistics and manage what there is.
- `footfall_sdk.middleware`: for ASGI and WSGI apps and Flask; `footfall_sdk.django`: for Django.
- `inject_tracking_pixel`, `make_tracked_link`, `make_snippet`, `add_to_jinja`: pieces for pages and emails.
- `footfall_sdk.errors`: all that can go wrong, as one tree under `FootfallError`.
"""

from __future__ import annotations

from footfall_sdk.async_client import AsyncFootfall
from footfall_sdk.backend.client import AsyncBackendAnalyticsClient, BackendAnalyticsClient
from footfall_sdk.backend.visits import VisitClient
from footfall_sdk.client import Footfall
from footfall_sdk.errors import (
    APIError,
    BadRequest,
    ConnectionFailed,
    FootfallError,
    Forbidden,
    InvalidArgument,
    MissingPackage,
    NotFound,
    ServerFault,
    TimedOut,
    TooLarge,
    TooManyRequests,
    Unauthorized,
    UnexpectedAnswer,
)
from footfall_sdk.html import add_to_jinja, inject_tracking_pixel, make_pixel_url, make_snippet, make_tracked_link
from footfall_sdk.ranges import Range, last
from footfall_sdk.record import Page, Rows
from footfall_sdk.retry import Patience
from footfall_sdk.wire import VERSION

__version__ = VERSION

__all__ = [
    "APIError",
    "AsyncBackendAnalyticsClient",
    "AsyncFootfall",
    "BackendAnalyticsClient",
    "BadRequest",
    "ConnectionFailed",
    "Footfall",
    "FootfallError",
    "Forbidden",
    "InvalidArgument",
    "MissingPackage",
    "NotFound",
    "Page",
    "Patience",
    "Range",
    "Rows",
    "ServerFault",
    "TimedOut",
    "TooLarge",
    "TooManyRequests",
    "Unauthorized",
    "UnexpectedAnswer",
    "VisitClient",
    "__version__",
    "add_to_jinja",
    "inject_tracking_pixel",
    "last",
    "make_pixel_url",
    "make_snippet",
    "make_tracked_link",
]
