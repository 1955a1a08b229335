"""A query that is misspelt, or asks for what there is not, is told so with what there is."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from desktop_app.core.model.hit import NO_ADVICE, Advice
from desktop_app.core.search.advice import widened
from desktop_app.core.search.searcher import Searcher
from tests.core.search.documents import SMALL, document


@pytest.fixture(scope="module")
def searcher() -> Iterator[Searcher]:
    found = Searcher({"own": SMALL}, None)
    yield found
    found.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("bantma", "BATNA"), ("bargining zone", "bargaining zone")],
)
def test_a_misspelt_name_is_told_as_it_is_spelt(searcher: Searcher, typed: str, meant: str) -> None:
    answer = searcher.answer(typed)
    assert answer.advice == Advice(meant=meant)
    assert answer.hits


def test_a_name_that_is_never_shown_is_not_offered() -> None:
    hidden = document("pie", "Expanding the pie", hidden_aliases=("fixed pie myth",))
    searcher = Searcher({"own": [hidden]}, None)
    assert searcher.answer("fixd pie mith").advice.meant == "Expanding the pie"


@pytest.mark.parametrize("typed", ["batna", "BATNAs", "win", "both sides", "what is a BATNA?", ""])
def test_of_what_is_spelt_rightly_nothing_is_said(searcher: Searcher, typed: str) -> None:
    assert searcher.answer(typed).advice == NO_ADVICE


@pytest.mark.parametrize(
    ("typed", "operator", "corrected"),
    [
        ("categry:foundations", "categry", "category:foundations"),
        ("win Categories:foundations", "Categories", "win category:foundations"),
        ("cat:foundations win", "cat", "category:foundations win"),
        ("type:deal", "type", "kind:deal"),
        ("secotr:software", "secotr", "sector:software"),
    ],
)
def test_a_word_that_is_nearly_an_operator_is_corrected(
    searcher: Searcher, typed: str, operator: str, corrected: str
) -> None:
    advice = searcher.answer(typed).advice
    assert (advice.operator, advice.corrected) == (operator, corrected)


@pytest.mark.parametrize("typed", ["zopa: what is it", "a:b", "12:30", "note: batna", "ca:x"])
def test_a_colon_alone_makes_no_operator(searcher: Searcher, typed: str) -> None:
    assert searcher.answer(typed).advice.operator == ""


def test_a_filter_that_no_entry_passes_is_told_with_what_there_is(searcher: Searcher) -> None:
    advice = searcher.answer("win kind:thing better").advice
    assert (advice.field, advice.value) == ("kind", "thing")
    assert advice.known == (("deal", "win kind:deal better"), ("term", "win kind:term better"))
    assert searcher.answer(advice.known[1][1]).hits


def test_a_value_of_two_words_is_asked_for_in_quotes() -> None:
    from dataclasses import replace

    labelled = [replace(row, category_label="Two words") for row in SMALL]
    searcher = Searcher({"own": labelled}, None)
    advice = searcher.answer("category:none").advice
    assert advice.known == (("Two words", 'category:"Two words"'),)
    assert searcher.answer('category:"Two words"').hits


def test_a_filter_without_a_value_is_told(searcher: Searcher) -> None:
    advice = searcher.answer("category:").advice
    assert (advice.field, advice.value) == ("category", "")
    assert ("foundations", "category:foundations") in advice.known


def test_an_unknown_link_target_is_told_with_what_is_near(searcher: Searcher) -> None:
    advice = searcher.answer("linked:BATNO").advice
    assert advice.value == "BATNO"
    assert advice.known[0] == ("BATNA", "linked:BATNA")


@pytest.mark.parametrize(
    ("typed", "wider"),
    [
        ("batna category:foundations", "batna"),
        ('"batna talks ended"', "batna talks ended"),
        ("batna -talks -limits", "batna"),
        ("zzzz category:foundations", ""),
        ("category:none", ""),
        ("xyzzy", ""),
    ],
)
def test_what_narrows_too_much_can_be_dropped(searcher: Searcher, typed: str, wider: str) -> None:
    answer = searcher.answer(typed)
    assert answer.hits == ()
    assert answer.advice.wider == wider


def test_only_what_narrows_is_dropped() -> None:
    assert widened('a -b "c d" kind:term OR e') == "a c d OR e"
    assert widened("a OR b") == ""


def test_a_query_of_filters_alone_names_no_nearest_title(searcher: Searcher) -> None:
    assert searcher.answer("category:none").nearest == ()


def test_a_key_press_is_answered_without_advice(searcher: Searcher) -> None:
    assert searcher.quick("categry:x bantma").advice == NO_ADVICE
