"""From a question about events to typed numbers."""
