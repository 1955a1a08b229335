"""How do the pages of a deck look once they are moved for a printer that is off?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from desktop_app.core.cards.alignment import Alignment, Shift
from desktop_app.paint.cards.deck_paper import DeckPaper
from desktop_app.paint.marks import Page, all_moved
from desktop_app.paint.reference_device import from_mm


def aligned(paper: DeckPaper, alignment: Alignment) -> DeckPaper:
    """The same deck, each page moved as a whole: cards, marks, and the line at its foot."""
    if alignment == Alignment():
        return paper
    sides = tuple(
        side.changed(partial(_moved, shift)) if shift != Shift() else side
        for side in paper.sides
        for shift in (alignment.of(back=side.back),)
    )
    return replace(paper, sides=sides)


def _moved(shift: Shift, page: Page) -> Page:
    return replace(page, marks=all_moved(page.marks, from_mm(shift.right), from_mm(shift.down)))
