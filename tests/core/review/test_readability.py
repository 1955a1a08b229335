"""Reading ease is Flesch's, counted over what a reader reads."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.review.syllables import syllables
from tests.core.review.conftest import Report


@pytest.mark.parametrize(
    "counted",
    [
        "1 take asked time the through side's",
        "2 table settled waited pieces buyer client people issue value paying every BATNA going",
        "3 idea supplier mutual everything negotiate- beyond-a",
        "4 reality negotiate integrative",
        "5 negotiation",
    ],
)
def test_syllables_are_those_that_are_spoken(counted: str) -> None:
    count, *told = counted.split()
    for word in told:
        if "-" not in word:
            assert syllables(word) == int(count), word


def test_digits_and_short_forms_are_spelt_out() -> None:
    assert [syllables(word) for word in ("1981", "FTC", "3rd", "'", "café")] == [4, 3, 2, 1, 2]


@given(st.text())
def test_any_word_has_a_syllable(word: str) -> None:
    assert 1 <= syllables(word) <= 2 * len(word) + 1


def test_the_score_is_that_of_the_formula(report: Report) -> None:
    # Ten words in two sentences, eleven syllables; the heading and the code are not read.
    text = "We meet at the table.\n\n## Long words\n```\nx\n```\n- Then you say [[a|one]] thing.\n"
    [ease] = report(a=f"---\n{text}").ease
    assert (ease.words, ease.sentences, ease.syllables) == (10, 2, 11)
    assert ease.score == pytest.approx(206.835 - 1.015 * 5 - 84.6 * 1.1)


def test_the_hardest_stands_first_and_what_has_no_words_nowhere(report: Report) -> None:
    easy, hard = "We met. He sat.", "Integrative negotiation necessitates considerable preparation."
    found = report(a=f"---\n{easy}", b=f"---\n{hard}", c="---\n", d="---\n![](x.png)").ease
    assert [one.entry.id for one in found] == ["b", "a"]


@pytest.mark.parametrize(
    ("language", "text"),
    [("nl", "Wij praten met elkaar."), ("en", "我们谈判。"), ("en", "هل نتفق؟")],
)
def test_elsewhere_the_length_of_sentences_alone_is_told(
    report: Report, language: str, text: str
) -> None:
    found = report(language=language, a=f"---\n{text}", b=f"---\n{text} {text[:-1]} {text}").ease
    assert found[0].entry.id == "b"
    assert {one.score for one in found} == {None}
