"""The surfaces of trying a deal, each as a person would come to it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from tests.ui.stage import Stage


def trying(stage: Stage) -> QWidget:
    from tests.ui.try_library import RENEWAL, TryLibrary, try_deal

    window = stage.open_window(TryLibrary(), first=RENEWAL)
    pane = try_deal(window, RENEWAL, stage.qtbot)
    pane.plot_side.table.fold.click()
    pane.side.buttons["reset"].click()
    pane.better.step()
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    pane.side.buttons["undo"].click()
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    pane.side.equals.wanted.emit(0)
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    return window


def trying_three(stage: Stage) -> QWidget:
    from tests.ui.try_library import DEPOT, TryLibrary, try_deal

    window = stage.open_window(TryLibrary(), first=DEPOT, size=(900, 600))
    pane = try_deal(window, DEPOT, stage.qtbot)
    pane.plot_side.away.click()
    return window


def plot_menu(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.trying.try_pane import TryPane

    window = trying(stage)
    return stage.pressed(window.findChild(TryPane).plot_side.picture.click)
