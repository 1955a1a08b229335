"""What has been printed, on which printer?"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop_app.core.cards.alignment import Alignment
    from desktop_app.ui.press.pressed import Deck


class Printed(NamedTuple):
    """What was sent to which printer, and how its pages were moved."""

    printer: str
    deck: Deck
    alignment: Alignment
