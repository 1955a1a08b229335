"""Does each face lie where it must?"""

from __future__ import annotations

from desktop_app.core.cards.imposition import Box, Order, Sides, impose
from desktop_app.core.cards.sheet import Sheet

SIGEL = Sheet("sigel-lp795", "Sigel LP795", (210, 297), (85, 55), 2, 5, (14, 10.5), (95, 55))


def test_the_back_of_an_asymmetric_sheet_written_by_hand() -> None:
    front, back = impose(SIGEL, 10, Sides.LONG, Order.SHEET)
    assert front.slots[0].box == Box(14, 10.5, 85, 55)
    assert back.slots[0].box == Box(111, 10.5, 85, 55)
