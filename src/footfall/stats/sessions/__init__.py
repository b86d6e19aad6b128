"""Questions about sessions, one by one and together."""
