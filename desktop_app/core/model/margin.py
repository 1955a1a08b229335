"""What goes with an entry and stands beside it: where it is seen, what is near, what leads here?

Named tuples, for the first paint's sake (see core/model/ref.py).
"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef


class Neighbour(NamedTuple):
    """An entry that another one names; `ref` is None when the link is dead.

    `apart` is what tells it from others of its title (see Library.told_apart), "" where nothing
    must.
    """

    ref: EntryRef | None
    title: str
    definition: str = ""
    apart: str = ""


class SeenDeal(NamedTuple):
    """A deal that shows the term. `sector` is a label.

    `parties` and `issues` are counted in the deal's block; both are 0 when it has none, or one
    that is wrong.
    """

    ref: EntryRef
    title: str
    definition: str = ""
    sector: str = ""
    parties: int = 0
    issues: int = 0
    apart: str = ""


class Margin(NamedTuple):
    """All that stands beside the entry `ref`; what there is nothing of is empty.

    `linked_from` are the entries whose text links here, `namesakes` those of the same title,
    `languages` pairs of a language code and the entry's names in it.
    """

    ref: EntryRef
    deals: tuple[SeenDeal, ...] = ()
    opposite: tuple[Neighbour, ...] = ()
    confused_with: tuple[Neighbour, ...] = ()
    see_also: tuple[Neighbour, ...] = ()
    namesakes: tuple[Neighbour, ...] = ()
    linked_from: tuple[Neighbour, ...] = ()
    languages: tuple[tuple[str, tuple[str, ...]], ...] = ()
