"""Where does a preview, a printer or a PDF get the pages of an entry from?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.entry_pages import entry_pages
from desktop_app.paint.marks import Page
from desktop_app.paint.missing_glyphs import missing_glyphs
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.pdf_file import PdfInfo
from desktop_app.paint.theme import Tokens


@dataclass(frozen=True, slots=True)
class EntrySource:
    """An entry with the colours of paper and the only pictures that it can show, by name."""

    entry: PaperEntry
    tokens: Tokens
    pictures: Mapping[str, QImage] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What is printed."""
        return self.entry.title

    @property
    def file_name(self) -> str:
        """A name for its PDF."""
        return self.entry.file_name

    @property
    def has_answers(self) -> bool:
        """Whether answers can be left out."""
        return self.entry.has_answers

    @property
    def info(self) -> PdfInfo:
        """What its PDF says of itself."""
        entry = self.entry
        return PdfInfo(entry.title, entry.author, entry.definition, entry.language)

    def pages(self, layout: PageLayout, *, answers: bool) -> list[Page]:
        """The pages, laid out anew. Belongs on a worker thread."""
        return entry_pages(self.entry, layout, self.tokens, self.pictures, answers=answers)

    def missing(self) -> tuple[str, ...]:
        """The characters that would be printed as empty boxes."""
        return missing_glyphs(self.entry.text)
