"""The HTTP API: endpoints, wire types, errors."""
