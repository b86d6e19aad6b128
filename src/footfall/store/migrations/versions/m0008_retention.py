"""How long the events of a website are kept."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let websites name a number of days; those that exist keep their events."""
    op.add_column("website", sa.Column("retention_days", sa.Integer(), nullable=True))
