"""What the reference is made of: entries, packs, sources and problems, all frozen values."""
