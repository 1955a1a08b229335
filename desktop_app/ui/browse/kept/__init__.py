"""How entries are kept in lists, and notes and lists carried from one place to another."""
