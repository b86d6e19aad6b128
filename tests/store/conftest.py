from __future__ import annotations

from database_fixtures import database, location

__all__ = ["database", "location"]
