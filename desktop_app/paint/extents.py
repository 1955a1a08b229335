"""How narrow and how wide can blocks be, so that a table can share its width out?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from desktop_app.pages.blocks import (
    Blank,
    Block,
    Box,
    Code,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Run,
    Table,
)
from desktop_app.paint.paragraph import Extent, SetParagraph
from desktop_app.paint.table_grid import columns_of, placed
from desktop_app.paint.type_sheet import TypeSheet

_UNBROKEN = 1e7  # wider than any line
_PICTURE_PT = Extent(40, 160)
_LEAST_WRITTEN_PT = 36
_INDENT_PT, _BOX_PT, _GAP_PT = 15, 24, 10


def blocks_extent(blocks: Iterable[Block], sheet: TypeSheet, role: str) -> Extent:
    """The widest of each, in dots."""
    found = [_block_extent(block, sheet, role) for block in blocks]
    return Extent(
        max((extent.least for extent in found), default=0.0),
        max((extent.most for extent in found), default=0.0),
    )


def columns_extent(table: Table, sheet: TypeSheet) -> list[Extent]:
    """The extent of every column; a cell over several columns shares itself out among them."""
    count = columns_of(table)
    least, most = [0.0] * count, [0.0] * count
    for put in (put for row in placed(table) for put in row):
        cell = put.cell
        extent = blocks_extent(cell.blocks, sheet, "head-cell" if cell.heading else "cell")
        for column in range(put.column, put.column + cell.columns):
            least[column] = max(least[column], extent.least / cell.columns)
            most[column] = max(most[column], extent.most / cell.columns)
    return [Extent(*pair) for pair in zip(least, most, strict=True)]


def shared_out(extents: Sequence[Extent], width: float) -> list[float]:
    """The widths of columns within `width`, every one with room for its longest word if it can.

    A column that wants no more than its even share gets it, so that none is broken without need;
    the others share what is left, in proportion to what they want beyond their longest word.
    """
    needed = sum(extent.least for extent in extents)
    if needed >= width:
        return [width * extent.least / needed for extent in extents]
    content: set[int] = set()
    while True:
        left = width - sum(extents[at].most for at in content)
        open_ones = [at for at in range(len(extents)) if at not in content]
        share = left / max(1, len(open_ones))
        least = sum(extents[at].least for at in open_ones)
        modest = {
            at
            for at in open_ones
            if extents[at].most <= share and left - extents[at].most >= least - extents[at].least
        }
        if not modest:
            break
        content.add(min(modest, key=lambda at: extents[at].most))
    wanted = sum(extents[at].most - extents[at].least for at in open_ones)
    spare = (left - least) / wanted if wanted else 0.0
    return [
        extent.most if at in content else extent.least + (extent.most - extent.least) * spare
        for at, extent in enumerate(extents)
    ]


def _block_extent(block: Block, sheet: TypeSheet, role: str) -> Extent:
    match block:
        case Paragraph():
            style = sheet.style(role if block.role == "p" else block.role)
            return SetParagraph(block.runs, style, sheet, _UNBROKEN).extent
        case Listing():
            inner = (blocks_extent(item.blocks, sheet, role) for item in block.items)
            return _wider(inner, sheet.dots(_INDENT_PT))
        case Quote():
            return _wider([blocks_extent(block.blocks, sheet, role)], sheet.dots(_INDENT_PT))
        case Box():
            return _wider([blocks_extent(block.blocks, sheet, "boxed")], sheet.dots(_BOX_PT))
        case Code():
            longest = replace(block, lines=(max(block.lines, key=len),)).lines[0]
            set_line = SetParagraph((Run(longest),), sheet.style("code"), sheet, _UNBROKEN)
            return _wider([set_line.extent], sheet.dots(_BOX_PT))
        case Blank():
            return Extent(sheet.dots(_LEAST_WRITTEN_PT), sheet.dots(block.width_pt))
        case Picture():
            return Extent(sheet.dots(_PICTURE_PT.least), sheet.dots(_PICTURE_PT.most))
        case Table():
            columns = columns_extent(block, sheet)
            gaps = sheet.dots(_GAP_PT) * (len(columns) - 1)
            least, most = zip(*columns, strict=True)
            return Extent(sum(least) + gaps, sum(most) + gaps)
    return Extent(0.0, 0.0)


def _wider(inner: Iterable[Extent], by: float) -> Extent:
    found = [*inner]
    return Extent(
        max((extent.least for extent in found), default=0.0) + by,
        max((extent.most for extent in found), default=0.0) + by,
    )
