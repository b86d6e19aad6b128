"""The metadata database: users, websites and what belongs to them, in SQLite or PostgreSQL."""
