"""What is to be seen in the drawing of a sheet, and which part of it is wrong?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.fitting import SLACK_MM, Misfit
from desktop_app.core.cards.imposition import Box, Order, Sides, cut_marks, fold_lines, impose
from desktop_app.core.errors import SheetRefused

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop_app.core.cards.imposition import Line
    from desktop_app.core.cards.sheet import Sheet


class PlanCell(NamedTuple):
    """Where one face of card `number` (from 1) lies; `behind` is the other panel of a tent."""

    box: Box
    number: int
    behind: bool = False
    wrong: bool = False


class SheetPlan(NamedTuple):
    """One side of a sheet full of cards; `wrong_paper` says that the paper itself is wrong."""

    sheet: Sheet
    back: bool
    cells: tuple[PlanCell, ...]
    cuts: tuple[Line, ...]
    folds: tuple[Line, ...]
    wrong_paper: bool

    @property
    def extent(self) -> Box:
        """The paper, and the cards beyond it."""
        wide, high = self.sheet.paper
        boxes = [cell.box for cell in self.cells]
        left = min(0.0, *(box.x for box in boxes))
        top = min(0.0, *(box.y for box in boxes))
        right = max(wide, *(box.x + box.width for box in boxes))
        bottom = max(high, *(box.y + box.height for box in boxes))
        return Box(left, top, right - left, bottom - top)


def sheet_plan(
    sheet: Sheet, faults: Iterable[SheetRefused] = (), *, back: bool = False
) -> SheetPlan:
    """The front, or the back as it is printed; of a tent both panels stand on the front.

    `faults` are those of `fitting.faults`: nothing is judged here, they only say what to mark.
    """
    found = tuple(faults)
    sides = impose(sheet, sheet.cells, Sides.LONG, Order.SHEET)
    side = sides[1] if back and len(sides) > 1 else sides[0]
    cells = tuple(
        PlanCell(
            slot.box,
            slot.card + 1,
            slot.back and not side.back,
            any(_is_wrong(fault, slot.box, sheet) for fault in found),
        )
        for slot in side.slots
        if slot.card is not None
    )
    return SheetPlan(
        sheet,
        side.back,
        cells,
        () if side.back else cut_marks(sheet),
        () if side.back else fold_lines(sheet, Sides.LONG),
        any(fault.key == "paper" for fault in found),
    )


def _is_wrong(fault: SheetRefused, box: Box, sheet: Sheet) -> bool:
    """Whether a card is among those that a fault is about; all are that it does not tell apart."""
    wide, high = sheet.paper
    match fault.reason:
        case Misfit.CARD_WIDE | Misfit.OVER_RIGHT:
            # On the back the mirrored card stands out at the left.
            return box.x + box.width > wide + SLACK_MM or box.x < -SLACK_MM
        case Misfit.CARD_HIGH | Misfit.OVER_BOTTOM:
            return box.y + box.height > high + SLACK_MM
        case Misfit.TENT_TOP:
            return box.y < -SLACK_MM
        case Misfit.TENT_LEFT:
            return box.x < -SLACK_MM
    return fault.key != "paper"
