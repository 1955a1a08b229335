"""Two parties at one screen, each with its own points alone."""
