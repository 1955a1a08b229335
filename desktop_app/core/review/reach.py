"""Which entries does no deal show, and which does no path reach?

A *path* is a chain of links, in texts and in front matter alike, from entry to entry of the pack.
It starts where a reader may start without knowing any name: at a deal, since all deals stand in a
list of their own, and at the entry that the first start shows. From a term one also comes to the
deals that show it, which stand beside its page. In a pack without either a path starts anywhere.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.model.entry import Entry, EntryRef, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.review.material import Ways


@dataclass(frozen=True, slots=True)
class Unreached:
    """A term that no deal leads to; `steps` links lead to it from a start, None: no path does.

    For a deal: no term has it beside its page and no entry leads to it (`steps` is None).
    """

    entry: Entry
    steps: int | None
    linked_from: int


def unreached(pack: Pack, ways: Ways, first: str = "") -> tuple[Unreached, ...]:
    """Those that no path reaches first; `first` is the id of the term that a first start shows."""
    deals = [entry.ref for entry in pack.entries if entry.kind is Kind.DEAL]
    shown = {ref for deal in deals for ref in ways[deal]}
    linked = _counts(ways)
    beside = _beside(ways, deals)
    named = [one.ref for one in pack.entries if one.id == first and one.kind is Kind.TERM]
    starts = [*deals, *named]
    steps = _steps(ways, beside, starts) if starts else dict.fromkeys(linked, 1)
    found = []
    for entry in pack.entries:
        ref = entry.ref
        if entry.kind is Kind.DEAL:
            if not linked.get(ref) and not any(one.kind is Kind.TERM for one in ways[ref]):
                found.append(Unreached(entry, None, 0))
        elif ref not in shown and (deals or ref not in steps) and ref not in named:
            found.append(Unreached(entry, steps.get(ref), linked.get(ref, 0)))
    found.sort(key=lambda one: (one.steps is not None, -(one.steps or 0), one.entry.path))
    return tuple(found)


def _counts(ways: Ways) -> dict[EntryRef, int]:
    """How many entries lead to each."""
    counts: dict[EntryRef, int] = {}
    for led in ways.values():
        for ref in led:
            counts[ref] = counts.get(ref, 0) + 1
    return counts


def _beside(ways: Ways, deals: Iterable[EntryRef]) -> dict[EntryRef, list[EntryRef]]:
    """The deals that stand beside the page of each term."""
    beside: dict[EntryRef, list[EntryRef]] = {}
    for deal in deals:
        for ref, fields in ways[deal].items():
            if "terms" in fields:
                beside.setdefault(ref, []).append(deal)
    return beside


def _steps(
    ways: Ways, beside: dict[EntryRef, list[EntryRef]], starts: Iterable[EntryRef]
) -> dict[EntryRef, int]:
    """How many links it takes from the nearest start to each entry that can be reached."""
    steps = dict.fromkeys(starts, 0)
    waiting = deque(steps)
    while waiting:
        ref = waiting.popleft()
        for onward in (*ways[ref], *beside.get(ref, ())):
            if onward not in steps:
                steps[onward] = steps[ref] + 1
                waiting.append(onward)
    return steps
