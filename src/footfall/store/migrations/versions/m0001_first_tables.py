"""The first tables."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and the counter of changes."""
    op.create_table(
        "account",
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("username", sa.String(length=255), nullable=False),
        sa.Column("password_hash", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=50), nullable=False),
        sa.Column("display_name", sa.String(length=255), nullable=True),
        sa.Column("logo_url", sa.String(length=2183), nullable=True),
        sa.Column("token_epoch", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("user_id", name=op.f("pk_account")),
        sa.UniqueConstraint("username", name=op.f("uq_account_username")),
    )
    op.create_table(
        "erasure",
        sa.Column("erasure_id", sa.String(length=36), nullable=False),
        sa.Column("source_id", sa.String(length=36), nullable=False),
        sa.Column("before", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("begun", sa.Boolean(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("erasure_id", name=op.f("pk_erasure")),
    )
    op.create_table(
        "lease",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("holder", sa.Text(), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_lease")),
    )
    op.create_table(
        "revision",
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("value", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_revision")),
    )
    op.create_table(
        "revoked_token",
        sa.Column("token_id", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("token_id", name=op.f("pk_revoked_token")),
    )
    op.create_index(op.f("ix_revoked_token_expires_at"), "revoked_token", ["expires_at"], unique=False)
    op.create_table(
        "setting",
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_setting")),
    )
    op.create_table(
        "share",
        sa.Column("share_id", sa.String(length=36), nullable=False),
        sa.Column("entity_id", sa.String(length=36), nullable=False),
        sa.Column("share_type", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("share_id", name=op.f("pk_share")),
        sa.UniqueConstraint("slug", name=op.f("uq_share_slug")),
    )
    op.create_index(op.f("ix_share_entity_id"), "share", ["entity_id"], unique=False)
    op.create_table(
        "team",
        sa.Column("team_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("access_code", sa.String(length=50), nullable=False),
        sa.Column("logo_url", sa.String(length=2183), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("team_id", name=op.f("pk_team")),
        sa.UniqueConstraint("access_code", name=op.f("uq_team_access_code")),
    )
    op.create_table(
        "api_key",
        sa.Column("api_key_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("hint", sa.String(length=20), nullable=False),
        sa.Column("expires_at", sa.BigInteger(), nullable=True),
        sa.Column("used_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_api_key_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("api_key_id", name=op.f("pk_api_key")),
        sa.UniqueConstraint("key_hash", name=op.f("uq_api_key_key_hash")),
    )
    op.create_index(op.f("ix_api_key_user_id"), "api_key", ["user_id"], unique=False)
    op.create_table(
        "board",
        sa.Column("board_id", sa.String(length=36), nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(length=500), server_default="", nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.team_id"], name=op.f("fk_board_team_id")),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_board_user_id")),
        sa.PrimaryKeyConstraint("board_id", name=op.f("pk_board")),
    )
    op.create_index(op.f("ix_board_team_id"), "board", ["team_id"], unique=False)
    op.create_index(op.f("ix_board_user_id"), "board", ["user_id"], unique=False)
    op.create_table(
        "link",
        sa.Column("link_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("reset_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.team_id"], name=op.f("fk_link_team_id")),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_link_user_id")),
        sa.PrimaryKeyConstraint("link_id", name=op.f("pk_link")),
        sa.UniqueConstraint("slug", name=op.f("uq_link_slug")),
    )
    op.create_index(op.f("ix_link_team_id"), "link", ["team_id"], unique=False)
    op.create_index(op.f("ix_link_user_id"), "link", ["user_id"], unique=False)
    op.create_table(
        "pixel",
        sa.Column("pixel_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("reset_at", sa.BigInteger(), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.team_id"], name=op.f("fk_pixel_team_id")),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_pixel_user_id")),
        sa.PrimaryKeyConstraint("pixel_id", name=op.f("pk_pixel")),
        sa.UniqueConstraint("slug", name=op.f("uq_pixel_slug")),
    )
    op.create_index(op.f("ix_pixel_team_id"), "pixel", ["team_id"], unique=False)
    op.create_index(op.f("ix_pixel_user_id"), "pixel", ["user_id"], unique=False)
    op.create_table(
        "team_user",
        sa.Column("membership_id", sa.String(length=36), nullable=False),
        sa.Column("team_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=False),
        sa.Column("role", sa.String(length=50), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["team_id"], ["team.team_id"], name=op.f("fk_team_user_team_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_team_user_user_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("membership_id", name=op.f("pk_team_user")),
        sa.UniqueConstraint("team_id", "user_id", name=op.f("uq_team_user_team_id_user_id")),
    )
    op.create_index(op.f("ix_team_user_user_id"), "team_user", ["user_id"], unique=False)
    op.create_table(
        "website",
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("domain", sa.String(length=500), nullable=False),
        sa.Column("share_id", sa.String(length=50), nullable=True),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("team_id", sa.String(length=36), nullable=True),
        sa.Column("created_by", sa.String(length=36), nullable=True),
        sa.Column("reset_at", sa.BigInteger(), nullable=True),
        sa.Column("replay_enabled", sa.Boolean(), server_default="0", nullable=False),
        sa.Column("replay_config", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["account.user_id"], name=op.f("fk_website_created_by"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["team_id"], ["team.team_id"], name=op.f("fk_website_team_id")),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_website_user_id")),
        sa.PrimaryKeyConstraint("website_id", name=op.f("pk_website")),
        sa.UniqueConstraint("share_id", name=op.f("uq_website_share_id")),
    )
    op.create_index("ix_website_created_at", "website", ["created_at"], unique=False)
    op.create_index(op.f("ix_website_team_id"), "website", ["team_id"], unique=False)
    op.create_index(op.f("ix_website_user_id"), "website", ["user_id"], unique=False)
    op.create_table(
        "app",
        sa.Column("app_id", sa.String(length=36), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("write_key_hash", sa.String(length=64), nullable=False),
        sa.Column("hint", sa.String(length=20), nullable=False),
        sa.Column("origins", sa.JSON(), nullable=False),
        sa.Column("enabled", sa.Boolean(), server_default="1", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_app_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("app_id", name=op.f("pk_app")),
        sa.UniqueConstraint("write_key_hash", name=op.f("uq_app_write_key_hash")),
    )
    op.create_index(op.f("ix_app_website_id"), "app", ["website_id"], unique=False)
    op.create_table(
        "report",
        sa.Column("report_id", sa.String(length=36), nullable=False),
        sa.Column("user_id", sa.String(length=36), nullable=True),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(length=500), server_default="", nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["account.user_id"], name=op.f("fk_report_user_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_report_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("report_id", name=op.f("pk_report")),
    )
    op.create_index(op.f("ix_report_user_id"), "report", ["user_id"], unique=False)
    op.create_index(op.f("ix_report_website_id"), "report", ["website_id"], unique=False)
    op.create_table(
        "saved_replay",
        sa.Column("saved_replay_id", sa.String(length=36), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("visit_id", sa.String(length=36), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_saved_replay_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("saved_replay_id", name=op.f("pk_saved_replay")),
        sa.UniqueConstraint("website_id", "visit_id", name=op.f("uq_saved_replay_website_id_visit_id")),
    )
    op.create_index(op.f("ix_saved_replay_website_id"), "saved_replay", ["website_id"], unique=False)
    op.create_table(
        "segment",
        sa.Column("segment_id", sa.String(length=36), nullable=False),
        sa.Column("website_id", sa.String(length=36), nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("parameters", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("updated_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.website_id"], name=op.f("fk_segment_website_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("segment_id", name=op.f("pk_segment")),
    )
    op.create_index(op.f("ix_segment_website_id"), "segment", ["website_id"], unique=False)

    op.execute("INSERT INTO revision (name, value) VALUES ('sources', 0)")
