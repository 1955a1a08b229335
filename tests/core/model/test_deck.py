"""A deck is put in order, its cards multiplied and taken out."""

from __future__ import annotations

import pytest

from desktop_app.core.model.deck import (
    MOST_COPIES,
    DeckCard,
    as_before,
    blank_card,
    entry_card,
    moved,
    text_card,
    with_copies,
    without,
)
from desktop_app.core.model.ref import EntryRef, Kind


def deck(letters: str) -> tuple[DeckCard, ...]:
    return tuple(DeckCard(letter, 1, None, letter) for letter in letters)


def letters(cards: tuple[DeckCard, ...]) -> str:
    return "".join(card.key for card in cards)


@pytest.mark.parametrize(
    ("keys", "steps", "wanted"),
    [
        ("c", -1, "acbde"), ("c", 1, "abdce"), ("a", -1, "abcde"), ("e", 1, "abcde"),
        ("c", -99, "cabde"), ("c", 99, "abdec"), ("bc", -1, "bcade"), ("bc", 1, "adbce"),
        ("ab", -1, "abcde"), ("de", 1, "abcde"), ("bd", -1, "abdce"), ("bd", 1, "acbde"),
        ("ae", 1, "bcdae"), ("", 1, "abcde"), ("x", 1, "abcde"), ("abcde", 1, "abcde"),
    ],
)  # fmt: skip
def test_cards_move_together_and_stay_at_an_end(keys: str, steps: int, wanted: str) -> None:
    assert letters(moved(deck("abcde"), keys, steps)) == wanted


def test_copies_are_raised_and_lowered_within_bounds() -> None:
    cards = with_copies(deck("abc"), {"a", "c"}, 2)
    assert [card.copies for card in cards] == [3, 1, 3]
    assert [card.copies for card in with_copies(cards, "ab", -9)] == [1, 1, 3]
    assert with_copies(cards, "a", 10**6)[0].copies == MOST_COPIES


def test_cards_are_taken_out() -> None:
    assert letters(without(deck("abc"), {"b", "x"})) == "ac"


def test_taking_an_edit_back_leaves_what_came_in_elsewhere() -> None:
    before, after = deck("abc"), deck("cad")
    assert letters(as_before(deck("cadx"), before, after)) == "abcx"
    assert letters(as_before(deck("abcx"), after, before)) == "cadx"


def test_an_entry_is_one_card_however_often_it_is_made_and_blank_ones_are_many() -> None:
    ref = EntryRef("p", Kind.TERM, "batna")
    assert entry_card(ref, "BATNA") == entry_card(ref, "BATNA")
    assert blank_card().key != blank_card().key
    cards = (blank_card(), text_card("", " x "), entry_card(ref, ""))
    assert [card.is_blank for card in cards] == [True, False, False]
