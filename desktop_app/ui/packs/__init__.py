"""Folders open as packs: which of them, how they are read, and what is wrong with them."""
