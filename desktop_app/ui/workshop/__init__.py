"""Where a deck of cards is put together for a workshop."""
