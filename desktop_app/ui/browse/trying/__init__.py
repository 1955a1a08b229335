"""Try a deal: its issues, its figures and its plot, hands on."""
