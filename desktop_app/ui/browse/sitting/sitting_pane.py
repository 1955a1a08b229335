"""How does a talk at one screen go from page to page?"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec
from desktop_app.core.deals.sitting import Clock, Scene, Sitting
from desktop_app.pages.sitting_words import time_left
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.sitting.cover_page import CoverPage
from desktop_app.ui.browse.sitting.page import Page
from desktop_app.ui.browse.sitting.reveal_page import RevealPage
from desktop_app.ui.browse.sitting.setup_page import SetupPage
from desktop_app.ui.browse.sitting.turn_page import TurnPage
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.look import Look
from desktop_app.ui.question import Question
from desktop_app.ui.tab_order import walk
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QShowEvent

_TICK_MS = 250
_SECONDS = 60


class SittingPane(QFrame):
    """One page after the other. What a party saw is gone before the next page is made.

    `left` tells that it is over for the deal's pane, `print_wanted` that the offers are to be
    printed.
    """

    left = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        analysis: Analysis,
        spec: ChartSpec,
        look: Look,
        clock: Clock,
        briefs: Callable[[int], str] = lambda _place: "",
    ) -> None:
        """`briefs` gives the brief of the party in a place as text, "" for none."""
        super().__init__()
        self.setObjectName("part")
        self._analysis, self._spec, self._look = analysis, spec, look
        self._clock, self._briefs = clock, briefs
        self.sitting: Sitting | None = None
        self.page: Page | None = None
        self.area: FormArea | None = None
        self._again = False
        self.timer = QTimer(self)
        self.timer.setInterval(_TICK_MS)
        self.timer.timeout.connect(self._tick)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.set_up()

    def set_up(self) -> None:
        """Ask how long and who begins."""
        self.timer.stop()
        self.sitting = None
        names = [party.name for party in self._analysis.block.parties[:2]]
        page = SetupPage(names, self._look)
        page.begun.connect(self.begin)
        page.left.connect(self.left)
        self._turn_to(page)

    def begin(self, minutes: int, begins: int) -> None:
        """Play so long, this party first."""
        self.sitting = Sitting(self._analysis, minutes * _SECONDS, self._clock, begins)
        self._again = False
        self.timer.start()
        self._show()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self.page is not None:
            self.page.wear(look)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on. A focus proxy would have Tab pass over what stands before it."""
        super().focusInEvent(event)
        if self.page is not None and self.page.first is not None:
            self.page.first.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back to it sees a cover."""
        super().hideEvent(event)
        if self.sitting is not None and self.sitting.scene is Scene.TURN:
            self.sitting.cover()
            self._again = True

    def showEvent(self, event: QShowEvent) -> None:
        """Cover what was seen before anything is painted."""
        super().showEvent(event)
        if self._again and isinstance(self.page, TurnPage):
            self._show()

    def _show(self) -> None:
        """Show the page of the moment."""
        sitting = self.sitting
        if sitting is None:
            return
        scene = sitting.scene
        if scene is Scene.COVER:
            self._turn_to(self._cover(sitting))
        elif scene is Scene.TURN:
            self._turn_to(self._seat(sitting))
        else:
            self.timer.stop()
            self._turn_to(self._reveal(sitting))
        self._tick()

    def _cover(self, sitting: Sitting) -> Page:
        name = self._analysis.block.parties[sitting.turn].name
        page = CoverPage(name, self._look, again=self._again)
        page.seated.connect(lambda: self._do(sitting.take_seat))
        page.stopped.connect(self._ask_to_stop)
        return page

    def _seat(self, sitting: Sitting) -> Page:
        self._again = False
        brief = self._briefs(sitting.turn)
        page = TurnPage(self._analysis, sitting, self._look, brief)
        page.offered.connect(lambda choices, words: self._offer(sitting, choices, words))
        page.answered.connect(lambda words: self._do(lambda: sitting.answer(words)))
        page.accepted.connect(lambda: self._ask_to_accept(sitting))
        page.walked_away.connect(lambda: self._ask_to_walk(sitting))
        return page

    def _reveal(self, sitting: Sitting) -> Page:
        page = RevealPage(self._analysis, sitting, self._spec, self._look)
        page.again.connect(self.set_up)
        page.left.connect(self.left)
        page.print_wanted.connect(self.print_wanted)
        return page

    def _offer(self, sitting: Sitting, choices: Mapping[str, str], words: str) -> None:
        self._do(lambda: sitting.offer(choices, words))

    def _do(self, move: Callable[[], object]) -> None:
        move()
        self._show()

    def _ask_to_accept(self, sitting: Sitting) -> None:
        told = tr("Both have agreed then, and everything is shown.")
        self._ask(tr("Accept their offer?"), told, tr("Accept"), sitting.accept)

    def _ask_to_walk(self, sitting: Sitting) -> None:
        told = tr("It ends without agreement, and everything is shown.")
        self._ask(tr("Walk away?"), told, tr("Walk away"), sitting.walk_away)

    def _ask_to_stop(self) -> None:
        told = tr("What was offered is lost, and nothing is shown.")
        self._ask(tr("Stop this talk?"), told, tr("Stop"), None)

    def _ask(self, title: str, told: str, answer: str, move: Callable[[], object] | None) -> None:
        page = self.page
        question = Question(title, told, answer, self._look, self)

        def agree() -> None:
            # The time may have run out, or the screen been covered, while the question stood.
            sitting = self.sitting
            if self.page is not page or sitting is None:
                return
            if move is not None and sitting.scene is not Scene.TURN:
                return
            self.set_up() if move is None else self._do(move)

        question.agreed.connect(agree)
        question.open()

    def _tick(self) -> None:
        """Show the time that is left; at its end, everything."""
        sitting = self.sitting
        if sitting is None:
            return
        if sitting.scene is Scene.REVEAL and not isinstance(self.page, RevealPage):
            self._show()
        elif isinstance(self.page, CoverPage | TurnPage):
            told = tr("Time left: {time}", time=time_left(sitting.seconds_left))
            if told != self.page.time.text():
                self.page.time.setText(told)

    def _turn_to(self, page: Page) -> None:
        focus = QApplication.focusWidget()
        focused = focus is not None and self.isAncestorOf(focus)
        old, self.page = self.area, page
        self.area = FormArea(page)
        self._column.addWidget(self.area)
        self.area.show()  # at once: the focus goes to it
        if old is not None:
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        if isinstance(page, TurnPage):
            walk(page.stops())
        if focused and page.first is not None:
            page.first.setFocus()
        announce(self, page.title.text())
