"""What can be done in the window, and with which keys?"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop_app.wording import tr

Slot = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Act:
    """An action: `keys` work in the whole window, `shown_key` only where its widget has focus.

    `also` are other words under which the command list finds it.
    """

    name: str
    title: str
    keys: tuple[str, ...] = ()
    shown_key: str = ""
    also: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Actions that belong together, under one word of the menu."""

    title: str
    acts: tuple[Act, ...]


def groups() -> tuple[Group, ...]:
    """Every action of the program, in the order of the menu.

    One that no part of the program offers a slot for is absent from menu and command list.
    """
    return (
        Group(tr("Find"), _finding()),
        Group(tr("Go"), _going()),
        Group(tr("Entry"), _reading()),
        Group(tr("View"), _viewing()),
        Group(tr("Workshop"), _workshop()),
        Group(tr("Write"), _writing()),
        Group(tr("Packs"), _packs()),
        Group(tr("Program"), _program()),
    )


def acts() -> Iterator[Act]:
    """Every action, group by group."""
    for group in groups():
        yield from group.acts


def _finding() -> tuple[Act, ...]:
    return (
        Act("find", tr("Find a term or deal"), ("Ctrl+K",), also=tr("search look up")),
        Act("next", tr("Next entry found"), shown_key=tr("Down")),
        Act("previous", tr("Previous entry found"), shown_key=tr("Up")),
        Act("open", tr("Open the selected entry"), shown_key=tr("Enter")),
        Act("clear", tr("Clear the search, then go to the entry"), shown_key=tr("Esc")),
        Act("find-notes", tr("Find my notes"), ("Ctrl+Shift+N",)),
        Act("lost-notes", tr("Notes whose entry is gone"), also=tr("orphans")),
        Act("lists", tr("Arrange my lists"), also=tr("favourites rename delete order")),
    )


def _going() -> tuple[Act, ...]:
    return (
        Act("glossary", tr("Go to the glossary"), ("Ctrl+1",), also=tr("terms place")),
        Act("deals", tr("Go to the deals"), ("Ctrl+2",), also=tr("cases examples place")),
        Act("workshop", tr("Go to the workshop"), ("Ctrl+3",), also=tr("cards deck place")),
        Act("back", tr("Back"), ("Alt+Left",)),
        Act("forward", tr("Forward"), ("Alt+Right",)),
        Act("history", tr("Entries read before"), ("Ctrl+H",), also=tr("recent visited")),
        Act(
            "outline",
            tr("Headings and links of this entry"),
            ("Ctrl+G",),
            also=tr("table of contents jump"),
        ),
        Act("pane", tr("Next part of the window"), ("F6",)),
    )


def _reading() -> tuple[Act, ...]:
    return (
        Act("find-in-page", tr("Find in this entry"), ("Ctrl+F",), also=tr("search page")),
        Act("find-next", tr("Next place in this entry"), ("F3",)),
        Act("find-previous", tr("Previous place in this entry"), ("Shift+F3",)),
        Act("next-part", tr("Next part of the deal"), ("Ctrl+Tab",), also=tr("story debrief tab")),
        Act("previous-part", tr("Previous part of the deal"), ("Ctrl+Shift+Tab",)),
        Act("compare", tr("Compare with another entry"), ("Ctrl+E",)),
        Act(
            "keep",
            tr("Keep this entry, or let it go"),
            ("Ctrl+D",),
            also=tr("favourite bookmark star list"),
        ),
        Act("keep-in", tr("Choose lists for this entry"), ("Ctrl+Shift+D",)),
        Act("note", tr("Write a note on this entry"), ("Ctrl+N",), also=tr("comment annotate")),
        Act("copy", tr("Copy the selected text"), shown_key="Ctrl+C"),
        Act("copy-text", tr("Copy the entry as text"), ("Ctrl+Shift+C",)),
        Act("copy-markdown", tr("Copy the entry as Markdown"), ("Ctrl+Alt+C",)),
        Act(
            "copy-sources",
            tr("Copy the citations"),
            ("Ctrl+Shift+S",),
            also=tr("references bibliography apa"),
        ),
        Act("print", tr("Print the entry"), ("Ctrl+P",), also=tr("pdf paper")),
        Act("graphic", tr("Title graphic…"), also=tr("picture image slide post share png svg")),
        Act("poster", tr("Poster of its diagram…"), also=tr("wall print pdf styles")),
        Act(
            "large",
            tr("Show one term, or a class, large"),
            ("F11",),
            also=tr("full screen projector present"),
        ),
    )


