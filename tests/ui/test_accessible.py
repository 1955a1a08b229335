"""Can all of the program be used without sight and without a mouse?"""

from __future__ import annotations

import ast
import pkgutil
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

import desktop_app.ui
from desktop_app.ui.actions import acts
from tests.ui.access_tree import changed, missed, named, nodes, out_of_order, stops, unnamed
from tests.ui.stage import BATNA, FULL, FullLibrary, Person, Stage
from tests.ui.surfaces import DIALOGS, MENUS, PLACES, SURFACES

# Others are made of these.
BASES = {"LookDialog", "Picker"}
BARE = {"QMenu", "QDialog", "QMessageBox"}
WALLS = {"Projector", "ClassWall"}  # all is drawn, and told by their name and description
WHOLE_PROGRAM = {"open-folder", "open-shipped", "packs", "reload"} | {
    "new-term",
    "new-deal",
    "edit",
    "copy-edit",
}
# Of a focus: an edge of a small sign has more.
LEAST_POINTS = 40
Show = Callable[[str], QWidget]


@pytest.fixture
def stage(open_window, qtbot, tmp_path: Path) -> Iterator[Stage]:
    library = FullLibrary()
    library.margins[BATNA] = FULL
    window = open_window(library, Person(), first=BATNA)
    yield Stage(window, library, open_window, qtbot, tmp_path)
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not widget.inherits("MainWindow"):
            widget.close()


@pytest.fixture
def show(stage: Stage) -> Show:
    return lambda name: SURFACES[name](stage)


@pytest.mark.parametrize("name", SURFACES)
def test_all_that_can_be_acted_on_has_a_name(show: Show, name: str) -> None:
    top = show(name)
    if name in DIALOGS or name in MENUS:
        assert type(top).__name__ in (name.partition(",")[0], *BARE)
    assert len(list(nodes(top))) > 1 or name in WALLS
    assert unnamed(top) == []
    assert [str(node) for node in nodes(top) if _hides_its_text(node.thing, node.value)] == []


def _hides_its_text(thing: object, told: str) -> bool:
    if isinstance(thing, QLineEdit):
        return told != thing.text()
    if isinstance(thing, QPlainTextEdit | QTextEdit):
        # Some ways of asking leave out what is no letter: the places of pictures and the like.
        return thing.toPlainText().strip()[:20] not in told
    return False


@pytest.mark.parametrize("name", [*PLACES, *DIALOGS])
def test_tab_leads_everywhere_as_the_eye_goes(show: Show, name: str) -> None:
    top = show(name)
    reached = stops(top)
    assert missed(top, reached) == []
    assert out_of_order(top, reached) == []


@pytest.mark.parametrize("name", [*PLACES, *DIALOGS])
def test_where_the_focus_is_can_be_seen(show: Show, name: str) -> None:
    top = show(name)
    reached = stops(top)
    if len(reached) == 1:
        return  # nowhere else could it be
    unseen = []
    for at, widget in enumerate(reached):
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        focused = widget.grab().toImage()
        reached[at - 1].setFocus(Qt.FocusReason.OtherFocusReason)
        points = changed(widget.grab().toImage(), focused)
        if points < LEAST_POINTS:
            unseen.append(f"{type(widget).__name__} {named(widget)!r}: {points}")
    assert unseen == []


def test_every_action_has_a_key_or_stands_in_the_menu(stage: Stage) -> None:
    """Those of the packs are offered by the whole program alone (tests/e2e)."""
    actions = stage.window.actions_by_name
    menu = SURFACES["ActionMenu"](stage)
    listed = [action for part in menu.actions() for action in part.menu().actions()]
    assert {act.name for act in acts()} - actions.keys() <= WHOLE_PROGRAM
    for name, action in actions.items():
        assert action in listed, name
        assert action.shortcut().toString() or "&" in action.text().replace("&&", ""), name


def test_nothing_that_opens_is_left_out() -> None:
    """A new dialog or menu belongs in tests/ui/surfaces.py."""
    modules = pkgutil.walk_packages(desktop_app.ui.__path__, "desktop_app.ui.")
    for module in modules:
        import_module(module.name)
    kinds = {
        kind.__name__
        for kind in [*_below(QDialog), *_below(QMenu)]
        if kind.__module__.startswith("desktop_app.")
    }
    known = {name.partition(",")[0] for name in SURFACES}
    assert kinds - BASES <= known
    assert _makers_of(BARE) <= known


def _below(kind: type) -> Iterator[type]:
    for under in kind.__subclasses__():
        yield under
        yield from _below(under)


def _makers_of(kinds: set[str]) -> set[str]:
    """The modules that make a window of Qt's own."""
    found = set()
    for path in Path(desktop_app.ui.__path__[0]).rglob("*.py"):
        calls = [
            node
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            if isinstance(node, ast.Call)
        ]
        if any(isinstance(call.func, ast.Name) and call.func.id in kinds for call in calls):
            found.add(path.stem)
    return found
