"""What stands beside the page: deals, relations, other languages, one's own note."""
