"""Which keys are there while a class is on the wall?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from desktop_app.ui.projector.keys import Binding
from desktop_app.wording import tr

_K = Qt.Key
_GAP = "     "


def wall_keys() -> tuple[Binding, ...]:
    """Every key, in the order in which they are told."""
    return (
        Binding("toggle_names", tr("N"), tr("Names of the pairs"), (_K.Key_N,)),
        Binding(
            "toggle_solutions", tr("O"), tr("Named outcomes and solutions"), (_K.Key_O, _K.Key_V)
        ),
        Binding("enlarge", tr("+"), tr("Larger"), (_K.Key_Plus, _K.Key_Equal)),
        Binding("reduce", tr("−"), tr("Smaller"), (_K.Key_Minus,)),
        Binding("toggle_theme", tr("T"), tr("Light or dark"), (_K.Key_T, _K.Key_D)),
        Binding("blank", tr("B"), tr("Blank"), (_K.Key_B, _K.Key_Period)),
        Binding("change_screen", tr("S"), tr("Another screen"), (_K.Key_S,)),
        Binding("leave", tr("Esc"), tr("Back"), (_K.Key_Escape, _K.Key_F11)),
    )


def hints(fits: Callable[[str], bool]) -> str:
    """The keys in a line, as many as fit; the way back is the last to go."""
    told = [f"{one.shown}  {one.words}" for one in wall_keys()]
    lines = (_GAP.join(told[first:]) for first in range(len(told)))
    return next((line for line in lines if fits(line)), "")
