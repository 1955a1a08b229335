"""Cards have the quotation marks of a book, in the language of their pack."""

from __future__ import annotations

import pytest

from desktop_app.pages.blocks import Paragraph, Run
from desktop_app.pages.cards.faces import text_card
from desktop_app.pages.cards.quotes import curled, curled_paragraph


@pytest.mark.parametrize(
    ("language", "straight", "printed"),
    [
        ("en", '"No," she said.', "“No,” she said."),
        ("en", "the sellers' price isn't Bo's", "the sellers’ price isn’t Bo’s"),
        ("en", "'Ten or we walk.'", "‘Ten or we walk.’"),
        ("en", "\"They say 'even'.\"", "“They say ‘even’.”"),
        ("en", '("a", "b")', "(“a”, “b”)"),
        ("en", 'at 60. "Then 65?"', "at 60. “Then 65?”"),
        ("en", "the '90s, 6\" deep", "the ’90s, 6” deep"),
        ("en-GB", 'a "b"', "a “b”"),
        ("de", "\"Ja\", sagt er, 'gut', geht's?", "„Ja“, sagt er, ‚gut‘, geht’s?"),
        ("fr", 'l\'offre "ferme"', 'l’offre "ferme"'),
        ("", 'Nine o\'clock, "sharp"', 'Nine o’clock, "sharp"'),
        ("he", 'צה"ל', 'צה"ל'),
        ("en", "No marks at all.", "No marks at all."),
        ("en", "'90 days is too long,' he said", "‘90 days is too long,’ he said"),
        ("en", "rock 'n' roll, 'twas the '60s", "rock ’n’ roll, ’twas the ’60s"),
        ("en", '…"no"… :"x" ="y" "Well…", he', "…“no”… :“x” =“y” “Well…”, he"),
        (
            "nl",
            "'s Avonds in 's-Hertogenbosch, 't is 'n deal",
            "’s Avonds in ’s-Hertogenbosch, ’t is ’n deal",
        ),
        ("es", "¿\"No\"? ¡'Vale'!", "¿“No”? ¡‘Vale’!"),
        ("de", "\"Sie sagte 'ja'\", und", "„Sie sagte ‚ja‘“, und"),
        ("de", "'\"Ja\"', sagte Hans' Onkel", "‚„Ja“‘, sagte Hans’ Onkel"),
        ("de", "'ne Idee der '90er", "’ne Idee der ’90er"),
    ],
)
def test_straight_marks_become_those_of_the_language(
    language: str, straight: str, printed: str
) -> None:
    assert curled(straight, language) == printed
    assert len(printed) == len(straight)


def test_marks_are_right_across_runs_and_code_stays() -> None:
    runs = (
        Run('He said "'),
        Run("BATNA", frozenset({"em"})),
        Run("'s\" of "),
        Run('"x"', frozenset({"code"})),
    )
    made = curled_paragraph(Paragraph(runs), "en")
    assert made.text == 'He said “BATNA’s” of "x"'
    assert [run.marks for run in made.runs] == [run.marks for run in runs]
    plain = Paragraph((Run("Plain."),))
    assert curled_paragraph(plain, "en") is plain


def test_a_card_of_ones_own_keeps_the_quotation_marks_that_were_typed() -> None:
    card = text_card("Let's go", 'Say "hello".')
    assert [card.title, card.front.body[0].text] == ["Let's go", "Let’s go"]
    assert card.back.body[0].text == 'Say "hello".'
