"""What must one know before pages are moved for a printer? In sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.cards.alignment import Alignment, off_paper
from desktop_app.paint.cards.preflight import Advice
from desktop_app.paint.cards.sheet_pages import INSET_MM
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.cards.imposition import Sides
    from desktop_app.core.cards.sheet import Sheet


def alignment_advice(sheet: Sheet, sides: Sides, alignment: Alignment) -> tuple[Advice, ...]:
    """Where cards lie so near to the edge that their text can be moved over it.

    What goes to a print shop is not moved: its cutting marks are numbers in the PDF.
    """
    if sheet.bleed and alignment != Alignment():
        told = tr("{name}: pages for a print shop are not moved for a printer.", name=sheet.name)
        return (Advice(told, stops=True),)
    edges = {
        "left": tr("left"),
        "right": tr("right"),
        "top": tr("upper"),
        "bottom": tr("lower"),
    }
    return tuple(
        Advice(
            tr(
                "The {side} are moved for the printer, and their text can stand {mm:g} mm over the "
                "{edge} edge of the paper: choose a sheet with margins.",
                side=tr("backs") if off.back else tr("fronts"),
                mm=off.mm,
                edge=edges[off.edge],
            )
        )
        for off in off_paper(sheet, sides, alignment, INSET_MM)
    )
