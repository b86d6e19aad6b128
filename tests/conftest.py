"""What all tests share."""

import numpy as np  # Hypothesis wants it, and the engine room hides it from whoever has not loaded it yet
from hypothesis import HealthCheck, settings

assert np

# How long an example takes says more about what else the machine does than about the code.
settings.register_profile("footfall", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("footfall")
