"""A person writes a term that no search found, and changes a copy of a shipped deal."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.paths import Paths
from desktop_app.ui.browse.offer_button import OfferButton
from desktop_app.ui.editing.changed_dialog import ChangedDialog
from desktop_app.ui.editing.editor import Editor
from desktop_app.ui.editing.leave_question import LeaveQuestion
from desktop_app.ui.program import Program
from tests.e2e.conftest import Begin, shown

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def own(profile: Path) -> Path:
    return Paths.discover(profile).own_pack


def editor_of(program: Program, qtbot) -> Editor:
    qtbot.waitUntil(lambda: program.window.findChild(Editor) is not None)
    editor = program.window.findChild(Editor)
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    qtbot.waitUntil(lambda: not editor.busy)
    return editor


def press(program: Program, qtbot, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> Editor:
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    QTest.keyClick(program.window, key, modifiers)
    return editor_of(program, qtbot)


def replace(editor: Editor, old: str, new: str) -> None:
    """Select words and type others, as a person does."""
    found = editor.edit.document().find(old)
    assert not found.isNull(), old
    editor.edit.setTextCursor(found)
    QTest.keyClicks(editor.edit, new)


def save(editor: Editor, qtbot) -> None:
    with qtbot.waitSignal(editor.saved):
        QTest.keyClick(editor.edit, Qt.Key.Key_S, CONTROL)


def rest(program: Program, qtbot) -> None:
    qtbot.waitUntil(lambda: not program.loader.running and not program.window.browse.busy)


def leave(editor: Editor, program: Program, qtbot) -> None:
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: program.window.findChild(Editor) is None)


def test_a_search_that_finds_nothing_leads_to_a_new_term_that_is_found(
    begin: Begin, qtbot, own: Path
) -> None:
    program = begin()
    window = program.window
    QTest.keyClicks(window.bar.box, "Quaysidery")
    qtbot.waitUntil(lambda: not window.browse.busy)
    [offer] = [b for b in window.findChildren(OfferButton) if b.text().startswith("Write an")]
    assert offer.text() == "Write an entry on “Quaysidery”"
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    editor = editor_of(program, qtbot)
    assert "title: Quaysidery" in editor.edit.text()
    assert not own.exists()  # nothing is written before it is saved
    replace(editor, "Say here what it is", "The art of mooring a talk")
    qtbot.waitUntil(lambda: "The art of mooring a talk" in editor.parts.page.view.toPlainText())
    assert editor.unsaved
    assert editor.windowTitle().startswith("•")
    save(editor, qtbot)
    assert not editor.unsaved
    assert (own / "terms/quaysidery.md").read_text("utf-8") == editor.edit.text()
    assert "Dividing value" in (own / "pack.yaml").read_text("utf-8")
    qtbot.waitUntil(lambda: shown(program) == "terms/quaysidery")
    leave(editor, program, qtbot)
    rest(program, qtbot)
    window.bar.box.clear()
    QTest.keyClicks(window.bar.box, "mooring a talk")
    qtbot.waitUntil(lambda: not window.browse.busy)
    assert [row.title for row in window.browse.pane.list.rows][:1] == ["Quaysidery"]
    # And it is open the next time too.
    assert own in [place.root for place in program.packs.chosen.places()]


def test_a_copy_of_a_shipped_deal_is_changed_and_its_figures_follow(
    begin: Begin, qtbot, root: Path, own: Path
) -> None:
    shipped = root / "content/deals/software-licence-renewal.md"
    before = shipped.read_bytes()
    program = begin(entry="software-licence-renewal")
    editor = press(program, qtbot, Qt.Key.Key_E, CONTROL | ALT)
    assert editor.edit.text() == before.decode()
    page = editor.parts.page
    assert "Brief" not in page.view.toPlainText()
    old = page.figures
    assert old[0].startswith("90 possible agreements")
    replace(editor, "reservation: 45}", "reservation: 75}")
    qtbot.waitUntil(lambda: page.figures != old)
    assert page.figures[0].startswith("90 possible agreements")
    assert "not acceptable to all" in page.figures[1]
    save(editor, qtbot)
    qtbot.waitUntil(lambda: shown(program) == "deals/software-licence-renewal")
    assert shipped.read_bytes() == before
    made = (own / "deals/software-licence-renewal.md").read_bytes()
    assert b"reservation: 75}" in made
    assert b"## Brief: Vendor" in made
    assert "- id: hovingh" in (own / "sources.yaml").read_text("utf-8")
    leave(editor, program, qtbot)
    rest(program, qtbot)
    library = program.packs.library
    mine = next(pack for pack in library.packs if pack.root == own)
    assert library.check(mine).problems == ()


def test_what_is_wrong_is_underlined_listed_and_gone_to(begin: Begin, qtbot) -> None:
    program = begin()
    editor = press(program, qtbot, Qt.Key.Key_T, CONTROL | SHIFT)
    assert editor.parts.problems.isHidden()
    replace(editor, "middle: [35, 20]", "middle: [35]")
    problems = editor.parts.problems
    qtbot.waitUntil(lambda: problems.count() > 0)
    line = editor.edit.text().split("\n").index(
        "    options: {high: [60, 0], middle: [35], low: [10, 40]}"
    ) + 1  # fmt: skip
    assert problems.item(0).text().startswith(f"Line {line}: The deal block is wrong")
    assert [one.cursor.blockNumber() + 1 for one in editor.edit.extraSelections()] == [line]
    assert "wrong" in editor.parts.page.figures[0]
    editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClick(editor.edit, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is problems
    QTest.keyClick(problems, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is editor.edit
    assert editor.edit.textCursor().blockNumber() + 1 == line
    program.window.close()
    qtbot.waitUntil(lambda: editor.findChild(LeaveQuestion) is not None)
    question = editor.findChild(LeaveQuestion)
    assert program.window.isVisible()
    QTest.mouseClick(question.leave, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not program.window.isVisible())


def test_a_file_that_changed_meanwhile_is_shown_and_kept(begin: Begin, qtbot, own: Path) -> None:
    program = begin()
    editor = press(program, qtbot, Qt.Key.Key_T, CONTROL)
    replace(editor, "New term", "Berth")
    save(editor, qtbot)
    path = own / "terms/berth.md"
    qtbot.waitUntil(lambda: shown(program) == "terms/berth")
    path.write_bytes(b"---\r\ntitle: Berth\r\n---\r\nTheirs.\r\n")
    replace(editor, "Say here", "Mine says")
    QTest.keyClick(editor.edit, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: editor.findChild(ChangedDialog) is not None)
    dialog = editor.findChild(ChangedDialog)
    assert "Theirs." in dialog.theirs.text()
    assert "Mine says" in dialog.mine.text()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: editor.findChild(ChangedDialog) is None)
    assert b"Theirs." in path.read_bytes()
    assert editor.unsaved
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    QTest.keyClick(editor.edit, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: editor.findChild(ChangedDialog) is not None)
    with qtbot.waitSignal(editor.saved):
        QTest.mouseClick(editor.findChild(ChangedDialog).beside, Qt.MouseButton.LeftButton)
    assert b"Theirs." in path.read_bytes()
    assert b"Mine says" in (own / "terms/berth-2.md").read_bytes()
    leave(editor, program, qtbot)


def test_a_shipped_entry_is_offered_as_a_copy_and_one_s_own_is_edited(
    begin: Begin, qtbot, own: Path
) -> None:
    (own / "terms").mkdir(parents=True)
    (own / "terms/berth.md").write_bytes(
        "---\r\ntitle: Berth\r\n---\r\nA caf\xe9.\r\n".encode("cp1252")
    )
    program = begin(own, entry="batna")
    window = program.window
    QTest.keyClick(window, Qt.Key.Key_E, CONTROL | SHIFT)
    assert "stays as it is" in window.message_bar.text
    QTest.mouseClick(window.message_bar.buttons[0], Qt.MouseButton.LeftButton)
    editor = editor_of(program, qtbot)
    assert "title: BATNA" in editor.edit.text()
    editor.edit.document().setModified(False)
    leave(editor, program, qtbot)
    window.open("Berth")
    qtbot.waitUntil(lambda: shown(program) == "terms/berth")
    editor = press(program, qtbot, Qt.Key.Key_E, CONTROL | SHIFT)
    assert press(program, qtbot, Qt.Key.Key_E, CONTROL | SHIFT) is editor
    replace(editor, "A caf", "My caf")
    save(editor, qtbot)
    assert (own / "terms/berth.md").read_bytes().endswith("My caf\xe9.\r\n".encode("cp1252"))
    QTest.keyClick(editor.edit, Qt.Key.Key_End, CONTROL)
    editor.edit.insertPlainText("交渉\n")
    QTest.keyClick(editor.edit, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: "交 渉" in editor.message_bar.text)
    with qtbot.waitSignal(editor.saved):
        QTest.mouseClick(editor.message_bar.buttons[0], Qt.MouseButton.LeftButton)
    assert (own / "terms/berth.md").read_bytes().endswith("é.\r\n交渉\r\n".encode())
    qtbot.waitUntil(lambda: "My café" in window.browse.view.toPlainText())
    leave(editor, program, qtbot)


def test_the_folder_of_own_entries_is_a_preference_but_never_the_shipped_one(
    begin: Begin, qtbot, root: Path, own: Path, tmp_path: Path
) -> None:
    program = begin()
    program.window.preferences.change(own_folder=str(root / "content"))
    editor = press(program, qtbot, Qt.Key.Key_T, CONTROL)
    assert editor.saving.file.root == own
    leave(editor, program, qtbot)
    (tmp_path / "vault").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "vault")
    (tmp_path / "vault/quay.md").write_text("A wall.\n", "utf-8")
    program.packs.chosen.add([tmp_path / "vault"])
    rest(program, qtbot)
    program.window.preferences.change(own_folder=str(tmp_path / "link"))
    program.window.open("quay")
    qtbot.waitUntil(lambda: shown(program) == "quay")
    editor = press(program, qtbot, Qt.Key.Key_E, CONTROL | SHIFT)
    replace(editor, "wall", "low wall")
    save(editor, qtbot)
    assert (tmp_path / "vault/quay.md").read_text("utf-8") == "A low wall.\n"
    assert not (tmp_path / "vault/pack.yaml").exists()
    leave(editor, program, qtbot)
    rest(program, qtbot)
