"""Which agreement of a deal is on the table, and which were there before?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from desktop_app.core.deals.scoring import Scoring, Values


class Laid(NamedTuple):
    """What is on the table: the number of an option for each issue, or, `away`, no deal.

    When the parties walk away the numbers are what they leave.
    """

    numbers: tuple[int, ...]
    away: bool = False


class Trial:
    """A deal that is tried: what is on the table, with undo and redo.

    It begins with the first outcome that the author named, else with the first of the table. Its
    values only add up what the options are worth: nothing is searched.
    """

    def __init__(self, scoring: Scoring) -> None:
        self.scoring = scoring
        named = scoring.block.outcomes
        first = scoring.numbers(named[0].choices) if named else scoring.choices_at(0)
        self.start = Laid(first)
        self._laid = [self.start]
        self._at = 0

    @property
    def now(self) -> Laid:
        """What is on the table."""
        return self._laid[self._at]

    @property
    def choices(self) -> Mapping[str, str]:
        """The options on the table, or those that were left, by their labels."""
        return self.scoring.labels(self.now.numbers)

    @property
    def values(self) -> Values:
        """What it is worth to each party; without a deal the reservation values."""
        return self.scoring.reservations if self.now.away else self.scoring.total(self.now.numbers)

    @property
    def worths(self) -> tuple[Values, ...] | None:
        """What each issue's option is worth to each party; None without a deal."""
        if self.now.away:
            return None
        chosen = zip(self.scoring.worths, self.now.numbers, strict=True)
        return tuple(options[number] for options, number in chosen)

    def choose(self, issue: int, option: int) -> None:
        """Settle one issue otherwise; after walking away this comes back to the table."""
        numbers = self.now.numbers
        self._lay(Laid((*numbers[:issue], option, *numbers[issue + 1 :])))

    def load(self, choices: Mapping[str, str]) -> None:
        """Put a whole agreement on the table."""
        self._lay(Laid(self.scoring.numbers(choices)))

    def walk_away(self) -> None:
        """Leave the table without a deal."""
        self._lay(Laid(self.now.numbers, away=True))

    def reset(self) -> None:
        """Put on the table what was there at first."""
        self._lay(self.start)

    @property
    def can_undo(self) -> bool:
        """Whether something else was on the table before."""
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        """Whether something was undone last."""
        return self._at + 1 < len(self._laid)

    def undo(self) -> None:
        """Put back what was on the table before."""
        self._at -= self.can_undo

    def redo(self) -> None:
        """Put on the table again what was undone."""
        self._at += self.can_redo

    def go_on_with(self, scoring: Scoring) -> bool:
        """Go on with other numbers of the same issues and options; False when they are others."""
        if _shape(scoring) != _shape(self.scoring):
            return False
        self.scoring = scoring
        return True

    def _lay(self, laid: Laid) -> None:
        if laid != self.now:
            del self._laid[self._at + 1 :]
            self._laid.append(laid)
            self._at += 1


def _shape(scoring: Scoring) -> list[tuple[str, list[str]]]:
    issues = scoring.block.issues
    return [(issue.name, [option.label for option in issue.options]) for issue in issues]
