"""Do diagrams come into the page in the colours and the size of the window?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QTextCursor

from desktop_app.core.markup.diagrams import SCHEME
from desktop_app.ui.browse.page.selection import selection_copied
from desktop_app.ui.browse.page_tools.page_pictures import PagePictures
from tests.diagram_blocks import PRICE, STYLES
from tests.ui.diagram_surfaces import diagram_page


@pytest.fixture
def pictures(window) -> PagePictures:
    return window.findChild(PagePictures)


def colours(view) -> set[str]:
    image = view.viewport().grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(500)}


def shown(view) -> QSizeF:
    """The size of the page's diagram; of nothing while it is painted anew."""
    found = [one for name, one in view._pictures.items() if name.startswith(SCHEME)]
    return found[0].deviceIndependentSize() if found else QSizeF(0, 0)


def test_a_diagram_comes_into_the_page_without_the_library(
    window, library, pictures, qtbot
) -> None:
    view, tokens = window.browse.view, window.look.tokens
    with qtbot.waitSignal(pictures.shown):
        view.show_page(diagram_page(PRICE))
    assert {tokens.first, tokens.second, tokens.accent_soft} <= colours(view)
    assert library.read_on == []


def test_it_follows_the_theme(window, pictures, qtbot) -> None:
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(diagram_page(PRICE))
    dark = window.look.themed("dark")
    with qtbot.waitSignal(pictures.shown):
        window.wear(dark)
    assert {dark.tokens.first, dark.tokens.second, dark.tokens.accent_soft} <= colours(view)


def test_it_grows_with_the_text_and_fits_the_column(window, pictures, qtbot) -> None:
    view = window.browse.view
    with qtbot.waitSignal(pictures.shown):
        view.show_page(diagram_page(STYLES))
    before = shown(view).height()
    window.set_zoom(200)
    qtbot.waitUntil(lambda: shown(view).height() > before)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: 0 < shown(view).width() <= view.column()[1])
    assert view.horizontalScrollBar().maximum() == 0


def test_its_words_are_copied_in_its_place(window) -> None:
    view = window.browse.view
    view.show_page(diagram_page(PRICE))
    cursor = QTextCursor(view.document())
    cursor.select(QTextCursor.SelectionType.Document)
    copied = selection_copied(cursor)
    assert "Zone of agreement: from 11,200 to 12,600, 1,400 wide." in copied.text
    assert "diagram:" not in copied.html
