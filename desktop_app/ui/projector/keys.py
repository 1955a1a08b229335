"""Which keys are there before a room? Told where they are bound, so that help cannot be wrong."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt

from desktop_app.wording import tr

_K = Qt.Key


class Binding(NamedTuple):
    """`does` names what the projector does; `shown` and `words` are for people."""

    does: str
    shown: str
    words: str
    keys: tuple[Qt.Key, ...]


def bindings() -> tuple[Binding, ...]:
    """Every key, in the order in which they are told. Presenters send page and arrow keys."""
    return (
        Binding(
            "reveal",
            tr("Space"),
            tr("Reveal, or cover again"),
            (_K.Key_Space, _K.Key_Return, _K.Key_Enter),
        ),
        Binding(
            "go_on",
            tr("→  PgDn"),
            tr("Next entry"),
            (_K.Key_Right, _K.Key_PageDown, _K.Key_Down, _K.Key_N),
        ),
        Binding(
            "go_back",
            tr("←  PgUp"),
            tr("Entry before"),
            (_K.Key_Left, _K.Key_PageUp, _K.Key_Up, _K.Key_P, _K.Key_Backspace),
        ),
        Binding("go_first", tr("Home"), tr("First entry"), (_K.Key_Home,)),
        Binding("go_last", tr("End"), tr("Last entry"), (_K.Key_End,)),
        Binding("toggle_random", tr("R"), tr("Random order, each entry once"), (_K.Key_R,)),
        Binding("toggle_quiz", tr("Q"), tr("Name the term: definition first"), (_K.Key_Q,)),
        Binding("toggle_always", tr("A"), tr("Always show the definition"), (_K.Key_A,)),
        Binding("blank", tr("B"), tr("Blank the screen"), (_K.Key_B, _K.Key_Period)),
        Binding("enlarge", tr("+"), tr("Larger"), (_K.Key_Plus, _K.Key_Equal)),
        Binding("reduce", tr("−"), tr("Smaller"), (_K.Key_Minus,)),
        Binding("toggle_theme", tr("T  D"), tr("Light or dark"), (_K.Key_T, _K.Key_D)),
        Binding("change_screen", tr("S"), tr("Go to another screen"), (_K.Key_S,)),
        Binding("tell_keys", tr("?"), tr("These keys"), (_K.Key_Question, _K.Key_F1, _K.Key_H)),
        Binding("leave", tr("Esc"), tr("Back to the window"), (_K.Key_Escape, _K.Key_F11)),
    )
