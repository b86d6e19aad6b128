"""Emails whose opening is tracked, and what an API key may do."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of emails; give every key a scope and, where it is restricted, its websites."""
    op.create_table(
        "email",
        sa.Column("send_id", sa.String(length=100), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("subject", sa.String(length=500), nullable=False),
        sa.Column("recipient", sa.String(length=200), nullable=False),
        sa.Column("tracking", sa.Boolean(), nullable=False),
        sa.Column("data", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_email_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("send_id", name=op.f("pk_email")),
    )
    op.create_index("ix_email_website_id_created_at", "email", ["website_id", "created_at"], unique=False)
    op.add_column("api_key", sa.Column("scope", sa.String(length=20), server_default="read", nullable=False))
    op.add_column("api_key", sa.Column("websites", sa.JSON(none_as_null=True), nullable=True))
