"""Notes on the charts of websites."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of annotations."""
    op.create_table(
        "annotation",
        sa.Column("annotation_id", sa.String(length=36), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("date", sa.BigInteger(), nullable=False),
        sa.Column("all_day", sa.Boolean(), nullable=False),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_annotation_website_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_annotation_user_id"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("annotation_id", name=op.f("pk_annotation")),
    )
    op.create_index(op.f("ix_annotation_website_id"), "annotation", ["website_id"])
