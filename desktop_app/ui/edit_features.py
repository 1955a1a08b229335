"""How are entries written and changed? Where that is tied to the window.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import Kind
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.paths import Paths
    from desktop_app.ui.editing.entry_writing import EntryWriting
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.packs.live_packs import LivePacks


def offer_edit_features(window: MainWindow, packs: LivePacks, paths: Paths) -> None:
    """Let these actions do something; before the window settles."""

    def writing() -> EntryWriting | None:
        from desktop_app.ui.editing.entry_writing import EntryWriting

        if packs.library is None:
            window.message_bar.tell(tr("The glossary is still being read."), grave=False)
            return None
        made: EntryWriting | None = window.findChild(EntryWriting)
        return made or EntryWriting(window, packs, paths.own_pack)

    def write(kind: Kind, title: str = "") -> None:
        if (made := writing()) is not None:
            made.write_new(kind, title)

    def edit(*, copy: bool) -> None:
        if (made := writing()) is not None:
            (made.copy_shown if copy else made.edit_shown)()

    window.offer("new-term", partial(write, Kind.TERM))
    window.offer("new-deal", partial(write, Kind.DEAL))
    window.offer("edit", partial(edit, copy=False))
    window.offer("copy-edit", partial(edit, copy=True))
    window.browse.pane.writing_wanted.connect(partial(write, Kind.TERM))
    window.browse.pane.offer_writing()
