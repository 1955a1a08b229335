from __future__ import annotations

import pytest

from desktop_app.core.search.normal import term
from desktop_app.core.search.searcher import Searcher
from desktop_app.core.search.tenses import tenses
from tests.core.search.documents import document


@pytest.mark.parametrize(
    ("one", "other"),
    [("paid", "pay"), ("withdrew", "withdraw"), ("withdrawn", "withdrew"), ("chosen", "choose")],
)
def test_tenses_of_a_verb_lead_to_each_other(one: str, other: str) -> None:
    assert term(one) != term(other)
    assert term(other) in tenses(term(one))
    assert term(one) in tenses(term(other))


def test_a_word_is_no_tense_of_itself_and_most_have_none() -> None:
    assert term("paid") not in tenses(term("paid"))
    assert tenses(term("anchor")) == frozenset()


def test_the_past_tense_finds_what_is_told_in_the_present() -> None:
    rows = (
        document("walkout", "Walkout", definition="To withdraw from the table and go home."),
        document("threat", "Threat", definition="To say that you will harm somebody."),
    )
    hit = Searcher({"own": rows}, None).answer("they withdrew from the table").hits[0]
    assert hit.title == "Walkout"
    assert [hit.excerpt[start:end] for start, end in hit.excerpt_spans] == ["withdraw", "table"]


def test_another_tense_weighs_less_than_the_word_itself() -> None:
    rows = (
        document("a", "Told in the present", definition="What the buyer can choose."),
        document("b", "Told in the past", definition="What the buyer had chosen."),
    )
    searcher = Searcher({"own": rows}, None)
    assert searcher.answer("the buyer had chosen").hits[0].ref.id == "b"
    assert searcher.answer("the buyer can choose").hits[0].ref.id == "a"
