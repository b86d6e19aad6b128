"""Numbers about server-side events, one module for each question."""
