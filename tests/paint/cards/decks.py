"""Decks to print: made-up cards of every length, and what becomes of them on a sheet."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from desktop_app.core.cards.imposition import Order as CardOrder
from desktop_app.core.cards.imposition import Sides
from desktop_app.core.cards.settings import CardSettings
from desktop_app.core.cards.sheet import Sheet
from desktop_app.core.cards.stationery import read_stationery
from desktop_app.pages.blocks import Cell, Item, Listing, Table
from desktop_app.pages.cards.card import Card, CardFace, line
from desktop_app.paint.cards.deck_paper import DeckPaper, DeckPress
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.theme import Tokens
from tests.paint.cards import verifier
from tests.paint.cards.places import Json

ROOT = Path(__file__).parents[3]
STATIONERY = ROOT / "resources" / "stationery"
SHEET_IDS = sorted(path.stem for path in STATIONERY.glob("*.json"))
Pressed = Callable[..., DeckPaper]
_TERMS = ("BATNA", "Zone of possible agreement", "Anchor", "Logrolling", "Zero-sum game")
_TEXT = (
    "Each side says what it wants and why; whoever listens first learns which of the wishes are "
    "needs, which are habits, and which were never meant. In 30 days, 180–200 euros (11) at 10:30."
)
_WORDS = _TEXT.split()


def words(count: int, first: int = 0) -> str:
    """So many words of running text."""
    return " ".join(islice(cycle([*_WORDS[first % 7 :], *_WORDS[: first % 7]]), count))


def card(number: int, length: int = 12, term: str = "") -> Card:
    """A card whose words are its own."""
    title = term or f"{_TERMS[number % len(_TERMS)]} {number}"
    front = CardFace((line("Basics", "card-category"),), (line(title, "card-term"),), middle=True)
    told = (
        line(f"{number}: {words(length, number)}", "card-definition"),
        line(words(length // 2, number + 3), "card-example"),
    )
    back = CardFace((line(title, "card-head"),), told)
    return Card(title, f"card-{number}", front, back, f"card-{number} · {number:08x}")


def deck(count: int, lengths: Sequence[int] = (12, 5, 24)) -> list[Card]:
    """Cards that differ in length."""
    return [card(number, lengths[number % len(lengths)]) for number in range(count)]


def rich_card(number: int = 0, rows: int = 6) -> Card:
    """A card with a list and a table, longer than most cards."""
    table = Table(
        (
            (_cell("Issue", heading=True), _cell("What it is worth", heading=True)),
            *((_cell(f"Row {row}"), _cell(words(5, row))) for row in range(rows)),
        ),
        1,
    )
    listing = Listing(tuple(Item((line(words(14, n), "p"),), f"{n}.") for n in range(1, 4)))
    plain = card(number, 30, "Scoring system")
    body = (*plain.back.body, listing, table)
    return Card(
        plain.title, plain.code, plain.front, CardFace(plain.back.label, body), plain.footer
    )


def _cell(text: str, *, heading: bool = False) -> Cell:
    return Cell((line(text, "p"),), heading)


def sheet_json(sheet_id: str) -> Json:
    """The sheet as its file says it."""
    told: Json = json.loads((STATIONERY / f"{sheet_id}.json").read_text("utf-8"))
    return told


def sheet(sheet_id: str) -> Sheet:
    """The sheet as the program reads it."""
    return read_stationery(STATIONERY, STATIONERY / "none").sheet(sheet_id)


def settings(order: verifier.Order, sheet_id: str, **others: Any) -> CardSettings:
    """The settings that ask for what the verifier is told."""
    return CardSettings(
        sheet=sheet_id,
        sides=Sides(order.sides),
        order=CardOrder(order.order),
        start=order.start,
        least_pt=order.least_pt,
        marks=order.marks,
        reverse=order.reverse,
        large=order.foot_pt > 7,
        **others,
    )


def pressed(
    tokens: Tokens, sheet_id: str, cards: Sequence[Card], order: verifier.Order
) -> DeckPaper:
    """The deck on paper."""
    press = DeckPress(tokens)
    return press.paper(cards, "A deck", sheet(sheet_id), settings(order, sheet_id))


def printed_pdf(paper: DeckPaper) -> bytes:
    """The file of a deck that could be made."""
    assert not paper.deck.cannot, paper.deck.cannot
    return pdf_bytes(paper.pages, paper.info)


def faults(
    tokens: Tokens, sheet_id: str, cards: Sequence[Card], order: verifier.Order | None = None
) -> list[str]:
    """Print a deck and read it again."""
    told = order or verifier.Order()
    pdf = printed_pdf(pressed(tokens, sheet_id, cards, told))
    return verifier.faults(pdf, sheet_json(sheet_id), cards, told)
