"""What should a reviewer of a pack look at?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.content.links import LinkTable
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.review.examples import Shared, shared_figures, shared_names
from desktop_app.core.review.material import material_of, ways_of
from desktop_app.core.review.one_way import OneWay, one_way_links
from desktop_app.core.review.openings import Opening, repeated_openings
from desktop_app.core.review.reach import Unreached, unreached
from desktop_app.core.review.readability import Ease, hardest_first
from desktop_app.core.review.shape import (
    Missing,
    OutOfBounds,
    lengths_out_of_bounds,
    missing_sections,
    see_also_out_of_bounds,
    without_card_example,
)


@dataclass(frozen=True, slots=True)
class ContentReport:
    """The lists of a report on one pack, each with what is most worth a look first."""

    ease: tuple[Ease, ...]
    openings: tuple[Opening, ...]
    one_way: tuple[OneWay, ...]
    names: tuple[Shared, ...]
    figures: tuple[Shared, ...]
    unreached: tuple[Unreached, ...]
    lengths: tuple[OutOfBounds, ...]
    see_also: tuple[OutOfBounds, ...]
    missing: tuple[Missing, ...]
    no_card_example: tuple[Entry, ...]


def report_on(pack: Pack, table: LinkTable, first: str = "") -> ContentReport:
    """Everything at once; `first` is the id of the entry that a first start shows."""
    language = pack.info.language.casefold()
    materials = [material_of(entry) for entry in pack.entries]
    ways = ways_of(pack, table)
    # In German every noun has a capital: names cannot be told from them.
    names = (
        () if language.startswith("de") else shared_names(materials, ways, pack.sources.values())
    )
    return ContentReport(
        ease=hardest_first(materials, english=language.startswith("en")),
        openings=repeated_openings(materials),
        one_way=one_way_links(pack, ways),
        names=names,
        figures=shared_figures(materials, ways),
        unreached=unreached(pack, ways, first),
        lengths=lengths_out_of_bounds(materials),
        see_also=see_also_out_of_bounds(materials),
        missing=missing_sections(materials),
        no_card_example=without_card_example(materials),
    )
