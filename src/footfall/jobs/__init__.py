"""Work that runs by itself or on command: geo data, replays of the spool, demo traffic."""
