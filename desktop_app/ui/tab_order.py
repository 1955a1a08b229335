"""In which order does Tab walk a form whose parts came at different times?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def walk_as_laid_out(form: QWidget) -> None:
    """Let Tab walk the controls of `form` in the order of its layouts, nested ones included."""
    layout = form.layout()
    if layout is None:
        return
    walk(_controls(layout))


def walk(controls: Iterable[QWidget]) -> None:
    """Let Tab walk these one after the other."""
    for before, after in pairwise(controls):
        QWidget.setTabOrder(before, after)


def _controls(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        if item is None:
            continue
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _controls(inner)
