"""What can one do with what one keeps and writes? Where that is tied to the window.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.workshop_features import begin_workshops, show_workshop
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.kept.exchange import Exchange
    from desktop_app.ui.browse.kept.keep_side import KeepSide
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.main_window import MainWindow


def offer_own_features(window: MainWindow) -> None:
    """Let margin, notes and lists live in the window; before it settles."""
    window.settled.connect(lambda: _fill_margin(window))
    window.keeping_begun.connect(lambda: _begin_keeping(window))
    window.close_refused.connect(lambda: _ask_about_unsaved(window))
    for name in ("keep", "keep-in", "note", "find-notes", "lost-notes", "lists"):
        window.offer(name, partial(_do, window, name))
    window.offer("export", lambda: _exchange(window, "export"))
    window.offer("import", lambda: _exchange(window, "import"))
    window.offer("save-workshop", lambda: _exchange(window, "save-workshop"))


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
    begin_workshops(window, keeping, side.bar)
    window.worn.connect(side.wear)
    margin.too_long.connect(lambda: window.message_bar.tell(_too_long()))


def _do(window: MainWindow, name: str) -> None:
    from desktop_app.ui.browse.kept.keep_side import KeepSide

    side: KeepSide | None = window.findChild(KeepSide)
    if side is None:
        _tell_nothing_is_kept(window)
    else:
        side.do(name)


def _exchange(window: MainWindow, name: str) -> None:
    if window.keeping is None:
        _tell_nothing_is_kept(window)
        return
    made = _made_exchange(window, window.keeping)
    workshop = window.keeping.user_data.workshops.last()
    if name == "export":
        made.ask_where_to_save()
    elif name == "import":
        made.ask_what_to_add()
    elif workshop is not None:
        made.ask_where_to_save_workshop(workshop)
    else:
        window.message_bar.tell(tr("There is no workshop yet."), grave=False)


def _made_exchange(window: MainWindow, keeping: Keeping) -> Exchange:
    from desktop_app.ui.browse.kept.exchange import Exchange

    made = window.findChild(Exchange)
    if made is None:
        made = Exchange(keeping, window)
        made.said.connect(window.say)
        made.failed.connect(window.tell)
        made.arrived.connect(lambda key: show_workshop(window, key))
    return made


def _tell_nothing_is_kept(window: MainWindow) -> None:
    window.message_bar.tell(tr("Nothing can be kept or written in this session."))


def _ask_about_unsaved(window: MainWindow) -> None:
    from desktop_app.ui.question import Question

    def leave() -> None:
        window.leaves_unsaved = True
        window.close()

    told = tr(
        "Notes, lists or workshops could not be saved and would be lost. “Save notes, lists and "
        "workshops to a file” in the menu puts them on another disk."
    )
    title, answer = tr("Close without saving?"), tr("Close without saving")
    question = Question(title, told, answer, window.look, window)
    question.agreed.connect(leave)
    question.open()


def _too_long() -> str:
    from desktop_app.ui.browse.margin.note_editor import MOST_LETTERS

    told = tr("A note holds up to {count} letters; the rest was left out.")
    return told.format(count=f"{MOST_LETTERS:,}")
