"""Do a pack's pictures come into the page, in the size that fits, without holding it up?"""

from __future__ import annotations

import struct
from threading import get_ident

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QThreadPool
from PySide6.QtGui import QColor, QImage

from desktop_app.paint.decoding import Room, decode, narrowed
from desktop_app.ui.browse.page_tools.page_pictures import PagePictures
from tests.core.content.pictures import png

ROOM = Room(500, 400, 1.0, 1.0)
NAME = "image:common-ground/images/a%20b.png"
PAGE = f"<p>Before</p><p><img src='{NAME}' alt='Words'></p><p class='caption'>Words</p><p>x</p>"
PAGE = PAGE.replace("'", '"')


def encoded(width: int, height: int, kind: str = "PNG", colour: str = "#ff00ff") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return buffer.data().data()


def shown_size(image: QImage) -> tuple[int, int]:
    size = image.deviceIndependentSize()
    return round(size.width()), round(size.height())


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_small_picture_keeps_its_size(qapp, kind: str) -> None:
    image = decode(encoded(60, 40, kind), ROOM)
    assert shown_size(image) == (60, 40)


def test_a_large_one_is_made_as_small_as_the_room(qapp) -> None:
    assert shown_size(decode(encoded(2000, 1000), ROOM)) == (500, 250)
    assert shown_size(decode(encoded(1000, 2000), ROOM)) == (200, 400)


def test_on_a_fine_screen_it_has_more_pixels_but_no_more_than_its_own(qapp) -> None:
    fine = ROOM._replace(ratio=2.0)
    image = decode(encoded(2000, 1000), fine)
    assert (image.width(), shown_size(image)) == (1000, (500, 250))
    image = decode(encoded(60, 40), fine)
    assert (image.width(), shown_size(image)) == (60, (60, 40))


def test_it_grows_with_the_text(qapp) -> None:
    assert shown_size(decode(encoded(60, 40), ROOM._replace(zoom=2.0))) == (120, 80)


def test_a_photograph_on_its_side_stands_up(qapp) -> None:
    data = encoded(80, 40, "JPEG")
    exif = b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + struct.pack(">HHIHH", 0x112, 3, 1, 6, 0)
    exif += struct.pack(">I", 0)
    turned = data[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + data[2:]
    assert shown_size(decode(turned, ROOM)) == (40, 80)
    assert shown_size(decode(turned, ROOM._replace(width=20))) == (20, 40)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"P3 1 1 255 255 0 255",
        png(4097, 1),
        png(40_000, 40_000),
        encoded(60, 40)[:60],
    ],
    ids=["empty", "text", "svg", "ppm", "too wide", "bomb", "cut off"],
)
def test_what_is_no_picture_is_none(qapp, data: bytes) -> None:
    assert decode(data, ROOM) is None


def test_a_narrower_column_shows_the_same_pixels_narrower(qapp) -> None:
    image = decode(encoded(400, 200), ROOM)
    assert shown_size(narrowed(image, 100)) == (100, 50)
    assert narrowed(image, 400) is image


@pytest.fixture
def pictures(window) -> PagePictures:
    return window.findChild(PagePictures)


def line_height(view, number: int = 1) -> float:
    block = view.document().findBlockByNumber(number)
    return view.document().documentLayout().blockBoundingRect(block).height()


def colours(view) -> set[str]:
    image = view.viewport().grab().toImage()
    spots = ((x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7))
    return {image.pixelColor(x, y).name() for x, y in spots}


def test_the_page_does_not_wait_and_its_picture_comes(window, library, pictures, qtbot) -> None:
    library.pictures[NAME] = encoded(300, 150)
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
        assert "#ff00ff" not in colours(view)
        assert line_height(view) > 100
    assert "#ff00ff" in colours(view)
    assert 150 <= line_height(view) < 160
    assert get_ident() not in library.read_on


def test_a_picture_that_was_shown_is_there_at_once(window, library, pictures, qtbot) -> None:
    library.pictures[NAME] = encoded(300, 150)
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
    view.show_page("<p>Another</p>")
    view.show_page(PAGE)
    assert "#ff00ff" in colours(view)
    assert len(library.read_on) == 1


def test_another_theme_asks_for_no_picture_anew(window, library, pictures, qtbot) -> None:
    library.pictures[NAME] = encoded(300, 150)
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
    window.wear(window.look.themed("dark"))
    assert "#ff00ff" in colours(view)
    QThreadPool.globalInstance().waitForDone()
    assert len(library.read_on) == 1


def test_a_picture_that_may_not_be_shown_leaves_its_words(window, pictures, qtbot) -> None:
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
    assert line_height(view) < 40
    assert "Words" in view.toPlainText()


def test_the_reader_stays_where_one_is_when_a_picture_comes(
    window, library, pictures, qtbot
) -> None:
    library.pictures[NAME] = encoded(300, 600)
    view = window.browse.view
    lines = "".join(f"<p>Line {number}</p>" for number in range(80))
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE + lines)
        view.verticalScrollBar().setValue(900)
        before = view.cursorForPosition(view.viewport().rect().center()).block().text()
    after = view.cursorForPosition(view.viewport().rect().center()).block().text()
    assert after == before
    assert view.verticalScrollBar().value() > 900


def test_in_a_narrower_window_it_fits_at_once_and_is_decoded_anew(
    window, library, pictures, qtbot
) -> None:
    library.pictures[NAME] = encoded(2000, 400)
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
    with qtbot.waitSignal(pictures.shown):
        window.resize(760, 820)
        assert view.horizontalScrollBar().maximum() == 0
        assert "#ff00ff" in colours(view)
    assert view.horizontalScrollBar().maximum() == 0
    assert len(library.read_on) == 2


def test_a_page_that_was_left_holds_no_picture(window, library, pictures, qtbot) -> None:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QTextDocument

    library.pictures[NAME] = encoded(300, 150)
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(PAGE)
    view.show_page("<p>Another</p>")
    view.show_pictures({})
    held = view.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(NAME))
    assert held.width() != 300


def test_a_large_one_in_a_table_leaves_the_words_beside_it_whole(window) -> None:
    view = window.browse.view
    row = f'<tr><td>Sunflower</td><td>Marguerite</td><td><img src="{NAME}" alt="x"></td></tr>'
    view.show_page(f"<table><tr><th>A</th><th>B</th><th>C</th></tr>{row}</table>")
    view.show_pictures({NAME: decode(encoded(2000, 400), ROOM)})
    view.document().size()
    block = view.document().begin()
    lines = {}
    while block.isValid():
        lines[block.text()] = block.layout().lineCount()
        block = block.next()
    assert lines["Sunflower"] == lines["Marguerite"] == 1
