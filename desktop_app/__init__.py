"""Common Ground: an offline reference of negotiation terms, worked deals and printable cards."""
