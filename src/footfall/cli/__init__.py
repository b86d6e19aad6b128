"""The `footfall` command: one module per subcommand."""
