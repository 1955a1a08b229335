"""How are the figures of a deal told in words?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from desktop_app.core.deals.analysis import Judged
from desktop_app.core.deals.issues import IssueKind
from desktop_app.core.deals.placeholders import number_text
from desktop_app.core.deals.scoring import Values
from desktop_app.core.deals.trades import Improvement, Move
from desktop_app.core.model.deal_block import DealBlock, Party, Unit
from desktop_app.wording import tr

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def outcome_title(key: str) -> str:
    """The name of a named outcome as a heading: "first-offer" is "First offer"."""
    return key.replace("-", " ").capitalize()


def amount(number: Fraction, *, signed: bool = False) -> str:
    """A value; signed, with + where it is above 0."""
    return ("+" if signed and number > 0 else "") + number_text(number)


def amounts(values: Iterable[Fraction], *, signed: bool = False) -> str:
    """Values of the parties in their order: "56 and 72", "1, 2 and 3"."""
    return listed([amount(value, signed=signed) for value in values])


def pair(values: Iterable[Fraction]) -> str:
    """Values of the parties as a point of the plane: "56, 72"."""
    return ", ".join(map(amount, values))


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a", "a and b", "a, b and c"."""
    if len(words) < 2:
        return "".join(words)
    return tr("{first} and {last}", first=", ".join(words[:-1]), last=words[-1])


def unit_words(block: DealBlock) -> str:
    """What the numbers count, and whether they can be added."""
    unit = tr("points") if block.unit is Unit.POINTS else block.currency or tr("money")
    comparable = (
        tr("comparable between the parties")
        if block.comparable
        else tr("not comparable between the parties, so never added")
    )
    return f"{unit}, {comparable}"


def kind_words(kind: IssueKind | None) -> str:
    """The kind of an issue, "" where there is none."""
    if kind is None:
        return ""
    return {
        IssueKind.COMPATIBLE: tr("compatible"),
        IssueKind.DISTRIBUTIVE: tr("distributive"),
        IssueKind.INTEGRATIVE: tr("integrative"),
    }[kind]


def standing_words(one: Judged) -> str:
    """Whether all accept an outcome, and whether it is efficient."""
    accepted = tr("acceptable to all") if one.feasible else tr("not acceptable to all")
    efficient = tr("efficient") if one.efficient else tr("not efficient")
    return f"{accepted}, {efficient}"


def count_words(outcomes: int, feasible: int | None, frontier: int, efficient: int) -> str:
    """How many agreements there are, and how many are acceptable and efficient."""
    told = tr("{outcomes} possible agreements", outcomes=f"{outcomes:,}")
    if feasible is None:
        accepted = tr("too many to say how many are acceptable to all")
    else:
        accepted = tr("{feasible} of them acceptable to all", feasible=f"{feasible:,}")
    return tr(
        "{told}, {accepted}. The Pareto frontier has {frontier} points, {efficient} of them "
        "acceptable to all.",
        told=told,
        accepted=accepted,
        frontier=f"{frontier:,}",
        efficient=f"{efficient:,}",
    )


def improvement_words(one: Improvement, parties: Sequence[Party]) -> str:
    """An improvement as trades: who gives what, and what each party gains in all."""
    moves = "; ".join(move_words(move, parties) for move in one.moves)
    return tr("{moves}: {changes}", moves=moves, changes=amounts(one.changes, signed=True))


def move_words(move: Move, parties: Sequence[Party]) -> str:
    """One move: "the vendor gives one step of Onboarding support (account manager)"."""
    values = {
        "steps": _steps(abs(move.steps)),
        "issue": move.issue,
        "start": move.start,
        "end": move.end,
    }
    if not move.givers:
        return tr("{issue} from {start} to {end} costs nobody anything", **values)
    givers = listed([parties[place].name for place in move.givers])
    if len(move.givers) == len(parties):
        return tr("everyone gives up {issue} {start} for {end}", **values)
    if len(move.givers) > 1 or _is_plural(givers):
        return tr("{givers} give {steps} of {issue} ({start} → {end})", givers=givers, **values)
    return tr("{givers} gives {steps} of {issue} ({start} → {end})", givers=givers, **values)


def _is_plural(name: str) -> bool:
    """Whether a party is called by a plural: "Residents", but not "Press"."""
    return name.endswith("s") and not name.endswith("ss")


def solution_reason(solution: Sequence[object] | None) -> str:
    """Why a solution names no agreement, "" when it does."""
    if solution is None:
        return tr("needs comparable units")
    return "" if solution else tr("none: no agreement is acceptable to all")


def gains_words(gains: Values, parties: Sequence[Party]) -> str:
    """What each party gains over its reservation value."""
    return listed(
        [
            f"{party.name} {amount(gain, signed=True)}"
            for party, gain in zip(parties, gains, strict=True)
        ]
    )


def count_word(count: int) -> str:
    """A small number as a word, a large one in digits."""
    return tr(_SMALL[count]) if count < len(_SMALL) else f"{count:,}"


def _steps(count: int) -> str:
    return tr("one step") if count == 1 else tr("{count} steps", count=count_word(count))
