"""The tables of the metadata database.

Ids are lower-case UUID texts, times milliseconds since the Unix epoch (UTC) in 64-bit integers.
"""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id(name: str) -> Column[str]:
    return Column(name, String(36), primary_key=True)


def _owners() -> list[Column[str | None]]:
    """The user or team that a thing belongs to."""
    return [
        Column("user_id", String(36), ForeignKey("account.user_id"), index=True),
        Column("team_id", String(36), ForeignKey("team.team_id"), index=True),
    ]


def _times() -> list[Column[int]]:
    return [Column("created_at", BigInteger, nullable=False), Column("updated_at", BigInteger, nullable=False)]


def _of_website() -> Column[str]:
    return Column("website_id", String(36), ForeignKey("website.website_id", ondelete="CASCADE"), nullable=False, index=True)


account = Table(
    "account",
    metadata,
    _id("user_id"),
    Column("username", String(255), nullable=False, unique=True),
    Column("password_hash", String(255), nullable=False),
    Column("role", String(50), nullable=False),
    Column("display_name", String(255)),
    Column("logo_url", String(2183)),
    Column("token_epoch", Integer, nullable=False, server_default="0"),
    *_times(),
)

team = Table(
    "team",
    metadata,
    _id("team_id"),
    Column("name", String(50), nullable=False),
    Column("access_code", String(50), nullable=False, unique=True),
    Column("logo_url", String(2183)),
    *_times(),
)

team_user = Table(
    "team_user",
    metadata,
    _id("membership_id"),
    Column("team_id", String(36), ForeignKey("team.team_id", ondelete="CASCADE"), nullable=False),
    Column("user_id", String(36), ForeignKey("account.user_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("role", String(50), nullable=False),
    *_times(),
    UniqueConstraint("team_id", "user_id"),
)

website = Table(
    "website",
    metadata,
    _id("website_id"),
    Column("name", String(100), nullable=False),
    Column("domain", String(500), nullable=False),
    Column("share_id", String(50), unique=True),
    *_owners(),
    Column("created_by", String(36), ForeignKey("account.user_id", ondelete="SET NULL")),
    Column("reset_at", BigInteger),
    Column("replay_enabled", Boolean, nullable=False, server_default="0"),
    Column("replay_config", JSON(none_as_null=True)),
    Column("retention_days", Integer),
    *_times(),
    Index("ix_website_created_at", "created_at"),
)

link = Table(
    "link",
    metadata,
    _id("link_id"),
    Column("name", String(100), nullable=False),
    Column("url", String(500), nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    *_owners(),
    Column("reset_at", BigInteger),
    Column("website_id", String(36)),
    *_times(),
)

pixel = Table(
    "pixel",
    metadata,
    _id("pixel_id"),
    Column("name", String(100), nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    *_owners(),
    Column("reset_at", BigInteger),
    Column("website_id", String(36)),
    *_times(),
)

board = Table(
    "board",
    metadata,
    _id("board_id"),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(500), nullable=False, server_default=""),
    Column("parameters", JSON, nullable=False),
    *_owners(),
    *_times(),
)

share = Table(
    "share",
    metadata,
    _id("share_id"),
    Column("entity_id", String(36), nullable=False, index=True),
    Column("share_type", Integer, nullable=False),
    Column("name", String(200), nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    Column("parameters", JSON, nullable=False),
    Column("expires_at", BigInteger),
    Column("password_hash", String(255)),
    *_times(),
)

report = Table(
    "report",
    metadata,
    _id("report_id"),
    Column("user_id", String(36), ForeignKey("account.user_id", ondelete="SET NULL"), index=True),
    _of_website(),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(500), nullable=False, server_default=""),
    Column("parameters", JSON, nullable=False),
    *_times(),
)

segment = Table(
    "segment",
    metadata,
    _id("segment_id"),
    _of_website(),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    Column("parameters", JSON, nullable=False),
    *_times(),
)

annotation = Table(
    "annotation",
    metadata,
    _id("annotation_id"),
    _of_website(),
    Column("user_id", String(36), ForeignKey("account.user_id", ondelete="SET NULL")),
    Column("date", BigInteger, nullable=False),
    Column("all_day", Boolean, nullable=False),
    Column("note", String(500), nullable=False),
    *_times(),
)

saved_replay = Table(
    "saved_replay",
    metadata,
    _id("saved_replay_id"),
    _of_website(),
    Column("visit_id", String(36), nullable=False),
    Column("name", String(200), nullable=False),
    *_times(),
    UniqueConstraint("website_id", "visit_id"),
)

api_key = Table(
    "api_key",
    metadata,
    _id("api_key_id"),
    Column("user_id", String(36), ForeignKey("account.user_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("key_hash", String(64), nullable=False, unique=True),
    Column("hint", String(20), nullable=False),
    Column("expires_at", BigInteger),
    Column("used_at", BigInteger),
    Column("scope", String(20), nullable=False, server_default="read"),
    Column("websites", JSON(none_as_null=True)),
    *_times(),
)

email = Table(
    "email",
    metadata,
    Column("send_id", String(100), primary_key=True),
    Column("website_id", String(36), ForeignKey("website.website_id", ondelete="CASCADE"), nullable=False),
    Column("subject", String(500), nullable=False),
    Column("recipient", String(200), nullable=False),
    Column("tracking", Boolean, nullable=False),
    Column("data", JSON, nullable=False),
    *_times(),
    Index("ix_email_website_id_created_at", "website_id", "created_at"),
)

app = Table(
    "app",
    metadata,
    _id("app_id"),
    _of_website(),
    Column("name", String(200), nullable=False),
    *_times(),
    UniqueConstraint("website_id", "name"),
)

write_key = Table(
    "write_key",
    metadata,
    _id("write_key_id"),
    Column("app_id", String(36), ForeignKey("app.app_id", ondelete="CASCADE"), nullable=False, index=True),
    Column("name", String(200), nullable=False),
    Column("key_hash", String(64), nullable=False, unique=True),
    Column("hint", String(20), nullable=False),
    Column("origins", JSON, nullable=False),
    Column("expires_at", BigInteger),
    Column("used_at", BigInteger),
    Column("created_at", BigInteger, nullable=False),
)

revoked_token = Table(
    "revoked_token",
    metadata,
    Column("token_id", String(64), primary_key=True),
    Column("expires_at", BigInteger, nullable=False, index=True),
)

erasure = Table(
    "erasure",
    metadata,
    _id("erasure_id"),
    Column("source_id", String(36), nullable=False),
    Column("before", BigInteger),
    Column("created_at", BigInteger, nullable=False),
    Column("begun", Boolean, nullable=False, server_default="0"),
)

preference = Table(
    "preference",
    metadata,
    Column("user_id", String(36), ForeignKey("account.user_id", ondelete="CASCADE"), primary_key=True),
    Column("name", String(50), primary_key=True),
    Column("value", String(100), nullable=False),
    Column("updated_at", BigInteger, nullable=False),
)

setting = Table("setting", metadata, Column("name", String(100), primary_key=True), Column("value", JSON, nullable=False))

lease = Table(
    "lease",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("holder", Text, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
)

revision = Table("revision", metadata, Column("name", String(50), primary_key=True), Column("value", BigInteger, nullable=False))
"""One row, `sources`: a counter that grows with every change of what may receive events."""
