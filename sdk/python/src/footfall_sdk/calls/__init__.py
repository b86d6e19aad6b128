"""Every question that can be asked: functions from arguments to a `Call`. Both clients offer all of them as methods."""
