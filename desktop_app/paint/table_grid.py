"""In which column does each cell of a table stand, and which rows hang together?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.pages.blocks import Cell, Table


@dataclass(frozen=True, eq=False, slots=True)
class Put:
    """A cell with its first row and column."""

    cell: Cell
    row: int
    column: int


def columns_of(table: Table) -> int:
    """How many columns a table has."""
    return max((put.column + put.cell.columns for row in placed(table) for put in row), default=0)


def placed(table: Table) -> list[list[Put]]:
    """Every row with its cells where they stand; none reaches below the table."""
    taken: set[tuple[int, int]] = set()
    rows: list[list[Put]] = []
    for number, row in enumerate(table.rows):
        column = 0
        out: list[Put] = []
        for cell in row:
            while (number, column) in taken:
                column += 1
            fitting = replace(cell, rows=min(cell.rows, len(table.rows) - number))
            out.append(Put(fitting, number, column))
            taken |= {
                (number + down, column + right)
                for down in range(fitting.rows)
                for right in range(fitting.columns)
            }
            column += cell.columns
        rows.append(out)
    return rows


def groups(table: Table) -> Iterator[list[list[Put]]]:
    """Rows that cells over several rows tie together; most often each is one row."""
    group: list[list[Put]] = []
    end = 0
    for number, row in enumerate(placed(table)):
        group.append(row)
        end = max([end, *(number + put.cell.rows for put in row)])
        if end <= number + 1:
            yield group
            group = []
