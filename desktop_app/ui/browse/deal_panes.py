"""Which parts of a deal are no pages, and which deals have them?

A new one is a line in DEAL_PANES. This is read before the first paint: what a part is made of is
imported when it is first turned to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.pages.deal_parts import DEBRIEF, TRY, has_numbers
from desktop_app.ui.browse.parts.widget_parts import WidgetPart
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.parts.part_pane import PartPane
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library


def _try(library: Callable[[], Library], look: Look) -> PartPane:
    from desktop_app.ui.browse.dance.dance_mode import DanceMode
    from desktop_app.ui.browse.sitting.sitting_mode import SittingMode
    from desktop_app.ui.browse.trying.try_pane import TryPane

    pane = TryPane(library, look)
    DanceMode(pane, look)
    SittingMode(pane, look)
    return pane


DEAL_PANES = (WidgetPart(TRY, DEBRIEF, lambda: tr("Try a deal"), has_numbers, _try),)
