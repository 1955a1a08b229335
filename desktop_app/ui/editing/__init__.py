"""Where a person writes terms and deals of their own, as text with the page live beside it."""
