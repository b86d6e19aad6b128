"""What all tests share."""

import numpy as np  # Hypothesis wants it, and the engine room hides it from whoever has not loaded it yet
import pytest
from hypothesis import HealthCheck, settings

assert np

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("footfall", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("footfall")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files with slow tests come first, so that no processor is left with one of them at the end.

    Tests in a browser have two more tries: on a busy machine a click may come a moment too early.
    """
    for item in items:
        if item.path.parent.name == "browser":
            item.add_marker(pytest.mark.flaky(reruns=2))
    slow = {item.path for item in items if item.get_closest_marker("slow")}
    items.sort(key=lambda item: item.path not in slow)
