"""What the server answers, as dataclasses. Every object keeps the JSON that it was read from as `raw`."""
