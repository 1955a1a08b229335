"""A definition is as long as a person counts it, and does not begin with what stands above it."""

from __future__ import annotations

import pytest

from desktop_app.core.model.problem import ProblemCode as Code
from tests.core.checks.conftest import Check, term

K = "sources: [k]"


def codes(check: Check, *lines: str, body: str, pack: str = "id: mine") -> set[Code]:
    files = {"terms/x.md": term(*lines, K, body=body), "pack.yaml": pack}
    return {one.code for one in check(files).problems if one.path == "terms/x.md"}


@pytest.mark.parametrize(
    ("names", "body"),
    [
        ("title: Anchor", "Anchor that is dropped first."),
        ("title: Anchor", "An anchor is a first figure."),
        ("title: Anchor", "The *anchor* is a first figure."),
        ("title: Anchor", "“Anchor” is what people call it."),
        ("title: Anchor", "**Anchors** are first figures."),
        ("title: Anchor", "Anchor: a first figure."),
        ("title: Anchor", "Anchor."),
        ("title: Anchors", "An anchor is a first figure."),
        ("title: Third party", "Third parties help."),
        ("title: Fairness norms", "A fairness norm is a rule."),
        ("title: Loss", "Losses are what people fear."),
        ("title: Win-win deal", "A win win deal is good."),
        ("title: Commitment (tactic)", "A commitment is a promise."),
        ("title: X\naliases: [first offer]", "A first offer is a figure."),
        ("title: X\naliases: [Einigungszone]", "[[One|Einigungszonen]] sind Einigungszone."),
    ],
)
def test_a_definition_that_begins_with_a_name_is_told(check: Check, names: str, body: str) -> None:
    last = names.rpartition("[")[2].rstrip("]")
    expected = {Code.DEFINITION_REPEATS} if last != "Einigungszone" else set()
    assert codes(check, names, body=body) == expected


@pytest.mark.parametrize(
    ("names", "body"),
    [
        ("title: Anchor", "Anchoring is the pull of a first figure."),
        ("title: Anchor", "Any anchor pulls."),
        ("title: Win-win deal", "A win for both is a deal."),
        ("title: X\nhidden-aliases: [bargain]", "A bargain is a deal."),
        ("title: X\naliases-nl: [anker]", "Anker is a word."),
        ("title: Gas", "A ga is no word."),
        ("title: A", "A first letter."),
    ],
)
def test_another_opening_is_well(check: Check, names: str, body: str) -> None:
    assert codes(check, names, body=body) == set()


def test_the_articles_are_those_of_the_language_of_the_pack(check: Check) -> None:
    for language, told in (("nl", {Code.DEFINITION_REPEATS}), ("en", set())):
        pack = f"id: mine\nlanguage: {language}"
        assert codes(check, "title: Anker", body="Het anker is zwaar.", pack=pack) == told


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("word " * 45, set()),
        ("word " * 46, {Code.DEFINITION_LONG}),
        ("word – " * 45, set()),  # a dash is no word
        ("win-win " * 45, set()),  # one word to who reads it
        ("[[One|" + "w " * 46 + "]]", {Code.DEFINITION_LONG}),
        ("[[A title of five words that nobody reads|word]] " * 45, set()),
        ("[word](one.md) " * 45, set()),
        ("字" * 90, set()),
        ("字" * 93, {Code.DEFINITION_LONG}),
    ],
)
def test_words_are_counted_as_a_person_would(check: Check, body: str, told: set[Code]) -> None:
    found = codes(check, "title: X", body=body) - {Code.LINK_DEAD}
    assert found == told
