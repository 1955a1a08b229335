"""What is wrong with a whole pack, one rule a file."""
