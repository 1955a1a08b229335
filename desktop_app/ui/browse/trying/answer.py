"""What does a worker find out of a deal before it can be tried?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.reckoned import Reckoned, reckon
from desktop_app.core.deals.what_if import Supposed, suppose

if TYPE_CHECKING:
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.deal_facts import DealFacts
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.seams import Library


class Answer(NamedTuple):
    """What a worker found of a deal: `block` is the author's, `reckoned` with what is supposed."""

    library: Library
    facts: DealFacts
    block: DealBlock
    reckoned: Reckoned
    supposed: Supposed | None = None


def written_answer(library: Library, ref: EntryRef, pair: tuple[int, int]) -> Answer:
    """A deal as its author wrote it, with the plot of these two, or of the first two."""
    analysis = library.analysis(ref)
    known = len(analysis.block.parties)
    found = reckon(analysis, pair if max(pair) < known else (0, 1))
    facts = next(one for one in library.deals() if one.ref == ref)
    return Answer(library, facts, analysis.block, found)


def supposed_answer(known: Answer, pair: tuple[int, int]) -> Answer:
    """What was known of a deal with what is supposed of it now, and the plot of these two."""
    supposed = known.supposed
    other = known.block if supposed is None else suppose(known.block, supposed)
    return known._replace(reckoned=reckon(Analysis(other), pair))
