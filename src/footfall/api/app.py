"""The HTTP application: all endpoints, one envelope for errors, the same headers everywhere."""

from __future__ import annotations

from litestar import Litestar
from litestar.plugins import PluginProtocol
from litestar.plugins.core import MsgspecDIPlugin

from footfall.api import (
    accounts,
    across,
    admin,
    apps,
    backend,
    boards,
    chart_notes,
    emails,
    event_data,
    events,
    exports,
    keys,
    links,
    me,
    members,
    operations,
    pixels,
    preferences,
    realtime,
    replays,
    reports,
    reports_growth,
    reports_saved,
    segments,
    sessions,
    shares,
    stats,
    teams,
    users,
    visitors,
    websites,
)
from footfall.api.dispatch import make_routes
from footfall.api.documents import make_document_endpoints
from footfall.api.endpoint import Endpoint
from footfall.api.headers import make_header_hook
from footfall.api.problems import answer_error
from footfall.api.services import Services
from footfall.api.upkeep import make_upkeep

ENDPOINTS: tuple[Endpoint, ...] = (
    *accounts.ENDPOINTS,
    *me.ENDPOINTS,
    *preferences.ENDPOINTS,
    *keys.ENDPOINTS,
    *users.ENDPOINTS,
    *teams.ENDPOINTS,
    *members.ENDPOINTS,
    *admin.ENDPOINTS,
    *websites.ENDPOINTS,
    *segments.ENDPOINTS,
    *chart_notes.ENDPOINTS,
    *apps.ENDPOINTS,
    *backend.ENDPOINTS,
    *shares.ENDPOINTS,
    *reports_saved.ENDPOINTS,
    *stats.ENDPOINTS,
    *across.ENDPOINTS,
    *sessions.ENDPOINTS,
    *visitors.ENDPOINTS,
    *events.ENDPOINTS,
    *event_data.ENDPOINTS,
    *exports.ENDPOINTS,
    *reports.ENDPOINTS,
    *reports_growth.ENDPOINTS,
    *links.ENDPOINTS,
    *pixels.ENDPOINTS,
    *boards.ENDPOINTS,
    *emails.ENDPOINTS,
    *replays.ENDPOINTS,
    *realtime.ENDPOINTS,
    *operations.ENDPOINTS,
    *make_document_endpoints(lambda: ENDPOINTS),
)


class Application(Litestar):
    """The framework's application without what it would load for types of libraries that no handler here takes or gives."""

    @staticmethod
    def _get_default_plugins(plugins: list[PluginProtocol]) -> list[PluginProtocol]:
        """What the framework adds to `plugins`: of its own the one for msgspec alone, and none for pydantic and attrs."""
        return [*plugins, MsgspecDIPlugin()]


def create_app(services: Services) -> Litestar:
    """The application on these services; closing them is the business of whoever made them."""
    return Application(
        make_routes(ENDPOINTS, services),
        exception_handlers={Exception: answer_error},
        before_send=[make_header_hook(services.settings.cors_max_age)],
        lifespan=[make_upkeep(services)],
        request_max_body_size=services.settings.max_body,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
