"""A folder of files becomes a pack of entries."""
