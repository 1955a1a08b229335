"""How do the sheets of an exercise become pages, each on paper of its own?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

from desktop_app.pages.role_sheets import RoleSheet
from desktop_app.paint.entry_source import EntrySource, Read
from desktop_app.paint.marks import AnchorMark, Mark, Page
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.pdf_file import PdfInfo
from desktop_app.paint.theme import Tokens
from desktop_app.wording import tr


@dataclass(frozen=True, slots=True)
class SheetSource:
    """One sheet with what it shows. What its PDF and the printer's queue are told is no secret."""

    deal: str
    sheet: RoleSheet
    source: EntrySource

    @classmethod
    def load(cls, deal: str, sheet: RoleSheet, tokens: Tokens, read: Read) -> SheetSource:
        """With the pictures that `read` has the bytes of. Belongs on a worker thread."""
        return cls(deal, sheet, EntrySource.load(sheet.entry, tokens, read))

    @property
    def title(self) -> str:
        """What is printed, in words that everybody at the printer may read."""
        return tr("Role sheet")

    @property
    def file_name(self) -> str:
        """A name for its PDF."""
        return self.sheet.file_name

    @property
    def has_answers(self) -> bool:
        """Answers are always printed: they stand on the trainer's sheet alone."""
        return False

    @property
    def has_margins(self) -> bool:
        """Margins and the size of the text can be chosen."""
        return True

    @property
    def info(self) -> PdfInfo:
        """What its PDF says of itself: the deal, but neither whose sheet it is nor what it says."""
        entry = self.sheet.entry
        return PdfInfo(self.deal, entry.author, "", entry.language)

    def pages(self, layout: PageLayout, *, answers: bool = True) -> list[Page]:
        """The pages, without an outline. Belongs on a worker thread."""
        laid = self.source.pages(layout, answers=answers)
        return [replace(page, marks=tuple(map(_untold, page.marks))) for page in laid]

    def missing(self) -> tuple[str, ...]:
        """The characters that would be printed as empty boxes."""
        return self.source.missing()


class Copies(NamedTuple):
    """A sheet, and how often it is printed."""

    sheet: SheetSource
    copies: int


def on_own_paper(wanted: Iterable[Copies], layout: PageLayout) -> list[Page]:
    """The pages of sheets for one print job, with as many copies of each as are wanted.

    Every sheet begins on an odd page and ends on an even one, blank where it must be, so that no
    two share a sheet of paper, printed on both sides or not, however often the job is repeated.
    """
    out: list[Page] = []
    blank = Page(layout.paper.width_mm, layout.paper.height_mm, ())
    for one in wanted:
        pages = one.sheet.pages(layout)
        out += (pages + [blank] * (len(pages) % 2)) * one.copies
    return out


def _untold(mark: Mark) -> Mark:
    """A heading as a place alone, which no outline tells."""
    return replace(mark, heading="", level=0) if isinstance(mark, AnchorMark) else mark
