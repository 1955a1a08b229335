"""A person starts the program, looks things up, leaves, and comes back."""

from __future__ import annotations

import shutil
import sqlite3
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from desktop_app import settings
from desktop_app.core.errors import EntryUnknown, FileMissing, FileUnwritable
from desktop_app.core.model.ref import EntryRef, Kind, Place
from desktop_app.core.userdata.store import UserData
from desktop_app.pages.snapshot import SNAPSHOT
from desktop_app.paths import Paths
from desktop_app.settings import Settings
from desktop_app.ui.glyph_button import GlyphButton
from desktop_app.ui.loader import INDEXING
from desktop_app.ui.preferences.kept_safe import KeptSafe
from desktop_app.ui.preferences.preferences_dialog import PreferencesDialog
from desktop_app.ui.program import Program
from desktop_app.ui.welcome import Welcome
from tests.e2e.conftest import Begin, finish, shown

LEFT = Qt.MouseButton.LeftButton


def type_text(program: Program, text: str) -> None:
    QTest.keyClicks(program.window.bar.box, text)


def titles(program: Program) -> list[str]:
    rows = program.window.browse.pane.list.rows
    return [rows[index].title for index in range(len(rows))]


def test_a_first_start_shows_win_win_and_the_whole_list(begin: Begin) -> None:
    program = begin()
    assert shown(program) == "win-win-negotiation"
    assert "better off" in program.window.browse.view.toPlainText()
    assert len(titles(program)) >= 34


@pytest.mark.parametrize(
    ("query", "first", "entry"),
    [
        ("win win", "Win-win negotiation", "win-win-negotiation"),
        ("BATNA", "BATNA", "batna"),
        ("5 C's", "5 C's of negotiation", "five-cs-of-negotiation"),
        (
            "what is an example of a win win strategy?",
            "Win-win negotiation",
            "win-win-negotiation",
        ),
    ],
)
def test_a_person_looks_a_term_up_and_reads_it(
    begin: Begin, qtbot, query: str, first: str, entry: str
) -> None:
    program = begin()
    type_text(program, query)
    qtbot.waitUntil(lambda: not program.window.browse.busy)
    assert titles(program)[0] == first
    with qtbot.waitSignal(program.window.entry_shown):
        QTest.keyClick(program.window.bar.box, Qt.Key.Key_Return)
    assert shown(program) == entry


def test_the_next_start_begins_where_this_one_ended(begin: Begin, qtbot, profile: Path) -> None:
    first = begin()
    first.window.resize(900, 420)
    first.window.open("Reservation value")
    qtbot.waitUntil(lambda: shown(first) == "reservation-value")
    type_text(first, "walk away")
    qtbot.waitUntil(lambda: not first.window.browse.busy)
    first.window.open("Reservation value")
    qtbot.waitUntil(lambda: shown(first) == "reservation-value")
    first.window.browse.view.verticalScrollBar().setValue(55)
    finish(first)
    second = begin()
    assert shown(second) == "reservation-value"
    assert second.window.bar.box.text() == "walk away"
    assert second.window.browse.view.verticalScrollBar().value() == 55
    finish(second)
    with UserData(Paths.discover(profile).user_db) as data:
        assert data.history(1)[0].ref.id == "reservation-value"
        assert data.place() == Place(
            EntryRef("common-ground", Kind.TERM, "reservation-value"), 55, "walk away"
        )


def test_a_killed_session_is_gone_on_with_from_its_true_place(
    begin: Begin, qtbot, profile: Path
) -> None:
    first = begin()
    finish(first)
    assert (profile / "cache" / SNAPSHOT).is_file()
    # What a session leaves that was killed after opening another entry: user.db alone knows.
    with UserData(Paths.discover(profile).user_db) as data:
        data.save_place(Place(EntryRef("common-ground", Kind.TERM, "zopa"), 0, ""))
    second = begin()
    qtbot.waitUntil(lambda: shown(second) == "zopa")


def test_beginning_where_one_left_off_can_be_switched_off(
    begin: Begin, qtbot, profile: Path
) -> None:
    path = Paths.discover(profile).settings_file
    settings.save(path, Settings(reopen_last=False))
    first = begin()
    first.window.open("ZOPA")
    qtbot.waitUntil(lambda: shown(first) == "zopa")
    finish(first)
    assert shown(begin()) == "win-win-negotiation"


def test_content_that_changed_meanwhile_is_put_right_after_the_paint(
    begin: Begin, qtbot, own_pack: Path
) -> None:
    first = begin(own_pack, only_packs=True)
    first.window.open("Harbour anchor")
    qtbot.waitUntil(lambda: shown(first) == "anchor")
    finish(first)
    (own_pack / "berth.md").write_text("A place for a ship.\n", "utf-8")
    (own_pack / "anchor.md").write_text(
        "---\ntitle: Harbour anchor\n---\nSomething heavier.\n", "utf-8"
    )
    second = begin(own_pack, only_packs=True)
    assert titles(second) == ["berth", "Harbour anchor", "quay"]
    assert shown(second) == "anchor"
    qtbot.waitUntil(lambda: "heavier" in second.window.browse.view.toPlainText())


def test_a_named_entry_is_opened_and_an_unknown_one_is_an_error(begin: Begin) -> None:
    assert shown(begin(entry="zone of possible agreement")) == "zopa"
    with pytest.raises(EntryUnknown):
        begin(entry="no such entry at all", wait=False)


