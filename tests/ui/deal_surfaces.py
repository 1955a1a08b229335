"""Class results, role sheets, offers in turn and two at one screen, each opened with much in it."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.stage import Stage


def class_results(stage: Stage) -> QWidget:
    from desktop_app.ui.class_results.class_pane import ClassPane
    from tests.ui.numbered_deals import RENEWAL, NumberedLibrary

    window = stage.open_window(NumberedLibrary(), first=RENEWAL)
    window.browse.parts.turn_to("class")
    pane = window.browse.reading.front
    assert isinstance(pane, ClassPane)
    QApplication.clipboard().setText("Ann\t108\t1 year\tno\nBo\tno deal\nCy\tx\ty\tz\n")
    pane.sheet.paste.click()
    stage.qtbot.waitUntil(pane.sheet.unread.isVisible)
    pane.sheet.table.select_pair("Bo")
    pane.sheet.change.click()
    pane.sheet.form.add.click()
    return window


def class_wall(stage: Stage) -> QWidget:
    from desktop_app.ui.class_results.class_pane import ClassPane

    window = class_results(stage)
    pane = window.findChild(ClassPane)
    return stage.pressed(pane.show_large)


def _tried(stage: Stage) -> QWidget:
    """The pane in which a deal is tried."""
    from tests.ui.numbered_deals import RENEWAL, NumberedLibrary

    library = NumberedLibrary()
    library.confidential[RENEWAL] = {0: "Ask for more.", 1: "Give little."}
    window = stage.open_window(library, first=RENEWAL)
    window.browse.parts.turn_to("try")
    pane = window.browse.reading.front
    stage.qtbot.waitUntil(lambda: not pane.waiting)
    return pane


def dance(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.dance.dance_mode import DanceMode

    pane = _tried(stage)
    mode = pane.findChild(DanceMode)
    mode.fold.click()
    for button in mode.panel.loggers * 2:
        button.click()
    mode.panel.undo.click()
    return pane.window()


def _sitting(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.sitting.sitting_mode import SittingMode
    from desktop_app.ui.browse.sitting.sitting_pane import SittingPane

    pane = _tried(stage)
    pane.findChild(SittingMode).start.click()
    stage.qtbot.waitUntil(lambda: pane.findChild(SittingPane) is not None)
    return pane.findChild(SittingPane)


def two_begin(stage: Stage) -> QWidget:
    return _sitting(stage).window()


def two_covered(stage: Stage) -> QWidget:
    talk = _sitting(stage)
    talk.page.begin.click()
    return talk.window()


def two_play(stage: Stage) -> QWidget:
    talk = _sitting(stage)
    talk.page.begin.click()
    talk.page.sit.click()
    talk.page.offer.click()
    talk.page.sit.click()
    talk.page.fold.click()
    return talk.window()


def two_revealed(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.sitting.sitting_pane import SittingPane

    talk = two_play(stage).findChild(SittingPane)
    talk.sitting.accept()
    talk.timer.timeout.emit()
    return talk.window()


def role_sheets(stage: Stage) -> QWidget:
    from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane
    from tests.ui.made_sheets import made_sheets
    from tests.ui.stage import RENEWAL

    stage.library.sheets[RENEWAL] = made_sheets(
        RENEWAL, "Renewal", strange="\U000f1234", debrief=False
    )
    stage.window.open(RENEWAL)
    stage.rest()
    stage.window.browse.parts.turn_to("role-sheets")
    pane = stage.window.findChild(RoleSheetPane)
    stage.qtbot.waitUntil(lambda: not pane.busy)
    pane.side.list.setCurrentRow(2)
    stage.qtbot.waitUntil(lambda: not pane.busy)
    return stage.window
