"""The setting `FOOTFALL` and what is made of it, once per process."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Callable, Mapping, Optional

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpRequest
from django.utils.module_loading import import_string

from footfall_sdk.backend.client import BackendAnalyticsClient
from footfall_sdk.backend.visits import VisitClient
from footfall_sdk.errors import InvalidArgument
from footfall_sdk.middleware.exchange import SILENT, ApiCalls, Excluded, Pageviews, Recorder
from footfall_sdk.middleware.proxy import FirstPartyProxy

KEYS = {
    "URL",
    "RECORD",
    "APP",
    "WRITE_KEY",
    "USER",
    "WEBSITE",
    "EXCLUDE",
    "PROXY",
    "SCRIPT_URL",
    "PROXY_SPOOL",
    "CLIENT_ADDRESS_HEADER",
    "SPOOL",
}


class Configuration:
    """What the setting asks for.

    Raises:
        ImproperlyConfigured: naming the key that is wrong.
    """

    def __init__(self, given: Mapping[str, Any]) -> None:
        unknown = set(given) - KEYS
        if unknown:
            raise ImproperlyConfigured(f"FOOTFALL has no {', '.join(sorted(unknown))}")
        if not given.get("URL"):
            raise ImproperlyConfigured("FOOTFALL wants URL, the address of the server")
        self.url: str = given["URL"].rstrip("/")
        self.website: Optional[str] = given.get("WEBSITE")
        self.excluded = Excluded(given.get("EXCLUDE", SILENT))
        self.address_header: Optional[str] = given.get("CLIENT_ADDRESS_HEADER")
        self.user = _find_function(given.get("USER"))
        try:
            self.proxy = FirstPartyProxy(self.url, given["PROXY"], spool=given.get("PROXY_SPOOL", False)) if given.get("PROXY") else None
            self.recorder = self._make_recorder(given)
        except InvalidArgument as error:
            raise ImproperlyConfigured(f"FOOTFALL: {error}") from None
        self.script_url: str = given.get("SCRIPT_URL") or (self.proxy.script_url if self.proxy else f"{self.url}/script.js")

    def _make_recorder(self, given: Mapping[str, Any]) -> Optional[Recorder]:
        kind = given.get("RECORD")
        if kind == "api":
            if not given.get("APP"):
                raise ImproperlyConfigured("FOOTFALL wants APP to record API calls")
            return ApiCalls(BackendAnalyticsClient(self.url, given["APP"], given.get("WRITE_KEY"), spool=given.get("SPOOL")))
        if kind == "pageviews":
            if not self.website:
                raise ImproperlyConfigured("FOOTFALL wants WEBSITE to record pageviews")
            return Pageviews(VisitClient(self.url, self.website, spool=given.get("SPOOL")))
        if kind is not None:
            raise ImproperlyConfigured(f"FOOTFALL has RECORD {kind!r}; it is 'api', 'pageviews' or None")
        return None


def _find_function(given: Any) -> Optional[Callable[[HttpRequest], Any]]:
    if not given:
        return None
    try:
        found = import_string(given) if isinstance(given, str) else given
    except ImportError as error:
        raise ImproperlyConfigured(f"FOOTFALL has USER {given!r}: {error}") from None
    if not callable(found):
        raise ImproperlyConfigured(f"FOOTFALL has USER {given!r}; it is a function or its dotted path")
    function: Callable[[HttpRequest], Any] = found
    return function


@lru_cache(maxsize=1)
def get_configuration() -> Configuration:
    """The configuration of this process."""
    return Configuration(getattr(settings, "FOOTFALL", {}))
