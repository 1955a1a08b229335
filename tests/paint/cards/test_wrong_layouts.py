"""Does the verifier see what is wrong? A good file has no fault, each wrong layout has some."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from desktop_app.core.cards import imposition
from desktop_app.core.cards.imposition import Box, SheetSide
from desktop_app.core.cards.sheet import Sheet
from desktop_app.paint.atoms import stacked
from desktop_app.paint.cards import card_type, fit, setting, sheet_pages
from desktop_app.paint.cards.deck_paper import DeckPaper
from desktop_app.paint.marks import TextMark, all_moved
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens
from tests.paint.cards import decks, verifier
from tests.paint.cards.places import Rect, spots
from tests.paint.cards.seen import Letter, seen_pages

SHEET = "sigel-lp795"  # its right margin is 2 mm wider than its left one
LONG = verifier.Order()
Patch = pytest.MonkeyPatch


def faults(tokens: Tokens, order: verifier.Order = LONG, length: int = 24) -> list[str]:
    """What the verifier says of a deck that was to be printed for the long edge."""
    cards = decks.deck(13, (length, 8))
    paper = decks.pressed(tokens, SHEET, cards, order)
    return verifier.faults(decks.printed_pdf(paper), decks.sheet_json(SHEET), cards, LONG)


def backs(place: Callable[[Sheet, Box], Box]) -> Callable[..., SheetSide]:
    """Backs that lie elsewhere."""

    def back_of(sheet: Sheet, front: SheetSide, *, over_head: bool) -> SheetSide:
        slots = tuple(
            slot._replace(box=place(sheet, slot.box), back=True, turn=180 * over_head)
            for slot in front.slots
        )
        return front._replace(back=True, slots=slots)

    return back_of


def in_the_grid(sheet: Sheet, box: Box) -> Box:
    """The order of the columns turned about, as if both margins were as wide."""
    last = sheet.origin[0] + (sheet.columns - 1) * sheet.pitch[0]
    return box._replace(x=sheet.origin[0] + last - box.x)


def test_a_good_file_has_no_fault(faces: None, tokens: Tokens) -> None:
    assert faults(tokens) == []


def test_backs_that_are_not_mirrored(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    monkeypatch.setattr(imposition, "_back_of", backs(lambda _sheet, box: box))
    assert any("front" in fault and "behind" in fault for fault in faults(tokens))


def test_backs_that_are_mirrored_inside_the_grid(
    faces: None, tokens: Tokens, monkeypatch: Patch
) -> None:
    monkeypatch.setattr(imposition, "_back_of", backs(in_the_grid))
    assert any("not right behind the front" in fault for fault in faults(tokens))


def test_a_file_for_the_short_edge(faces: None, tokens: Tokens) -> None:
    told = faults(tokens, LONG._replace(sides="short"))
    assert any("the wrong way up" in fault for fault in told)


def moved_backs(paper: DeckPaper, mm: float) -> bytes:
    pages = [
        replace(page, marks=all_moved(page.marks, from_mm(mm), 0.0)) if number % 2 else page
        for number, page in enumerate(paper.pages)
    ]
    return pdf_bytes(pages, paper.info)


@pytest.mark.parametrize(("mm", "seen"), [(0.5, True), (-0.5, True), (0.1, False)])
def test_backs_that_are_shifted(faces: None, tokens: Tokens, mm: float, seen: bool) -> None:
    """A tenth of a millimetre is less than any printer keeps."""
    cards = decks.deck(13)
    pdf = moved_backs(decks.pressed(tokens, SHEET, cards, LONG), mm)
    told = verifier.faults(pdf, decks.sheet_json(SHEET), cards, LONG)
    assert any("not right behind the front" in fault for fault in told) is seen
    assert bool(told) is seen


def test_text_of_five_points(faces: None, tokens: Tokens) -> None:
    told = faults(tokens, LONG._replace(least_pt=5.0), length=170)
    assert any("has 5.04 pt" in fault for fault in told)


def test_text_of_seven_points_where_eight_are_the_least(faces: None, tokens: Tokens) -> None:
    assert any("text of 6.96 pt" in f for f in faults(tokens, LONG._replace(least_pt=7.0), 150))


def test_text_one_millimetre_from_the_edge(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    monkeypatch.setattr(sheet_pages, "INSET_MM", 1.0)
    told = faults(tokens)
    assert any("from the left edge" in fault for fault in told)
    assert any("ink at the edge" in fault for fault in told)


def test_text_that_is_not_fitted(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    """It runs into the card below."""
    monkeypatch.setattr(setting, "paged", lambda atoms, _height: [stacked(atoms)])
    monkeypatch.setattr(fit.Fitter, "_are_within", lambda _self, _faces: True)
    told = faults(tokens, length=170)
    assert any("from the upper edge" in fault for fault in told)
    assert any("ink at the edge" in fault for fault in told)


def test_a_stack_that_is_cut_as_single_sheets(faces: None, tokens: Tokens) -> None:
    told = faults(tokens, LONG._replace(order="stack"))
    assert any("of the pile says it is" in fault for fault in told)


def test_a_card_whose_last_line_is_missing(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    fitted = fit.Fitter.fit

    def without(self: fit.Fitter, deck: Any) -> fit.LaidDeck:
        laid = fitted(self, deck)
        first, *others = laid.cards
        marks = [mark for mark in first.back.marks if isinstance(mark, TextMark)]
        less = tuple(mark for mark in first.back.marks if mark is not marks[-1])
        return replace(laid, cards=(replace(first, back=replace(first.back, marks=less)), *others))

    monkeypatch.setattr(fit.Fitter, "fit", without)
    (told,) = faults(tokens)
    assert told.startswith("card 1 (BATNA 0), back lacks ")


def test_a_foot_below_the_least(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    small = replace(card_type._OWN["card-foot"], size_pt=6.0)
    monkeypatch.setitem(card_type._OWN, "card-foot", small)
    monkeypatch.setattr(sheet_pages, "FOOT_PT", 6.0)
    monkeypatch.setattr(setting, "FOOT_PT", 6.0)
    assert any("has 6.00 pt" in fault for fault in faults(tokens))


def test_marks_on_a_back(faces: None, tokens: Tokens, monkeypatch: Patch) -> None:
    cards = decks.deck(3)
    paper = decks.pressed(tokens, "a4-90x62", cards, LONG)
    front, back = paper.pages
    ticks = tuple(mark for mark in front.marks if type(mark).__name__ == "GroundMark")
    wrong = [front, replace(back, marks=(*back.marks, *ticks))]
    told = verifier.faults(pdf_bytes(wrong, paper.info), decks.sheet_json("a4-90x62"), cards, LONG)
    assert told == ["page 2: there are marks on a back"]


def test_marks_that_are_missing(faces: None, tokens: Tokens) -> None:
    cards = decks.deck(3)
    paper = decks.pressed(tokens, "a4-90x62", cards, LONG._replace(marks=False))
    told = verifier.faults(decks.printed_pdf(paper), decks.sheet_json("a4-90x62"), cards, LONG)
    cuts = (15, 105, 195, 24.5, 86.5, 148.5, 210.5, 272.5)
    assert told == [f"page 1: no mark for the cut at {cut:.1f}" for cut in cuts]


# Written by hand from Sigel's sheet: 210 x 297, ten cards of 85 x 55, the first at 14, 10.5, the
# second 95 further right. The back of the first begins at 210 - 14 - 85 = 111; by the order of the
# columns alone it would begin at 109.
LP795 = {
    ("front", 1): (14.0, 10.5),
    ("front", 2): (109.0, 10.5),
    ("front", 9): (14.0, 230.5),
    ("front", 10): (109.0, 230.5),
    ("long", 1): (111.0, 10.5),
    ("long", 2): (16.0, 10.5),
    ("long", 9): (111.0, 230.5),
    ("long", 10): (16.0, 230.5),
    ("short", 1): (14.0, 231.5),
    ("short", 2): (109.0, 231.5),
    ("short", 9): (14.0, 11.5),
    ("short", 10): (109.0, 11.5),
}


def first_of_code(letters: list[Letter], rect: Rect) -> Letter:
    """The first letter of the code at the foot of a card ("card-1 · 00000001")."""
    inside = [one for one in letters if rect.holds(*one.middle)]
    lowest = min if inside[0].turn else max
    foot = lowest(inside, key=lambda one: one.y).y
    line = [one for one in inside if abs(one.y - foot) < 0.1]
    return (max if line[0].turn else min)(line, key=lambda one: one.x)


@pytest.mark.parametrize("sides", ["long", "short"])
def test_sigel_lp795_by_hand(faces: None, tokens: Tokens, sides: str) -> None:
    order = LONG._replace(sides=sides)
    pdf = decks.printed_pdf(decks.pressed(tokens, SHEET, decks.deck(10), order))
    front, back = seen_pages(pdf)
    for (side, cell), (x, y) in LP795.items():
        if side not in ("front", sides):
            continue
        page = front if side == "front" else back
        rect = Rect(x, y, x + 85, y + 55)
        letter = first_of_code(page.letters, rect)
        on_head = side == "short"
        assert (letter.text, letter.turn) == ("c", 180 if on_head else 0)
        begins = x + 81 if on_head else x + 4  # the inset is 4 mm
        assert letter.x == pytest.approx(begins, abs=0.15), (side, cell)
        foot = y + 4 if on_head else y + 51
        assert abs(letter.y - foot) < 2, (side, cell)


def test_the_verifier_has_the_same_numbers() -> None:
    for sides in ("long", "short"):
        for spot in spots(decks.sheet_json(SHEET), sides, 1):
            told = LP795.get((sides if spot.back else "front", spot.cell + 1))
            assert told is None or spot.rect[:2] == pytest.approx(told)
