"""Questions about events, one by one and together."""
