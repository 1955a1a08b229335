"""What does a preview ask of that which is to be printed?"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from desktop_app.paint.marks import Page
    from desktop_app.paint.page_layout import PageLayout
    from desktop_app.paint.pdf_file import PdfInfo


class PageSource(Protocol):
    """Pages of something. `pages` and `missing` are slow: they are called on a worker."""

    @property
    def title(self) -> str:
        """What is printed, as it stands in the printer's queue."""

    @property
    def file_name(self) -> str:
        """A name for its PDF."""

    @property
    def has_answers(self) -> bool:
        """Whether answers can be left out."""

    @property
    def has_margins(self) -> bool:
        """Whether its margins and the size of its text can be chosen."""

    @property
    def info(self) -> PdfInfo:
        """What its PDF says of itself."""

    def pages(self, layout: PageLayout, *, answers: bool) -> list[Page]:
        """The pages, laid out anew."""

    def missing(self) -> tuple[str, ...]:
        """The characters that would be printed as empty boxes."""
