"""Numbered steps of the metadata database's schema, run by Alembic."""
