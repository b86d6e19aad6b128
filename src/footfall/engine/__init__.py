"""The ClickHouse door: statements in, rows out; the embedded engine and a server behind one interface."""
