"""The numbered steps that build the tables: each module `NNNN_name` has `statements(topology)`, safe to run again."""
