"""How large is the paper, and what of it is printed on?"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QLocale

from desktop_app.paint.marks import Page, Place, is_inked
from desktop_app.paint.reference_device import from_mm, to_mm

USUAL_TEXT_PT = 10.0
# ISO 3166 codes of the countries that print on Letter (Unicode CLDR, paperSize).
_LETTER_COUNTRIES = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)


class Paper(NamedTuple):
    """A size of paper, upright."""

    name: str
    width_mm: float
    height_mm: float


A3 = Paper("A3", 297.0, 420.0)
A4 = Paper("A4", 210.0, 297.0)
LETTER = Paper("Letter", 215.9, 279.4)
PAPERS = (A3, A4, LETTER)


class Margins(NamedTuple):
    """What stays free at each side, in millimetres; the footer stands in the lower one."""

    left: float = 28.0
    top: float = 22.0
    right: float = 28.0
    bottom: float = 24.0

    @classmethod
    def around(cls, mm: float) -> Margins:
        """Margins of one width; above and below there is room for what runs along the page."""
        return cls(mm, max(mm, 14.0), mm, max(mm, 15.0))


USUAL_MARGINS = Margins()
MARGINS = {"narrow": Margins.around(15), "usual": USUAL_MARGINS, "wide": Margins.around(36)}


class PageLayout(NamedTuple):
    """Paper, margins, and the size of plain text in points."""

    paper: Paper = A4
    margins: Margins = USUAL_MARGINS
    text_pt: float = USUAL_TEXT_PT

    @property
    def column(self) -> Place:
        """Where the text stands, in dots."""
        margins, paper = self.margins, self.paper
        return Place(
            from_mm(margins.left),
            from_mm(margins.top),
            from_mm(paper.width_mm - margins.left - margins.right),
            from_mm(paper.height_mm - margins.top - margins.bottom),
        )


def free_of_ink(pages: Sequence[Page]) -> Margins:
    """What stays free of ink at each side of all pages, in millimetres."""
    places = [(page, mark.place) for page in pages for mark in page.marks if is_inked(mark)]
    return Margins(
        min((to_mm(place.x) for _, place in places), default=math.inf),
        min((to_mm(place.y) for _, place in places), default=math.inf),
        min((page.width_mm - to_mm(place.right) for page, place in places), default=math.inf),
        min((page.height_mm - to_mm(place.bottom) for page, place in places), default=math.inf),
    )


def usual_paper(country: str) -> Paper:
    """The paper that a country (its two letters, as in a locale) prints on."""
    return LETTER if country.upper() in _LETTER_COUNTRIES else A4


def local_paper() -> Paper:
    """The paper that is usual where this computer stands, as its settings have it."""
    return usual_paper(QLocale.territoryToCode(QLocale.system().territory()))


def paper_named(name: str) -> Paper:
    """The paper of that name, whatever its capitals; KeyError for another."""
    return {paper.name.casefold(): paper for paper in PAPERS}[name.casefold()]
