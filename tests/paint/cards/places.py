"""Where must each face of a deck lie on its pages? Reckoned from the JSON of a sheet alone.

Nothing of the program is used. A back is found by turning the paper: a point (x, y) of the front
lies behind (W - x, y) when the paper is turned over its long edge, behind (x, H - y) over its short
one. Where the top of a card comes to lie below its foot, the face is turned by 180 degrees.
"""

from __future__ import annotations

from typing import Any, NamedTuple

Json = dict[str, Any]
_NEAR = 0.01


class Rect(NamedTuple):
    """A rectangle in millimetres from the upper left corner of the page."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, x: float, y: float, less: float = 0.0) -> bool:
        """Whether a point lies within, `less` away from every side."""
        return (
            self.left + less <= x <= self.right - less
            and self.top + less <= y <= self.bottom - less
        )


class Spot(NamedTuple):
    """A place for one face: on which page (from 0), on which sheet, in which cell of the sheet."""

    page: int
    sheet: int
    cell: int
    rect: Rect
    back: bool
    turn: int  # degrees clockwise

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as one reads it."""
        wide, high = self.rect.right - self.rect.left, self.rect.bottom - self.rect.top
        return (high, wide) if self.turn in (90, 270) else (wide, high)

    def local(self, rect: Rect) -> Rect:
        """A box on the page, from the upper left corner of the face as one reads it.

        Each side of the box is as far from the side of the place that is at its left when it is
        read, and so on.
        """
        place = self.rect
        left, top = rect.left - place.left, rect.top - place.top
        right, bottom = place.right - rect.right, place.bottom - rect.bottom
        # Clockwise from where the reader's left is: so many steps on the page.
        gaps = [left, top, right, bottom]
        steps = self.turn // 90
        near_left, near_top, near_right, near_bottom = gaps[steps:] + gaps[:steps]
        wide, high = self.size
        return Rect(near_left, near_top, wide - near_right, high - near_bottom)


def cells(sheet: Json) -> list[Rect]:
    """The cells of a sheet, row by row."""
    (x0, y0), (across, down), (wide, high) = sheet["origin"], sheet["pitch"], sheet["card"]
    corners = [
        (x0 + column * across, y0 + row * down)
        for row in range(sheet["rows"])
        for column in range(sheet["columns"])
    ]
    return [Rect(x, y, x + wide, y + high) for x, y in corners]


def turned_over(rect: Rect, paper: tuple[float, float], edge: str) -> tuple[Rect, int]:
    """Where a cell lies on the other side of the paper, and how it is turned there."""
    wide, high = paper
    if edge == "short":
        ends = (high - rect.top, high - rect.bottom)
        return Rect(rect.left, min(ends), rect.right, max(ends)), 180 if ends[0] > ends[1] else 0
    sides = (wide - rect.left, wide - rect.right)
    return Rect(min(sides), rect.top, max(sides), rect.bottom), 0


def faces_of(sheet: Json, sides: str) -> list[tuple[Rect, Rect | None, int, int]]:
    """For each card of a sheet its front, the face behind it on the same page, how both are turned.

    Of a tent the panel behind lies above the front, or to its left and then both heads are at the
    fold. Otherwise neighbours are folded on each other: left and right where that gives as many
    cards, else above and below.
    """
    all_cells = cells(sheet)
    fold, (wide, high) = sheet.get("fold", "none"), sheet["card"]
    front = 270 if fold == "vertical" else 0
    if sides == "single" or (sides != "fold" and fold == "none"):
        return [(rect, None, front, 0) for rect in all_cells]
    if fold == "horizontal":
        return [(r, Rect(r.left, r.top - high, r.right, r.top), 0, 180) for r in all_cells]
    if fold == "vertical":
        return [(r, Rect(r.left - wide, r.top, r.left, r.bottom), 270, 90) for r in all_cells]
    columns, rows = sheet["columns"], sheet["rows"]
    if (columns // 2) * rows >= (rows // 2) * columns:
        lefts = [k for k in range(len(all_cells)) if k % columns % 2 == 0 and (k + 1) % columns]
        return [(all_cells[k + 1], all_cells[k], 0, 0) for k in lefts]
    uppers = [k for k in range(len(all_cells)) if k // columns % 2 == 0 and k // columns + 1 < rows]
    return [(all_cells[k + columns], all_cells[k], 0, 180) for k in uppers]


def page_count(sheets: int, sheet: Json, sides: str) -> int:
    """How many pages so many sheets have."""
    both = sides in ("long", "short", "manual") and sheet.get("fold", "none") == "none"
    return sheets * 2 if both else sheets


def spots(sheet: Json, sides: str, sheets: int, *, reverse: bool = False) -> list[Spot]:
    """Every place for a face on so many sheets, whether it is used or not."""
    faces = faces_of(sheet, sides)
    both = page_count(1, sheet, sides) == 2
    found = []
    for number in range(sheets):
        front, back = 2 * number, 2 * number + 1
        if sides == "manual" and both:
            front, back = number, (2 * sheets - 1 - number if reverse else sheets + number)
        elif not both:
            front = back = number
        for cell, (rect, behind, turn, turn_behind) in enumerate(faces):
            found.append(Spot(front, number, cell, rect, back=False, turn=turn))
            if both:
                other, over = turned_over(rect, sheet["paper"], sides)
                found.append(Spot(back, number, cell, other, back=True, turn=over))
            elif behind is not None:
                found.append(Spot(front, number, cell, behind, back=True, turn=turn_behind))
    return found


def cutting_edges(sheet: Json, sides: str) -> tuple[list[float], list[float]]:
    """Where a page is cut, and where it may be folded: upright lines by x, level ones by y."""
    xs: list[float] = []
    ys: list[float] = []
    for front, behind, *_turns in faces_of(sheet, sides):
        for rect in filter(None, (front, behind)):
            xs += [rect.left, rect.right]
            ys += [rect.top, rect.bottom]
        if behind is not None and behind.top == front.top:
            xs.append((behind.right + front.left) / 2)
        elif behind is not None:
            ys.append((behind.bottom + front.top) / 2)
    return _each_once(xs), _each_once(ys)


def _each_once(lengths: list[float]) -> list[float]:
    found: list[float] = []
    for length in sorted(lengths):
        if not found or length - found[-1] > _NEAR:
            found.append(length)
    return found
