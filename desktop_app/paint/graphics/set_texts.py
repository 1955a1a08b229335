"""How is type of a poster set, which is smaller on smaller paper?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.pages.blocks import Run
from desktop_app.pages.title_words import with_apostrophes
from desktop_app.paint.atoms import Stack, stacked
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.type_sheet import TextStyle, TypeSheet

_NO_BREAK = 1e6  # dots, wider than any line
_NARROWER = (0.95, 0.9, 0.85, 0.8, 0.75)  # of the width, tried for lines of about one length


def set_text(
    text: str, style: TextStyle, types: TypeSheet, share: float, width: float
) -> SetParagraph:
    """A paragraph in a style whose lengths are drawn for A3; `share` of them is taken."""
    smaller = replace(
        style,
        size_pt=style.size_pt * share,
        before_pt=style.before_pt * share,
        after_pt=style.after_pt * share,
    )
    return SetParagraph((Run(with_apostrophes(text)),), smaller, types, width)


def longest_word(text: str, style: TextStyle, types: TypeSheet, share: float) -> float:
    """How wide the longest word is; where lines may break anywhere a layout would not tell."""
    words = (set_text(word, style, types, share, _NO_BREAK) for word in text.split())
    return max((word.extent.most for word in words), default=0.0)


def set_texts(
    parts: Sequence[tuple[str, TextStyle]], types: TypeSheet, share: float, width: float
) -> Stack:
    """Paragraphs one below the other, those without words left out."""
    set_parts = (_even(text, style, types, share, width) for text, style in parts if text)
    return stacked([atom for one in set_parts for atom in one.atoms(0.0)])


def _even(
    text: str, style: TextStyle, types: TypeSheet, share: float, width: float
) -> SetParagraph:
    """A paragraph whose last line is no single word, where its other lines can be shorter."""
    best = set_text(text, style, types, share, width)
    lines = best.layout.lineCount()
    if lines == 1 or best.right_to_left:
        return best
    least = longest_word(text, style, types, share)
    for part in _NARROWER:
        tried = set_text(text, style, types, share, width * part)
        if tried.layout.lineCount() > lines or least > width * part:
            break
        best = tried
    return best
