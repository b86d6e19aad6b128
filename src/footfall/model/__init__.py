"""The facts the program is about, as frozen values without any I/O."""
