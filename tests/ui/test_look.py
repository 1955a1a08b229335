"""Is the window whole: named, reachable by keys, unclipped, drawn as the design says?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPainter, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.core.errors import EntryUnknown
from desktop_app.paint.fonts import SERIF, sans
from desktop_app.ui.actions import acts, make_actions
from desktop_app.ui.browse.marked_text import MarkedText
from desktop_app.ui.pictures import grab
from desktop_app.ui.strokes import elided
from tests.ui.fake_library import FakeLibrary, entry

SILENT = ("qt_scrollarea", "qt_spinbox")


def shown_controls(window) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not widget.objectName().startswith(SILENT)
    ]


def full_window(window):
    """The window with everything that it can show at once."""
    window.show_progress("Preparing the search", 3, 10)
    window.tell(EntryUnknown("bantma", ("BATNA",)))
    return window


def spoken(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return widget.accessibleName() or text


@pytest.mark.parametrize("query", ["", "win", "xyzzy"])
def test_every_control_has_a_name(window, qtbot, type_text, query: str) -> None:
    full_window(window)
    type_text(window, query)
    qtbot.waitUntil(lambda: not window.browse.busy)
    controls = shown_controls(window)
    assert len(controls) >= 7
    assert [widget for widget in controls if not spoken(widget)] == []


def test_a_row_is_spoken_in_full(window) -> None:
    model = window.browse.pane.list.model()
    told = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told.startswith("BATNA, Foundations. The best course")


def test_tab_reaches_every_control_in_the_order_of_the_eye(window) -> None:
    full_window(window)
    window.bar.box.setFocus()
    seen = []
    for _ in range(30):  # the entry's links are walked one by one
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        if QApplication.focusWidget() not in seen:
            seen.append(QApplication.focusWidget())
    assert [widget.accessibleName() for widget in seen] == [
        "Glossary",
        "Deals",
        "Workshop",
        "All actions (F10)",
        "Put this message away",
        "By letter. List by category",
        "My lists and notes",
        "Entries found",
        "Letter #, 1 of 7",
        "Entry",
        "Your note",
        "Keep this entry",
        "Add to workshop",
        "Cancel this work",
        "Search terms and deals",
    ]


def test_f6_walks_the_parts(window) -> None:
    parts = [window.browse.pane.list, window.browse.view, window.bar.box]
    for part in parts:
        QTest.keyClick(window, Qt.Key.Key_F6)
        assert part.hasFocus()


def test_the_menu_holds_every_action_with_its_key(window, qtbot) -> None:
    QTest.keyClick(window, Qt.Key.Key_F10)
    menu = window._menu
    qtbot.waitUntil(menu.isVisible)
    parts = [part.menu() for part in menu.actions()]
    shown = {
        a.text().split("\t")[0].replace("&", "").strip(): a
        for part in parts
        for a in part.actions()
    }
    offered = [act for act in acts() if act.name in window.actions_by_name]
    assert list(shown) == [act.title for act in offered]
    assert len(shown) >= 14
    for act in offered:
        action = shown[act.title]
        assert action.text().endswith(f"\t{act.shown_key}") if act.shown_key else action.shortcut()
    menu.close()


def test_an_action_that_nothing_stands_behind_is_absent(window) -> None:
    assert [*make_actions(window, {"back": window.browse.back})] == ["back"]


def test_the_theme_changes_live_everywhere(window, qtbot) -> None:
    light, page = window.grab().toImage(), window.browse.grab().toImage()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    with qtbot.waitSignal(window.worn) as worn:
        QTest.keyClick(window, Qt.Key.Key_L, keys)
    assert worn.args[0].dark
    assert window.preferences.settings.theme == "dark"
    dark = window.grab().toImage()
    for where in (window.bar, window.browse.pane, window.browse.view, window.status):
        spot = where.mapTo(window, where.rect().bottomRight()) - QPoint(40, 3)
        assert light.pixelColor(spot).lightness() > 200
        assert dark.pixelColor(spot).lightness() < 60
    assert QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 60
    QTest.keyClick(window, Qt.Key.Key_L, keys)
    assert window.browse.grab().toImage() == page


def test_the_system_theme_is_followed_until_one_is_chosen(window) -> None:
    window.follow_desktop("dark")
    assert window.look.dark
    window.preferences.change(theme="light")
    window.follow_desktop("dark")
    assert not window.look.dark
    window.preferences.change(theme="system")
    assert window.look.dark
    window.follow_desktop("light")


def test_a_preference_that_does_not_fit_is_refused(window) -> None:
    with pytest.raises(ValueError, match="theme"):
        window.preferences.change(theme="pink")
    assert window.preferences.settings.theme == "system"


def test_no_two_actions_share_a_key() -> None:
    keys = [key for act in acts() for key in act.keys]
    assert len(keys) == len(set(keys))


def clipped(window) -> list[str]:
    """The texts of labels and buttons that are smaller than what they say."""
    found = []
    for widget in window.findChildren(QAbstractButton) + window.findChildren(QLabel):
        if not widget.isVisible() or not widget.text():
            continue
        need = widget.minimumSizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            need.setHeight(widget.heightForWidth(widget.width()))
        if widget.width() < need.width() or widget.height() < need.height():
            found.append(widget.text())
    return found


@pytest.mark.parametrize("zoom", [80, 100, 200])
@pytest.mark.parametrize("query", ["", "xyzzy"])
def test_no_label_is_clipped_in_a_small_window(
    open_window, qtbot, type_text, zoom: int, query: str
) -> None:
    library = FakeLibrary()
    window = open_window(library, first=library.find("batna"), size=(900, 600))
    window.set_zoom(zoom)
    full_window(window)
    type_text(window, query)
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert (window.width(), window.height()) == (900, 600)
    qtbot.waitUntil(lambda: clipped(window) == [])
    box = window.bar.box
    assert box.height() >= QFontMetricsF(box.font()).height()
    assert window.browse.view.width() >= 400


def test_zoom_by_keys_stays_within_its_bounds(window, qtbot) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    with qtbot.waitSignal(window.worn) as changed:
        QTest.keyClick(window, Qt.Key.Key_Plus, control)
    assert changed.args[0].zoom_percent == 110
    for _ in range(15):
        QTest.keyClick(window, Qt.Key.Key_Plus, control)
    assert window.look.zoom_percent == 200
    for _ in range(15):
        QTest.keyClick(window, Qt.Key.Key_Minus, control)
    assert window.look.zoom_percent == 80
    QTest.keyClick(window, Qt.Key.Key_0, control)
    assert window.look.zoom_percent == 100


def test_zoom_makes_text_larger_and_keeps_the_place(window) -> None:
    window.resize(900, 420)
    bar = window.browse.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    window.set_zoom(200)
    block = window.browse.view.document().begin().next()
    assert QFontInfo(block.begin().fragment().charFormat().font()).pixelSize() == 64
    assert bar.value() == pytest.approx(bar.maximum() / 2, rel=0.1)


def test_zoom_keeps_the_selected_row_in_sight(window) -> None:
    window.resize(900, 420)
    window.open("zopa")
    window.set_zoom(200)
    found = window.browse.pane.list
    assert found.viewport().rect().contains(found.visualRect(found.currentIndex()).center())


def test_the_entry_is_set_in_the_reading_face(window) -> None:
    sizes = {}
    block = window.browse.view.document().begin()
    while block.isValid():
        if block.text():
            info = QFontInfo(block.begin().fragment().charFormat().font())
            sizes[block.text()[:11]] = (info.family(), info.pixelSize())
        block = block.next()
    assert sizes["BATNA"] == (SERIF, 32)
    assert sizes["The best co"] == (SERIF, 19)
    assert sizes["A win-win i"] == (SERIF, 16)
    assert sizes["In practice"] == (SERIF, 19)


def test_a_line_holds_at_most_some_68_characters(window) -> None:
    window.resize(1800, 900)
    block = window.browse.view.document().begin()
    longest = 0
    while block.isValid():
        layout = block.layout()
        if block.text().startswith(("A win-win", "Ask what", "First point")):
            lines = [layout.lineAt(number) for number in range(layout.lineCount())]
            longest = max([longest, *(line.textLength() for line in lines)])
        block = block.next()
    assert 60 <= longest <= 75


def colour_at(image: QImage, x: float, y: float) -> str:
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).name()


def test_the_definition_has_its_bar_and_boxes_their_ground(window) -> None:
    image = window.browse.view.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }
    tokens = window.look.tokens
    assert {tokens.accent, tokens.panel, tokens.second_soft, tokens.paper} <= colours


def test_the_selected_row_is_tinted_with_a_bar(window) -> None:
    found = window.browse.pane.list
    rect = found.visualRect(found.currentIndex())
    image = found.viewport().grab().toImage()
    assert colour_at(image, rect.left() + 1, rect.center().y()) == window.look.tokens.accent
    assert colour_at(image, rect.right() - 4, rect.top() + 3) == window.look.tokens.accent_soft


def test_a_deal_among_hits_carries_a_diamond(find) -> None:
    window = find("software")
    found = window.browse.pane.list
    rect = found.visualRect(found.model().index(0))
    image = found.viewport().grab().toImage().copy(rect)
    colours = {image.pixelColor(x, y).name() for x in range(60) for y in range(40)}
    assert window.look.tokens.second in colours


INK, MUTED, MARK = QColor("#1f2421"), QColor("#6a6f68"), QColor("#fff1b8")


def drawn(look, spans) -> QImage:
    text = MarkedText("Both win-win and AVATAR", sans(13), 300, 1, 18, MUTED, spans, MUTED)
    image = QImage(300, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    text.paint(painter, QPointF(0, 0), QColor("white"))
    painter.end()
    return image


def test_marks_move_no_letter(look) -> None:
    assert drawn(look, ((5, 12), (18, 20))) == drawn(look, ())


def test_marks_lie_behind_the_hit_on_its_line(look) -> None:
    text = MarkedText(
        "one two three four five", sans(13), 60, 3, 18, MUTED, ((4, 7), (14, 18)), INK
    )
    first, second = text.marks()
    assert first.left() < 30 < first.right() or first.top() > 0
    assert second.top() >= first.top()
    assert all(rect.width() > 10 for rect in (first, second))


@pytest.mark.parametrize("width", [40, 80, 200, 5])
def test_text_that_does_not_fit_ends_in_an_ellipsis(look, width: int) -> None:
    metrics = QFontMetricsF(sans(13))
    shown = elided("A negotiation in which every party", metrics, width)
    assert shown.endswith("…")
    assert metrics.horizontalAdvance(shown) <= max(width, metrics.horizontalAdvance("…"))


def test_excerpts_take_two_lines_at_most(look) -> None:
    text = MarkedText("word " * 100, sans(12.5), 200, 2, 18, MUTED, ((480, 484),))
    assert text.marks() == []
    assert text.width <= 200


def test_ten_thousand_rows_are_made_only_when_seen(open_window) -> None:
    entries = [entry(f"t{n}", f"Term {n:05}", definition="Some words.") for n in range(10_000)]
    made = []

    class Counting(FakeLibrary):
        def category_label(self, found):
            made.append(found.id)
            return ""

    window = open_window(Counting(entries), first=entries[0].ref)
    assert len(window.browse.pane.list.rows) == 10_000
    assert len(set(made)) < 40


def test_the_status_line_counts_and_names_the_pack(window) -> None:
    told = [w.accessibleName() for w in window.status.findChildren(QWidget) if w.isVisible()]
    assert told == ["8 terms · 1 deal", "Pack: Common Ground"]


def test_progress_shows_and_can_be_cancelled(window, qtbot) -> None:
    window.show_progress("Preparing the search", 3, 10)
    cancel = next(b for b in window.status.findChildren(QAbstractButton) if b.isVisible())
    with qtbot.waitSignal(window.cancel_requested):
        QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    window.show_progress("", 1, 1)
    assert not cancel.isVisible()


def test_messages_wait_for_their_turn(window) -> None:
    window.tell(EntryUnknown("one"))
    window.tell(EntryUnknown("two"))
    window.tell(EntryUnknown("two"))
    assert "one" in window.message_bar.text
    window.message_bar.dismiss()
    assert "two" in window.message_bar.text
    window.message_bar.dismiss()
    assert window.message_bar.text == ""


def test_a_picture_of_the_window_is_saved(window, tmp_path: Path) -> None:
    grab(window, tmp_path / "window.png")
    assert QImage(str(tmp_path / "window.png")).width() == 1280
