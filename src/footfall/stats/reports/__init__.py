"""Questions that look at more than one event of a visitor at a time: one module and one answer each."""
