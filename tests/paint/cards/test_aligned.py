"""Are the pages of a deck moved as a whole, by exactly what a printer needs, and no others?"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import pytest

from desktop_app.core.cards.alignment import Alignment, Reading, Shift
from desktop_app.core.cards.imposition import Sides
from desktop_app.paint.cards.aligned import aligned
from desktop_app.paint.cards.deck_paper import DeckPaper
from desktop_app.paint.marks import GroundMark, Mark, all_moved
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens
from tests.paint.cards import decks, verifier
from tests.paint.cards.places import Rect
from tests.paint.cards.seen import SeenPage, seen_pages

SHEET = "sigel-lp795"  # perforated and asymmetric: no marks, but a line at the foot
MARKED = "a4-90x62"


def told(
    paper: DeckPaper, sheet_id: str, cards: list[decks.Card], order: verifier.Order
) -> list[str]:
    pdf = pdf_bytes(paper.pages, paper.info)
    return verifier.faults(pdf, decks.sheet_json(sheet_id), cards, order)


@pytest.mark.parametrize("sides", ["long", "short", "manual"])
@pytest.mark.parametrize("sheet_id", [SHEET, MARKED])
def test_backs_are_moved_and_fronts_are_not(
    faces: None, tokens: Tokens, sheet_id: str, sides: str
) -> None:
    cards, order = decks.deck(13), verifier.Order(sides)
    paper = decks.pressed(tokens, sheet_id, cards, order)
    alignment = Reading(right=1.5, lower=-2.25).alignment(Sides(sides))
    by_hand = (-1.5, -2.25) if sides == "short" else (1.5, 2.25)
    moved = aligned(paper, alignment)
    assert told(moved, sheet_id, cards, order._replace(back=by_hand)) == []
    assert told(moved, sheet_id, cards, order) != []
    for wrong in ((1.5, -2.25), (-1.5, 2.25), (by_hand[0] + 0.5, by_hand[1])):
        assert told(moved, sheet_id, cards, order._replace(back=wrong)) != []
    assert moved.info == paper.info
    assert [page for page in moved.sides if not page.back] == [
        page for page in paper.sides if not page.back
    ]


def test_fronts_are_moved_with_their_marks(faces: None, tokens: Tokens) -> None:
    cards, order = decks.deck(13), verifier.Order()
    paper = decks.pressed(tokens, MARKED, cards, order)
    moved = aligned(paper, Alignment(Shift(-1, 2), Shift(0.5, 0)))
    both = order._replace(front=(-1, 2), back=(0.5, 0))
    assert told(moved, MARKED, cards, both) == []
    for number in (0, 2):  # as another tool did it: the cards alone
        sides = list(moved.sides)
        page, before = sides[number].page, paper.sides[number].page
        ticks = [mark for mark in before.marks if isinstance(mark, GroundMark)]
        marks: tuple[Mark, ...] = (
            *ticks,
            *(mark for mark in page.marks if not isinstance(mark, GroundMark)),
        )
        sides[number] = sides[number].changed(partial(replace, marks=marks))
        wrong = replace(moved, sides=tuple(sides))
        assert any("is on no cut" in fault for fault in told(wrong, MARKED, cards, both))


def test_a_part_of_a_page_that_stays_behind_is_seen(faces: None, tokens: Tokens) -> None:
    """The line at the foot of the page, and one card."""
    cards, order = decks.deck(4), verifier.Order(back=(2.0, 0.0))
    paper = decks.pressed(tokens, MARKED, cards, order)
    front, back = aligned(paper, Alignment(back=Shift(2, 0))).pages
    marks = back.marks
    pulled = (*all_moved(marks[:12], from_mm(-2), 0.0), *marks[12:])
    wrong = [front, replace(back, marks=pulled)]
    pdf = pdf_bytes(wrong, paper.info)
    assert verifier.faults(pdf, decks.sheet_json(MARKED), cards, order) != []


def test_folded_cards_are_moved_as_fronts(faces: None, tokens: Tokens) -> None:
    for sheet_id, sides in (("a4-tent-wide", "long"), (MARKED, "fold")):
        cards, order = decks.deck(3), verifier.Order(sides)
        paper = decks.pressed(tokens, sheet_id, cards, order)
        assert aligned(paper, Alignment(back=Shift(3, 3))).pages == paper.pages
        moved = aligned(paper, Alignment(front=Shift(1, -1)))
        assert told(moved, sheet_id, cards, order._replace(front=(1, -1))) == []
        assert told(moved, sheet_id, cards, order) != []


def test_nothing_is_made_anew_without_an_alignment(faces: None, tokens: Tokens) -> None:
    paper = decks.pressed(tokens, MARKED, decks.deck(3), verifier.Order())
    assert aligned(paper, Alignment()) is paper


def _first(page: SeenPage, rect: Rect) -> tuple[float, float]:
    inside = [one for one in page.letters if rect.holds(*one.middle) and one.text == "c"]
    foot = max(inside, key=lambda one: one.y)
    return foot.x, foot.y


def test_sigel_lp795_by_hand(faces: None, tokens: Tokens) -> None:
    """The first card's back begins at 111; its code at 115, and 1.2 further right and 0.7 higher.

    The front's stays at 18.
    """
    paper = decks.pressed(tokens, SHEET, decks.deck(10), verifier.Order())
    before = seen_pages(decks.printed_pdf(paper))
    reading = Reading(right=1.2, lower=0.7).alignment(Sides.LONG)
    after = seen_pages(decks.printed_pdf(aligned(paper, reading)))
    front, back = Rect(14, 10.5, 99, 65.5), Rect(111, 10.5, 196, 65.5)
    assert _first(after[0], front) == pytest.approx(_first(before[0], front), abs=0.001)
    assert _first(before[1], back)[0] == pytest.approx(115, abs=0.15)
    assert _first(after[1], back)[0] == pytest.approx(116.2, abs=0.15)
    assert _first(after[1], back)[1] == pytest.approx(_first(before[1], back)[1] - 0.7, abs=0.03)
