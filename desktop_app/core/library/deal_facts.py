"""What does the list of deals need to know of each deal of a library?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.entry import Deal

if TYPE_CHECKING:
    from desktop_app.core.library.facade import Library


def deal_facts(library: Library) -> tuple[DealFacts, ...]:
    """The facts of every deal of every pack, by title as people sort."""
    return tuple(_facts(library, entry) for entry in library.catalogue() if isinstance(entry, Deal))


def _facts(library: Library, deal: Deal) -> DealFacts:
    sectors = library.pack_of(deal.ref).info.sectors
    shown = (ref for _link, ref in library.targets(deal.terms, deal) if ref is not None)
    return DealFacts(
        deal.ref,
        deal.title,
        deal.form.casefold(),
        sectors.get(deal.sector, deal.sector),
        deal.level.casefold(),
        *library.deal_sizes.of(deal),
        terms=tuple(dict.fromkeys(shown)),
    )
