"""How does a deal that shows the term stand in the margin?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop_app.ui.browse.deals.deal_words import size_words
from desktop_app.ui.browse.margin.entry_button import EntryButton
from desktop_app.ui.browse.wrapped_text import Piece
from desktop_app.ui.strokes import fill_rounded

if TYPE_CHECKING:
    from desktop_app.core.model.margin import SeenDeal


class DealCard(EntryButton):
    """A raised card: the deal's title, and below it where it plays and how large it is."""

    inset = (13, 11)

    def show_row(self, deal: SeenDeal, within: str) -> None:
        """Show that deal."""
        facts = _facts(deal)
        self.name(deal.ref, ", ".join(filter(None, (deal.title, facts))), deal.definition, within)
        self.show_pieces(
            (
                Piece(deal.title, 13, 19, "ink", bold=True),
                Piece(facts, 12, 18, "muted", gap=2),
                Piece(deal.apart, 11.5, 16, "muted"),
            )
        )

    def paint_ground(self, painter: QPainter, rect: QRectF) -> None:
        """A rounded card with a hairline, stronger where the pointer is."""
        look = self.look
        edge = "accent" if self.underMouse() or self.isDown() else "line"
        radius = look.px(8)
        fill_rounded(painter, rect, radius, look.colour(edge))
        inner = rect.adjusted(1, 1, -1, -1)
        fill_rounded(painter, inner, radius - 1, look.colour("raised"))


def _facts(deal: SeenDeal) -> str:
    """Sector, parties and issues, as far as they are known."""
    return " · ".join(filter(None, (deal.sector, *size_words(deal.parties, deal.issues))))
