"""Drawing without widgets: theme tokens, fonts, pictures."""
