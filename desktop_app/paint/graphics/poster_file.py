"""How does a poster become bytes of a file: PDF, PNG or SVG?"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize

from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.pages.poster_words import PosterWords
from desktop_app.paint.graphics.outlined_page import paint_outlined
from desktop_app.paint.graphics.picture_file import Told, png_bytes, svg_bytes
from desktop_app.paint.graphics.poster import poster_page
from desktop_app.paint.marks import Page
from desktop_app.paint.missing_glyphs import missing_glyphs
from desktop_app.paint.page_layout import PageLayout, Paper
from desktop_app.paint.page_painter import page_image
from desktop_app.paint.pdf_file import PdfInfo, pdf_bytes
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens

_DOTS_PER_MM = 200 / 25.4
_STEPS_PER_MM = 10  # of an SVG, whose steps are whole


@dataclass(frozen=True, slots=True)
class PosterSource:
    """The poster of an entry as something that is printed: one page."""

    entry: PaperEntry
    words: PosterWords
    tokens: Tokens

    @property
    def title(self) -> str:
        """What is printed."""
        return self.words.title

    @property
    def file_name(self) -> str:
        """A name for its PDF."""
        return self.entry.file_name

    @property
    def has_answers(self) -> bool:
        """There are none on a poster."""
        return False

    @property
    def has_margins(self) -> bool:
        """A poster has its own, and all of its text has the size that the paper gives it."""
        return False

    @property
    def info(self) -> PdfInfo:
        """What its PDF says of itself."""
        entry = self.entry
        return PdfInfo(self.title, entry.author, self.words.definition, entry.language)

    def pages(self, layout: PageLayout, *, answers: bool = True) -> list[Page]:  # noqa: ARG002
        """The one page, on the paper of the layout. Belongs on a worker thread."""
        return [poster_page(self.words, self.tokens, layout.paper)]

    def missing(self) -> tuple[str, ...]:
        """The characters that would be printed as empty boxes."""
        return missing_glyphs(self.words.all)


def poster_bytes(source: PosterSource, paper: Paper, suffix: str) -> bytes:
    """The poster as a file of that kind: "pdf", "png" or "svg"."""
    pages = source.pages(PageLayout(paper))
    told = Told(source.title, source.words.told, source.entry.language)
    if suffix == "pdf":
        return pdf_bytes(pages, source.info)
    if suffix == "png":
        return png_bytes(page_image(pages[0], _DOTS_PER_MM), told)
    scale = _STEPS_PER_MM / from_mm(1)
    size = QSize(round(paper.width_mm * _STEPS_PER_MM), round(paper.height_mm * _STEPS_PER_MM))
    return svg_bytes(size, lambda p: paint_outlined(p, pages[0], scale), told, per_mm=_STEPS_PER_MM)
