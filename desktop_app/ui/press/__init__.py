"""The press of the workshop: what the deck looks like on paper, and how it is printed."""
