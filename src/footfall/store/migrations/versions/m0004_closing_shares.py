"""Shares that expire or want a password."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Give every share a time at which it closes and a password, both absent for those that exist."""
    op.add_column("share", sa.Column("expires_at", sa.BigInteger(), nullable=True))
    op.add_column("share", sa.Column("password_hash", sa.String(length=255), nullable=True))
