"""Links and pixels that also count on a website."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Let links and pixels name a website; those that exist name none. A name of a website that is gone does nothing."""
    for table in ("link", "pixel"):
        op.add_column(table, sa.Column("website_id", sa.String(length=36), nullable=True))
