"""The reference itself: packs, entries, search and a person's own data. Knows nothing of Qt."""
