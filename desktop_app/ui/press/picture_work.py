"""How are the faces of a deck written as pictures, away from the window's thread?"""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop_app.core.errors import Cancelled, FileUnwritable
from desktop_app.core.files import write_atomic, write_new
from desktop_app.core.model.deck import once_each
from desktop_app.paint.cards.card_pictures import (
    card_pictures,
    one_card_settings,
    one_card_sheet,
)
from desktop_app.paint.cards.preflight import preflight
from desktop_app.ui.press.pictures import Pictures, Written
from desktop_app.ui.press.pressed import Deck
from desktop_app.ui.printing.paper_tasks import PaperTasks

if TYPE_CHECKING:
    from desktop_app.ui.press.press_work import PressWork


class PictureWork(PaperTasks):
    """Finds out which files there will be, then writes them; one that is done stays when stopped.

    `planned` carries Pictures, `written` a Written.
    """

    planned = Signal(object)
    written = Signal(object)

    def __init__(self, press: PressWork) -> None:
        super().__init__(press)
        self._press = press
        self._planning = self._task(self.planned)
        self._writing = self._task(self.written)

    def plan(self, deck: Deck, path: Path) -> None:
        """Lay out each card of a deck by itself, for files beside `path`: NAME.png or NAME.svg."""

        def work() -> Pictures:
            alone = deck._replace(
                rows=once_each(deck.rows),
                sheet=one_card_sheet(deck.sheet),
                settings=one_card_settings(deck.settings),
            )
            paper = self._press.paper(alone)
            files = tuple(card_pictures(paper, path))
            stops = tuple(one.words for one in preflight(paper) if one.stops)
            taken = frozenset(file.path for file in files if os.path.lexists(file.path))
            return Pictures(files, taken, stops)

        self._planning.run(work)

    def write(self, pictures: Pictures) -> None:
        """Write them; of what is there already only what the plan told of is replaced."""
        progress = self._begin()

        def work() -> Written:
            done = 0
            try:
                for done, picture in enumerate(pictures.files):
                    progress(done, len(pictures.files))
                    _write(picture.path, picture.data(), replace=picture.path in pictures.taken)
            except Cancelled:
                return Written(done, len(pictures.files), pictures.folder)
            return Written(len(pictures.files), len(pictures.files), pictures.folder)

        self._writing.run(work)


def _write(path: Path, data: bytes, *, replace: bool) -> None:
    if replace:
        write_atomic(path, data)
    elif not write_new(path, data):
        raise FileUnwritable(path, os.strerror(errno.EEXIST))
