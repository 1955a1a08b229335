"""Is every deck printed right, on every sheet and with every option?"""

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path
from typing import Any

import pytest

from desktop_app.core.errors import SheetRefused
from desktop_app.paint.theme import Tokens
from tests.paint.cards import decks, verifier

ORDERS = ("sheet", "stack")
OPTIONS: dict[str, tuple[Any, ...]] = {
    "sides": ("long", "short", "manual", "fold", "single"),
    "order": ORDERS,
    "start": (1, 4),
    "least_pt": (8.0, 9.5),
    "foot_pt": (7.0, 12.0),
    "marks": (True, False),
    "reverse": (False, True),
}


@pytest.mark.parametrize("sheet_id", decks.SHEET_IDS)
def test_every_sheet(faces: None, tokens: Tokens, sheet_id: str) -> None:
    number = decks.SHEET_IDS.index(sheet_id)
    order = verifier.Order(("long", "short", "manual")[number % 3], ORDERS[number % 2])
    cards = [*decks.deck(11), decks.rich_card(11), decks.card(12, 150)]
    assert decks.faults(tokens, sheet_id, cards, order) == []


def pairs() -> list[verifier.Order]:
    """Few sets of options in which every two values of different options stand together once."""
    names = [*OPTIONS]
    wanted = {
        ((a, x), (b, y))
        for a, b in combinations(names, 2)
        for x, y in product(OPTIONS[a], OPTIONS[b])
    }
    every = [dict(zip(names, values, strict=True)) for values in product(*OPTIONS.values())]
    chosen = []
    while wanted:
        best = max(every, key=lambda told: len(wanted & {*combinations(told.items(), 2)}))
        wanted -= {*combinations(best.items(), 2)}
        chosen.append(verifier.Order(**best))
    return chosen


@pytest.mark.parametrize("order", pairs(), ids=lambda order: "-".join(map(str, order)))
@pytest.mark.parametrize("sheet_id", ["sigel-lp795", "a4-90x62"])
def test_pairs_of_options(
    faces: None, tokens: Tokens, order: verifier.Order, sheet_id: str
) -> None:
    cards = [*decks.deck(9), decks.card(9, 120)]
    assert decks.faults(tokens, sheet_id, cards, order) == []


def areas() -> dict[str, float]:
    told = {sheet_id: decks.sheet_json(sheet_id) for sheet_id in decks.SHEET_IDS}
    return {name: one["card"][0] * one["card"][1] for name, one in told.items()}


SMALLEST, LARGEST = min(areas(), key=areas().__getitem__), max(areas(), key=areas().__getitem__)


@pytest.mark.parametrize("sheet_id", [SMALLEST, LARGEST])
def test_all_that_is_shipped(
    faces: None, tokens: Tokens, shipped_cards: list[Any], sheet_id: str
) -> None:
    """Every term and every deal; what cannot stand on a card is told and not left out."""
    order = verifier.Order(order="stack")
    paper = decks.pressed(tokens, sheet_id, shipped_cards, order)
    cannot = {one.card.title for one in paper.deck.cannot}
    assert cannot <= {"…"}
    cards = [card for card in shipped_cards if card.title not in cannot]
    assert decks.faults(tokens, sheet_id, cards, order) == []


def test_one_card_a_page_cannot_be_folded_over(faces: None, tokens: Tokens) -> None:
    with pytest.raises(SheetRefused):
        decks.faults(tokens, "shop-poker", decks.deck(2), verifier.Order("fold"))


@pytest.mark.soak
@pytest.mark.timeout(7200)
@pytest.mark.parametrize("sheet_id", decks.SHEET_IDS)
def test_every_deck_on_every_sheet(faces: None, tokens: Tokens, sheet_id: str, root: Path) -> None:
    """All ways of printing, both orders, 1, 7, 40 and 203 cards."""
    for sides, order, count in product(OPTIONS["sides"], ORDERS, (1, 7, 40, 203)):
        told = verifier.Order(sides, order)
        try:
            found = decks.faults(tokens, sheet_id, decks.deck(count), told)
        except SheetRefused:
            assert sides == "fold"
            continue
        assert found == [], (sides, order, count)
