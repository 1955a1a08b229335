"""In which type is each kind of text set on paper, and how far apart?"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from PySide6.QtGui import QFont

from desktop_app.paint.fonts import SANS, SERIF
from desktop_app.paint.page_layout import USUAL_TEXT_PT
from desktop_app.paint.reference_device import from_pt, paper_font
from desktop_app.paint.theme import Tokens

MONO = "monospace"
_REGULAR, _SEMIBOLD, _BOLD = 400, 600, 700


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a paragraph is set: sizes and distances are in points.

    `leading` and `tracking` (what is added between letters) are in times the size. With
    `whole_words` a word is broken at its soft hyphens alone.
    """

    size_pt: float
    leading: float
    before_pt: float = 0.0
    after_pt: float = 0.0
    family: str = SERIF
    weight: int = _REGULAR
    italic: bool = False
    colour: str = "ink"
    tracking: float = 0.0
    capitals: bool = False
    keep_next: bool = False
    whole_words: bool = False

    @property
    def advance(self) -> float:
        """From one line to the next, in dots."""
        return from_pt(self.size_pt * self.leading)

    def font(self) -> QFont:
        """The face of plain words."""
        return self.shaped(self.weight, italic=self.italic)

    def shaped(self, weight: int, *, italic: bool) -> QFont:
        """The face in another weight or slope."""
        font = paper_font(self.family, self.size_pt, weight, italic=italic)
        return _tracked(self, weight, italic=italic) if self.tracking else font

    @property
    def strong(self) -> int:
        """The weight of words that stand out among plain ones."""
        return _BOLD if self.weight >= _SEMIBOLD else _SEMIBOLD


@cache
def _tracked(style: TextStyle, weight: int, *, italic: bool) -> QFont:
    font = QFont(paper_font(style.family, style.size_pt, weight, italic=italic))
    # Of the two kinds the absolute one would be scaled by the device's dots an inch.
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 * (1 + style.tracking))
    return font


_PLAIN = TextStyle(10, 1.44, after_pt=6)
_SMALL = TextStyle(8, 1.4, after_pt=3, family=SANS, colour="muted")
_HEADING = TextStyle(10, 1.3, 10, 2.5, weight=_SEMIBOLD, keep_next=True)
_LABEL = TextStyle(
    7.5, 1.4, family=SANS, weight=_SEMIBOLD, colour="accent", tracking=0.08, capitals=True,
    keep_next=True,
)  # fmt: skip
_STYLES = {
    "p": _PLAIN,
    "category": replace(_LABEL, after_pt=1),
    "h1": replace(_HEADING, size_pt=23, leading=1.15, before_pt=0, after_pt=4),
    "aliases": replace(_SMALL, size_pt=8.5, after_pt=4),
    "facts": replace(_SMALL, size_pt=8.5, after_pt=4),
    "definition": replace(_PLAIN, size_pt=12.5, leading=1.4, before_pt=11, after_pt=12),
    "h2": replace(_HEADING, size_pt=13, before_pt=12, after_pt=3),
    "h3": replace(_HEADING, size_pt=11, before_pt=12),
    "h4": _HEADING,
    "h5": replace(_HEADING, italic=True),
    "h6": replace(_HEADING, weight=_REGULAR, italic=True),
    "dt": replace(_PLAIN, weight=_SEMIBOLD, after_pt=1, keep_next=True),
    "note": replace(_PLAIN, size_pt=8.5, leading=1.4, after_pt=3),
    "law": replace(_SMALL, before_pt=6),
    "related": replace(_SMALL, size_pt=8.5, after_pt=2),
    "source": replace(_SMALL, after_pt=3.5),
    "caption": replace(_SMALL, before_pt=4, after_pt=9),
    "plain-bar": replace(_SMALL, colour="ink"),
    "box-title": TextStyle(8, 1.4, after_pt=2.5, family=SANS, weight=_SEMIBOLD, keep_next=True),
    "boxed": replace(_PLAIN, size_pt=9.5, leading=1.42, after_pt=5),
    "cell": replace(_PLAIN, size_pt=9, leading=1.35, after_pt=3),
    "head-cell": TextStyle(7.5, 1.35, family=SANS, weight=_SEMIBOLD, after_pt=2),
    "code": TextStyle(8.5, 1.4, family=MONO),
    "running": replace(_SMALL, size_pt=7.5, after_pt=0),
}


@dataclass(frozen=True, slots=True)
class TypeSheet:
    """The styles at a person's text size, and the colours of paper."""

    tokens: Tokens
    text_pt: float = USUAL_TEXT_PT

    def style(self, role: str) -> TextStyle:
        """The style of a paragraph by its role; an unknown one is set as plain text."""
        style = _STYLES.get(role, _PLAIN)
        return replace(
            style,
            size_pt=self.pt(style.size_pt),
            before_pt=self.pt(style.before_pt),
            after_pt=self.pt(style.after_pt),
        )

    def pt(self, usual_pt: float) -> float:
        """A length that is drawn for the usual text size, in points."""
        return usual_pt * self.text_pt / USUAL_TEXT_PT

    def dots(self, usual_pt: float) -> float:
        """The same in dots."""
        return from_pt(self.pt(usual_pt))

    def colour(self, token: str) -> str:
        """A colour of the theme, "#rrggbb"."""
        return str(getattr(self.tokens, token))
