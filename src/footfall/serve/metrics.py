"""The Prometheus page: what each process counts, in the text format. The library is loaded when somebody asks for the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from footfall.collect.counters import BOUNDS, Counters

if TYPE_CHECKING:
    from prometheus_client import Metric


def render(families: Iterable[Metric]) -> str:
    """The text of these families."""
    from prometheus_client import CollectorRegistry, generate_latest  # noqa: PLC0415 - see above
    from prometheus_client.registry import Collector  # noqa: PLC0415

    class Snapshot(Collector):
        def collect(self) -> Iterable[Metric]:
            return families

    registry = CollectorRegistry()
    registry.register(Snapshot())
    return generate_latest(registry).decode()


def count(name: str, help_text: str, values: Mapping[str, float], label: str) -> Metric:
    """A counter with one label, from label value to number."""
    from prometheus_client.core import CounterMetricFamily  # noqa: PLC0415 - see above

    family = CounterMetricFamily(f"footfall_{name}", help_text, labels=[label])
    for value, number in values.items():
        family.add_metric([value], number)
    return family


def gauge(name: str, help_text: str, value: float) -> Metric:
    """A gauge without labels."""
    from prometheus_client.core import GaugeMetricFamily  # noqa: PLC0415 - see above

    return GaugeMetricFamily(f"footfall_{name}", help_text, value=value)


def total(name: str, help_text: str, value: float) -> Metric:
    """A counter without labels."""
    from prometheus_client.core import CounterMetricFamily  # noqa: PLC0415 - see above

    return CounterMetricFamily(f"footfall_{name}", help_text, value=value)


def histogram(name: str, help_text: str, counters: Counters) -> Metric:
    """The collector's answer times."""
    from prometheus_client.core import HistogramMetricFamily  # noqa: PLC0415 - see above

    running = 0
    buckets: list[tuple[str, float]] = []
    for bound, number in zip([*map(str, BOUNDS), "+Inf"], counters.seconds, strict=True):
        running += number
        buckets.append((bound, running))
    return HistogramMetricFamily(f"footfall_{name}", help_text, buckets=buckets, sum_value=counters.seconds_sum)
