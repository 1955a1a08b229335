"""A damaged notes file costs what cannot be read of it, and no more; one press mends it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.core.userdata.store import UserData
from desktop_app.paths import Paths
from desktop_app.ui.browse.margin.note_editor import NoteEditor
from tests.e2e.conftest import Begin, finish

BATNA = EntryRef("common-ground", Kind.TERM, "batna")
WIN_WIN = EntryRef("common-ground", Kind.TERM, "win-win-negotiation")


def test_a_damaged_notes_file_is_read_told_and_left_for_a_new_one(
    begin: Begin, qtbot, profile: Path
) -> None:
    path = Paths.discover(profile).user_db
    with UserData(path) as data:
        data.notes.save(BATNA, "Kept words")
    with closing(sqlite3.connect(path)) as meddler, meddler:
        meddler.execute("INSERT INTO note VALUES ('p', 'verb', 'x', 'lost', 1)")
    program = begin()
    bar = program.window.message_bar
    qtbot.waitUntil(lambda: "is damaged" in bar.text)
    editor = program.window.findChild(NoteEditor)
    QTest.keyClicks(editor, "New words")
    QTest.mouseClick(
        next(button for button in bar.buttons if button.text() == "Go on in a new file"),
        Qt.MouseButton.LeftButton,
    )
    qtbot.waitUntil(lambda: not bar.isVisible())
    finish(program)
    with UserData(path) as data:
        assert data.notes.text(BATNA) == "Kept words"
        assert data.notes.text(WIN_WIN) == "New words"
        assert data.fault is None
    assert len([file for file in path.parent.iterdir() if "damaged" in file.name]) == 1
