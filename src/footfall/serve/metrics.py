"""The Prometheus page: what each process counts, in the text format."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from prometheus_client import CollectorRegistry, Metric, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, HistogramMetricFamily
from prometheus_client.registry import Collector

from footfall.collect.counters import BOUNDS, Counters


class Snapshot(Collector):
    """Families made anew at each scrape."""

    def __init__(self, families: Iterable[Metric]) -> None:
        self.families = list(families)

    def collect(self) -> Iterable[Metric]:
        """The families."""
        return self.families


def render(families: Iterable[Metric]) -> str:
    """The text of these families."""
    registry = CollectorRegistry()
    registry.register(Snapshot(families))
    return generate_latest(registry).decode()


def count(name: str, help_text: str, values: Mapping[str, float], label: str) -> Metric:
    """A counter with one label, from label value to number."""
    family = CounterMetricFamily(f"footfall_{name}", help_text, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family


def gauge(name: str, help_text: str, value: float) -> Metric:
    """A gauge without labels."""
    return GaugeMetricFamily(f"footfall_{name}", help_text, value=value)


def total(name: str, help_text: str, value: float) -> Metric:
    """A counter without labels."""
    return CounterMetricFamily(f"footfall_{name}", help_text, value=value)


def histogram(name: str, help_text: str, counters: Counters) -> Metric:
    """The collector's answer times."""
    running = 0
    buckets: list[tuple[str, float]] = []
    for bound, number in zip([*map(str, BOUNDS), "+Inf"], counters.seconds, strict=True):
        running += number
        buckets.append((bound, running))
    return HistogramMetricFamily(f"footfall_{name}", help_text, buckets=buckets, sum_value=counters.seconds_sum)
