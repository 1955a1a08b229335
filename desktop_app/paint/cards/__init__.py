"""Cards on paper: their type, their fit, and the sheets that they are printed on."""
