"""The composition root: processes, sockets and who gets what."""
