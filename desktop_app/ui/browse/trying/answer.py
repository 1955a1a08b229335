"""What does a worker find out of a deal before it can be tried?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.reckoned import Reckoned, reckon
from desktop_app.core.deals.what_if import Supposed, suppose

if TYPE_CHECKING:
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.ui.seams import Library


class Answer(NamedTuple):
    """What a worker found of a deal: `block` is the author's, `reckoned` with what is supposed."""

    ref: EntryRef
    library: Library
    block: DealBlock
    reckoned: Reckoned
    supposed: Supposed | None = None


def written_answer(library: Library, ref: EntryRef, pair: tuple[int, int]) -> Answer:
    """A deal as its author wrote it, with the plot of these two, or of the first two."""
    analysis = library.analysis(ref)
    known = len(analysis.block.parties)
    found = reckon(analysis, pair if max(pair) < known else (0, 1))
    return Answer(ref, library, analysis.block, found)


def supposed_answer(
    library: Library,
    ref: EntryRef,
    block: DealBlock,
    pair: tuple[int, int],
    supposed: Supposed | None,
) -> Answer:
    """A deal with what is supposed of it."""
    other = block if supposed is None else suppose(block, supposed)
    return Answer(ref, library, block, reckon(Analysis(other), pair), supposed)
