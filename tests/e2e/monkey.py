"""Somebody who presses, clicks and types anything anywhere, the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Callable
from traceback import extract_tb

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from desktop_app.ui.actions import acts
from desktop_app.ui.program import Program

WORDS = ("win win", "batna", "5 C's", "zopa", "kind:note", "xyzzy", "-", '"', "交渉", "\u202e", "é")
KEYS = (
    Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Tab,
    Qt.Key.Key_Backtab, Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_F3,
    Qt.Key.Key_Menu, Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_N, Qt.Key.Key_Q, Qt.Key.Key_T,
)  # fmt: skip
SIZES = ((1280, 820), (900, 600), (640, 420), (1600, 1000))
MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
NEVER = frozenset({"quit"})
_ESCAPE_SHARE = 0.06


class Monkey(QObject):
    """Makes `count` events, one a turn of the event loop, so that dialogs do not stop it."""

    done = Signal()

    def __init__(self, program: Program, seed: int, count: int) -> None:
        super().__init__()
        self.log: list[str] = []
        self._program = program
        self._chance = random.Random(seed)  # noqa: S311 - no secret hangs on it
        self._left = count
        self._doings: tuple[tuple[Callable[[QWidget], str], int], ...] = (
            (self._press, 40),
            (self._click, 30),
            (self._type, 8),
            (self._act, 8),
            (self._wheel, 8),
            (self._hover, 5),
            (self._resize, 1),
        )

    def start(self) -> None:
        """Begin; `done` follows after the last event."""
        QTimer.singleShot(0, self._turn)

    def _turn(self) -> None:
        if self._left <= 0:
            close_all()  # or whoever waits would wait for the dialogs first
            self.done.emit()
            return
        self._left -= 1
        # Asked for before the event: one that opens a dialog must not end the round.
        QTimer.singleShot(0, self._turn)
        target = self._target()
        if self._chance.random() < _ESCAPE_SHARE:
            self.log.append("escape")
            QTest.keyClick(target, Qt.Key.Key_Escape)
            return
        doings, weights = zip(*self._doings, strict=True)
        (doing,) = self._chance.choices(doings, weights)
        told = type(target).__name__
        try:
            self.log.append(f"{told}: {doing(target)}")
        except RuntimeError as gone:
            # PySide says so when what QTest was given is gone once the event is done. A fault of
            # the program would come from the program's own code.
            if "already deleted" not in str(gone) or not _is_raised_here(gone):
                raise
            self.log.append(f"{told}: gone")

    def _target(self) -> QWidget:
        """What has the person's attention: a popup, a dialog, or the window; always one."""
        window = (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or QApplication.activeWindow()
            or self._program.window
        )
        if not window.isVisible():
            self._program.window.show()
            window = self._program.window
        return window

    def _focused(self, window: QWidget) -> QWidget:
        found = window.focusWidget()
        # Of the list of a drop-down that is gone PySide may hand out what it knew before.
        return found if found is not None and isValid(found) else window

    def _press(self, window: QWidget) -> str:
        key, modifier = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        if modifier == Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_Q:
            key = Qt.Key.Key_A
        QTest.keyClick(self._focused(window), key, modifier)
        return f"{key.name} {modifier.name}"

    def _type(self, window: QWidget) -> str:
        text = self._chance.choice(WORDS)
        for letter in text:
            focused = self._focused(self._target())
            if letter.isascii():
                QTest.keyClicks(focused, letter)
            else:
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click,
                    focused,
                    Qt.Key.Key_unknown,
                    letter,
                    Qt.KeyboardModifier.NoModifier,
                )
        return f"types {text!r}"

    def _act(self, _window: QWidget) -> str:
        act = self._chance.choice([act for act in acts() if act.name not in NEVER])
        action = self._program.window.actions_by_name.get(act.name)
        if action is not None and action.isEnabled() and QApplication.activeModalWidget() is None:
            action.trigger()
        return f"acts {act.name}"

    def _click(self, window: QWidget) -> str:
        spot = self._spot(window)
        widget = window.childAt(spot) or window
        buttons = (Qt.MouseButton.LeftButton,) * 8 + (Qt.MouseButton.RightButton,)
        button = self._chance.choice(buttons)
        modifier = self._chance.choice(MODIFIERS)
        click = QTest.mouseDClick if self._chance.random() < 0.1 else QTest.mouseClick
        click(widget, button, modifier, widget.mapFrom(window, spot))
        return f"clicks {type(widget).__name__} {spot.x()},{spot.y()} {button.name}"

    def _hover(self, window: QWidget) -> str:
        spot = self._spot(window)
        widget = window.childAt(spot) or window
        QTest.mouseMove(widget, widget.mapFrom(window, spot))
        return f"hovers {spot.x()},{spot.y()}"

    def _wheel(self, window: QWidget) -> str:
        spot = self._spot(window)
        widget = window.childAt(spot) or window
        turn = QPoint(0, self._chance.choice((-240, -120, 120, 240)))
        event = QWheelEvent(
            QPointF(widget.mapFrom(window, spot)), QPointF(window.mapToGlobal(spot)),
            QPoint(), turn, Qt.MouseButton.NoButton, self._chance.choice(MODIFIERS),
            Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's own signature
        )  # fmt: skip
        QGuiApplication.sendEvent(widget, event)
        return f"wheels {turn.y()}"

    def _resize(self, window: QWidget) -> str:
        width, height = self._chance.choice(SIZES)
        self._program.window.resize(width, height)
        return f"resizes {width}x{height}"

    def _spot(self, window: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(max(1, window.width())),
            self._chance.randrange(max(1, window.height())),
        )


def _is_raised_here(fault: Exception) -> bool:
    """Whether no other code than this file had a part in it."""
    return all(frame.filename == __file__ for frame in extract_tb(fault.__traceback__))


def close_all() -> None:
    """Put away every popup and dialog that is still open."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and widget.windowType() in (
            Qt.WindowType.Dialog,
            Qt.WindowType.Popup,
            Qt.WindowType.ToolTip,
        ):
            QGuiApplication.sendEvent(widget, QEvent(QEvent.Type.Close))
            widget.close()
