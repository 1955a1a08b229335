"""What the pairs of a class agreed on: entered, pasted, compared, and shown to the room."""
