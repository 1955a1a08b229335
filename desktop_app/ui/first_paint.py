"""When has the window been painted for the first time, so that the rest may follow?

PySide makes a class, with all its enumerations, when it is first met. Measured: the namespace
`Qt` takes as long as all our widgets together, `QStyle` a third of that. So what is made before
the first paint avoids some things, and a test watches over it:

- the namespace `Qt` and constructors that have one of its values as default (`QPen(colour, 2)`),
  also `QStyle`; focus policies, shortcuts, menus and key presses come after the first paint
- being handed a widget that Python did not make (`viewport()`), or any event in an event filter:
  to find out what it is PySide makes every class that it could be
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractScrollArea, QWidget


class FirstPaint(QObject):
    """Emits `done` when `painted` was heard and Qt is at rest again."""

    done = Signal()

    def __init__(self, painted: SignalInstance, parent: QObject) -> None:
        super().__init__(parent)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(0)
        self._rest.timeout.connect(self.done)
        painted.connect(self._rest.start)

    def give_up(self) -> None:
        """Wait no longer: there is no page to be painted."""
        self._rest.start()


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """The viewport, found by its name in Qt: `viewport()` makes seventy classes, 20 ms."""
    found = area.findChild(QWidget, "qt_scrollarea_viewport")
    return found if found is not None else area.viewport()
