"""What has a person done with one deal, and what is known of it?"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.core.deals.reckoned import Reckoned
from desktop_app.core.deals.trial import Trial
from desktop_app.core.deals.what_if import Supposed
from desktop_app.pages.what_if_words import supposed_words

if TYPE_CHECKING:
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.deal_facts import DealFacts
    from desktop_app.ui.seams import Library


@dataclass
class Seat:
    """Kept for each deal as long as the window is open."""

    library: Library
    facts: DealFacts
    block: DealBlock  # as the author wrote it
    reckoned: Reckoned
    trial: Trial
    pair: tuple[int, int] = (0, 1)
    supposed: Supposed | None = None

    @property
    def supposed_words(self) -> str:
        """What is supposed, "" where all is as the author wrote it."""
        return supposed_words(self.block, self.supposed) if self.supposed is not None else ""
