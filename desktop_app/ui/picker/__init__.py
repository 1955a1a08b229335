"""A field over a list: type to narrow it, choose with the arrow keys, Enter takes one."""
