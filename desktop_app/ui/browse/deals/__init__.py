"""The list of deals: what a row says, and what narrows the list."""
