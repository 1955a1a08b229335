"""Offers in turn: logged, walked through, printed."""
