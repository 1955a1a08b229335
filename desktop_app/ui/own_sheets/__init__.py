"""Sheets of a person's own: made, changed and deleted beside the choice of paper."""
