"""Apps with any number of write keys. The table of apps was there before, and nothing could write to it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of apps anew and that of write keys."""
    op.drop_table("app")
    op.create_table(
        "app",
        sa.Column("app_id", sa.String(length=36), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_app_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("app_id", name=op.f("pk_app")),
        sa.UniqueConstraint("website_id", "name", name=op.f("uq_app_website_id_name")),
    )
    op.create_index(op.f("ix_app_website_id"), "app", ["website_id"], unique=False)
    op.create_table(
        "write_key",
        sa.Column("write_key_id", sa.String(length=36), nullable=False),
        sa.Column("app_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("hint", sa.String(length=20), nullable=False),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["app_id"], ["app.app_id"], name=op.f("fk_write_key_app_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("write_key_id", name=op.f("pk_write_key")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_write_key_key_hash")),
    )
    op.create_index(op.f("ix_write_key_app_id"), "write_key", ["app_id"], unique=False)
