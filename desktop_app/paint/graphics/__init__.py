"""Pictures to be shown elsewhere: the title graphic of an entry, and its diagram as a poster."""
