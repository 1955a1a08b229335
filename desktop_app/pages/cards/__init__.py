"""Cards: what stands on their two faces."""
