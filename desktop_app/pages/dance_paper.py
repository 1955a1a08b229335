"""How does a dance stand on paper: its plot, and every offer in a table?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.deals.dance import Dance
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.blocks import Block, Cell, Paragraph, Picture, Run, Table
from desktop_app.pages.dance_words import dance_rows
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.wording import tr

PLOT = "plot"  # the name of its picture


def dance_paper(deal: str, block: DealBlock, dance: Dance, told: Sequence[str] = ()) -> PaperEntry:
    """The page; `told` are sentences over the table."""
    title = tr("The dance: {deal}", deal=deal)
    caption = tr("Circles: offers of {first}. Squares: of {second}.", **_first_two(block))
    blocks: list[Block] = [_line(title, "h1"), *(_line(text, "p") for text in told)]
    if dance.ways():
        blocks.append(Picture(PLOT, caption))
    blocks.append(_table(dance_rows(block, dance)))
    return PaperEntry(title, tuple(blocks), deal)


def _first_two(block: DealBlock) -> dict[str, str]:
    first, second = (party.name for party in block.parties[:2])
    return {"first": first, "second": second}


def _line(text: str, role: str) -> Paragraph:
    return Paragraph((Run(text),), role)


def _table(rows: Sequence[Sequence[str]]) -> Table:
    """Numbers stand at the right, words at the left."""
    return Table(
        tuple(
            tuple(
                Cell((_line(cell, "p"),), at == 0, "left" if column in (1, 2) else "right")
                for column, cell in enumerate(row)
            )
            for at, row in enumerate(rows)
        ),
        headed=1,
    )
