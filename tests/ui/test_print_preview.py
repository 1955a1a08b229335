"""Can a person see what will be printed, and change it?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import FileUnwritable
from desktop_app.paint.page_layout import free_of_ink
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look
from desktop_app.ui.printing.print_preview import PrintPreview
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.ui.tick_box import TickBox
from tests.ui.previews import FOLDED, LONG, Open, settle


def choose(preview: PrintPreview, name: str, words: str, qtbot) -> None:
    """Choose from a drop-down list by its keys, as a person without a mouse does."""
    box = preview.findChild(ChoiceBox, name)
    box.setFocus()
    found = box.findText(words, Qt.MatchFlag.MatchStartsWith)
    step = Qt.Key.Key_Down if found > box.currentIndex() else Qt.Key.Key_Up
    with qtbot.waitSignal(preview.shown):
        for _ in range(abs(found - box.currentIndex())):
            QTest.keyClick(box, step)
    settle(preview, qtbot)


def inked(preview: PrintPreview, x_share: float, y_share: float) -> QPalette | int:
    """How light the preview is at a place of the sheet that is looked at, 0 to 255."""
    view = preview.view
    rect = view._column.rects[view.number - 1]
    at = QPoint(
        round(rect.x() + rect.width() * x_share) - view.horizontalScrollBar().value(),
        round(rect.y() + rect.height() * y_share) - view.verticalScrollBar().value(),
    )
    return view.viewport().grab().toImage().pixelColor(at).lightness()


def test_the_pages_are_shown_on_white_paper(open_preview: Open) -> None:
    preview = open_preview()
    assert preview.view.count > 1
    assert inked(preview, 0.02, 0.5) == 255
    dark = [inked(preview, x / 200, y / 200) for x in range(28, 60) for y in range(15, 25)]
    assert min(dark) < 100


def test_paper_stays_white_in_the_dark_theme(open_preview: Open, look: Look) -> None:
    preview = open_preview()
    preview.wear(look.themed("dark"))
    assert inked(preview, 0.02, 0.5) == 255


def test_a_choice_lays_the_pages_out_anew_and_is_remembered(open_preview: Open, qtbot) -> None:
    preview = open_preview()
    count = preview.view.count
    choose(preview, "print_text_pt", "14", qtbot)
    assert preview.view.count > count
    choose(preview, "paper", "Letter", qtbot)
    assert preview.view._pages[0].width_mm == pytest.approx(215.9)
    choose(preview, "print_margins", "Narrow", qtbot)
    assert free_of_ink(preview.view._pages).left == pytest.approx(15, abs=0.5)
    kept = preview._preferences.settings
    assert (kept.print_text_pt, kept.paper, kept.print_margins) == (14, "letter", "narrow")
    assert f"{preview.view.count} pages" in preview.side.what.text()


def test_answers_can_be_left_out_where_there_are_any(open_preview: Open, qtbot) -> None:
    assert not open_preview(LONG).findChild(TickBox).isVisible()
    preview = open_preview(FOLDED)
    box = preview.findChild(TickBox)
    assert box.isVisible()
    assert box.isChecked()
    whole = len(preview.view._pages[0].marks)
    with qtbot.waitSignal(preview.shown):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert len(preview.view._pages[0].marks) < whole
    assert preview._preferences.settings.print_answers is False


def test_the_page_keys_turn_pages_and_home_and_end_go_far(open_preview: Open) -> None:
    view = open_preview().view
    seen = [view.number]
    for key in ("PgDown", "PgDown", "PgUp", "End", "Home"):
        QTest.keySequence(view, QKeySequence(key))
        seen.append(view.number)
    assert seen == [1, 2, 3, 2, view.count, 1]
    assert view.accessibleDescription() == f"Page 1 of {view.count}"


def test_buttons_turn_pages_too(open_preview: Open) -> None:
    preview = open_preview()
    bar = preview.bar
    assert not bar._back.isEnabled()
    QTest.mouseClick(bar._forward, Qt.MouseButton.LeftButton)
    assert preview.view.number == 2
    assert bar._told.text == f"2 of {preview.view.count}"
    QTest.mouseClick(bar._back, Qt.MouseButton.LeftButton)
    assert preview.view.number == 1


def test_the_size_follows_the_window_or_the_keys(open_preview: Open, qtbot) -> None:
    preview = open_preview()
    view = preview.view
    room = view.viewport().height()
    assert view._column.rects[0].height() <= room
    box = preview.findChild(ChoiceBox, "zoom")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert view.fit is Fit.WIDTH
    assert view._column.rects[0].width() == pytest.approx(view.viewport().width() - 56, abs=14)
    for key, larger in (("Ctrl+-", False), ("Ctrl++", True)):
        before = view.zoom
        QTest.keySequence(preview, QKeySequence(key))
        assert (view.zoom > before) is larger
    assert view.fit is None
    settle(preview, qtbot)


def test_a_page_far_down_is_drawn_when_it_is_looked_at(open_preview: Open, qtbot) -> None:
    preview = open_preview(LONG * 6)
    view = preview.view
    assert view.count > 12
    for _ in range(view.count):
        QTest.keySequence(view, QKeySequence("PgDown"))
        settle(preview, qtbot)
    assert view.number - 1 in view._images
    assert len(view._images) <= 10


def test_characters_that_cannot_be_printed_are_told_before(open_preview: Open) -> None:
    assert not open_preview().side.notice.isVisible()
    preview = open_preview("<p>odd \U000f1234</p>")
    assert preview.side.notice.isVisible()
    assert "U+F1234" in preview.side.notice.text()


def test_ctrl_p_opens_the_preview_of_the_entry_that_is_read(window, qtbot) -> None:
    QTest.keySequence(window, QKeySequence("Ctrl+P"))
    preview = window.findChild(PrintPreview)
    with qtbot.waitSignal(preview.shown):
        pass
    assert preview.windowTitle() == "Print BATNA"
    assert preview.view.count == 1
    settle(preview, qtbot)
    assert "print" in window.actions_by_name
    QTest.keyClick(preview, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.findChild(PrintPreview) is None)


def test_an_entry_that_is_gone_is_told_in_the_preview(window, library, qtbot) -> None:
    library.fail = FileUnwritable(Path("page"), "gone")
    QTest.keySequence(window, QKeySequence("Ctrl+P"))
    preview = window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: bool(preview.message_bar.text))
    assert not preview.side.print_button.isEnabled()
    library.fail = None


@pytest.mark.parametrize(
    ("size", "zoom"), [((1280, 820), 100), ((900, 600), 100), ((900, 600), 200)]
)
def test_nothing_is_cut_off_and_every_control_is_named(
    open_preview: Open, size: tuple[int, int], zoom: int
) -> None:
    preview = open_preview(FOLDED, size=size, zoom=zoom)
    shown = [w for w in preview.findChildren(QWidget) if w.isVisible()]
    named = [w for w in shown if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert {w.objectName() for w in named} >= {"paper", "zoom", "sheets"}
    for widget in named:
        assert widget.accessibleName() or widget.property("text"), widget
        left = widget.mapTo(preview, QPoint(0, 0)).x()
        assert left >= 0
        assert left + widget.width() <= preview.width(), widget
