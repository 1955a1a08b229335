"""The parts of a deal: which of them is read."""
