"""The windows in which entries are written, each opened with as much in it as it can show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.core.errors import FileChanged
from desktop_app.ui.editing.changed_dialog import ChangedDialog
from desktop_app.ui.editing.leave_question import LeaveQuestion
from tests.ui.editors import an_editor
from tests.ui.stage import Stage

WRONG = "---\ntitle: Berth\nsources: [nobody]\n---\nA wall. See [[nowhere]].\n"


def editor(stage: Stage) -> QWidget:
    found = an_editor(stage.folder, WRONG, stage.window.look, stage.window)
    stage.pressed(found.show)
    found.message_bar.tell("It broke.")
    stage.qtbot.waitUntil(found.parts.problems.isVisible)
    return found


def editor_narrow(stage: Stage) -> QWidget:
    found = editor(stage)
    found.resize(900, 600)
    stage.qtbot.waitUntil(found.switch.isVisible)
    return found


def editor_changed(stage: Stage) -> QWidget:
    changed = FileChanged(stage.folder / "a.md", "mine\nboth\n", "theirs\nboth\n", "x")
    return stage.pressed(ChangedDialog(changed, stage.window.look, stage.window).open)


def editor_leave(stage: Stage) -> QWidget:
    return stage.pressed(LeaveQuestion("Berth", stage.window.look, stage.window).open)


EDITING: dict[str, Callable[[Stage], QWidget]] = {
    "ChangedDialog": editor_changed,
    "Editor": editor,
    "Editor, narrow": editor_narrow,
    "LeaveQuestion": editor_leave,
}
