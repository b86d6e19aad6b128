"""What all tests share."""

import numpy as np  # Hypothesis wants it, and the engine room hides it from whoever has not loaded it yet

assert np
