"""What the program can do, told inside it."""
