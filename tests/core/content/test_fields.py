"""Keys in any case, name and type fill the same fields."""

from __future__ import annotations

import pytest

from desktop_app.core.content.fields import Fields, read_fields, truth
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.yaml_text import Keys, parse_yaml
from desktop_app.core.model.entry import Link
from desktop_app.core.model.problem import ProblemCode


def fields(text: str, findings: Findings | None = None) -> Fields:
    value = parse_yaml(text)
    assert isinstance(value, Keys)
    return read_fields(value, findings or Findings())


@pytest.mark.parametrize("key", ["aliases", "alias", "aka", "synonyms", "Also_Known_As", "ALIASES"])
def test_every_name_for_aliases_is_understood(key: str) -> None:
    assert fields(f"{key}: [a, b]").members("aliases") == ("a", "b")


@pytest.mark.parametrize("key", ["title", "term", "Term", "TITLE"])
def test_every_name_for_the_title_is_understood(key: str) -> None:
    assert fields(f"{key}: Fold").title == "Fold"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("aka:", ()),
        ("aka: null", ()),
        ("aliases: Fold", ("Fold",)),
        ("aliases: Fold, Crease", ("Fold", "Crease")),
        ('aliases: "Smith, Wesson and Co."', ("Smith, Wesson and Co.",)),
        ("aliases: [a, ~, '', a, 12, no]", ("a", "12", "no")),
        ("aliases: [[Fold]]", ("Fold",)),
        ("aliases: [a]\naka: [b]", ("a", "b")),
        ("aliases:\n- [a, b]\n- c", ("a", "b", "c")),
        ("aliases: |\n  one\n  two\n", ("one", "two")),
    ],
)
def test_oddly_typed_aliases_are_lists_of_names(typed: str, expected: tuple[str, ...]) -> None:
    assert fields(typed).members("aliases") == expected


def test_empty_tags_are_no_tags_and_a_comma_string_is_a_list() -> None:
    assert fields('tags: ["a", "", ""]').members("tags") == ("a",)
    assert fields('tags: "a, b;c"').members("tags") == ("a", "b", "c")


def test_aliases_of_other_languages_are_lists_of_their_own() -> None:
    found = fields("aliases-nl: [a, b]\naliases_pt_BR: c\nhidden-aliases: [d]")
    assert found.foreign == {"nl": ("a", "b"), "pt-br": ("c",)}
    assert found.members("hidden-aliases") == ("d",)


@pytest.mark.parametrize(
    "typed",
    [
        '["[[A]]", "[[B|bee]]", "[[C#D e]]", F]',
        "[[[A]], [[B|bee]], [[C#D e]], F]",
        '"[[A]], [[B|bee]]; [[C#D e]] [[F]]"',
        "\n- [[A]]\n- '[[B\\|bee]]'\n- [[C#D e]]\n- F",
    ],
)
def test_links_are_read_in_every_spelling(typed: str) -> None:
    found = fields(f"see-also: {typed}").links["see-also"]
    assert [(link.target, link.words, link.heading, link.field) for link in found] == [
        ("A", "A", "", "see-also"),
        ("B", "bee", "", "see-also"),
        ("C", "C > D e", "D e", "see-also"),
        ("F", "F", "", "see-also"),
    ]


def test_plain_words_and_related_ids_are_links() -> None:
    found = fields("related: [leading, line-height]\nopposite: C#")
    assert [link.target for link in found.links["see-also"]] == ["leading", "line-height"]
    assert found.links["opposite"] == (Link("C#", "C#", 2, "", "opposite"),)


def test_links_of_all_fields_come_in_file_order() -> None:
    found = fields("confused-with: [[A]]\nsee-also: [[B]]\nopposite: [[C]]")
    assert [link.target for link in found.in_file_order()] == ["A", "B", "C"]


def test_unknown_keys_are_kept_as_text() -> None:
    found = fields("short_description: >\n  two\n  lines\nnested: {a: [b, c], d: e}\nempty:")
    assert found.extra == {"short_description": "two lines", "nested": "a: b, c, d: e"}


def test_a_mapping_where_a_text_belongs_is_told_and_kept() -> None:
    findings = Findings("x.md")
    found = fields("tags: [x]\ntitle: {a: b}", findings)
    assert found.title == ""
    assert found.extra == {"title": "a: b"}
    [problem] = findings.problems
    assert (problem.code, problem.line) == (ProblemCode.FIELD_WRONG, 2)
    assert problem.values == {"field": "title", "value": "a: b"}


def test_the_example_on_cards_is_one_line_with_its_markup_as_written() -> None:
    found = fields('Card_Example: >\n  "I *can*\n  wait," see [[BATNA]].')
    assert found.text("card-example") == '"I *can* wait," see [[BATNA]].'
    assert found.extra == {}
    assert fields("card-example:").text("card-example") == ""


@pytest.mark.parametrize("typed", ["{a: b}", "[a, b]", "\n- a"])
def test_an_example_on_cards_that_is_no_text_is_told_and_kept(typed: str) -> None:
    findings = Findings("x.md")
    found = fields(f"tags: [x]\ncard-example: {typed}", findings)
    assert found.text("card-example") == ""
    [problem] = findings.problems
    assert (problem.code, problem.line) == (ProblemCode.FIELD_WRONG, 2)
    assert found.extra == {"card-example": problem.values["value"]}


def test_yes_and_no_in_their_few_spellings() -> None:
    assert [truth(word) for word in ("True", "yes", "ON")] == [True] * 3
    assert [truth(word) for word in ("false", "No", "off")] == [False] * 3
    assert [truth(word) for word in ("", "1", "maybe")] == [None] * 3
