"""How do rows stand in columns in a terminal, whatever script they are in?"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence

_GAP = "  "


def columns(rows: Iterable[Sequence[str]], right: Collection[int] = ()) -> list[str]:
    """Rows as lines; columns in `right` (from 0) are set against their right edge.

    The last column is not filled up. A cell stands on one line.
    """
    known = [[" ".join(cell.split()) for cell in row] for row in rows]
    count = max(map(len, known), default=0)
    widths = [
        max((shown_width(row[column]) for row in known if column < len(row)), default=0)
        for column in range(count)
    ]
    return [_line(row, widths, right) for row in known]


def shown_width(text: str) -> int:
    """How many cells of a terminal the text takes: ideographs two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells, text))


def _cells(sign: str) -> int:
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1


def _line(row: Sequence[str], widths: Sequence[int], right: Collection[int]) -> str:
    cells = []
    for column, cell in enumerate(row):
        space = " " * (widths[column] - shown_width(cell))
        last = column == len(row) - 1
        cells.append(space + cell if column in right else cell if last else cell + space)
    return _GAP.join(cells).rstrip()
