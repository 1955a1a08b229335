"""How does a place in the page stay where it is while the window changes its size?"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QTextEdit


class HeldPlace(NamedTuple):
    """At that `scroll`, the text at `position` stood `top` pixels under the upper edge."""

    scroll: int
    position: int
    top: int


def top_place(view: QTextEdit, held: HeldPlace | None) -> HeldPlace | None:
    """The text that stands at the top: `held` if it still does, None at the page's very top."""
    scroll = view.verticalScrollBar().value()
    if held is not None and held.scroll == scroll:
        return held
    if not scroll:
        return None
    left = round(view.document().rootFrame().frameFormat().leftMargin())
    cursor = view.cursorForPosition(QPoint(left + 1, 1))
    return HeldPlace(scroll, cursor.position(), view.cursorRect(cursor).top())


def return_to(view: QTextEdit, held: HeldPlace) -> HeldPlace:
    """Scroll so that the held text stands where it stood."""
    bar, cursor = view.verticalScrollBar(), view.textCursor()
    cursor.setPosition(min(held.position, view.document().characterCount() - 1))
    bar.setValue(bar.value() + view.cursorRect(cursor).top() - held.top)
    return held._replace(scroll=bar.value())
