"""How the embedded engine is run: few threads, small caches, merges that give way to the rest."""

from __future__ import annotations

_MEGABYTE = 1024 * 1024

READ_SETTINGS = {
    # With it, some `ORDER BY … LIMIT` fail with a mismatch of types in `__topKFilter` (26.5).
    "use_top_k_dynamic_filtering": "0",
}
"""Settings of queries that only the embedded engine needs."""


def list_options() -> dict[str, str]:
    """The options that the embedded engine starts with; all connections of a process must name the same."""
    options = {
        # Two threads merge and mutate; with the default of 16 an idle engine has ninety threads and uses 5 % of a core.
        "background_pool_size": 2,
        "os_threads_nice_value_merge_mutate": 10,
        "mark_cache_size": 128 * _MEGABYTE,
        "primary_index_cache_size": 64 * _MEGABYTE,
        "query_condition_cache_size": 16 * _MEGABYTE,
        "compiled_expression_cache_size": 16 * _MEGABYTE,
        "asynchronous_metrics_update_period_s": 60,
        "memory_worker_period_ms": 500,
    }
    return {name: str(value) for name, value in options.items()}
