"""How many parties and issues does a deal have?"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Deal


class DealSizes:
    """Counts parties and issues in deal blocks, each block once. May be asked on any thread."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[int, int]] = {}

    def is_at_hand(self, deal: Deal) -> bool:
        """Whether `of` answers at once: the first time a block is read as YAML."""
        return not deal.block or deal.block in self._known

    def of(self, deal: Deal) -> tuple[int, int]:
        """(parties, issues) of the deal's block, (0, 0) without a block that is right."""
        if not deal.block:
            return 0, 0
        known = self._known.get(deal.block)
        if known is None:
            from desktop_app.core.content.deal_block import parse_deal_block

            block, _problems = parse_deal_block(deal.block, deal.block_line)
            known = (0, 0) if block is None else (len(block.parties), len(block.issues))
            self._known[deal.block] = known
        return known
