"""The HTTP application: all endpoints, one envelope for errors, the same headers everywhere."""

from __future__ import annotations

from litestar import Litestar

from footfall.api import accounts, boards, emails, links, operations, pixels, replays, reports, stats, websites
from footfall.api.dispatch import make_routes
from footfall.api.endpoint import Endpoint
from footfall.api.headers import make_header_hook
from footfall.api.problems import answer_error
from footfall.api.services import Services
from footfall.api.upkeep import make_upkeep

ENDPOINTS: tuple[Endpoint, ...] = (
    *accounts.ENDPOINTS,
    *websites.ENDPOINTS,
    *stats.ENDPOINTS,
    *reports.ENDPOINTS,
    *links.ENDPOINTS,
    *pixels.ENDPOINTS,
    *boards.ENDPOINTS,
    *emails.ENDPOINTS,
    *replays.ENDPOINTS,
    *operations.ENDPOINTS,
)


def create_app(services: Services) -> Litestar:
    """The application on these services; closing them is the business of whoever made them."""
    return Litestar(
        make_routes(ENDPOINTS, services),
        exception_handlers={Exception: answer_error},
        before_send=[make_header_hook(services.settings.cors_max_age)],
        lifespan=[make_upkeep(services)],
        request_max_body_size=services.settings.max_body,
        openapi_config=None,
        logging_config=None,
        debug=False,
    )
