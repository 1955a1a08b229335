"""What do the numbers of a deal say? Exact arithmetic over finite sets of agreements."""
