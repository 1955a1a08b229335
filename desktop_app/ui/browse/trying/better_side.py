"""Which agreements are better than the one on the table, or as good for one of the parties?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from desktop_app.core.deals.equals import Offer, equal_offers
from desktop_app.core.deals.trades import Improvement, better_for_all
from desktop_app.core.errors import AppError
from desktop_app.pages.deal_words import amount, improvement_words, listed
from desktop_app.ui.browse.trying.offer_list import Offered
from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.deals.analysis import Analysis
    from desktop_app.core.deals.trial import Laid, Trial
    from desktop_app.ui.browse.trying.equals_box import EqualsBox
    from desktop_app.ui.browse.trying.plot_side import PlotSide


class _Known(NamedTuple):
    """What is better than what was on the table, in one deal's numbers."""

    analysis: Analysis
    laid: Laid
    better: tuple[Improvement, ...]


class BetterSide(QObject):
    """Looks for better agreements on a worker and lists them under the plot.

    `stepped` carries the choices of the best of them and the trades that lead there; `changed`
    tells that there are other buttons.
    """

    stepped = Signal(object, str)
    changed = Signal()
    failed = Signal(Exception)

    def __init__(self, side: PlotSide, equals: EqualsBox, parent: QObject) -> None:
        super().__init__(parent)
        self._side, self._equals = side, equals
        self._came: tuple[Mapping[str, str], str] | None = None
        self._analysis: Analysis | None = None
        self._trial: Trial | None = None
        self._known: _Known | None = None
        self._step_then = False
        self._buttons = 0
        self._looking, self._asking = LatestTask(self), LatestTask(self)
        self._looking.done.connect(self._take)
        self._looking.failed.connect(self._fail)
        self._asking.done.connect(self._show_equals)
        self._asking.failed.connect(self._fail_equals)
        equals.wanted.connect(self.ask_for_equals)

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._looking.running or self._asking.running

    def look(self, analysis: Analysis, trial: Trial) -> None:
        """Look from what is on the table, unless that is known."""
        self._analysis, self._trial, laid = analysis, trial, trial.now
        known = self._known
        if known is not None and known.analysis is analysis and known.laid == laid:
            return
        self._known, self._step_then = None, False
        self._equals.clear()
        self._asking.cancel()
        self._tell_how_one_came(trial)
        if laid.away:
            self._looking.cancel()
            told = tr("You walked away. Choose an option, or undo, to come back to the table.")
            self._show(told, ())
            return
        if analysis.is_efficient(trial.values):
            self._looking.cancel()
            self._take(_Known(analysis, laid, ()))
            return
        choices = trial.choices

        def work() -> _Known:
            better = better_for_all(analysis.scoring, choices, budget=analysis.budget())
            return _Known(analysis, laid, better)

        self._looking.run(work)

    def step(self) -> None:
        """Go to the best of what is better, as soon as that is known."""
        known = self._known
        if known is None:
            self._step_then = self._looking.running
        elif known.better:
            best = known.better[0]
            trades = improvement_words(best, known.analysis.block.parties)
            told = tr("A better deal. {trades}", trades=trades)
            self._came = (best.choices, told)
            self.stepped.emit(best.choices, told)

    def ask_for_equals(self, party: int) -> None:
        """Look for offers that are worth as much to a party as what is on the table."""
        analysis, trial = self._analysis, self._trial
        if analysis is None or trial is None:
            return
        level = trial.values[party]

        def work() -> tuple[int, tuple[Offer, ...]]:
            offers = equal_offers(analysis.scoring, party, level, budget=analysis.budget())
            return party, offers

        self._asking.run(work)

    def _take(self, known: _Known) -> None:
        self._known = known
        parties = known.analysis.block.parties
        offers = [Offered(improvement_words(one, parties), one.choices) for one in known.better]
        told = "" if offers else self._best_already(len(parties))
        self._show(told, offers)
        if self._step_then:
            self._step_then = False
            self.step()

    def _tell_how_one_came(self, trial: Trial) -> None:
        """The trades that led here stay to be read as long as one is here."""
        came = self._came
        here = came is not None and not trial.now.away and dict(came[0]) == trial.choices
        self._side.came.setText(came[1] if came is not None and here else "")
        self._side.came.setVisible(here)

    def _tell_of_buttons(self) -> None:
        """New buttons stand at the end of the way of Tab until they are put into it."""
        count = len(self._side.moves.buttons) + len(self._equals.offers.buttons)
        if count != self._buttons:
            self._buttons = count
            self.changed.emit()

    def _show(self, told: str, offers: list[Offered] | tuple[()]) -> None:
        two = self._analysis is None or len(self._analysis.block.parties) == 2
        head = tr("Better for both from here") if two else tr("Better for all from here")
        self._side.moves.show_offers(head, told, offers)
        self._tell_of_buttons()

    def _best_already(self, parties: int) -> str:
        if parties == 2:
            return tr("Nothing is better for both: this agreement is on the Pareto frontier.")
        return tr("Nothing is better for all: this agreement is on the Pareto frontier.")

    def _show_equals(self, answer: tuple[int, tuple[Offer, ...]]) -> None:
        party, offers = answer
        if self._analysis is None:
            return
        names = [one.name for one in self._analysis.block.parties]
        found = [Offered(_offer_words(one, names), one.choices) for one in offers]
        head = tr("Worth about the same to {party}", party=names[party])
        told = tr("Together on the table they show what the other side cares about.")
        if not found:
            told = tr("There is no agreement of about this worth.")
        self._equals.show_found(head, told, found)
        self._tell_of_buttons()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._show(sentence(error), ())
        else:
            self.failed.emit(error)

    def _fail_equals(self, error: Exception) -> None:
        if isinstance(error, AppError):
            self._equals.show_found("", sentence(error), ())
        else:
            self.failed.emit(error)


def _offer_words(offer: Offer, names: list[str]) -> str:
    worth = listed(
        [f"{name} {amount(value)}" for name, value in zip(names, offer.values, strict=True)]
    )
    terms = ", ".join(f"{issue}: {option}" for issue, option in offer.choices.items())
    return f"{worth}. {terms}"
