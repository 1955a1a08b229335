"""A person loads a deal, improves it for both step by step to the frontier, and walks away."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui.browse.parts.part_tabs import PartTabs
from desktop_app.ui.browse.trying.try_pane import TryPane
from tests.e2e.conftest import Begin

ON_FRONTIER = "Nothing is better for both: this agreement is on the Pareto frontier."


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def totals(pane: TryPane) -> list[int]:
    return [int(label.text) for label in pane.side.table.totals]


def press(pane: TryPane, issue: int, option: str) -> None:
    """Choose an option with the keys, whether the row is a strip or a drop-down list."""
    row = pane.side.table.rows[issue]
    row.stop.setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    for _ in range([one.text() for one in row.options].index(option)):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)


def test_from_haggling_to_the_frontier_and_away(begin: Begin, qtbot) -> None:
    window = begin().window
    QTest.keyClicks(window.bar.box, "software licence")
    qtbot.waitUntil(lambda: not window.browse.busy)
    QTest.keyClick(window.bar.box, Qt.Key.Key_Return)
    tabs = window.findChild(PartTabs)
    at = [tabs.tabText(at) for at in range(tabs.count())].index("Try a deal")
    QTest.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(at).center())
    pane = window.findChild(TryPane)
    qtbot.waitUntil(lambda: pane.trial is not None and not pane.waiting, timeout=60_000)
    click(next(part for part in pane.side.outcomes.parts if part.text() == "Haggling"))
    assert totals(pane) == [34, 50]
    press(pane, 0, "114")
    press(pane, 1, "2 years")
    steps = [totals(pane)]
    qtbot.waitUntil(lambda: not pane.waiting)
    for _ in range(3):
        assert pane.plot_side.moves.told.isHidden()
        click(pane.plot_side.better)
        qtbot.waitUntil(lambda: not pane.waiting)
        steps.append(totals(pane))
        assert pane.plot_side.came.text().startswith("A better deal. ")
    for before, after in pairwise(steps):
        assert after != before
        assert all(new >= old for old, new in zip(before, after, strict=True))
    assert pane.plot_side.moves.told.text() == ON_FRONTIER

    click(pane.plot_side.away)
    assert totals(pane) == [28, 45]  # what each has without a deal
    told = pane.side.away.text()
    assert told.startswith("No deal.")
    for alternative in ("smaller customer", "for a year"):
        assert alternative in told
    click(pane.side.buttons["copy"])
    assert "No deal" in QGuiApplication.clipboard().text()
    click(pane.side.buttons["undo"])
    assert totals(pane) == steps[-1]
