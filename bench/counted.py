"""A FastAPI app to load: `uvicorn counted:plain`, and `counted:watched`, the same with the SDK's middleware."""

from __future__ import annotations

import os

from fastapi import FastAPI
from pydantic import BaseModel

from footfall_sdk import BackendAnalyticsClient
from footfall_sdk.middleware.asgi import FootfallMiddleware
from footfall_sdk.middleware.exchange import ApiCalls


class Order(BaseModel):
    """An order."""

    id: int
    customer: str
    items: list[str]
    total: float


def make() -> FastAPI:
    """An app with one endpoint that checks its path and its answer."""
    app = FastAPI()

    @app.get("/orders/{order}")
    async def show(order: int) -> Order:
        return Order(id=order, customer="Harbour Lane", items=["coffee", "filter", "cup"], total=49.9)

    return app


plain = make()
watched = make()
if "WRITE_KEY" in os.environ:
    client = BackendAnalyticsClient(os.environ["FOOTFALL_CLIENT_URL"], "bench", os.environ["WRITE_KEY"])
    watched.add_middleware(FootfallMiddleware, recorder=ApiCalls(client))
