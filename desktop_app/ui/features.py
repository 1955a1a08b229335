"""What can the program do beside finding and reading? The one place where it is tied to the window.

A part is made when it is first used: the slots here import what they need inside.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.list_features import offer_list_features
from desktop_app.ui.page_features import offer_page_features
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.commands.commands import Commands
    from desktop_app.ui.main_window import MainWindow


def offer_features(window: MainWindow) -> None:
    """Let the actions of these parts do something; before the window settles."""
    preferences = window.preferences
    window.offer("theme", lambda: preferences.change(theme="light" if window.look.dark else "dark"))
    window.offer("commands", lambda: _commands(window).open())
    window.offer("history", lambda: _show_history(window))
    for button, direction in ((window.bar.back, -1), (window.bar.forward, 1)):
        button.way_wanted.connect(partial(_show_way, window, direction))
    offer_page_features(window)
    offer_list_features(window)
    window.settled.connect(lambda: _fill_margin(window))
    window.keeping_begun.connect(lambda: _begin_keeping(window))
    window.close_refused.connect(lambda: _ask_about_unsaved(window))
    for name in ("keep", "keep-in", "note", "find-notes", "lists"):
        window.offer(name, partial(_use_own, window, name))


def _fill_margin(window: MainWindow) -> None:
    from desktop_app.ui.browse.margin.margin_side import MarginSide

    side = MarginSide(window.browse, window.look)
    window.worn.connect(side.wear)


def _begin_keeping(window: MainWindow) -> None:
    from desktop_app.ui.browse.kept.keep_side import KeepSide
    from desktop_app.ui.browse.margin.margin_side import MarginSide

    margin, keeping = window.findChild(MarginSide), window.keeping
    if margin is None or keeping is None or window.findChild(KeepSide) is not None:
        return
    margin.begin_keeping(keeping)
    side = KeepSide(window.browse, keeping, window.look)
    side.note_wanted.connect(margin.write_note)
    side.said.connect(window.say)
    window.worn.connect(side.wear)
    margin.too_long.connect(lambda: window.message_bar.tell(_too_long()))


def _ask_about_unsaved(window: MainWindow) -> None:
    from desktop_app.ui.question import Question

    def leave() -> None:
        window.leaves_unsaved = True
        window.close()

    told = tr(
        "Notes or lists could not be saved and would be lost. “Save notes and lists to a file” "
        "in the menu puts them on another disk."
    )
    title, answer = tr("Close without saving?"), tr("Close without saving")
    question = Question(title, told, answer, window.look, window)
    question.agreed.connect(leave)
    question.open()


def _too_long() -> str:
    from desktop_app.ui.browse.margin.note_editor import MOST_LETTERS

    told = tr("A note holds up to {count} letters; the rest was left out.")
    return told.format(count=f"{MOST_LETTERS:,}")


def _use_own(window: MainWindow, name: str) -> None:
    from desktop_app.ui.browse.kept.keep_side import KeepSide

    side = window.findChild(KeepSide)
    if side is None:
        window.message_bar.tell(tr("Nothing can be kept or written in this session."))
    else:
        side.do(name)


def _commands(window: MainWindow) -> Commands:
    from desktop_app.ui.commands.commands import Commands

    return window.findChild(Commands) or Commands(window)


def _show_history(window: MainWindow) -> None:
    from desktop_app.ui.history.history_dialog import HistoryDialog

    HistoryDialog(window).open()


def _show_way(window: MainWindow, direction: int) -> None:
    from desktop_app.ui.history.way_menu import show_way

    show_way(window.browse, direction, window.bar.back if direction < 0 else window.bar.forward)
