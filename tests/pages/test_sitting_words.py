"""A talk at one screen is told to one party while it lasts, and to both at its end."""

from __future__ import annotations

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.sitting import Sitting
from desktop_app.pages.blocks import Item, Listing, Paragraph, Run
from desktop_app.pages.sitting_words import (
    brief_text,
    ending_title,
    ending_words,
    heard_words,
    left_words,
    own_words,
    reveal_rows,
    time_left,
    worth_words,
)
from tests.core.deals.made import deal

BLOCK = deal({"Fee": {"high": (20, 0), "middle": (11, 12), "even": (10, 10)}}, (5, 5))
ANALYSIS = Analysis(BLOCK)
MIDDLE, EVEN = {"Fee": "middle"}, {"Fee": "even"}


def talk(analysis: Analysis = ANALYSIS) -> Sitting:
    sitting = Sitting(analysis, 60, lambda: 0.0)
    sitting.take_seat()
    return sitting


def agreed(choices: dict[str, str], analysis: Analysis = ANALYSIS) -> Sitting:
    sitting = talk(analysis)
    sitting.offer(choices)
    sitting.take_seat()
    sitting.accept()
    return sitting


@pytest.mark.parametrize(
    ("seconds", "told"), [(600, "10:00"), (59.2, "1:00"), (0.1, "0:01"), (0, "0:00")]
)
def test_the_time_counts_the_second_that_has_begun(seconds: float, told: str) -> None:
    assert time_left(seconds) == told


def test_one_hears_an_offer_with_its_worth_to_oneself_alone() -> None:
    sitting = talk()
    assert heard_words(BLOCK, ANALYSIS, sitting.heard, 0) == "You begin."
    sitting.offer(MIDDLE, "Fair.")
    assert heard_words(BLOCK, ANALYSIS, sitting.heard, 1) == (
        "A offers Fee: middle. To you that is worth 12 points, 7 above your reservation value. "
        "A says: “Fair.”"
    )
    sitting.take_seat()
    sitting.answer("")
    assert heard_words(BLOCK, ANALYSIS, sitting.heard, 0) == "B hands back without an offer."


def test_a_value_stands_to_the_reservation_value() -> None:
    assert worth_words(ANALYSIS, ANALYSIS.values({"Fee": "high"})[1], 1) == (
        "0 points, 5 below your reservation value"
    )


def test_one_knows_ones_alternative() -> None:
    assert own_words(BLOCK, 1) == (
        "Your reservation value is 5: without a deal that is what you are left with. "
        "Your BATNA: Alternative of b."
    )


def test_the_end_tells_both_sides_points_and_what_was_left() -> None:
    sitting = agreed(EVEN)
    assert (ending_title(sitting), ending_words(BLOCK, sitting)) == ("Agreed", "Agreed: Fee: even.")
    assert reveal_rows(ANALYSIS, sitting)[1:] == [["A", "10", "5", "+5"], ["B", "10", "5", "+5"]]
    assert left_words(ANALYSIS, sitting) == (
        "3 points of joint value were left on the table. Another agreement was better for both."
    )
    assert left_words(ANALYSIS, agreed(MIDDLE)) == "Nothing was left on the table."


def test_an_agreement_that_is_worse_than_none_is_told_so() -> None:
    assert ending_words(BLOCK, agreed({"Fee": "high"})) == (
        "Agreed: Fee: high. For B that is worse than no deal."
    )


def test_without_agreement_all_was_left() -> None:
    sitting = talk()
    sitting.walk_away()
    assert ending_words(BLOCK, sitting) == "A walked away: no agreement."
    assert reveal_rows(ANALYSIS, sitting)[1] == ["A", "5", "5", "0"]
    assert left_words(ANALYSIS, sitting) == "All of it was left on the table: 13 points."


@pytest.mark.parametrize(
    ("floors", "told"),
    [
        ((5, 5), "There were agreements that both would have accepted."),
        ((50, 5), "No agreement was acceptable to both: walking away was right."),
    ],
)
def test_units_apart_are_never_added(floors: tuple[int, int], told: str) -> None:
    analysis = Analysis(deal({"Fee": {"x": (9, 9), "y": (8, 8)}}, floors, comparable=False))
    sitting = talk(analysis)
    sitting.walk_away()
    assert left_words(analysis, sitting) == told
    assert left_words(analysis, agreed({"Fee": "y"}, analysis)) == (
        "Another agreement was better for both."
    )


def test_a_brief_as_text() -> None:
    def line(text: str) -> Paragraph:
        return Paragraph((Run(text),))

    items = Listing((Item((line("One."),)), Item((line("Two."),))))
    assert brief_text((line("You sell."), items)) == "You sell.\n\nOne.\n\nTwo."
