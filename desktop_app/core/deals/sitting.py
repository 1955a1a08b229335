"""How do two parties negotiate at one screen, so that neither sees the other's points?

The keyboard goes from one to the other. Between them a cover stands, then the one whose turn it
is sees its own points and does one thing: make an offer, answer in words, accept the offer that
lies on the table, or walk away. An offer binds who made it, so that accepting it means that both
agree. A clock is handed in: no time passes here but what it says.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.deals.analysis import Analysis, Judged
from desktop_app.core.deals.dance import Dance

Clock = Callable[[], float]


class Scene(StrEnum):
    """What the screen may show."""

    COVER = "cover"  # nothing of either party
    TURN = "turn"  # what the party whose turn it is may see
    REVEAL = "reveal"  # everything


class Ending(StrEnum):
    """How it ended."""

    AGREED = "agreed"
    TIME_OUT = "time-out"
    WALKED_AWAY = "walked-away"


class Act(StrEnum):
    """What a party did in its turn."""

    OFFER = "offer"
    ANSWER = "answer"
    ACCEPT = "accept"
    WALK_AWAY = "walk-away"


@dataclass(frozen=True, slots=True)
class Move:
    """What the party in that place did; `words` are what it said with it, "" for nothing."""

    party: int
    act: Act
    choices: Mapping[str, str] | None = None
    words: str = ""


class NotNow(ValueError):
    """A move that the state does not allow: a fault of the caller."""


class Sitting:
    """One negotiation of the first two parties of a deal, `seconds` long.

    The time runs from the first turn on, also while a cover stands: else whoever holds the
    keyboard could think for nothing.
    """

    def __init__(self, analysis: Analysis, seconds: float, clock: Clock, begins: int = 0) -> None:
        self._analysis = analysis
        self._clock = clock
        self._seconds = seconds
        self._started: float | None = None
        self._left_at_end: float | None = None
        self._ending: Ending | None = None
        self._covered = True
        self.turn = begins
        self.moves: tuple[Move, ...] = ()

    @property
    def scene(self) -> Scene:
        """What the screen may show now."""
        if self.ending is not None:
            return Scene.REVEAL
        return Scene.COVER if self._covered else Scene.TURN

    @property
    def ending(self) -> Ending | None:
        """How it ended, None while it goes on; asked late enough, the time has run out."""
        if self._ending is None and self._started is not None and self._remaining() <= 0:
            self._end(Ending.TIME_OUT)
        return self._ending

    @property
    def seconds_left(self) -> float:
        """How long it can still go on; at the end what was left then."""
        if self.ending is not None and self._left_at_end is not None:
            return self._left_at_end
        return max(0.0, self._remaining())

    @property
    def on_table(self) -> Move | None:
        """The offer that can be accepted: the newest of all, if the other party made it."""
        newest = next((move for move in self.moves[::-1] if move.act is Act.OFFER), None)
        return newest if newest is not None and newest.party != self.turn else None

    @property
    def heard(self) -> Move | None:
        """What the other party did last."""
        return self.moves[-1] if self.moves else None

    @property
    def outcome(self) -> Judged | None:
        """What both agreed on, judged; None without agreement."""
        if self.ending is not Ending.AGREED:
            return None
        choices = self.moves[-1].choices
        return None if choices is None else self._analysis.judge(choices)

    def dance(self) -> Dance:
        """The offers, as they were made."""
        made = Dance()
        for move in self.moves:
            if move.act is Act.OFFER and move.choices is not None:
                made = made.logged(self._analysis, move.party, move.choices)
        return made

    def take_seat(self) -> None:
        """Whose turn it is sits before the screen now."""
        if self.scene is Scene.COVER:
            self._covered = False
            if self._started is None:
                self._started = self._clock()

    def cover(self) -> None:
        """Hide what the party sees, without a move."""
        self._covered = True

    def offer(self, choices: Mapping[str, str], words: str = "") -> None:
        """Put an offer on the table, and hand the keyboard over."""
        self._analysis.values(choices)  # refuses terms that the deal does not have
        self._pass(Move(self.turn, Act.OFFER, dict(choices), words))

    def answer(self, words: str) -> None:
        """Say something without an offer, and hand the keyboard over."""
        self._pass(Move(self.turn, Act.ANSWER, words=words))

    def accept(self) -> None:
        """Agree to the offer on the table."""
        offered = self.on_table
        if offered is None:
            raise NotNow(Act.ACCEPT)
        if self._may_move():
            self.moves = (*self.moves, Move(self.turn, Act.ACCEPT, offered.choices))
            self._end(Ending.AGREED)

    def walk_away(self) -> None:
        """End it without agreement."""
        if self._may_move():
            self.moves = (*self.moves, Move(self.turn, Act.WALK_AWAY))
            self._end(Ending.WALKED_AWAY)

    def _pass(self, move: Move) -> None:
        if self._may_move():
            self.moves = (*self.moves, move)
            self.turn = 1 - self.turn
            self._covered = True

    def _may_move(self) -> bool:
        """Whether the move counts: not when the time ran out before it."""
        scene = self.scene
        if scene is Scene.COVER:
            raise NotNow(scene)
        return scene is Scene.TURN

    def _remaining(self) -> float:
        if self._started is None:
            return self._seconds
        return self._seconds - (self._clock() - self._started)

    def _end(self, ending: Ending) -> None:
        self._left_at_end = max(0.0, self._remaining())
        self._ending = ending
