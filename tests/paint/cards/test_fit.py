"""How large is the text of cards, and how does it go on where it does not fit?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from desktop_app.pages.cards.card import Card, CardFace, line
from desktop_app.paint.atoms import Stack
from desktop_app.paint.cards.fit import Fitter, LaidDeck, Why
from desktop_app.paint.cards.preflight import preflight
from desktop_app.paint.cards.setting import Room
from desktop_app.paint.cards.sheet_pages import room_of
from desktop_app.paint.marks import TextMark
from desktop_app.paint.reference_device import from_pt
from desktop_app.paint.theme import Tokens
from tests.paint.cards import decks, verifier

SHEET = "a4-90x62"


def fitted(
    tokens: Tokens, cards: Sequence[Card], least_pt: float = 8.0, *, large: bool = False
) -> LaidDeck:
    room = room_of(decks.sheet(SHEET), least_pt, large=large)
    return Fitter(tokens, room).fit(cards)


def lines(stack: Stack) -> list[TextMark]:
    return [mark for mark in stack.marks if isinstance(mark, TextMark)]


def sizes_pt(stack: Stack) -> set[float]:
    """The sizes of all letters of a face, in points."""
    return {mark.layout.font().pixelSize() * 72 / 600 for mark in lines(stack)}


def test_short_cards_have_the_largest_size(faces: None, tokens: Tokens) -> None:
    laid = fitted(tokens, decks.deck(12, (8, 12)))
    assert (laid.size_pt, laid.shrunk, laid.continued) == (11.0, (), ())
    assert [one.number for one in laid.cards] == list(range(1, 13))


@pytest.mark.parametrize("sheet_id", ["a4-tent-2", "a4-tent-wide"])
def test_tents_are_read_from_across_the_table(faces: None, tokens: Tokens, sheet_id: str) -> None:
    short = line("ZOPA", "card-term")
    card = replace(decks.card(1, 12), front=CardFace(body=(short,), middle=True))
    laid = Fitter(tokens, room_of(decks.sheet(sheet_id), 8.0)).fit([card])
    assert laid.size_pt == 18.0
    assert sizes_pt(laid.cards[0].front) == {60.0}


@pytest.mark.parametrize(("long", "size"), [(1, 11.0), (3, None)])
def test_nine_cards_in_ten_decide(faces: None, tokens: Tokens, long: int, size: float) -> None:
    """One long card of ten is set smaller; where there are three the whole deck is."""
    cards = [decks.card(number, 65 if number < long else 10) for number in range(10)]
    laid = fitted(tokens, cards)
    assert laid.continued == ()
    if size is not None:
        assert laid.size_pt == size
        assert laid.shrunk == (1,)
        assert 8 <= laid.cards[0].size_pt < size
    else:
        assert 8 <= laid.size_pt < 11
        assert {card.size_pt for card in laid.cards} == {laid.size_pt}


def test_what_fits_in_no_size_goes_on(faces: None, tokens: Tokens) -> None:
    """With its label again, at least two lines a part, and every word once."""
    long = decks.card(1, 200)
    laid = fitted(tokens, [decks.card(0), long, decks.card(2)])
    parts = [one for one in laid.cards if one.number == 2]
    assert laid.continued == (2,)
    assert [(one.part, one.parts) for one in parts] == [(n, len(parts)) for n in (1, 2, 3)]
    assert {one.size_pt for one in parts} == {8.0}
    told = ""
    for one in parts:
        label, *body = [mark.text for mark in lines(one.back)]
        assert label.strip() == long.title.upper()
        assert len(body) >= 2
        assert [mark.text for mark in lines(one.front)] == [
            mark.text for mark in lines(parts[0].front)
        ]
        told += "\n".join([*body, ""])
    assert told.split() == " ".join(block.text for block in long.back.body).split()  # type: ignore[union-attr]


@pytest.mark.parametrize("count", range(95, 125, 3))
def test_no_card_goes_on_with_one_line(faces: None, tokens: Tokens, count: int) -> None:
    told = (line(decks.words(count), "card-definition"), line("One line.", "card-small"))
    card = decks.card(0)
    card = replace(card, back=CardFace(card.back.label, told))
    laid = fitted(tokens, [card])
    assert all(len(lines(one.back)) > 2 for one in laid.cards), [
        len(lines(one.back)) for one in laid.cards
    ]


def test_copies_are_set_once_and_counted_each(faces: None, tokens: Tokens) -> None:
    card = decks.card(0, 200)
    laid = fitted(tokens, [card, card])
    assert laid.continued == (1, 2)
    assert [one.number for one in laid.cards] == [1, 1, 1, 2, 2, 2]
    assert laid.cards[0].back is laid.cards[3].back


def test_a_long_word_stops_the_sheet(faces: None, tokens: Tokens) -> None:
    word = "Verhandlungsspielraumerweiterungsmöglichkeitsgutachten"
    paper = decks.pressed(tokens, "a4-poker", [decks.card(0, term=word)], verifier.Order())
    assert paper.pages == []
    (told,) = paper.deck.cannot
    assert (told.why, told.words) == (Why.LONG_WORD, word)
    (advice,) = preflight(paper)
    assert advice.stops
    assert word in advice.words


def test_a_soft_hyphen_lets_a_long_word_break(faces: None, tokens: Tokens) -> None:
    word = "Verhandlungsspiel\u00adraumerweiterungs\u00admöglichkeits\u00adgutachten"
    card = decks.card(0, term=word)
    laid = fitted(tokens, [card])
    assert laid.cannot == ()
    told = [mark.text for mark in lines(laid.cards[0].front)][1:]
    assert len(told) > 1
    assert all(part.endswith("\u00ad") for part in told[:-1])
    assert decks.faults(tokens, SHEET, [card]) == []


def test_a_term_is_never_broken_elsewhere(faces: None, tokens: Tokens) -> None:
    """It is set smaller until its longest word fits."""
    card = decks.card(0, term="Verhandlungsspielraum und Einigungsbereich")
    laid = Fitter(tokens, room_of(decks.sheet("a4-poker"), 8.0)).fit([card])
    words = [word for mark in lines(laid.cards[0].front)[1:] for word in mark.text.split()]
    assert words == card.title.split()
    assert 9 <= min(sizes_pt(laid.cards[0].front) - {6.96}) < 20


def test_a_row_that_is_too_high_stops_the_sheet(faces: None, tokens: Tokens) -> None:
    card = decks.rich_card(rows=1)
    tall = replace(card, back=CardFace(card.back.label, card.back.body[-1:]))
    room = room_of(decks.sheet(SHEET), 8.0)
    (told,) = Fitter(tokens, Room(room.width / 2, from_pt(30), 8.0)).fit([tall]).cannot
    assert told.why is Why.TOO_HIGH


def test_large_print_has_twelve_points_everywhere(faces: None, tokens: Tokens) -> None:
    cards = [*decks.deck(3), decks.rich_card(3), decks.card(4, 120)]
    laid = fitted(tokens, cards, large=True)
    assert laid.cannot == ()
    assert min(min(sizes_pt(one.front) | sizes_pt(one.back)) for one in laid.cards) >= 11.99
    order = verifier.Order(foot_pt=12.0)
    assert decks.faults(tokens, SHEET, cards, order) == []


@pytest.mark.parametrize("least", [7.0, 9.5, 11.0, 14.0])
def test_nothing_is_smaller_than_was_asked(faces: None, tokens: Tokens, least: float) -> None:
    laid = fitted(tokens, [decks.card(0, 160)], least)
    body = {
        mark.layout.font().pixelSize() * 72 / 600
        for one in laid.cards
        for mark in lines(one.back)[1:]
    }
    assert min(body) >= least - 0.07
    assert laid.size_pt >= least


def test_text_that_runs_to_the_left_stands_at_the_right(faces: None, tokens: Tokens) -> None:
    card = decks.card(0)
    body = (line("التفاوض هو حوار بين طرفين", "card-definition"),)
    laid = fitted(tokens, [replace(card, back=CardFace(card.back.label, body))])
    room = room_of(decks.sheet(SHEET), 8.0)
    marks = lines(laid.cards[0].back)[1:]
    assert marks
    assert all(mark.place.right == pytest.approx(room.width, abs=3) for mark in marks)
    assert all(mark.place.x > room.width / 4 for mark in marks[-1:])


def test_preflight_tells_what_was_changed(faces: None, tokens: Tokens) -> None:
    cards = [decks.card(n) for n in range(18)]
    cards += [
        decks.card(18, 65),
        decks.card(19, 200),
        decks.card(19, 200),
        decks.card(20, 3, "中文"),
    ]
    paper = decks.pressed(tokens, SHEET, cards, verifier.Order())
    told = [advice.words for advice in preflight(paper)]
    assert not any(advice.stops for advice in preflight(paper))
    assert told[0].startswith("Logrolling 18") or told[0].startswith(
        f"{cards[18].title} is set smaller"
    )
    assert [words for words in told if words.startswith(cards[19].title)] == [
        f"{cards[19].title} does not fit at 8 pt: it goes on, on 3 cards in all."
    ]


WORD = "Donaudampfschifffahrtsgesellschaftskapitänsmütze"


def long_word(count: int) -> Card:
    """A card with one word of so many letters among short ones."""
    words = (WORD * 3)[:count]
    return replace(
        decks.card(1, 6), back=CardFace(body=(line(f"So {words} is", "card-definition"),))
    )


def test_a_card_is_set_smaller_to_keep_a_word_whole(faces: None, tokens: Tokens) -> None:
    laid = fitted(tokens, [decks.card(0, 8), decks.card(2, 8), long_word(46)])
    assert (laid.size_pt, laid.shrunk, laid.broken) == (11.0, (3,), ())
    assert 8.0 <= laid.cards[2].size_pt < 11.0
    assert any(WORD[:46] in mark.text for mark in lines(laid.cards[2].back))


def test_a_word_that_is_wider_than_the_card_is_told(faces: None, tokens: Tokens) -> None:
    """Not for its sake is the card set smaller."""
    paper = decks.pressed(tokens, SHEET, [long_word(90)], verifier.Order())
    assert paper.deck.broken == ((1, (WORD * 3)[:90]),)
    assert paper.deck.cards[0].size_pt == 11.0
    (told,) = preflight(paper)
    assert told.words.endswith(f": “{(WORD * 3)[:90]}” is wider than its line and is broken.")


def test_scripts_without_spaces_are_broken_anywhere(faces: None, tokens: Tokens) -> None:
    card = replace(decks.card(1), back=CardFace(body=(line("交渉" * 60, "card-definition"),)))
    assert fitted(tokens, [card]).broken == ()
