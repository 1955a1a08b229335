from __future__ import annotations

import pytest

from desktop_app.core.search.query import LONGEST, parse
from desktop_app.core.search.questions import difference, subject


def test_operators_are_taken_out_of_the_words() -> None:
    query = parse('price "first offer" -auction category:tactics kind:deal linked:"win win" now')
    assert [(part.words, part.phrases) for part in query.parts] == [("price now", ("first offer",))]
    assert query.without == ("auction",)
    assert query.filters == (("category", "tactics"), ("kind", "deal"), ("linked", "win win"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("win-lose", "win-lose"),
        ("win -lose", "win"),
        ("-", "-"),
        ("--", "--"),
        ("- lose", "- lose"),
        ("3-2", "3-2"),
        ("note:this", "note:this"),
        ("http://x", "http://x"),
        ("or", "or"),
        ("category:", ""),
        ('"win w', "win w"),
        ('win"', "win"),
    ],
)
def test_what_is_no_operator_is_a_word(text: str, words: str) -> None:
    query = parse(text)
    assert " ".join(part.words for part in query.parts) == words
    assert query.filters == ()


def test_or_splits_into_alternatives_and_curly_quotes_count() -> None:
    query = parse("batna OR “win win” OR")
    assert [(part.words, part.phrases) for part in query.parts] == [
        ("batna", ()),
        ("", ("win win",)),
    ]


def test_a_query_is_cut_where_no_query_ends() -> None:
    assert sum(len(part.words) for part in parse("word " * 10_000).parts) <= LONGEST


@pytest.mark.parametrize("text", ["", " ", "\t\n", '""', '" "', "OR", "OR OR", "kind:"])
def test_nothing_asked_is_an_empty_query(text: str) -> None:
    assert parse(text).is_empty


@pytest.mark.parametrize(
    "question",
    [
        "What is a BATNA?",
        "what's the BATNA",
        "what does BATNA mean?",
        "What does BATNA stand for",
        "what is meant by BATNA?",
        "define BATNA",
        "meaning of BATNA",
        "Explain BATNA",
        "could you explain to me what a BATNA is?",
        "what means BATNA in negotiations?",
        "what is your BATNA? what does this mean?",
        "how do I calculate my BATNA",
        "why is the BATNA important?",
        "wat is een BATNA?",
        "wat betekent BATNA",
        "Was ist eine BATNA?",
        "was bedeutet BATNA",
        "¿Qué es BATNA?",
        "qué es eso del BATNA",
        "Qu'est-ce que la BATNA ?",
        "c'est quoi la BATNA",
    ],
)
def test_a_question_is_about_its_subject(question: str) -> None:
    assert subject(question) == "batna"


def test_a_french_article_is_no_part_of_the_noun() -> None:
    assert subject("Qu'est-ce que l'ancrage ?") == "ancrage"
    assert subject("qu’est-ce qu’un ultimatum") == "ultimatum"


def test_what_one_prepares_for_is_not_all_that_is_asked_about() -> None:
    assert subject("how to prepare for a salary negotiation") == "prepare for a salary negotiation"
    assert subject("how do I prepare my BATNA") == "batna"


@pytest.mark.parametrize("text", ["what is", "define", "BATNA", "win-win", "what"])
def test_what_is_no_question_stays_as_it_is(text: str) -> None:
    assert subject(text).casefold() == text.casefold()


@pytest.mark.parametrize(
    "text",
    [
        "difference between BATNA and ZOPA",
        "What is the difference between a BATNA and a ZOPA?",
        "BATNA vs ZOPA",
        "BATNA vs. ZOPA",
        "BATNA versus ZOPA",
        "how does BATNA differ from ZOPA?",
        "verschil tussen BATNA en ZOPA",
        "Unterschied zwischen BATNA und ZOPA",
        "diferencia entre BATNA y ZOPA",
        "différence entre BATNA et ZOPA",
    ],
)
def test_a_comparison_asks_for_both(text: str) -> None:
    assert difference(text) == ("batna", "zopa")


def test_no_comparison_no_pair() -> None:
    assert difference("give and take") is None
