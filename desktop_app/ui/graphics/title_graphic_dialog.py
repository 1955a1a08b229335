"""How shall the title graphic of an entry look, and where shall it go?"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop_app.core.errors import AppError
from desktop_app.core.files import write_atomic
from desktop_app.pages.title_words import TitleWords, omission_sentence, undrawn_sentence
from desktop_app.paint.graphics.graphic_file import graphic_bytes, graphic_image
from desktop_app.paint.graphics.graphic_size import SQUARE, WIDE, GraphicSize
from desktop_app.paint.graphics.title_graphic import TitleGraphic, title_graphic
from desktop_app.ui.announcing import announce
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.graphics.graphic_view import GraphicView
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import Look
from desktop_app.ui.look_dialog import LookDialog
from desktop_app.ui.message_bar import MessageBar
from desktop_app.ui.picture_saver import PictureSaver
from desktop_app.ui.printing.paper_pool import paper_pool
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from collections.abc import Callable

_EDGE_PX = 60  # of the window around it


class TitleGraphicDialog(LookDialog):
    """The graphic as it will be, its colours and its shape, Copy and Save.

    `read` gives the words of the entry, on a worker. `drawn` tells that a picture is there,
    `told` what was done; `faulted` carries what nobody expected.
    """

    drawn = Signal()
    told = Signal(str)
    faulted = Signal(Exception)

    def __init__(
        self, read: Callable[[], TitleWords], look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Title graphic"), look, parent)
        self._read = read
        self._words: TitleWords | None = None
        self._graphic: TitleGraphic | None = None
        self._image: QImage | None = None
        self.message_bar = MessageBar(look)
        self.view = GraphicView(look)
        self.notice = QLabel()
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.hide()
        themes = (
            (tr("Light"), "light"), (tr("Dark"), "dark"), (tr("White, as paper"), "print"),
        )  # fmt: skip
        shapes = (
            (tr("Wide, {size}", size=_sized(WIDE)), WIDE),
            (tr("Square, {size}", size=_sized(SQUARE)), SQUARE),
        )
        self.theme = self._choice(tr("Colours"), themes)
        self.shape = self._choice(tr("Shape"), shapes)
        self.copy_button = self._button(tr("Copy"), self._copy)
        self.png_button = self._button(tr("Save as PNG…"), partial(self._save, "png"))
        self.svg_button = self._button(tr("Save as SVG…"), partial(self._save, "svg"))
        self._saver = PictureSaver(self, tr("Save the title graphic"), paper_pool())
        self._saver.said.connect(self._say)
        self._saver.failed.connect(self._tell)
        self._task = LatestTask(self, paper_pool())
        self._task.done.connect(self._show)
        self._task.failed.connect(self._tell)
        self._lay_out(parent)
        self._draw()

    @property
    def busy(self) -> bool:
        """Whether a picture is still to come."""
        return self._task.running

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size; the picture keeps its own colours."""
        super().wear(look)
        for part in (self.message_bar, self.view, self.theme, self.shape, self.row):
            part.wear(look)

    def _lay_out(self, parent: QWidget | None) -> None:
        self.row = FlowRow(self.look)
        buttons = self.copy_button, self.png_button, self.svg_button
        self.row.put((self.theme, self.shape, *buttons))
        self.png_button.setDefault(True)
        for part in (self.message_bar, self.view, self.notice, self.row):
            self.column.addWidget(part, 1 if part is self.view else 0)
        if parent is not None:
            room, wish, px = parent.window().size(), self.sizeHint(), self.look.px
            self.resize(min(px(780), room.width() - _EDGE_PX), min(max(px(560), wish.height()),
                        room.height() - _EDGE_PX))  # fmt: skip
        self.theme.setFocus()

    def _choice(self, name: str, options: Sequence[tuple[str, object]]) -> ChoiceBox:
        box = ChoiceBox(self.look)
        box.setAccessibleName(name)
        for words, value in options:
            box.addItem(words, value)
        box.currentIndexChanged.connect(self._draw)
        return box

    def _button(self, words: str, act: Callable[[], None]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setEnabled(False)
        button.clicked.connect(lambda _checked=False: act())
        return button

    def _draw(self) -> None:
        """Lay the graphic out as it is wanted now."""
        size: GraphicSize = GraphicSize(*self.shape.currentData())
        tokens = self.look.themed(self.theme.currentData()).tokens
        known, read = self._words, self._read

        def work() -> tuple[TitleGraphic, QImage]:
            graphic = title_graphic(known or read(), size)
            return graphic, graphic_image(graphic, tokens)

        self._task.run(work)

    def _show(self, made: tuple[TitleGraphic, QImage]) -> None:
        self._graphic, self._image = made
        words = self._words = self._graphic.words
        self.view.show_image(self._image, words.told)
        lines = [*map(omission_sentence, self._graphic.omitted)]
        lines += [undrawn_sentence(self._graphic.undrawn)] if self._graphic.undrawn else []
        self._note("\n".join(lines), "notice")
        for button in (self.copy_button, self.png_button, self.svg_button):
            button.setEnabled(True)
        self.drawn.emit()

    def _copy(self) -> None:
        if self._image is not None:
            self._saver.copy(self._image, tr("Copied: the title graphic"))

    def _save(self, suffix: str) -> None:
        graphic = self._graphic
        if graphic is None:
            return
        tokens = self.look.themed(self.theme.currentData()).tokens

        def write(path: Path) -> None:
            write_atomic(path, graphic_bytes(graphic, tokens, suffix))

        def told(path: Path) -> str:
            return tr("Saved {path}", path=path)

        self._saver.ask(graphic.words.title, suffix, write, told)

    def _say(self, text: str) -> None:
        self.message_bar.dismiss()
        self._note(text, "notice-good")
        announce(self, text)
        self.told.emit(text)

    def _note(self, text: str, role: str) -> None:
        self.notice.setProperty("role", role)
        self.notice.style().polish(self.notice)
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def _tell(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self.message_bar.tell(sentence(error))
        else:
            self.faulted.emit(error)


def _sized(size: GraphicSize) -> str:
    return f"{size.width} × {size.height}"
