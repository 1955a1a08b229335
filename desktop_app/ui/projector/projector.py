"""How is one entry after another shown to a room, large?"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.result_rows import catalogue_rows
from desktop_app.ui.look import Look
from desktop_app.ui.projector.fitted import Fitted, fit, text_lines
from desktop_app.ui.projector.keys import bindings
from desktop_app.ui.projector.running_order import RunningOrder
from desktop_app.ui.projector.scene import Scene, area_of
from desktop_app.ui.projector.scene_painter import ScenePainter
from desktop_app.ui.projector.slide import Slide, slide_of
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from desktop_app.ui.browse.browse_place import BrowsePlace

_REST_MS = 2000
_STEP, _LEAST, _MOST = 1.15, 0.5, 2.0
_NOT_OURS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_HINTS = ("reveal", "go_on", "leave", "tell_keys")


class Projector(QWidget):
    """The whole screen, one entry. `left` carries the entry that was shown last, at the end.

    What is asked (the definition, in a quiz the title) is covered until it is revealed. Its
    size, theme, order and quiz are its own and end with it.
    """

    left = Signal(object)

    def __init__(
        self,
        library: Library,
        refs: Sequence[EntryRef],
        start: int,
        look: Look,
        parent: QWidget | None = None,
        chance: random.Random | None = None,
    ) -> None:
        """`refs` is the list to go through, `start` the place of the first."""
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The program ends with its window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(tr("Common Ground, large"))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blanked = self.telling_keys = self.quiz = self.always = False
        self._library, self._look = library, look
        self.order = RunningOrder(refs, start, chance or random.Random())  # noqa: S311 - no secret
        self._scale = 1.0
        self._part = -1
        self._fitted: Fitted | None = None
        self._fitted_for: tuple[Slide, QSizeF, float] | None = None
        self._slide: Slide = slide_of(library, self.order.ref)
        self._does = {key: binding.does for binding in bindings() for key in binding.keys}
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(lambda: self.setCursor(Qt.CursorShape.BlankCursor))
        self._rest.start()
        self.setFocus()
        self._tell()

    @property
    def scene(self) -> Scene:
        """What is on the wall now."""
        slide, area = self._slide, area_of(QSizeF(self.size()))
        fitted = self._fit(area.size())
        part = min(self._part, len(fitted.parts) - 1)
        told = {row.does: f"{row.shown}  {row.words}" for row in bindings()}
        return Scene(
            slide=slide,
            part=part,
            quiz=self.quiz,
            fitted=fitted,
            masked=text_lines(slide.covered_text, area.size(), fitted.text_px),
            area=area,
            position=self._position(part, len(fitted.parts)),
            hints=tuple(told[name] for name in _HINTS),
        )

    def reveal(self) -> None:
        """Show what is covered, then what is left of a long text, then cover it again."""
        self._part = self._part + 1 if self._part + 1 < len(self.scene.fitted.parts) else -1
        self._tell()

    def advance(self) -> None:
        """Reveal all there is of the entry, then go on: what a click does."""
        if self._part + 1 < len(self.scene.fitted.parts):
            self.reveal()
        else:
            self.go_on()

    def go_on(self) -> None:
        """Show the next entry."""
        self._go(1)

    def go_back(self) -> None:
        """Show the entry before."""
        self._go(-1)

    def go_first(self) -> None:
        """Show the first entry."""
        self._go(-len(self.order))

    def go_last(self) -> None:
        """Show the last entry."""
        self._go(len(self.order))

    def toggle_random(self) -> None:
        """Go through the entries in a random order, each once; or by the list again."""
        self.order.toggle_random()
        self._tell()

    def toggle_quiz(self) -> None:
        """Ask for the title instead of the definition, or the other way round."""
        self.quiz = not self.quiz
        self._cover()

    def toggle_always(self) -> None:
        """Cover nothing from now on, or cover again."""
        self.always = not self.always
        self._cover()

    def blank(self) -> None:
        """Let the room look at somebody else: black, until another key."""
        self.blanked = True
        self.update()

    def enlarge(self) -> None:
        """Larger words."""
        self._set_scale(self._scale * _STEP)

    def reduce(self) -> None:
        """Smaller words."""
        self._set_scale(self._scale / _STEP)

    def toggle_theme(self) -> None:
        """Change between light and dark, here alone."""
        self._look = self._look.themed("light" if self._look.dark else "dark")
        self.update()

    def change_screen(self) -> None:
        """Fill the next screen, if there is another."""
        screens = QGuiApplication.screens()
        if len(screens) == 1:
            return
        following = screens[(screens.index(self.screen()) + 1) % len(screens)]
        self.setScreen(following)
        self.setGeometry(following.geometry())
        self.showFullScreen()

    def tell_keys(self) -> None:
        """Show the keys, until another key."""
        self.telling_keys = True
        announce(self, ". ".join(f"{row.shown}: {row.words}" for row in bindings()))
        self.update()

    def leave(self) -> None:
        """Go back to the window."""
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does; on a blank screen or over the keys, any first brings it back."""
        does = self._does.get(Qt.Key(event.key()))
        if event.modifiers() & _NOT_OURS and does not in ("enlarge", "reduce"):
            does = None
        if self.blanked or self.telling_keys:
            back = {"blank"} if self.blanked else {"tell_keys", "leave"}
            self.blanked = self.telling_keys = False
            self.update()
            if does in back:
                return
        if does is None:
            super().keyPressEvent(event)
        else:
            getattr(self, does)()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Advance by a click; the right button goes back."""
        self._wake()
        if self.blanked or self.telling_keys:
            self.blanked = self.telling_keys = False
            self.update()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.advance()
        elif event.button() == Qt.MouseButton.RightButton:
            self.go_back()

    def mouseMoveEvent(self, _event: QMouseEvent) -> None:
        """Show the pointer while it moves."""
        self._wake()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go on and back."""
        self._go(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is on the wall."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.blanked:
            painter.fillRect(self.rect(), QColor("black"))
        else:
            made = ScenePainter(self._look, QSizeF(self.size()))
            made.paint(painter, self.scene)
            if self.telling_keys:
                made.paint_keys(painter)
        painter.end()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell where one has got to."""
        super().closeEvent(event)
        self.left.emit(self.order.ref)

    def _fit(self, area: QSizeF) -> Fitted:
        """The words as large as can be, reckoned once for each entry, area and scale."""
        wanted = (self._slide, area, self._scale)
        if self._fitted is None or self._fitted_for != wanted:
            self._fitted_for = wanted
            self._fitted = fit(self._slide.title, self._slide.text, area, self._scale)
        return self._fitted

    def _go(self, steps: int) -> None:
        if self.order.go(steps):
            self._slide = slide_of(self._library, self.order.ref)
            self._cover()

    def _cover(self) -> None:
        self._part = 0 if self.always else -1
        self._tell()

    def _set_scale(self, scale: float) -> None:
        self._scale = min(max(scale, _LEAST), _MOST)
        self.update()

    def _wake(self) -> None:
        self.unsetCursor()
        self._rest.start()

    def _position(self, part: int, parts: int) -> str:
        told = tr("{place} of {count}", place=self.order.place, count=len(self.order))
        if self.order.random:
            told = tr("{place}, random order", place=told)
        if part >= 0 and parts > 1:
            told = tr("{place}, part {part} of {parts}", place=told, part=part + 1, parts=parts)
        return told

    def _tell(self) -> None:
        """What a screen reader says is what can be seen, no more."""
        scene = self.scene
        title = tr("Which term is this?") if scene.asks else self._slide.title
        self.setAccessibleName(title)
        self.setAccessibleDescription(scene.words)
        announce(self, f"{title}. {scene.words}" if scene.words else title)
        self.update()


def show_large(browse: BrowsePlace, look: Look, parent: QWidget) -> Projector | None:
    """Fill the screen with the entry that is selected, to go on through the list that shows.

    Through all entries where the list has not this one; None without any entry.
    """
    rows, here = browse.pane.list.rows, browse.pane.list.selected() or browse.shown
    if here is None or rows.find(here) < 0:
        rows = catalogue_rows(browse.library)
    if not len(rows):
        return None
    start = max(0, rows.find(here)) if here is not None else 0
    refs = [rows.ref(index) for index in range(len(rows))]
    projector = Projector(browse.library, refs, start, look, parent)
    projector.setGeometry(parent.screen().geometry())
    projector.showFullScreen()
    projector.activateWindow()
    return projector