def test_a_folder_that_is_not_there_is_an_error(begin: Begin, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        begin(tmp_path / "gone", wait=False)


def test_what_is_typed_before_the_library_is_there_is_answered(begin: Begin, qtbot) -> None:
    finish(begin())
    program = begin(wait=False)
    type_text(program, "zopa")
    with qtbot.waitSignal(program.loader.finished):
        program.show()
    qtbot.waitUntil(lambda: titles(program)[:1] == ["ZOPA"])


def test_user_data_that_cannot_be_opened_is_told_and_one_reads_on(
    begin: Begin, qtbot, profile: Path
) -> None:
    path = Paths.discover(profile).user_db
    path.parent.mkdir(parents=True)
    path.write_bytes(b"no database" * 200)
    program = begin()
    qtbot.waitUntil(program.window.message_bar.isVisible)
    assert shown(program) == "win-win-negotiation"
    finish(program)
    assert path.read_bytes() == b"no database" * 200


def test_a_disk_that_takes_nothing_is_told_and_search_works(
    begin: Begin, qtbot, own_pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _data: bytes) -> None:
        raise FileUnwritable(path, "No space left on device")

    monkeypatch.setattr("desktop_app.core.library.opening.write_atomic", refuse)
    program = begin(own_pack)
    assert "could not be written" in program.window.message_bar.text
    type_text(program, "log roling")
    qtbot.waitUntil(lambda: titles(program)[:1] == ["Logrolling"])


def test_the_size_of_the_text_is_kept(begin: Begin, profile: Path) -> None:
    first = begin()
    first.window.set_zoom(140)
    finish(first)
    assert settings.load(Paths.discover(profile).settings_file).zoom_percent == 140
    assert begin().window.look.zoom_percent == 140


def test_a_changed_preference_is_kept_at_once(begin: Begin, qtbot, profile: Path) -> None:
    program = begin()
    program.window.preferences.change(theme="dark")
    path = Paths.discover(profile).settings_file
    qtbot.waitUntil(lambda: settings.load(path).theme == "dark")
    finish(program)
    assert begin().window.look.dark


def test_an_index_that_is_cancelled_leaves_the_headwords(
    begin: Begin, qtbot, profile: Path
) -> None:
    finish(begin())
    shutil.rmtree(profile / "cache" / "index")
    program = begin(wait=False)

    def stop(stage: str, _done: int, _total: int) -> None:
        if stage == INDEXING:
            program.loader.cancel()

    program.loader.progressed.connect(stop, Qt.ConnectionType.DirectConnection)
    with qtbot.waitSignals([program.loader.cancelled, program.loader.finished]):
        program.show()
    type_text(program, "batn")
    qtbot.waitUntil(lambda: titles(program)[:1] == ["BATNA"])


def test_closing_leaves_no_thread_and_keeps_the_file_whole(begin: Begin, profile: Path) -> None:
    before = {thread.name for thread in threading.enumerate()}
    program = begin()
    finish(program)
    assert {thread.name for thread in threading.enumerate()} <= before | {"MainThread"}
    connection = sqlite3.connect(Paths.discover(profile).user_db)
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_links_lead_on_and_back(begin: Begin, qtbot) -> None:
    program = begin(entry="BATNA")
    view = program.window.browse.view
    with qtbot.waitSignal(program.window.entry_shown):
        view.anchorClicked.emit("entry:common-ground/term/reservation-value")
    assert shown(program) == "reservation-value"
    with qtbot.waitSignal(program.window.entry_shown):
        QTest.mouseClick(program.window.bar.back, Qt.MouseButton.LeftButton)
    assert shown(program) == "batna"


def welcomes(program: Program) -> list[Welcome]:
    return [found for found in program.window.findChildren(Welcome) if found.isVisible()]


def test_a_first_start_names_things_to_try_until_one_searches(begin: Begin, qtbot) -> None:
    program = begin()
    (welcome,) = welcomes(program)
    offers = welcome.findChildren(QPushButton)
    assert [offer.text() for offer in offers][:2] == ["5 C's", "BATNA"]
    QTest.mouseClick(offers[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: titles(program)[:1] == ["BATNA"])
    assert program.window.bar.box.text() == "BATNA"
    assert welcomes(program) == []
    finish(program)
    assert welcomes(begin()) == []


def test_the_welcome_can_be_put_away_and_moves_nothing(begin: Begin) -> None:
    program = begin()
    where = program.window.browse.view.geometry(), program.window.status.height()
    (welcome,) = welcomes(program)
    QTest.mouseClick(welcome.findChild(GlyphButton), Qt.MouseButton.LeftButton)
    assert welcomes(program) == []
    assert (program.window.browse.view.geometry(), program.window.status.height()) == where


def test_a_copy_of_notes_is_restored_and_what_was_there_can_come_back(
    begin: Begin, qtbot, profile: Path
) -> None:
    batna = EntryRef("common-ground", Kind.TERM, "batna")
    program = begin()
    data = program.window.session.user_data
    assert data is not None
    data.notes.save(batna, "Ask for it first.")
    data.flush()  # the copy of today is made with the first note
    data.notes.save(batna, "Never ask for it.")
    for count, before, note in (
        (1, "Today, 1", "Ask for it first."),
        (2, "before a copy was restored", "Never ask for it."),
    ):
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        QTest.keyClick(program.window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
        form = program.window.findChildren(PreferencesDialog)[-1]
        with qtbot.waitSignal(form.findChild(KeptSafe).listed):
            pass
        offers = [b for b in form.findChildren(QPushButton) if b.text() == "Restore…"]
        assert len(offers) == count
        QTest.mouseClick(next(b for b in offers if before in b.accessibleName()), LEFT)
        with qtbot.waitSignal(form.findChild(KeptSafe).listed):
            QTest.mouseClick(form.findChild(QPushButton, "agree"), LEFT)
        assert data.notes.text(batna) == note
        QTest.keyClick(form, Qt.Key.Key_Escape)
