"""One entry at a time, large, for a room."""
