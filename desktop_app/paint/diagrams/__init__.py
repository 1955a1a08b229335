"""Diagrams that teach: laid out from the data of an entry, painted alike on screen and paper."""
