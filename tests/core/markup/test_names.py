"""Names in every form that people write them in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.markup.names import (
    name_key,
    shown_name,
    slug,
    sort_key,
    split_heading,
    without_extension,
)


@pytest.mark.parametrize(
    "written",
    [
        "Win-win negotiation",
        "win-win negotiation",
        "WIN WIN NEGOTIATION",
        "win_win_negotiation",
        "win-win-negotiation.md",
        "win-win-negotiation.MD",
        "./win-win-negotiation.md",
        "/win-win-negotiation/",
        ".//win-win-negotiation",
        "win-win%20negotiation",
        "win-win negotiation#In practice",
        "win-win-negotiation.md#in-practice",
        "win-win\u00a0negotiation",
        "win\u2010win negotiation",
        "win\u2011win negotiation",
        "win\u2013win negotiation",
        "win-win\u200b nego\u00adtiation\ufeff",
        "  win-win \t negotiation ",
        "\u202bwin-win negotiation\u202c",
    ],
)
def test_every_form_of_a_name_has_one_key(written: str) -> None:
    assert name_key(written) == "win win negotiation"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "Cafe\u0301"),
        ("Straße", "STRASSE"),
        ("Fisher’s rule", "fisher's rule"),
        ("ﬁrst offer", "First offer"),
        ("Ｂ２Ｂ", "b2b"),
        ("дом%20мира", "Дом мира"),
        ("caf%C3%A9", "café"),
    ],
)
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("cafe", "café"),
        ("U.S. trustee", "U"),
        ("U.S. trustee", "US trustee"),
        ("C#", "C"),
        ("C# language", "C"),
        ("Rule #1", "Rule"),
        ("../terms/batna", "terms/batna"),
        ("100%", "100"),
        ("-", "_"),
    ],
)
def test_different_names_stay_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


def test_a_wrong_escape_stays_as_written() -> None:
    assert name_key("50%ff off") == "50%ff off"


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("Title#Heading", ("Title", "Heading")),
        ("Title#Heading#Deeper", ("Title", "Deeper")),
        ("#Heading", ("", "Heading")),
        ("Title", ("Title", "")),
        ("C#", ("C#", "")),
        ("C# language", ("C# language", "")),
        ("Rule #1", ("Rule #1", "")),
        ("docs/terms/#anchor", ("docs/terms/", "anchor")),
        ("Note#^block", ("Note", "^block")),
    ],
)
def test_headings_are_split_from_names(target: str, parts: tuple[str, str]) -> None:
    assert split_heading(target) == parts


@pytest.mark.parametrize(
    ("target", "heading", "words"),
    [
        ("terms/batna.md", "", "batna"),
        ("/docs/containers/", "", "containers"),
        ("BATNA", "In practice", "BATNA > In practice"),
        ("", "In practice", "In practice"),
        ("BATNA", "^block", "BATNA"),
        ("U.S. trustee", "", "U.S. trustee"),
    ],
)
def test_a_link_without_words_shows_its_name(target: str, heading: str, words: str) -> None:
    assert shown_name(target, heading) == words


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("In practice", "in-practice"),
        ("What's next?", "whats-next"),
        ("Fee / seat", "fee-seat"),
        ("A & B: both", "a-b-both"),
        ("谈判 技巧", "谈判-技巧"),
        ("Überblick", "überblick"),
        ("हिन्दी शब्द", "हिन्दी-शब्द"),
        ("snake_case", "snake-case"),
        ("???", ""),
    ],
)
def test_headings_get_anchors_in_any_script(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor


@given(st.text())
def test_an_anchor_is_the_anchor_of_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@given(st.text(st.characters(exclude_characters="%#/.", exclude_categories=["Cs"])))
def test_a_key_is_the_key_of_itself(text: str) -> None:
    assert name_key(name_key(text)) == name_key(text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_normal_forms_of_a_name_share_a_key(text: str) -> None:
    assert name_key(unicodedata.normalize("NFD", text)) == name_key(
        unicodedata.normalize("NFC", text)
    )


@pytest.mark.parametrize(
    ("name", "bare"),
    [("a.md", "a"), ("a.MARKDOWN", "a"), ("U.S. trustee", "U.S. trustee"), ("a.txt", "a.txt")],
)
def test_only_the_markdown_extension_is_dropped(name: str, bare: str) -> None:
    assert without_extension(name) == bare


def test_sorting_sets_accents_case_and_marks_aside() -> None:
    names = ["Zopa", "étude", "Eta", "“Anchor”", "anchor", "e-mail"]
    assert sorted(names, key=sort_key) == ["anchor", "“Anchor”", "e-mail", "Eta", "étude", "Zopa"]
