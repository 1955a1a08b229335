"""What does a screen reader find in a window, and where does Tab lead through it?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLabel,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from desktop_app.paint.theme import contrast

Role = QAccessible.Role
# What a person acts on, whether or not it takes the focus.
ACTED_ON = {
    Role.Button, Role.ButtonDropDown, Role.ButtonMenu, Role.CheckBox, Role.RadioButton,
    Role.ComboBox, Role.EditableText, Role.List, Role.ListItem, Role.Tree, Role.TreeItem,
    Role.Table, Role.Cell, Role.MenuItem, Role.PopupMenu, Role.Link, Role.PageTab, Role.Slider,
    Role.SpinBox, Role.Dialog, Role.Window, Role.ProgressBar, Role.AlertMessage,
}  # fmt: skip
FIELDS = {Role.EditableText, Role.SpinBox, Role.ComboBox}
_ROWS = 40


@dataclass(frozen=True)
class Node:
    """A thing of the tree as a screen reader has it."""

    role: Role
    name: str
    value: str
    rect: QRect
    focusable: bool
    disabled: bool
    thing: QObject | None

    def __str__(self) -> str:
        kind = type(self.thing).__name__
        return f"{self.role.name} {kind} {self.thing and self.thing.objectName()!r} {self.name!r}"


def nodes(top: QWidget) -> Iterator[Node]:
    """All that shows in `top`, itself included; of a long list the first rows."""
    yield from _under(QAccessible.queryAccessibleInterface(top))


def unnamed(top: QWidget) -> list[str]:
    """What can be acted on or takes the focus and has no name."""
    return [
        str(node)
        for node in nodes(top)
        if (node.role in ACTED_ON or node.focusable) and not node.name.strip()
    ]


def _under(found: QAccessibleInterface | None) -> Iterator[Node]:
    if found is None or not found.isValid():
        return
    state, thing = found.state(), found.object()
    if state.invisible or isinstance(thing, QScrollBar):
        return
    if found.role() not in (Role.Separator, Role.Grip):
        yield Node(
            found.role(),
            found.text(QAccessible.Text.Name),
            found.text(QAccessible.Text.Value),
            found.rect(),
            bool(state.focusable),
            bool(state.disabled),
            thing,
        )
    if found.role() in (Role.SpinBox, Role.ComboBox):
        return  # Qt's own parts of it; the whole is what is read
    for at in range(min(found.childCount(), _ROWS)):
        yield from _under(found.child(at))


# where Tab leads


def stops(top: QWidget, first: QWidget | None = None) -> list[QWidget]:
    """Where Tab leads, from the first stop of the chain until it comes round."""
    start = first or QApplication.focusWidget()
    assert start is not None
    start.setFocus(Qt.FocusReason.TabFocusReason)
    found = [start]
    for _ in range(400):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None, f"the focus is lost after {found[-1]}"
        if now is found[0] and len(found) > 1:
            return found
        if now is not found[-1]:
            assert now not in found, f"Tab goes in a circle at {now}"
            found.append(now)
        elif now is found[0] and _alone(top):
            return found
    raise AssertionError(f"Tab stays in {found[-1]}")


def missed(top: QWidget, reached: list[QWidget]) -> list[str]:
    """What shows and can be clicked or focused, and Tab does not lead there."""
    return [
        f"{type(widget).__name__} {named(widget)!r}"
        for widget in top.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is top
        and _wants_keys(widget)
        and widget not in reached
        and not _stands_for(widget, reached)
    ]


def changed(one: QImage, other: QImage) -> int:
    """How many points of a picture stand out against what the other has there, by 3 : 1."""
    known: dict[tuple[int, int], bool] = {}
    count = 0
    for pair in zip(_points(one), _points(other), strict=True):
        if pair[0] != pair[1]:
            if pair not in known:
                first, second = (f"#{point & 0xFFFFFF:06x}" for point in pair)
                known[pair] = contrast(first, second) >= 3
            count += known[pair]
    return count


def _points(image: QImage) -> list[int]:
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    return memoryview(plain.constBits()).cast("I").tolist()


def named(widget: QWidget) -> str:
    """The name that a screen reader says."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def out_of_order(top: QWidget, walked: list[QWidget]) -> list[str]:
    """Pairs of stops of which the later one stands above, or left of, the earlier one.

    One that stands above and further right is the beginning of the next column.
    """
    early = {
        (one, other) for one, other in permutations(walked, 2) if _before(*_places(top, one, other))
    }
    # The way begins wherever it may: from there round again it is one and the same.
    ways = (walked[at:] + walked[:at] for at in range(len(walked)))
    found = ([pair for pair in combinations(way, 2) if pair[::-1] in early] for way in ways)
    return [f"{named(second)!r} after {named(first)!r}" for first, second in min(found, key=len)]


def _before(one: QRect, other: QRect) -> bool:
    """Whether the eye meets `one` first."""
    above = one.bottom() < other.top()
    left = one.right() < other.left()
    across = one.left() <= other.right() and other.left() <= one.right()
    beside = one.top() <= other.bottom() and other.top() <= one.bottom()
    return (above and (across or left)) or (left and beside)


def _places(top: QWidget, one: QWidget, other: QWidget) -> tuple[QRect, QRect]:
    """Where both stand; what is scrolled stands where its view does, for all outside of it."""
    ways = [_way(top, widget) for widget in (one, other)]
    shared = next(widget for widget in ways[0] if widget in ways[1])
    seen = []
    for way in ways:
        views = [w for w in way[: way.index(shared)] if isinstance(w, QAbstractScrollArea)]
        seen.append(_rect(top, views[-1] if views else way[0]))
    return seen[0], seen[1]


def _way(top: QWidget, widget: QWidget) -> list[QWidget]:
    way: list[QWidget] = [widget]
    while way[-1] is not top and way[-1].parentWidget() is not None:
        way.append(way[-1].parentWidget())
    return way


def _rect(top: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(top, QPoint()), widget.size())


def _wants_keys(widget: QWidget) -> bool:
    policy = widget.focusPolicy()
    clicked = widget.inherits("QAbstractButton") or bool(policy & Qt.FocusPolicy.ClickFocus)
    return (clicked or bool(policy & Qt.FocusPolicy.TabFocus)) and not isinstance(
        widget, QLabel | QScrollBar
    )


def _stands_for(widget: QWidget, reached: list[QWidget]) -> bool:
    """Whether keys come there through another: a group of radio buttons, a part of a field."""
    if isinstance(widget, QRadioButton):
        group = widget.group()
        return any(
            isinstance(stop, QRadioButton)
            and (stop.group() is group if group else stop.parent() is widget.parent())
            for stop in reached
        )
    parent = widget.parentWidget()
    fields = QAbstractSpinBox | QAbstractScrollArea | QComboBox
    return isinstance(parent, fields) and parent in reached


def _alone(top: QWidget) -> bool:
    others = [w for w in top.findChildren(QWidget) if w.isVisible() and w.isEnabled()]
    return sum(bool(w.focusPolicy() & Qt.FocusPolicy.TabFocus) for w in others) <= 1
