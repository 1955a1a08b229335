"""The place where terms and deals are found and read."""
