"""The first tables: events, their properties, the properties of sessions, recordings, and the rollup of visits by hour."""

from __future__ import annotations

from footfall.engine.topology import Table, Topology, View

_TEXT = "String CODEC(ZSTD(1))"
_WORD = "LowCardinality(String) CODEC(ZSTD(1))"
_UUID = "UUID CODEC(ZSTD(1))"
_KEY = "UInt64 CODEC(ZSTD(1))"
_TIME = "DateTime64(3, 'UTC') CODEC(Delta(8), ZSTD(1))"
_VITAL = "Nullable(Float64) CODEC(ZSTD(1))"
_AMOUNT = "Nullable(Decimal(19, 4)) CODEC(ZSTD(1))"

_EVENTS = Table(
    name="events",
    columns=(
        ("website_id", _UUID),
        ("event_id", _UUID),
        ("session_id", _UUID),
        ("visit_id", _UUID),
        ("session_key", _KEY),
        ("visit_key", _KEY),
        ("created_at", _TIME),
        ("event_type", "UInt8 CODEC(ZSTD(1))"),
        ("event_name", _WORD),
        ("hostname", _WORD),
        ("url_path", _WORD),
        ("url_query", _TEXT),
        ("page_title", _WORD),
        ("referrer_domain", _WORD),
        ("referrer_path", _TEXT),
        ("referrer_query", _TEXT),
        ("utm_source", _WORD),
        ("utm_medium", _WORD),
        ("utm_campaign", _WORD),
        ("utm_content", _WORD),
        ("utm_term", _WORD),
        ("gclid", _TEXT),
        ("fbclid", _TEXT),
        ("msclkid", _TEXT),
        ("ttclid", _TEXT),
        ("li_fat_id", _TEXT),
        ("twclid", _TEXT),
        ("tag", _WORD),
        ("distinct_id", _TEXT),
        ("browser", _WORD),
        ("os", _WORD),
        ("device", _WORD),
        ("screen", _WORD),
        ("language", _WORD),
        ("country", _WORD),
        ("region", _WORD),
        ("city", _WORD),
        ("lcp", _VITAL),
        ("inp", _VITAL),
        ("cls", _VITAL),
        ("fcp", _VITAL),
        ("ttfb", _VITAL),
        ("revenue", _AMOUNT),
        ("currency", _WORD),
        ("bot_reason", _WORD),
        ("idempotency_key", _TEXT),
    ),
    partition_by="toYYYYMM(created_at)",
    order_by="(website_id, toDate(created_at), session_key, created_at)",
    deduplicated=True,
)

_EVENT_DATA = Table(
    name="event_data",
    columns=(
        ("website_id", _UUID),
        ("session_id", _UUID),
        ("session_key", _KEY),
        ("event_id", _UUID),
        ("url_path", _WORD),
        ("event_name", _WORD),
        ("bot_reason", _WORD),
        ("created_at", _TIME),
        ("data_key", _WORD),
        ("data_type", "UInt8 CODEC(ZSTD(1))"),
        ("string_value", _TEXT),
        ("number_value", _AMOUNT),
        ("date_value", "Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1))"),
    ),
    partition_by="toYYYYMM(created_at)",
    order_by="(website_id, toDate(created_at), event_id, data_key)",
    deduplicated=True,
)

# Not partitioned: a value replaces the older one of its key whatever the month of each.
_SESSION_DATA = Table(
    name="session_data",
    columns=(
        ("website_id", _UUID),
        ("session_id", _UUID),
        ("session_key", _KEY),
        ("distinct_id", _TEXT),
        ("created_at", _TIME),
        ("data_key", _WORD),
        ("data_type", "UInt8 CODEC(ZSTD(1))"),
        ("string_value", _TEXT),
        ("number_value", _AMOUNT),
        ("date_value", "Nullable(DateTime64(3, 'UTC')) CODEC(ZSTD(1))"),
    ),
    engine="ReplacingMergeTree(created_at)",
    order_by="(website_id, session_id, data_key)",
    deduplicated=True,
)

_REPLAY_CHUNKS = Table(
    name="replay_chunks",
    columns=(
        ("website_id", _UUID),
        ("session_id", _UUID),
        ("visit_id", _UUID),
        ("session_key", _KEY),
        ("chunk_id", _UUID),
        ("created_at", _TIME),
        ("started_at", _TIME),
        ("ended_at", _TIME),
        ("event_count", "UInt32 CODEC(ZSTD(1))"),
        ("events", "String CODEC(ZSTD(3))"),
    ),
    partition_by="toYYYYMM(created_at)",
    order_by="(website_id, session_key, visit_id, started_at, chunk_id)",
    deduplicated=True,
)

_VISIT_HOURS = Table(
    name="visit_hours",
    columns=(
        ("website_id", _UUID),
        ("hour", "DateTime('UTC') CODEC(Delta(4), ZSTD(1))"),
        ("session_key", _KEY),
        ("visit_key", _KEY),
        ("hostname", _WORD),
        ("browser", _WORD),
        ("os", _WORD),
        ("device", _WORD),
        ("screen", _WORD),
        ("language", _WORD),
        ("country", _WORD),
        ("region", _WORD),
        ("city", _WORD),
        ("tag", _WORD),
        ("distinct_id", _TEXT),
        ("views", "SimpleAggregateFunction(sum, UInt64) CODEC(ZSTD(1))"),
        ("min_time", "SimpleAggregateFunction(min, DateTime64(3, 'UTC')) CODEC(Delta(8), ZSTD(1))"),
        ("max_time", "SimpleAggregateFunction(max, DateTime64(3, 'UTC')) CODEC(Delta(8), ZSTD(1))"),
        ("referrers", "SimpleAggregateFunction(groupUniqArrayArray, Array(String)) CODEC(ZSTD(1))"),
    ),
    engine="AggregatingMergeTree",
    partition_by="toYYYYMM(hour)",
    order_by=(
        "(website_id, toDate(hour), session_key, visit_key, hour, hostname, browser, os, device, screen, language,"
        " country, region, city, tag, distinct_id)"
    ),
    deduplicated=True,
)

# Referrer domains are stored without a leading `www.`, so a site's own pages are told by both forms of its host.
_VISIT_HOURS_VIEW = View(
    name="visit_hours_view",
    source="events",
    target="visit_hours",
    select="""SELECT
    website_id,
    toStartOfHour(toDateTime(created_at, 'UTC')) AS hour,
    session_key,
    visit_key,
    hostname,
    browser,
    os,
    device,
    screen,
    language,
    country,
    region,
    city,
    tag,
    distinct_id,
    count() AS views,
    min(created_at) AS min_time,
    max(created_at) AS max_time,
    groupUniqArrayIf(
        toString(referrer_domain),
        referrer_domain != '' AND referrer_domain != hostname
        AND referrer_domain != if(startsWith(hostname, 'www.'), substring(hostname, 5), hostname)
    ) AS referrers
FROM {source}
WHERE bot_reason = '' AND event_type NOT IN (2, 5)
GROUP BY
    website_id, hour, session_key, visit_key, hostname, browser, os, device, screen, language, country, region, city, tag, distinct_id""",
)


def statements(topology: Topology) -> list[str]:
    """All tables and the view of the rollup."""
    tables = (_EVENTS, _EVENT_DATA, _SESSION_DATA, _REPLAY_CHUNKS, _VISIT_HOURS)
    return [statement for table in tables for statement in topology.create_table(table)] + topology.create_view(_VISIT_HOURS_VIEW)