def _viewing() -> tuple[Act, ...]:
    return (
        Act("larger", tr("Larger text"), ("Ctrl++", "Ctrl+="), also=tr("zoom in bigger font")),
        Act("smaller", tr("Smaller text"), ("Ctrl+-",), also=tr("zoom out font")),
        Act("usual", tr("Usual text size"), ("Ctrl+0",), also=tr("reset zoom 100")),
        Act(
            "theme",
            tr("Switch between light and dark"),
            ("Ctrl+Shift+L",),
            also=tr("dark mode colours night"),
        ),
        Act("clear-filters", tr("Clear the filters of the deals")),
        Act("list-order", tr("List terms by letter or by category"), ("Ctrl+L",)),
    )


def _workshop() -> tuple[Act, ...]:
    cards = tr("card deck print")
    return (
        Act("add-to-workshop", tr("Add this entry to the workshop"), ("Ctrl+Shift+A",), also=cards),
        Act("add-found", tr("Add all that is found to the workshop"), ("Ctrl+Alt+A",), also=cards),
        Act("add-entries", tr("Add terms and deals to the workshop…"), also=cards),
        Act("add-category", tr("Add a category to the workshop…"), also=cards),
        Act("add-list", tr("Add one of my lists to the workshop…"), also=tr("card favourites")),
        Act("add-card", tr("Write a card for the workshop…"), also=tr("own free text")),
        Act("add-blank", tr("Add a blank card to the workshop"), also=tr("empty")),
        Act("undo-workshop", tr("Undo in the workshop"), shown_key="Ctrl+Z"),
        Act("redo-workshop", tr("Redo in the workshop"), shown_key="Ctrl+Shift+Z"),
        Act("new-workshop", tr("New workshop…"), also=tr("create deck")),
        Act("rename-workshop", tr("Rename the workshop…"), also=tr("name deck")),
        Act("duplicate-workshop", tr("Duplicate the workshop"), also=tr("copy deck")),
        Act("delete-workshop", tr("Delete the workshop"), also=tr("remove deck")),
        Act("new-sheet", tr("New sheet of card stock…"), also=tr("own paper stationery create")),
        Act("change-sheet", tr("Change the sheet of card stock…"), also=tr("own paper edit")),
        Act("copy-sheet", tr("Copy the sheet of card stock…"), also=tr("own paper duplicate")),
        Act("delete-sheet", tr("Delete the sheet of card stock…"), also=tr("own paper remove")),
        Act("save-workshop", tr("Save the workshop to a file"), also=tr("export")),
        Act("align-printer", tr("Align a printer…"), also=tr("offset calibrate shift backs test")),
    )


def _writing() -> tuple[Act, ...]:
    return (
        Act("new-term", tr("New term…"), ("Ctrl+T",), also=tr("write create add")),
        Act("new-deal", tr("New deal…"), ("Ctrl+Shift+T",), also=tr("write create add case")),
        Act("edit", tr("Edit"), ("Ctrl+Shift+E",), also=tr("change write source text")),
        Act(
            "copy-edit",
            tr("Copy to my pack and edit"),
            ("Ctrl+Alt+E",),
            also=tr("duplicate change own version"),
        ),
    )


def _packs() -> tuple[Act, ...]:
    return (
        Act(
            "open-folder", tr("Open a folder as a pack"), ("Ctrl+O",), also=tr("import vault load")
        ),
        Act("open-shipped", tr("Switch the shipped glossary on")),
        Act("packs", tr("Packs and their problems"), ("Ctrl+Shift+O",)),
        Act("reload", tr("Read the folders again"), ("F5",), also=tr("refresh")),
        Act("export", tr("Save notes, lists and workshops to a file"), also=tr("backup")),
        Act(
            "import",
            tr("Add notes, lists and workshops from a file"),
            also=tr("restore merge"),
        ),
    )


def _program() -> tuple[Act, ...]:
    return (
        Act("commands", tr("All commands by name"), ("Ctrl+Shift+P",), also=tr("palette actions")),
        Act("preferences", tr("Preferences"), ("Ctrl+,",), also=tr("settings options backups")),
        Act(
            "help",
            tr("Help and keys"),
            ("F1",),
            also=tr("keyboard shortcuts manual about licences"),
        ),
        Act("menu", tr("This menu"), ("F10",)),
        Act("quit", tr("Quit"), ("Ctrl+Q",), also=tr("exit close")),
    )


def make_actions(owner: QWidget, slots: Mapping[str, Slot]) -> dict[str, QAction]:
    """The actions of `acts` that have a slot of their name, bound to it."""
    made = {}
    for act in acts():
        if act.name not in slots:
            continue
        action = QAction(act.title, owner)
        action.setObjectName(act.name)
        action.setShortcuts([QKeySequence(key) for key in act.keys])
        action.triggered.connect(lambda _checked=False, slot=slots[act.name]: slot())
        owner.addAction(action)
        made[act.name] = action
    return made


def key_text(act: Act) -> str:
    """The key that a person presses for it, as their system writes it; "" without one."""
    if not act.keys:
        return act.shown_key
    return QKeySequence(act.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
