"""The places of the window: what a person reads, and what a person tries."""
