"""Which colour and which pattern has a party? Everywhere the same; colour is never alone."""

from __future__ import annotations

from PySide6.QtCore import Qt

_TOKENS = ("first", "second", "ink", "muted")
_PATTERNS = (
    Qt.BrushStyle.SolidPattern,
    Qt.BrushStyle.BDiagPattern,
    Qt.BrushStyle.Dense5Pattern,
    Qt.BrushStyle.CrossPattern,
)


def party_token(place: int) -> str:
    """The token of the party at that place; from the fourth on they are alike."""
    return _TOKENS[min(place, len(_TOKENS) - 1)]


def party_pattern(place: int) -> Qt.BrushStyle:
    """The pattern of what it fills."""
    return _PATTERNS[min(place, len(_PATTERNS) - 1)]
