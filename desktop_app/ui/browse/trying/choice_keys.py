"""Which key leads where in a table of issues and their options?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


class Step(NamedTuple):
    """So many options on in this issue (`ends`: to its first or last), or so many issues on."""

    options: int = 0
    issues: int = 0
    ends: bool = False


def step_of(event: QKeyEvent) -> Step | None:
    """What a key asks for; None for one that is not for the table."""
    plain = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier
    if event.modifiers() not in plain:
        return None
    key = Qt.Key
    return {
        key.Key_Left: Step(options=-1),
        key.Key_Right: Step(options=1),
        key.Key_Home: Step(options=-1, ends=True),
        key.Key_End: Step(options=1, ends=True),
        key.Key_Up: Step(issues=-1),
        key.Key_Down: Step(issues=1),
    }.get(Qt.Key(event.key()))
