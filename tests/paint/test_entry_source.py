"""Does an entry get its pictures from those who may read them, and from nowhere else?"""

from __future__ import annotations

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from desktop_app.core.markup.diagrams import diagram_src
from desktop_app.core.model.picture import NoPicture
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.marks import DrawingMark, PictureMark
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.reference_device import to_mm
from tests.diagram_blocks import HARD, PRICE


def png(width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0b6fae"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def shown(source: EntrySource) -> list[PictureMark]:
    pages = source.pages(PageLayout(), answers=True)
    return [mark for page in pages for mark in page.marks if isinstance(mark, PictureMark)]


def load(html: str, tokens, files: dict[str, bytes | NoPicture]) -> tuple[EntrySource, list[str]]:
    asked: list[str] = []

    def read(name: str) -> bytes | NoPicture:
        asked.append(name)
        return files.get(name, NoPicture.MISSING)

    entry = PaperEntry("An entry", page_blocks(html), "A pack")
    return EntrySource.load(entry, tokens, read), asked


def test_pictures_of_the_pack_are_shown_and_asked_for_once(faces, tokens) -> None:
    html = '<p><img src="image:p/a.png" alt=""><img src="image:p/a.png" alt=""></p>'
    source, asked = load(html, tokens, {"image:p/a.png": png(96, 48)})
    assert asked == ["image:p/a.png"]
    first, second = shown(source)
    size = (to_mm(first.place.width), to_mm(first.place.height))
    assert size == pytest.approx((25.4, 12.7), abs=0.1)  # 96 pixels an inch, as on a screen
    assert second.place.y > first.place.bottom


def test_a_large_picture_has_no_more_dots_than_paper_shows(faces, tokens) -> None:
    source, _ = load(
        '<p><img src="image:p/a.png" alt=""></p>', tokens, {"image:p/a.png": png(4000, 1000)}
    )
    (picture,) = shown(source)
    inches = to_mm(picture.place.width) / 25.4
    assert picture.image.width() / inches == pytest.approx(300, abs=3)
    assert to_mm(picture.place.width) == pytest.approx(154, abs=0.1)


@pytest.mark.parametrize(
    "data",
    [NoPicture.UNSAFE, b"", b"<svg xmlns='http://www.w3.org/2000/svg'/>", png(8, 8)[:40]],
    ids=["unsafe", "empty", "svg", "torn"],
)
def test_what_is_no_picture_leaves_its_words(faces, tokens, data) -> None:
    html = '<p><img src="image:p/a.png" alt="A pie"></p><p class="caption">A pie</p>'
    source, _ = load(html, tokens, {"image:p/a.png": data})
    assert shown(source) == []
    assert "A pie" in source.entry.text


def test_a_source_tells_what_its_pdf_says_of_itself(faces, tokens) -> None:
    entry = PaperEntry("BATNA", (), "foot \U000f1234", "The best.", "Ann", "nl")
    source = EntrySource(entry, tokens)
    assert (source.title, source.file_name, source.has_answers) == ("BATNA", "BATNA.pdf", False)
    assert source.info[:4] == ("BATNA", "Ann", "The best.", "nl")
    assert source.missing() == ("\U000f1234",)


def test_a_diagram_needs_nobody_to_read_it_and_stays_words_and_lines(faces, tokens) -> None:
    src = diagram_src(0, PRICE)
    html = f'<p><img src="{src}" alt="A line"></p><p class="caption">A line</p>'
    source, asked = load(html, tokens, {})
    assert asked == []
    pages = source.pages(PageLayout(), answers=True)
    (mark,) = [mark for mark in pages[0].marks if isinstance(mark, DrawingMark)]
    assert mark.tokens is tokens
    column = PageLayout().column
    assert mark.place.width <= column.width
    pdf = pypdfium2.PdfDocument(pdf_bytes(pages, source.info))
    text = pdf[0].get_textpage().get_text_range()
    for words in ("Pieter", "reservation value 11,200", "Zone of agreement", "A line"):
        assert words in text
    assert [*pdf[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])] == []


def test_a_diagram_that_is_high_fits_its_page(faces, tokens) -> None:
    tall = HARD["three with much to say"]
    layout = PageLayout(text_pt=16)
    source, _ = load(f'<p><img src="{diagram_src(0, tall)}" alt="A"></p>', tokens, {})
    pages = source.pages(layout, answers=True)
    (mark,) = [m for page in pages for m in page.marks if isinstance(m, DrawingMark)]
    assert mark.place.height < layout.column.height
