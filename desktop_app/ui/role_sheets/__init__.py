"""The sheets of an exercise: looked at, printed and saved, each for whom it is."""
