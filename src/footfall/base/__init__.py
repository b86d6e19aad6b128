"""What every room may use: settings, errors, shapes of input, clock, ids, logging."""
