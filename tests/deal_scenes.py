"""How do the screens of a class, of offers in turn and of two at one screen come to be seen?"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow

Settle = Callable[[Callable[[], bool]], None]


def enter_class(window: MainWindow, settle: Settle) -> None:
    """Eighteen pairs of a class, pasted; two without agreement, one that cannot be read."""
    from desktop_app.ui.class_results.class_pane import ClassPane

    window.browse.parts.turn_to("class")
    pane = window.browse.reading.front
    assert isinstance(pane, ClassPane)
    settle(lambda: not pane.task.busy)
    issues = window.browse.library.analysis(window.browse.shown).block.issues
    rows = [
        [f"Table {at + 1}"]
        + [one.options[(at * 7 + 3 * n) % len(one.options)].label for n, one in enumerate(issues)]
        for at in range(18)
    ]
    rows[4], rows[10] = ["Table 5", "no agreement"], ["Table 11", "no agreement"]
    rows.append(["Table 19", "a handshake"])
    QApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))
    pane.paste()
    settle(lambda: not pane.task.busy)


def dance(window: MainWindow, settle: Settle) -> None:
    """Six offers of two sides, from the ends of the frontier towards each other."""
    from desktop_app.ui.browse.dance.dance_mode import DanceMode

    pane = _tried(window, settle)
    mode = pane.findChild(DanceMode)
    mode.fold.click()
    frontier = pane.reckoned.analysis.frontier
    for at in range(3):
        for party, spot in enumerate((frontier[2 * at], frontier[-1 - 2 * at])):
            pane.load(spot.choices)
            mode.panel.loggers[party].click()
    settle(lambda: not window.browse.busy)
    pane.area.ensureWidgetVisible(mode.panel)


def play(window: MainWindow, settle: Settle, pages: int) -> None:
    """Two at one screen, so many pages on: begun, covered, in the second turn, revealed."""
    from desktop_app.ui.browse.sitting.sitting_mode import SittingMode
    from desktop_app.ui.browse.sitting.sitting_pane import SittingPane

    pane = _tried(window, settle)
    if pages == 0:
        pane.findChild(SittingMode).start.click()
        settle(lambda: pane.findChild(SittingPane) is not None)
    talk = pane.findChild(SittingPane)
    if pages == 1:
        talk.page.begin.click()
    elif pages == 2:
        for _ in range(2):
            talk.page.sit.click()
            talk.page.words.setText("For three years we can do that.")
            talk.page.offer.click()
        talk.page.sit.click()
    elif pages == 3:
        talk.sitting.accept()
        talk.timer.timeout.emit()


def _tried(window: MainWindow, settle: Settle) -> TryPane:
    window.browse.parts.turn_to("try")
    pane = window.browse.reading.front
    assert isinstance(pane, TryPane)
    settle(lambda: not pane.waiting)
    return pane
