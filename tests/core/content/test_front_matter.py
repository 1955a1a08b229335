"""Front matter ends where it ends, and one bad line costs one field."""

from __future__ import annotations

import pytest

from desktop_app.core.content.fields import flat_text
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.front_matter import FrontMatter, body_after_fence, split_front_matter
from desktop_app.core.model.problem import Problem, ProblemCode, Severity


def split(text: str) -> tuple[FrontMatter, tuple[Problem, ...]]:
    findings = Findings("x.md")
    return split_front_matter(text, findings), findings.problems


def texts(matter: FrontMatter) -> dict[str, str]:
    return {key: flat_text(value) for key, value in matter.keys.pairs.items()}


def told(problems: tuple[Problem, ...]) -> list[tuple[ProblemCode, int]]:
    return [(problem.code, problem.line) for problem in problems]


def test_the_body_starts_behind_the_closing_mark() -> None:
    for closing in ("---", "...", "---  "):
        matter, problems = split(f"---\ntitle: A\nb: 2\n{closing}\n\nBody\n---\nmore")
        assert texts(matter) == {"title": "A", "b": "2"}
        assert (matter.body, matter.body_line) == ("\nBody\n---\nmore", 5)
        assert matter.keys.lines == {"title": 2, "b": 3}
        assert problems == ()


@pytest.mark.parametrize(
    "text",
    ["Body only", "", "---", "---\n\nBetween two rules: words.\nAnd more\n---\n", "--- \n***\n"],
)
def test_without_front_matter_the_whole_is_body(text: str) -> None:
    matter, problems = split(text)
    assert (matter.keys.pairs, matter.body, matter.body_line) == ({}, text, 1)
    assert problems == ()


def test_two_rules_around_prose_are_no_front_matter() -> None:
    text = "---\nSome words, and: more words.\n\n- a list\n---\nBody"
    assert split(text)[0].body == text


def test_empty_front_matter_is_nothing() -> None:
    matter, problems = split("---\n---\nBody")
    assert (matter.body, problems) == ("Body", ())


def test_front_matter_that_yaml_refuses_keeps_every_good_key() -> None:
    matter, problems = split(
        "---\ntitle: Give: and take\naliases:\n- a\n- b\nodd: [1, 2\ntags: {x\n"
        "see-also: [[A]], [[B]]\n"
        'quote: "open\npercent: %x\nlast: fine\n---\nBody'
    )
    kept = texts(matter)
    assert kept["title"] == "Give: and take"
    assert kept["aliases"] == "a, b"
    assert kept["see-also"] == "[[A]], [[B]]"
    assert (kept["quote"], kept["percent"], kept["last"]) == ("open", "%x", "fine")
    assert "odd" not in kept
    assert matter.body == "Body"
    assert told(problems) == [(ProblemCode.FRONT_MATTER_BROKEN, 2)]
    assert problems[0].severity is Severity.WARNING


def test_a_date_that_no_calendar_has_is_a_text() -> None:
    matter, problems = split("---\ndate: 2019-15-05\nbig: " + "9" * 5000 + "\n---\n")
    assert texts(matter)["date"] == "2019-15-05"
    assert problems == ()


def test_an_anchor_costs_its_own_list_and_no_other_key() -> None:
    matter, problems = split("---\ntitle: A\nx: &a [b, c]\ny: *a\nz: !!str q\nend: e\n---\nBody")
    assert texts(matter) == {"title": "A", "y": "*a", "z": "!!str q", "end": "e", "x": "&a [b, c]"}
    assert [(one.code, one.values["what"]) for one in problems] == [
        (ProblemCode.YAML_FORBIDDEN, "anchor")
    ]


def test_of_a_doubled_key_the_first_stays_and_it_is_told() -> None:
    matter, problems = split("---\ntitle: A\nother: o\ntitle: B\n---\n")
    assert texts(matter) == {"title": "A", "other": "o"}
    assert told(problems) == [(ProblemCode.YAML_FORBIDDEN, 4)]
    assert problems[0].values == {"what": "duplicate-key", "name": "title"}


def test_an_unclosed_block_keeps_its_keys_and_the_body() -> None:
    matter, problems = split("---\ntitle: A\naliases:\n- b\n\nThe body.\nMore: body")
    assert texts(matter) == {"title": "A", "aliases": "b"}
    assert (matter.body, matter.body_line) == ("\nThe body.\nMore: body", 5)
    assert told(problems) == [(ProblemCode.FRONT_MATTER_UNCLOSED, 1)]


def test_front_matter_over_its_limit_is_cut_and_the_body_stays() -> None:
    matter, problems = split("---\ntitle: A\n" + "k: " + "x" * 20_000 + "\n---\nBody")
    assert texts(matter)["title"] == "A"
    assert matter.body == "Body"
    assert told(problems) == [(ProblemCode.FRONT_MATTER_TOO_LARGE, 2)]


def test_toml_is_read_as_text_too() -> None:
    matter, problems = split(
        '+++\ntitle = "A"\naliases = ["b", "c"]\nweight = 010.50\n+++\nBody'.replace(
            "010", "10"
        ).replace("+++\nBody", "date = 2024-01-02\ndraft = true\n[params]\nx = 1\n+++\nBody")
    )
    assert texts(matter) == {
        "title": "A",
        "aliases": "b, c",
        "weight": "10.50",
        "date": "2024-01-02",
        "draft": "true",
        "params": "x: 1",
    }
    assert matter.keys.lines["weight"] == 4
    assert (matter.body, problems) == ("Body", ())


def test_toml_that_is_refused_keeps_its_good_lines() -> None:
    matter, problems = split('+++\ntitle = "A"\nbad = \nn = ' + "9" * 5000 + "\nz = 'y'\n+++\nBody")
    assert texts(matter) == {"title": "A", "z": "y"}
    assert matter.body == "Body"
    assert told(problems) == [(ProblemCode.FRONT_MATTER_BROKEN, 3)]


def test_the_body_is_found_without_reading_the_block() -> None:
    assert body_after_fence("---\n: [{\n---\nBody") == "Body"
    assert body_after_fence("+++\nx\n+++\nBody") == "Body"
    assert body_after_fence("No block\n---\n") == "No block\n---\n"
