"""Does the page show its parts as they are drawn, wherever one has scrolled to?"""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QTextBlock, QTextCursor

from desktop_app.paint.theme import contrast
from desktop_app.ui.browse.entry_painting import EntryPainting
from desktop_app.ui.browse.page.seen_blocks import seen_blocks
from desktop_app.ui.browse.page.table_extent import TableExtent
from desktop_app.ui.browse.page_style import box_ground, page_css
from tests.ui.all_parts import all_parts


@pytest.fixture
def view(window):
    """The page with every part on it, its folds open."""
    view = window.browse.view
    view.show_page(all_parts())
    view.open_folds({1, 2})
    return view


def block_with(view, words: str) -> QTextBlock:
    block = view.document().begin()
    while block.isValid():
        if words in block.text():
            return block
        block = block.next()
    raise AssertionError(words)


def rect_of(view, words: str) -> QRectF:
    return view.document().documentLayout().blockBoundingRect(block_with(view, words))


def painted(view, look, top: int, height: int) -> QImage:
    """What is painted behind the words between two heights of the page."""
    image = QImage(view.viewport().width(), height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.translate(0, -top)
    EntryPainting(view.document(), look).paint(painter, QRectF(0, top, image.width(), height))
    painter.end()
    return image


def test_what_is_painted_in_strips_is_what_is_painted_at_once(view, window) -> None:
    high = int(view.document().size().height())
    assert high > 1200
    whole = painted(view, window.look, 0, high)
    for top in range(0, high - 70, 70):
        assert painted(view, window.look, top, 70) == whole.copy(0, top, whole.width(), 70), top


def test_a_long_page_is_not_asked_for_what_does_not_show(window, monkeypatch) -> None:
    view = window.browse.view
    view.show_page("".join(f"<p>Paragraph {number}</p>" for number in range(3000)))
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    top = view.verticalScrollBar().value()
    strip = QRectF(0, top, view.viewport().width(), view.viewport().height())
    found = [rect for _, rect in seen_blocks(view.document(), strip)]
    assert len(found) < 40
    assert found[0].top() <= strip.top()
    assert found[-1].bottom() >= strip.bottom()


@pytest.mark.parametrize("rows", [30, 900])
def test_of_a_table_the_rows_that_show_are_found(window, rows: int) -> None:
    view = window.browse.view
    cells = "".join(f"<tr><td>{row}</td><td>x</td></tr>" for row in range(rows))
    view.show_page(f"<p>before</p><table>{cells}</table><p>after</p>")
    layout = view.document().documentLayout()
    table = view.document().rootFrame().childFrames()[0]
    extent = TableExtent(table, layout)
    strip = QRectF(0, extent.row_top(20) - 1, 500, 60)
    found = extent.seen_rows(strip)
    assert {20, 21} <= set(found)
    assert len(found) <= max(6, rows if rows < 100 else 0)


def test_the_column_begins_where_it_is_drawn(window) -> None:
    assert window.browse.view.column()[0] == 44


def test_a_scroll_bar_that_goes_moves_no_word(window) -> None:
    view = window.browse.view
    view.show_page(all_parts())
    assert view.verticalScrollBar().isVisible()
    before = view.column()
    view.show_page("<p>Short</p>")
    assert not view.verticalScrollBar().isVisible()
    assert view.column()[0] == before[0]


def test_code_reaches_over_the_whole_column(view, window) -> None:
    rect = rect_of(view, "def gain")
    left, width = view.column()
    image = painted(view, window.look, int(rect.top()), 12)
    panel = QColor(window.look.tokens.panel)
    assert image.pixelColor(left + 2, 6) == panel
    assert image.pixelColor(left + width - 3, 6) == panel
    assert image.pixelColor(left + width + 3, 6) == QColor("white")


def test_items_without_a_number_have_a_bullet_and_tasks_have_none(view, window) -> None:
    def inked(words: str) -> bool:
        rect = rect_of(view, words)
        image = painted(view, window.look, int(rect.top()), int(rect.height()))
        left = int(rect.left()) + view.document().indentWidth() - 24
        return any(
            image.pixelColor(int(x), y) != QColor("white")
            for x in range(int(left), int(left) + 40)
            for y in range(image.height())
        )

    assert inked("plain")
    assert inked("nested")
    assert not inked("done")
    assert not inked("First")


def test_every_kind_of_box_has_a_sign_of_its_own(view, window) -> None:
    signs = []
    for words in ("Example ·", "Tip", "Watch out ·", "Quotation", "Question ·", "Note ·"):
        block = block_with(view, words)
        rect = rect_of(view, words)
        image = painted(view, window.look, int(rect.top()), int(rect.height()))
        box = image.copy(int(rect.left()), 0, 16, image.height())
        assert block.text().startswith(("▾", words[:3]))
        ground = box.pixelColor(15, 0)
        signs.append(
            tuple(box.pixelColor(x, y) != ground for x in range(16) for y in range(box.height()))
        )
    assert all(any(sign) for sign in signs)
    assert len(set(signs)) == len(signs)


def test_a_block_quote_has_a_bar(view, window) -> None:
    rect = rect_of(view, "A block quote")
    image = painted(view, window.look, int(rect.top()) + 4, 4)
    assert image.pixelColor(int(rect.left()) + 1, 2) == QColor(window.look.tokens.line)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_colour_of_the_page_can_be_read_on_every_ground_of_it(look, theme: str) -> None:
    worn = look.themed(theme)
    colours = set(re.findall(r"(?<![-\w])color: (#[0-9a-f]{6})", page_css(worn)))
    tokens = worn.tokens
    assert colours == {tokens.ink, tokens.muted, tokens.accent, tokens.second}
    ground = getattr(tokens, box_ground(worn))
    for colour in colours:
        for under in (tokens.paper, ground, tokens.mark):
            assert contrast(colour, under) >= 4.5, (colour, under)


def test_a_new_column_is_told_when_the_page_is_set(window, monkeypatch) -> None:
    """A listener that laid the page out half set left tables without rows; Qt 6.11 crashed."""
    view = window.browse.view
    begin, end = QTextCursor.beginEditBlock, QTextCursor.endEditBlock
    depth, told = [0], []

    def deeper(cursor: QTextCursor) -> None:
        depth[0] += 1
        begin(cursor)

    def out(cursor: QTextCursor) -> None:
        end(cursor)
        depth[0] -= 1

    monkeypatch.setattr(QTextCursor, "beginEditBlock", deeper)
    monkeypatch.setattr(QTextCursor, "endEditBlock", out)
    view.column_set.connect(lambda: told.append(depth[0]))
    view.show_page(all_parts())
    assert told
    assert set(told) == {0}
