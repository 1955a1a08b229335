"""Where does a preview, a printer or a PDF get the pages of an entry from?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from desktop_app.core.model.picture import NoPicture
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.decoding import Room, decode
from desktop_app.paint.diagrams.figure import is_diagram
from desktop_app.paint.entry_pages import entry_pages
from desktop_app.paint.marks import Page
from desktop_app.paint.missing_glyphs import missing_glyphs
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.pdf_file import PdfInfo
from desktop_app.paint.theme import Tokens

Read = Callable[[str], bytes | NoPicture]
# Of the widest column in pixels of a screen, and of a good part of its height; times what makes
# 300 dots an inch of them.
_ROOM = Room(width=720, height=520, zoom=1.0, ratio=300 / 96)


@dataclass(frozen=True, slots=True)
class EntrySource:
    """An entry with the colours of paper and the only pictures that it can show, by name."""

    entry: PaperEntry
    tokens: Tokens
    pictures: Mapping[str, QImage] = field(default_factory=dict)

    @classmethod
    def load(cls, entry: PaperEntry, tokens: Tokens, read: Read) -> EntrySource:
        """With the pictures that `read` has the bytes of. Belongs on a worker thread."""
        pictures = {}
        for name in entry.picture_names:
            if is_diagram(name):  # it is all in its name
                continue
            data = read(name)
            image = decode(data, _ROOM) if isinstance(data, bytes) else None
            if image is not None:
                pictures[name] = image
        return cls(entry, tokens, pictures)

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
    def has_margins(self) -> bool:
        """Margins and the size of the text can be chosen."""
        return True

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
