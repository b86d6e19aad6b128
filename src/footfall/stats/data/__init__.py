"""Questions about the properties that came with events."""
