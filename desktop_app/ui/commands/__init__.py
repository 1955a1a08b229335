"""Every action by its name."""
