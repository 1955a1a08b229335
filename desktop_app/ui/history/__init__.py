"""What was read before."""
