"""A deal that is tried, with as much in it as it can show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.ui.browse.trying.try_pane import TryPane
from tests.ui.stage import Stage
from tests.ui.try_library import DEPOT, RENEWAL, TryLibrary, try_deal


def trying(stage: Stage) -> QWidget:
    window = stage.open_window(TryLibrary(), first=RENEWAL)
    pane = try_deal(window, RENEWAL, stage.qtbot)
    pane.plot_side.table.fold.click()
    pane.side.what_if.fold.click()
    pane.side.what_if.lines[0, None].slider.setValue(40)
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    pane.side.buttons["reset"].click()
    pane.better.step()
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    pane.side.buttons["undo"].click()
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    pane.side.equals.wanted.emit(0)
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    return window


def trying_three(stage: Stage) -> QWidget:
    window = stage.open_window(TryLibrary(), first=DEPOT, size=(900, 600))
    pane = try_deal(window, DEPOT, stage.qtbot)
    pane.plot_side.away.click()
    return window


def plot_menu(stage: Stage) -> QWidget:
    window = trying(stage)
    return stage.pressed(window.findChild(TryPane).plot_side.picture.click)


TRYING: dict[str, Callable[[Stage], QWidget]] = {
    "trying": trying,
    "trying, three parties": trying_three,
}
PLOT_MENUS: dict[str, Callable[[Stage], QWidget]] = {"PlotMenu": plot_menu}
