"""Use cases on metadata: create, change, reset, delete."""
