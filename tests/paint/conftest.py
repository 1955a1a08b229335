"""The bundled faces, the colours of paper, and pages made of HTML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.entry_pages import entry_pages
from desktop_app.paint.fonts import FACES, load_faces
from desktop_app.paint.marks import Page
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.theme import Tokens, load_tokens
from desktop_app.paint.type_sheet import TypeSheet

Make = Callable[..., list[Page]]


@pytest.fixture
def faces(qapp, root: Path) -> None:
    """The bundled faces, loaded."""
    load_faces(root / "resources" / "fonts", FACES)


@pytest.fixture
def tokens(root: Path) -> Tokens:
    return load_tokens(root / "resources" / "themes" / "print.toml")


@pytest.fixture
def types(faces, tokens: Tokens) -> TypeSheet:
    return TypeSheet(tokens)


@pytest.fixture
def picture() -> QImage:
    """A picture that is all of one colour."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor("#1d6b57"))
    return image


@pytest.fixture
def every_part(root: Path) -> str:
    """The HTML of an entry with all that a page can hold, some six pages long."""
    return (root / "tests" / "data" / "paper" / "every-part.html").read_text("utf-8")


@pytest.fixture
def make_pages(faces, tokens: Tokens, picture: QImage) -> Make:
    """`make_pages(html, layout=…, answers=…)`: the pages of an entry with one picture."""

    def make(html: str, layout: PageLayout | None = None, *, answers: bool = True) -> list[Page]:
        entry = PaperEntry("The running title", page_blocks(html), "A pack · an-entry")
        pictures = {"image:pie.png": picture}
        return entry_pages(entry, layout or PageLayout(), tokens, pictures, answers=answers)

    return make
