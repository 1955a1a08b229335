"""What is said of a deck and its cards?"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.model.ref import Kind
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.ui.seams import Library


class DeckRow(NamedTuple):
    """A card as the deck shows it: one's `own`, a `deal`, one `lost` (in no open pack)."""

    key: str
    title: str
    note: str
    copies: int
    own: bool = False
    deal: bool = False
    lost: bool = False

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        copies = tr("1 copy") if self.copies == 1 else tr("{count} copies", count=self.copies)
        return ", ".join(filter(None, (self.title, self.note, copies)))


def deck_rows(cards: Sequence[DeckCard], library: Library) -> list[DeckRow]:
    """The cards of a deck, in its order, entries under the title that they have now."""
    return [_row(card, library) for card in cards]


def _row(card: DeckCard, library: Library) -> DeckRow:
    if card.ref is None:
        note = "" if card.is_blank else tr("card of my own")
        return DeckRow(card.key, title_of(card), note, card.copies, own=True)
    if not library.has(card.ref):
        return DeckRow(card.key, title_of(card), tr("in no open pack"), card.copies, lost=True)
    deal = card.ref.kind is Kind.DEAL
    note = tr("deal") if deal else ""
    return DeckRow(card.key, library.entry(card.ref).title, note, card.copies, deal=deal)


def title_of(card: DeckCard) -> str:
    """What a card is called, without asking any pack."""
    if card.title.strip():
        return card.title.strip()
    if card.ref is not None:
        return card.ref.id
    return " ".join(card.text.split()[:8]) or tr("Blank card")


def card_words(cards: Sequence[DeckCard]) -> str:
    """One card by its name, more by their number."""
    if len(cards) == 1:
        return tr("“{title}”", title=title_of(cards[0]))
    return tr("{count} cards", count=len(cards))


def deck_counts(cards: Sequence[DeckCard], lost: int, printed: int = 0, sheets: int = 0) -> str:
    """What a deck holds: terms, deals, cards of one's own, and how many are printed in all.

    So many of them are `lost`: of entries that no open pack has. Laid out they are so many
    `printed` cards on so many `sheets`, where that is known.
    """
    kinds = [card.ref.kind if card.ref else None for card in cards]
    terms, deals, own = (kinds.count(kind) for kind in (Kind.TERM, Kind.DEAL, None))
    count = printed or sum(card.copies for card in cards)
    parts = [
        (terms, tr("1 term"), tr("{count} terms")),
        (deals, tr("1 deal"), tr("{count} deals")),
        (own, tr("1 of my own"), tr("{count} of my own")),
    ]
    told = [
        (one if count == 1 else many.format(count=count)) for count, one, many in parts if count
    ]
    if lost:
        told.append(tr("{count} in no open pack", count=lost))
    if count:
        told.append(tr("1 card") if count == 1 else tr("{count} cards", count=f"{count:,}"))
    if sheets:
        told.append(tr("1 sheet") if sheets == 1 else tr("{count} sheets", count=f"{sheets:,}"))
    # A number stays with its word where the line is broken.
    return " · ".join(part.replace(" ", "\u00a0") for part in told)


def fresh_name(wanted: str, taken: Collection[str]) -> str:
    """That name, with a number behind it where it is taken."""
    names = {name.casefold() for name in taken}
    number, name = 1, wanted
    while name.casefold() in names:
        number += 1
        name = f"{wanted} {number}"
    return name
