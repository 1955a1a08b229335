"""How does a card, or the whole deck, leave the window as pictures for slides?"""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop_app.core.errors import AppError
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.press.picture_work import PictureWork
    from desktop_app.ui.press.pictures import Pictures, Written
    from desktop_app.ui.press.press_part import PressPart
    from desktop_app.ui.press.pressed import Deck


class PictureDoor(QObject):
    """Asks for kind and name over the window, and before a file is replaced."""

    def __init__(self, window: MainWindow, part: PressPart) -> None:
        super().__init__(part)
        self._window, self._part = window, part
        part.side.pictures_wanted.connect(self.save)

    @cached_property
    def work(self) -> PictureWork:
        """What writes them; made when it is first needed."""
        from desktop_app.ui.press.picture_work import PictureWork

        side, work = self._part.side, PictureWork(self._part.work)
        work.planned.connect(self._go_on)
        work.written.connect(self._tell)
        work.progressed.connect(lambda done, total: side.show_progress(done, total, tr("Picture")))
        work.failed.connect(self._fail)
        side.cancel_wanted.connect(work.cancel)
        return work

    def save(self, keys: Collection[str] = ()) -> None:
        """Save the cards with these keys, or all of the deck."""
        try:
            deck = self._part.deck(keys)
        except AppError as error:
            self._window.tell(error)
            return
        if deck is None or not deck.rows:
            return
        name = deck.title
        if keys:
            from desktop_app.ui.workshop.deck_words import title_of

            name = title_of(deck.rows[0]) if len(deck.rows) == 1 else name
        self._ask(deck, name)

    def _ask(self, deck: Deck, name: str) -> None:
        from desktop_app.paint.graphics.picture_file import SUFFIXES
        from desktop_app.ui.picture_dialog import picture_dialog, picture_path

        title = tr("Save pictures: NAME-1-front, NAME-1-back and so on")
        kinds = [("png", tr("PNG, 300 dots an inch")), ("svg", tr("SVG"))]
        dialog = picture_dialog(self._window, title, name, kinds)
        # What is asked for is no file itself: those that it names are asked about later.
        dialog.setOption(dialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(
            lambda chosen: self.work.plan(deck, picture_path(dialog, chosen, SUFFIXES))
        )
        dialog.open()

    def _go_on(self, pictures: Pictures) -> None:
        if pictures.stops:
            self._window.message_bar.tell("\n".join(pictures.stops))
        elif pictures.taken:
            self._ask_about(pictures)
        else:
            self.work.write(pictures)

    def _ask_about(self, pictures: Pictures) -> None:
        from desktop_app.ui.question import Question

        taken = sorted(path.name for path in pictures.taken)
        one = tr("{name} is there already, in {folder}.")
        many = tr("{count} of {total} files are there already, in {folder}, {name} among them.")
        told = (one if len(taken) == 1 else many).format(
            count=len(taken), total=len(pictures.files), folder=pictures.folder, name=taken[0]
        )
        question = Question(
            tr("Replace pictures?"), told, tr("Replace"), self._window.look, self._window
        )
        question.agreed.connect(lambda: self.work.write(pictures))
        question.open()

    def _tell(self, written: Written) -> None:
        self._part.side.show_progress(1, 1)
        count, total, folder = written
        if count < total:
            told = tr("Stopped: {count} of {total} pictures are written, in {folder}")
        elif count == 1:
            told = tr("1 picture saved in {folder}")
        else:
            told = tr("{count} pictures saved in {folder}")
        self._window.say(told.format(count=count, total=total, folder=folder))

    def _fail(self, error: Exception) -> None:
        self._part.side.show_progress(1, 1)
        self._window.tell(error)
