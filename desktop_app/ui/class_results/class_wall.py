"""How is the plot of a class shown to the whole room?"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.core.deals.charts import ChartSpec, Mark, MarkKind
from desktop_app.paint.chart_painter import ChartPainter
from desktop_app.paint.fonts import sans, serif
from desktop_app.ui.announcing import announce
from desktop_app.ui.class_results.wall_keys import hints, wall_keys
from desktop_app.ui.look import Look
from desktop_app.ui.projector.lines import Lines
from desktop_app.ui.strokes import draw_middle, fill
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent

_TITLE, _TEXT, _FOOT, _PLOT = 0.052, 0.026, 0.02, 0.0021  # shares of the height
_LEAST_PX = 12
_SIDE = 0.04
_STEP, _LEAST, _MOST = 1.15, 0.6, 2.0


class ClassWall(QWidget):
    """The whole screen: title, plot, sentences. Size, theme and names are its own."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # The program ends with its window, not with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setWindowTitle(tr("Class results, large"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.blanked = False
        self.named = self.solved = True
        self._title, self._look = title, look
        self._scale = 1.0
        self._spec: ChartSpec | None = None
        self._sentences: list[str] = []
        self._does = {key: one.does for one in wall_keys() for key in one.keys}
        self.setFocus()

    def show_class(self, spec: ChartSpec, sentences: list[str]) -> None:
        """Show these figures; a class goes on while the room looks."""
        self._spec, self._sentences = spec, sentences
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(" ".join(sentences))
        announce(self, " ".join([self._title, *sentences]))
        self.update()

    @property
    def shown(self) -> ChartSpec | None:
        """The plot as it is seen now, with names and solutions or without."""
        if self._spec is None:
            return None
        marks = [one for one in map(self._seen, self._spec.marks) if one is not None]
        return replace(self._spec, marks=tuple(marks))

    def toggle_names(self) -> None:
        """Show the names of the pairs, or hide them."""
        self.named = not self.named
        self.update()

    def toggle_solutions(self) -> None:
        """Show named outcomes and solutions, or the pairs alone."""
        self.solved = not self.solved
        self.update()

    def toggle_theme(self) -> None:
        """Change between light and dark, here alone."""
        self._look = self._look.themed("light" if self._look.dark else "dark")
        self.update()

    def enlarge(self) -> None:
        """Larger words."""
        self._scale = min(self._scale * _STEP, _MOST)
        self.update()

    def reduce(self) -> None:
        """Smaller words."""
        self._scale = max(self._scale / _STEP, _LEAST)
        self.update()

    def blank(self) -> None:
        """Let the room look at somebody else: black, until another key."""
        self.blanked = True
        self.update()

    def change_screen(self) -> None:
        """Fill the next screen, if there is another."""
        screens = QGuiApplication.screens()
        if len(screens) > 1:
            following = screens[(screens.index(self.screen()) + 1) % len(screens)]
            self.setScreen(following)
            self.setGeometry(following.geometry())
            self.showFullScreen()

    def leave(self) -> None:
        """Go back to the window."""
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what the key does; on a blank screen the first one brings the plot back."""
        does = self._does.get(Qt.Key(event.key()))
        if self.blanked and does != "leave":
            self.blanked = False
            self.update()
        elif does is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            getattr(self, does)()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw what is on the wall."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.blanked:
            painter.fillRect(self.rect(), QColor("black"))
        else:
            self._draw(painter, QSizeF(self.size()))
        painter.end()

    def _seen(self, mark: Mark) -> Mark | None:
        pair = MarkKind.PAIR in mark.kinds
        if pair:
            return mark if self.named else replace(mark, label="")
        return mark if self.solved else None

    def _draw(self, painter: QPainter, size: QSizeF) -> None:
        look, high = self._look, size.height()
        side = size.width() * _SIDE
        fill(painter, QRectF(QPointF(), size), look.colour("paper"))
        title_px, text_px = self._px(high, _TITLE), self._px(high, _TEXT)
        width = size.width() - 2 * side
        title = QRectF(side, high * 0.025, width, title_px * 1.3)
        draw_middle(
            painter, title, self._title, serif(title_px, QFont.Weight.DemiBold), look.colour("ink")
        )
        told = Lines(" ".join(self._sentences), sans(text_px), width, text_px * 1.4)
        told.paint(painter, QPointF(side, title.bottom()), range(len(told)), look.colour("muted"))
        foot_px = max(_LEAST_PX, round(high * _FOOT))
        foot = QRectF(side, high - foot_px * 2, width, foot_px * 1.6)
        metrics = QFontMetricsF(sans(foot_px))
        told_keys = hints(lambda line: metrics.horizontalAdvance(line) <= width)
        draw_middle(painter, foot, told_keys, sans(foot_px), look.colour("muted"))
        top = title.bottom() + told.height + high * 0.015
        spec = self.shown
        if spec is not None:
            charts = ChartPainter(look.tokens, max(1.0, high * _PLOT * self._scale))
            area = QRectF(side, top, width, foot.top() - top - foot_px * 0.5)
            charts.paint(painter, charts.layout(spec, area))

    def _px(self, high: float, share: float) -> int:
        return max(_LEAST_PX, round(high * share * self._scale))


def show_on_wall(wall: ClassWall, over: QWidget) -> None:
    """Fill the screen on which the window is."""
    wall.setGeometry(over.screen().geometry())
    wall.showFullScreen()
    wall.activateWindow()
