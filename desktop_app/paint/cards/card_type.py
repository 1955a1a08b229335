"""In which type are cards set? Body text in the size of the deck; labels and feet in their own."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from desktop_app.paint.fonts import SANS
from desktop_app.paint.type_sheet import TextStyle, TypeSheet

LARGEST_PT, LEAST_PT, STEP_PT = 11.0, 8.0, 0.5
LARGE_PRINT_PT = 12.0  # RNIB, Clear print: large print begins nearer 16, 12 is the least
FOOT_PT = 7.0  # the smallest text anywhere on a card
LARGEST_TERM_PT, LEAST_TERM_PT = 20.0, 9.0
# A tent stands on a table and is read from across it.
TENT_PT, TENT_TERM_PT = 18.0, 72.0

_BODY = TextStyle(1.0, 1.34, after_pt=3)
_LABEL = TextStyle(
    7, 1.4, after_pt=2, family=SANS, weight=600, colour="accent", tracking=0.08, capitals=True,
    keep_next=True,
)  # fmt: skip
_TERM = TextStyle(LARGEST_TERM_PT, 1.12, after_pt=3, weight=600, whole_words=True)
# Sizes of these are in times the body's.
_OF_BODY = {
    "card-body": _BODY,
    "card-definition": _BODY,
    "card-example": replace(_BODY, size_pt=0.91, italic=True, before_pt=2),
    "card-gloss": replace(_BODY, size_pt=0.91, italic=True, colour="muted"),
    "card-foreign": replace(_BODY, italic=True),
    "cell": replace(_BODY, size_pt=0.88),
    "head-cell": TextStyle(0.8, 1.3, family=SANS, weight=600, after_pt=2),
}
_OWN = {
    "card-category": _LABEL,
    "card-head": replace(_LABEL, whole_words=True),
    "card-small": TextStyle(7.5, 1.35, before_pt=3, family=SANS, colour="muted"),
    "card-foot": TextStyle(FOOT_PT, 1.3, family=SANS, colour="muted"),
}
OWN_SIZE = frozenset({"card-term", *_OWN})  # roles whose size is not the body's


@dataclass(frozen=True, slots=True)
class CardType(TypeSheet):
    """The styles of one card: `text_pt` is the size of its body, `term_pt` that of its headword.

    No text of the body is smaller than `least_pt`, none of the rest than `foot_pt`.
    """

    least_pt: float = LEAST_PT
    term_pt: float = LARGEST_TERM_PT
    foot_pt: float = FOOT_PT

    def style(self, role: str) -> TextStyle:
        """The style of a paragraph by its role; what is plain text on a page is body here."""
        if role == "card-term":
            return _sized(_TERM, self.term_pt)
        own = _OWN.get(role)
        if own is not None:
            return _sized(own, max(own.size_pt, self.foot_pt))
        style = _OF_BODY.get(role, _BODY)
        return _sized(style, max(style.size_pt * self.text_pt, self.least_pt))


@cache
def _sized(style: TextStyle, size_pt: float) -> TextStyle:
    return replace(style, size_pt=size_pt)
