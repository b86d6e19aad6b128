"""From a request to an event in the spool, and from the spool into the engine."""
