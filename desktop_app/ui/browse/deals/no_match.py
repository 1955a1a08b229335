"""What is there to say, and to do, where the filters leave no deal?"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.ui.browse.deals.filter_words import filter_names
from desktop_app.ui.browse.empty_state import Way
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.deal_facts import DealFacts, DealFilter


def no_match(
    narrowed: DealFilter,
    deals: Sequence[DealFacts],
    told: Mapping[str, str],
    narrow: Callable[[DealFilter], object],
) -> tuple[str, list[str | Way]]:
    """Title and parts; `told` are the values that are set, in words. `narrow` sets a filter."""
    names = filter_names()
    excluding = narrowed.excluding(deals)
    listed = [f"{names[name]}: {told[name]}" for name in excluding]
    if len(listed) == 1:
        parts: list[str | Way] = [tr("No deal has this: {value}.", value=listed[0])]
    else:
        parts = [tr("No deal has all of these:"), *listed]
    for name in excluding:
        fewer = narrowed.without(name)
        left = len(fewer.left_of(deals))
        if left and fewer.parts:
            parts.append(Way(_without(told[name], left), partial(narrow, fewer)))
    every = tr("Clear filters: {count} deals", count=len(deals))
    one = tr("Clear filters: 1 deal")
    parts.append(Way(one if len(deals) == 1 else every, partial(narrow, type(narrowed)())))
    return tr("No deal matches"), parts


def _without(value: str, left: int) -> str:
    if left == 1:
        return tr("Without “{value}”: 1 deal", value=value)
    return tr("Without “{value}”: {count} deals", value=value, count=left)
