"""The title graphic of an entry whose definition has no room, and a message about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop_app.pages.title_words import TitleWords

if TYPE_CHECKING:
    from tests.ui.stage import Stage


def title_graphic(stage: Stage) -> QWidget:
    words = TitleWords("Quay", "Harbours", "A wall at which ships lie, " * 90, "A pack")
    stage.library.title_words = lambda _ref: words
    found = stage.dialog("graphic")
    stage.qtbot.waitUntil(lambda: not found.busy)
    found.message_bar.tell("It broke.")
    return found


GRAPHICS = {"TitleGraphicDialog": title_graphic}
