"""How does a table become atoms, a row each, its head repeated on every page it runs over?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from desktop_app.pages.blocks import Block, Cell, Run, Table, all_runs
from desktop_app.paint.atoms import Atom, Frame, framed, spaced, stacked
from desktop_app.paint.extents import columns_extent, shared_out
from desktop_app.paint.marks import GroundMark, Mark, Place, TextMark, all_moved
from desktop_app.paint.paragraph import SetParagraph
from desktop_app.paint.table_grid import Put, groups
from desktop_app.paint.type_sheet import TypeSheet

LayOut = Callable[[Sequence[Block], float, float, str], list[Atom]]
_GAP_PT, _PAD_PT = 10, 4.5
_LEAST_COLUMN_PT = 18  # a narrower one holds no word
_WHOLE = 0.4  # rows that take more of a page may be broken


@dataclass(frozen=True, slots=True)
class _Columns:
    """The left sides of columns, and the right side of the last, in dots."""

    lefts: tuple[float, ...]
    right: float
    gap: float

    def place(self, put: Put) -> tuple[float, float]:
        """The left and the width of a cell."""
        end = put.column + put.cell.columns
        right = self.lefts[end] - self.gap if end < len(self.lefts) else self.right
        return self.lefts[put.column], right - self.lefts[put.column]


class TableFlow:
    """Lays tables out; `lay_out_cell` does that for what stands in a cell."""

    def __init__(self, sheet: TypeSheet, room: float, lay_out_cell: LayOut) -> None:
        self._sheet = sheet
        self._room = room
        self._lay_out_cell = lay_out_cell
        self._pad = sheet.dots(_PAD_PT)

    def lay_out(self, table: Table, x: float, width: float) -> list[Atom]:
        """The atoms of a table whose left is at `x`."""
        columns = self._columns(table, x, width)
        rows = self._rows(table, columns) if columns else self._told(table, x, width)
        around = self._sheet.dots(9)
        spaced(rows, before=around, after=around)
        if table.caption is None:
            return rows
        style = replace(self._sheet.style("caption"), keep_next=True)
        return SetParagraph(table.caption.runs, style, self._sheet, width).atoms(x) + rows

    def _columns(self, table: Table, x: float, width: float) -> _Columns | None:
        """Where the columns stand; None where there are too many for the width."""
        gap = self._sheet.dots(_GAP_PT)
        extents = columns_extent(table, self._sheet)
        free = width - gap * (len(extents) - 1)
        if free / len(extents) < self._sheet.dots(_LEAST_COLUMN_PT):
            return None
        lefts, left = [], x
        for column in shared_out(extents, free):
            lefts.append(left)
            left += column + gap
        return _Columns(tuple(lefts), left - gap, gap)

    def _rows(self, table: Table, columns: _Columns) -> list[Atom]:
        head: list[Atom] = []
        body: list[Atom] = []
        for group in groups(table):
            in_head = group[0][0].row < table.headed
            atoms = self._group(group, columns, "control" if in_head else "line")
            (head if in_head else body).extend(atoms)
        x = columns.lefts[0]
        if body:
            head = [replace(atom, keep_next=True) for atom in head]
        frame = Frame(x, columns.right - x, head=tuple(head) if body else ())
        return framed([*head, *body], frame)

    def _told(self, table: Table, x: float, width: float) -> list[Atom]:
        """A table too wide for any paper: every row as a paragraph."""
        out: list[Atom] = []
        for row in table.rows:
            runs: list[Run] = []
            for cell in row:
                runs += [Run(" · "), *all_runs(cell.blocks)] if runs else all_runs(cell.blocks)
            if runs:
                style = self._sheet.style("cell")
                out += SetParagraph(runs, style, self._sheet, width).atoms(x)
        return out

    def _group(self, group: list[list[Put]], columns: _Columns, rule: str) -> list[Atom]:
        """Rows that cells tie together, as one atom; as several where that would be too high."""
        cells = {put: self._cell(put, columns) for row in group for put in row}
        if len(group) == 1:
            atoms = self._row(cells, columns, rule)
        else:
            atoms = [self._tied(group, cells, columns, rule)]
            if atoms[0].height > self._room * _WHOLE:
                atoms = []
                for row in group:
                    atoms += self._row({put: cells[put] for put in row}, columns, rule)
        return atoms

    def _cell(self, put: Put, columns: _Columns) -> list[Atom]:
        x, width = columns.place(put)
        role = "head-cell" if put.cell.heading else "cell"
        atoms = self._lay_out_cell(put.cell.blocks, x, width, role)
        spaced(atoms, before=0.0, after=0.0)
        return [_aligned(atom, put.cell, x, width) for atom in atoms]

    def _row(self, cells: dict[Put, list[Atom]], columns: _Columns, rule: str) -> list[Atom]:
        whole = self._whole(cells, columns, rule)
        if whole.height <= self._room * _WHOLE:
            return [whole]
        # Too much for one piece: what stands at the same place in each cell goes together.
        slices = []
        for parts in zip_longest(*cells.values()):
            side = [part for part in parts if part is not None]
            stacks = [stacked([part]) for part in side]
            height = max(stack.height for stack in stacks)
            marks = tuple(mark for stack in stacks for mark in stack.marks)
            before = max(part.before for part in side)
            after = max(part.after for part in side)
            glued = any(part.glued for part in side)
            slices.append(Atom(height, marks, before, after, glued))
        above = Atom(self._pad, keep_next=True)
        below = self._ruled(Atom(self._pad, glued=True), columns, rule)
        return [above, *slices, below]

    def _whole(self, cells: dict[Put, list[Atom]], columns: _Columns, rule: str) -> Atom:
        stacks = [stacked(atoms) for atoms in cells.values()]
        height = max((stack.height for stack in stacks), default=0.0)
        marks = [mark for stack in stacks for mark in all_moved(stack.marks, 0, self._pad)]
        return self._ruled(Atom(height + 2 * self._pad, tuple(marks)), columns, rule)

    def _ruled(self, atom: Atom, columns: _Columns, rule: str) -> Atom:
        """The atom with a line below it."""
        line = self._line(columns.lefts[0], atom.height, columns.right - columns.lefts[0], rule)
        return replace(atom, marks=(*atom.marks, line))

    def _line(self, x: float, bottom: float, width: float, rule: str) -> GroundMark:
        thick = self._sheet.dots(0.8 if rule == "control" else 0.5)
        return GroundMark(Place(x, bottom - thick, width, thick), self._sheet.colour(rule))

    def _tied(
        self,
        group: list[list[Put]],
        cells: dict[Put, list[Atom]],
        columns: _Columns,
        rule: str,
    ) -> Atom:
        """Rows in one atom, so that a cell can stand beside several of them."""
        stacks = {put: stacked(atoms) for put, atoms in cells.items()}
        first = group[0][0].row
        heights = [0.0] * len(group)
        for put in sorted(stacks, key=lambda put: put.cell.rows):
            last = put.row - first + put.cell.rows - 1
            taken = sum(heights[put.row - first : last])
            needed = stacks[put].height + 2 * self._pad - taken
            heights[last] = max(heights[last], needed)
        marks: list[Mark] = []
        for put, stack in stacks.items():
            top = sum(heights[: put.row - first])
            marks += all_moved(stack.marks, 0, top + self._pad)
            x, width = columns.place(put)
            bottom = sum(heights[: put.row - first + put.cell.rows])
            at_end = x + width >= columns.right
            marks.append(self._line(x, bottom, width + (0 if at_end else columns.gap), rule))
        return Atom(sum(heights), tuple(marks))


def _aligned(atom: Atom, cell: Cell, x: float, width: float) -> Atom:
    """A line of a cell, moved to its right or middle where the cell says so."""
    texts = [mark.place.right for mark in atom.marks if isinstance(mark, TextMark)]
    if cell.align not in ("right", "center") or not texts:
        return atom
    spare = x + width - max(texts)
    return replace(
        atom, marks=all_moved(atom.marks, spare if cell.align == "right" else spare / 2, 0)
    )
