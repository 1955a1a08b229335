"""How does the margin beside a page come back from the snapshot's JSON?"""

from __future__ import annotations

from typing import Any

from desktop_app.core.model.margin import Margin, Neighbour, SeenDeal
from desktop_app.core.model.ref import EntryRef, Kind


def margin_from(told: Any, ref: EntryRef) -> Margin | None:
    """The margin of `ref` from the JSON of one; None when it is no such thing.

    A copy that can be made again: whatever is wrong with it, the margin comes with the library.
    """
    try:
        own, deals, *groups, languages = told
        if _ref(own) != ref:
            return None
        named = [tuple(_neighbour(each) for each in group) for group in groups]
        opposite, confused_with, see_also, namesakes, linked_from = named
        return Margin(
            ref,
            tuple(_deal(deal) for deal in deals),
            opposite,
            confused_with,
            see_also,
            namesakes,
            linked_from,
            tuple((str(code), tuple(map(str, names))) for code, names in languages),
        )
    except (TypeError, ValueError, IndexError):
        return None


def _ref(told: Any) -> EntryRef:
    pack, kind, entry = told
    return EntryRef(str(pack), Kind(kind), str(entry))


def _neighbour(told: Any) -> Neighbour:
    ref, title, definition, apart = told
    return Neighbour(_ref(ref) if ref else None, str(title), str(definition), str(apart))


def _deal(told: Any) -> SeenDeal:
    ref, title, definition, sector, parties, issues, apart = told
    counts = int(parties), int(issues)
    return SeenDeal(_ref(ref), str(title), str(definition), str(sector), *counts, str(apart))
