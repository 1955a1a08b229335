"""A query becomes one ranked answer."""
