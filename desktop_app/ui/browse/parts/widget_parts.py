"""What is known of a part of a deal that is no page, before it is made?"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.pages.deal_parts import DEBRIEF, STORY
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.parts.part_pane import PartPane
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library


class WidgetPart(NamedTuple):
    """A part by its key and its name in words.

    `before` is the key of the part before which it stands, "" for the end. `fits` tells from a
    deal's page (HTML) whether the deal has it; `make` makes the pane that shows it, and is handed
    what tells the library of the moment.
    """

    key: str
    before: str
    name: Callable[[], str]
    fits: Callable[[str], bool]
    make: Callable[[Callable[[], Library], Look], PartPane]


def part_names(pages: Iterable[str], fitting: Iterable[WidgetPart]) -> dict[str, str]:
    """The parts of a deal in the order of their tabs, by key: the names in words."""
    known = {STORY: tr("Story"), DEBRIEF: tr("Debrief")}
    names = {key: known[key] for key in pages}
    for part in fitting:
        keys = list(names)
        at = keys.index(part.before) if part.before in names else len(keys)
        keys.insert(at, part.key)
        names = {key: part.name() if key == part.key else names[key] for key in keys}
    return names
