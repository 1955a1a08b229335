"""Are entries opened, left and found again where they were?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from desktop_app.core.errors import FileMissing
from desktop_app.core.model.ref import EntryRef, Kind, Place
from tests.ui.conftest import FakeUserData
from tests.ui.fake_library import FakeLibrary


def click_link(view, words: str) -> None:
    """Click the first link whose words these are."""
    block = view.document().begin()
    while block.isValid():
        for part in block:
            piece = part.fragment()
            if piece.charFormat().isAnchor() and words in piece.text():
                cursor = QTextCursor(view.document())
                cursor.setPosition(piece.position() + 1)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
                spot: QRect = view.cursorRect(cursor)
                QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot.center())
                return
        block = block.next()
    raise AssertionError(words)


def test_a_link_in_an_entry_opens_the_linked_entry(window, qtbot) -> None:
    window.open("win-win-negotiation")
    with qtbot.waitSignal(window.entry_shown) as shown:
        click_link(window.entry_view, "BATNA")
    assert shown.args == ["batna"]


def test_a_link_to_a_heading_scrolls(window, qtbot) -> None:
    window.resize(900, 420)
    bar = window.browse.view.verticalScrollBar()
    click_link(window.browse.view, "Watch out")
    assert bar.value() > 100
    assert window.browse.shown.id == "batna"


def test_an_entry_link_with_a_heading_goes_there(window, qtbot) -> None:
    window.resize(900, 420)
    with qtbot.waitSignal(window.entry_shown):
        window.browse.view.anchorClicked.emit(QUrl("entry:common-ground/term/zopa#watch-out"))
    assert window.browse.shown.id == "zopa"
    assert window.browse.view.verticalScrollBar().value() > 100


def test_back_and_forward_by_keys_and_buttons(window, qtbot) -> None:
    window.open("zopa")
    window.open("compromise")
    alt = Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window, Qt.Key.Key_Left, alt)
    assert window.browse.shown.id == "zopa"
    QTest.mouseClick(window.bar.back, Qt.MouseButton.LeftButton)
    assert window.browse.shown.id == "batna"
    assert not window.bar.back.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Right, alt)
    QTest.mouseClick(window.bar.forward, Qt.MouseButton.LeftButton)
    assert window.browse.shown.id == "compromise"
    assert not window.bar.forward.isEnabled()


def test_back_returns_to_the_place_that_was_left(window) -> None:
    window.resize(900, 420)
    bar = window.browse.view.verticalScrollBar()
    bar.setValue(120)
    window.open("zopa")
    assert bar.value() == 0
    window.browse.back()
    assert bar.value() == 120


def test_a_new_visit_cuts_off_what_lay_ahead(window) -> None:
    window.open("zopa")
    window.browse.back()
    window.open("compromise")
    assert not window.browse.history.can_go_forward
    window.browse.back()
    assert window.browse.shown.id == "batna"


def test_a_link_from_a_hit_that_was_only_looked_at_keeps_it_in_the_history(
    window, qtbot, type_text
) -> None:
    with qtbot.waitSignal(window.entry_shown):
        type_text(window, "zopa")
    window.browse.view.anchorClicked.emit(QUrl("entry:common-ground/term/compromise"))
    window.browse.back()
    assert window.browse.shown.id == "zopa"
    window.browse.back()
    assert window.browse.shown.id == "batna"


def test_back_from_a_mere_look_returns_to_the_entry(window, qtbot, type_text) -> None:
    with qtbot.waitSignal(window.entry_shown):
        type_text(window, "zopa")
    assert window.bar.back.isEnabled()
    window.browse.back()
    assert window.browse.shown.id == "batna"


def test_a_page_that_is_not_at_hand_comes_from_a_worker(open_window, qtbot) -> None:
    library = FakeLibrary(cached=False)
    window = open_window(FakeLibrary(), first=library.find("batna"))
    window.library_loaded(library)
    with qtbot.waitSignal(window.entry_shown) as shown:
        window.open("zopa")
    assert shown.args == ["zopa"]
    assert "The range of terms" in window.browse.view.toPlainText()


def test_a_page_that_cannot_be_had_is_told_and_the_old_one_stays(open_window, qtbot) -> None:
    library = FakeLibrary(cached=False)
    window = open_window(FakeLibrary(), first=library.find("batna"))
    window.library_loaded(library)
    library.fail = FileMissing(Path("terms/zopa.md"))
    window.open("zopa")
    qtbot.waitUntil(lambda: "terms/zopa.md" in window.message_bar.text)
    assert window.browse.shown.id == "batna"


def test_an_unknown_name_is_told_with_the_nearest(window) -> None:
    window.open("bantma")
    assert "“bantma”" in window.message_bar.text
    assert "BATNA" in window.message_bar.text


def test_a_link_to_an_entry_that_is_gone_is_told(window) -> None:
    window.browse.view.anchorClicked.emit(QUrl("entry:common-ground/term/gone"))
    assert "gone" in window.message_bar.text
    assert window.browse.shown.id == "batna"


def test_a_fuller_reference_keeps_the_readers_place(window, qtbot, type_text) -> None:
    window.resize(900, 420)
    type_text(window, "negotiation")
    QTest.keyClick(window.bar.box, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: not window.browse.busy)
    chosen, shown = window.browse.pane.list.selected(), window.browse.shown
    window.browse.view.verticalScrollBar().setValue(60)
    with qtbot.assertNotEmitted(window.entry_shown, wait=150):
        window.library_loaded(FakeLibrary())
    assert window.browse.pane.list.selected() == chosen
    assert window.browse.shown == shown
    assert window.browse.view.verticalScrollBar().value() == 60
    assert window.bar.box.text() == "negotiation"


def test_the_first_entry_comes_when_the_first_reference_does(open_window, qtbot) -> None:
    window = open_window(FakeLibrary([]))
    with qtbot.waitSignal(window.entry_shown):
        window.library_loaded(FakeLibrary())


REF = EntryRef("common-ground", Kind.TERM, "compromise")


def test_one_begins_where_one_left_off(open_window, library, qtbot) -> None:
    data = FakeUserData(Place(REF, 70, "negotiation"))
    window = open_window(library, data, first=library.find("batna"), size=(900, 420))
    assert window.browse.shown == REF
    assert window.browse.view.verticalScrollBar().value() == 70
    assert window.bar.box.text() == "negotiation"
    assert len(window.browse.pane.list.rows) == 4
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert window.browse.shown == REF


@pytest.mark.parametrize("place", [None, Place(EntryRef("gone", Kind.TERM, "gone"))])
def test_without_a_place_one_begins_with_the_first_of_the_list(open_window, library, place) -> None:
    window = open_window(library, FakeUserData(place))
    assert window.browse.shown == library.catalogue()[0].ref


def test_closing_remembers_entry_scroll_and_query(window, user_data, qtbot, type_text) -> None:
    window.resize(900, 420)
    type_text(window, "zopa")
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    window.browse.view.verticalScrollBar().setValue(40)
    window.close()
    assert user_data.saved[-1] == Place(EntryRef("common-ground", Kind.TERM, "zopa"), 40, "zopa")


def test_position_and_size_are_kept(open_window, library, tmp_path: Path) -> None:
    ini = tmp_path / "window.ini"
    first = open_window(library, geometry=ini, size=(1000, 700))
    first.close()
    second = open_window(library, geometry=ini, size=(1000, 700))
    assert ini.is_file()
    second.close()


def test_junk_in_the_geometry_file_does_no_harm(open_window, library, tmp_path: Path) -> None:
    ini = tmp_path / "window.ini"
    ini.write_text("[General]\ngeometry=@ByteArray(junk)\n")
    window = open_window(library, geometry=ini)
    assert window.width() > 600
