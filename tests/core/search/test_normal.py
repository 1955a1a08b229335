from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.search.normal import canonical_words, fold, readings, term, terms, words
from desktop_app.core.search.stems import stem


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("Win-Win", "win win"),
        ("win–win", "win win"),
        ("win‑win", "win win"),
        ("B.A.T.N.A.", "batna"),
        ("U.S. trustee", "us trustee"),
        ("naïve", "naive"),
        (unicodedata.normalize("NFD", "naïve"), "naive"),
        ("Straße", "strasse"),
        ("smørrebrød Łódź æther Œuvre", "smorrebrod lodz aether oeuvre"),
        ("5 C's", "5 cs"),
        ("5 C’s", "5 cs"),
        ("5 Cʼs", "5 cs"),
        ("5 C`s", "5 cs"),
        ("ＢＡＴＮＡ", "batna"),
        ("good cop/bad cop", "good cop bad cop"),
        ("give & take", "give and take"),
        ("soft\u00adhyphen\u200b", "softhyphen"),
        ("مُفَاوَضَة", "مفاوضة"),
        ("がぎ", "がぎ"),
        ("%", "%"),
        ("  ", ""),
    ],
)
def test_case_accents_hyphens_and_apostrophes_make_no_difference(typed: str, folded: str) -> None:
    assert fold(typed) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("five C's", "5 Cs"),
        ("BATNAs", "BATNA"),
        ("salami tactics", "salami tactic"),
        ("compromises", "compromise"),
        ("compromize", "compromise"),
        ("impasses", "impasse"),
        ("parties", "party"),
        ("biases", "bias"),
        ("labelling", "labeling"),
        ("licence", "license"),
        ("behaviour", "behavior"),
        ("centre", "center"),
        ("programme", "program"),
        ("defence", "defense"),
        ("dialogue", "dialog"),
        ("organisation", "organization"),
        ("fulfilment", "fulfillment"),
        ("judgement", "judgment"),
        ("ultimata", "ultimatums"),
        ("keeping their word", "keeping your word"),
        ("bidding against myself", "bidding against oneself"),
    ],
)
def test_spellings_of_one_word_fall_together(one: str, other: str) -> None:
    assert canonical_words(one) == canonical_words(other)


@pytest.mark.parametrize(
    ("one", "other"), [("four", "for"), ("bias", "bid"), ("loss", "lo"), ("goal", "gold")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert canonical_words(one) != canonical_words(other)


def test_a_name_with_an_umlaut_is_read_with_ae_too() -> None:
    assert words("Gegenvorschlaege") in readings("Gegenvorschläge", fold("Gegenvorschläge"))
    assert words("Gegenvorschlage") in readings("Gegenvorschläge", fold("Gegenvorschläge"))


def test_scripts_without_spaces_are_held_as_signs_and_pairs() -> None:
    assert words("双赢 deal") == ("双", "赢", "deal")
    assert set(terms("双赢谈判")) == {"双", "赢", "谈", "判", "双赢", "赢谈", "谈判"}
    assert terms("双赢谈判", query=True) == ["双赢", "赢谈", "谈判"]
    assert terms("赢", query=True) == ["赢"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("caresses", "caress"),
        ("ponies", "poni"),
        ("agreed", "agre"),
        ("plastered", "plaster"),
        ("hopping", "hop"),
        ("filing", "file"),
        ("happy", "happi"),
        ("relational", "relat"),
        ("vietnamization", "vietnam"),
        ("hopefulness", "hope"),
        ("electricity", "electr"),
        ("adoption", "adopt"),
        ("probate", "probat"),
        ("rate", "rate"),
        ("controlling", "control"),
        ("yielding", "yield"),
        ("say", "sai"),
        ("谈判", "谈判"),
    ],
)
def test_the_stemmer_is_porters(word: str, expected: str) -> None:
    assert stem(word) == expected


def test_forms_of_a_word_share_their_term() -> None:
    assert len({term(word) for word in ("negotiate", "negotiating", "negotiation")}) == 1
    assert len({term(word) for word in ("labelling", "labeled", "labels")}) == 1


@given(st.text())
def test_folding_twice_changes_nothing_and_nothing_raises(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert terms(text) == terms(text)
