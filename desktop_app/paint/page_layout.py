"""How large is the paper, and what of it is printed on?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLocale

from desktop_app.paint.marks import Place
from desktop_app.paint.reference_device import from_mm

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


A4 = Paper("A4", 210.0, 297.0)
LETTER = Paper("Letter", 215.9, 279.4)
PAPERS = (A4, LETTER)


class Margins(NamedTuple):
    """What stays free at each side, in millimetres; the footer stands in the lower one."""

    left: float = 28.0
    top: float = 20.0
    right: float = 28.0
    bottom: float = 22.0

    @classmethod
    def around(cls, mm: float) -> Margins:
        """Margins of one width; above and below there is room for what runs along the page."""
        return cls(mm, max(mm, 14.0), mm, max(mm, 15.0))


class PageLayout(NamedTuple):
    """Paper, margins, and the size of plain text in points."""

    paper: Paper = A4
    margins: Margins = Margins()
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


def usual_paper(country: str) -> Paper:
    """The paper that a country (its two letters, as in a locale) prints on."""
    return LETTER if country.upper() in _LETTER_COUNTRIES else A4


def local_paper() -> Paper:
    """The paper that is usual where this computer stands, as its settings have it."""
    return usual_paper(QLocale.territoryToCode(QLocale.system().territory()))


def paper_named(name: str) -> Paper:
    """The paper of that name, whatever its capitals; KeyError for another."""
    return {paper.name.casefold(): paper for paper in PAPERS}[name.casefold()]
