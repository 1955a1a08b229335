"""What can be done in the window, and with which keys?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from desktop_app.wording import tr


@dataclass(frozen=True, slots=True)
class Act:
    """An action: `keys` work in the whole window, `shown_key` only where its widget has focus."""

    name: str
    title: str
    keys: tuple[str, ...] = ()
    shown_key: str = ""
    ends_group: bool = False


def acts() -> tuple[Act, ...]:
    """Every action of the window, in the order of the menu."""
    return (
        Act("find", tr("Find a term or deal"), ("Ctrl+K", "Ctrl+F")),
        Act("next", tr("Next entry found"), shown_key=tr("Down")),
        Act("previous", tr("Previous entry found"), shown_key=tr("Up")),
        Act("open", tr("Open the selected entry"), shown_key=tr("Enter")),
        Act(
            "clear",
            tr("Clear the search, then go to the entry"),
            shown_key=tr("Esc"),
            ends_group=True,
        ),
        Act("back", tr("Back"), ("Alt+Left",)),
        Act("forward", tr("Forward"), ("Alt+Right",)),
        Act("pane", tr("Next part of the window"), ("F6",), ends_group=True),
        Act("larger", tr("Larger text"), ("Ctrl++", "Ctrl+=")),
        Act("smaller", tr("Smaller text"), ("Ctrl+-",)),
        Act("usual", tr("Usual text size"), ("Ctrl+0",), ends_group=True),
        Act("copy", tr("Copy the selected text"), shown_key="Ctrl+C"),
        Act("menu", tr("This menu"), ("F10",)),
        Act("quit", tr("Quit"), ("Ctrl+Q",)),
    )


def make_actions(owner: QWidget, slots: Mapping[str, Callable[[], object]]) -> dict[str, QAction]:
    """The actions of `acts`, bound to the slots of their names; KeyError when one has none."""
    made = {}
    for act in acts():
        action = QAction(act.title, owner)
        action.setObjectName(act.name)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        action.triggered.connect(lambda _checked=False, slot=slots[act.name]: slot())
        owner.addAction(action)
        made[act.name] = action
    return made


def make_menu(owner: QWidget, actions: Mapping[str, QAction]) -> QMenu:
    """The menu that holds every action with its key."""
    menu = QMenu(owner)
    menu.setAccessibleName(tr("All actions"))
    for act in acts():
        action = actions[act.name]
        if act.shown_key:
            action.setText(f"{act.title}\t{act.shown_key}")
        menu.addAction(action)
        if act.ends_group:
            menu.addSeparator()
    return menu
