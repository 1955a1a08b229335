"""The offers of a dance are told in a table and in sentences."""

from __future__ import annotations

from desktop_app.core.deals.dance import Dance
from desktop_app.pages.dance_paper import PLOT, dance_paper
from desktop_app.pages.dance_words import dance_rows, step_words
from tests.core.deals.test_dance import ANALYSIS, danced

BLOCK = ANALYSIS.block


def test_the_table_of_a_dance() -> None:
    rows = dance_rows(BLOCK, danced())
    assert rows[0] == ["No.", "Offered by", "Terms", "A", "B", "Change for A", "Change for B"]
    assert rows[1] == ["1", "A", "Fee: high, Term: long", "28", "0", "", ""]
    assert rows[3] == ["3", "A", "Fee: middle, Term: long", "18", "10", "\u221210", "+10"]


def test_an_offer_is_told_by_what_moved() -> None:
    dance = danced().logged(ANALYSIS, 1, {"Fee": "low", "Term": "short"})
    assert [step_words(BLOCK, step) for step in dance.steps()] == [
        "1. A opens with Fee: high, Term: long",
        "2. B opens with Fee: low, Term: short",
        "3. A moves to Fee: middle",
        "4. B offers the same again",
    ]


def test_a_dance_on_paper_has_its_plot_and_every_offer() -> None:
    paper = dance_paper("Lease & more", BLOCK, danced(), ("Agreed.",))
    assert paper.title == "The dance: Lease & more"
    assert paper.picture_names == (PLOT,)
    assert all(word in paper.text for word in ("Agreed.", "Fee: middle, Term: long", "\u221210"))
    assert dance_paper("x", BLOCK, Dance()).picture_names == ()
