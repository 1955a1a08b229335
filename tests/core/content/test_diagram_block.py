"""What does a diagram's block say, and is what it may not say told in a sentence with its line?"""

from __future__ import annotations

from fractions import Fraction
from time import perf_counter

import pytest

from desktop_app.core.content.diagram_block import (
    MOST_LETTERS,
    MOST_PROBLEMS,
    authored_words,
    parse_diagram,
)
from desktop_app.core.model.diagram import CreateClaim, DiagramFault, Interests, PriceLine, TwoAxes
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.wording import problem_line, problem_sentence
from tests.diagram_blocks import GAP, HARD, HONEY, KINDS, PRICE, STYLES, WINDOW


def read(text: str):
    diagram, problems = parse_diagram(text)
    assert problems == ()
    return diagram


def told(text: str) -> list[str]:
    diagram, problems = parse_diagram(text, 10, "a.md")
    assert diagram is None
    assert {one.code for one in problems} == {ProblemCode.DIAGRAM_WRONG}
    lines = [problem_line(one) for one in problems]
    # In front of each stand its place and what it is; here the line and the sentence are told.
    parts = [line.split(": error: The diagram is wrong: ") for line in lines]
    return [f"{place.removeprefix('a.md:')}: {sentence}" for place, sentence in parts]


def test_a_price_line_has_its_sides_exactly() -> None:
    line = read(PRICE)
    assert isinstance(line, PriceLine)
    assert (line.more.reservation, line.more.target) == (11200, 12900)
    assert (line.less.name, line.overlap) == ("Amal", 1400)
    assert read(GAP).overlap == -300
    assert read(GAP.replace("10900", "1/3")).less.reservation == Fraction(1, 3)


def test_the_other_kinds_have_their_places_and_words() -> None:
    axes, plane, window = read(STYLES), read(HONEY), read(WINDOW)
    assert isinstance(axes, TwoAxes)
    assert axes.across == ("Cooperativeness", "set aside", "met")
    assert axes.spots[0] == ("Competing", 0, 100)
    assert isinstance(plane, CreateClaim)
    assert (plane.agreement[1:], len(plane.frontier), plane.unit) == ((60, 110), 3, "euros a month")
    assert isinstance(window, Interests)
    assert [one.interests for one in window.stances] == [("More air",), ("No north wind", "Quiet")]


@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_to_draw_is_no_fault(name: str) -> None:
    read(HARD[name])


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            GAP.replace("price-line", "pie"),
            "10: there is no kind of diagram called “pie”. Suggestion: price-line | two-axes",
        ),
        ("kind: [a]", "10: kind has the wrong form."),
        ("", "10: diagram has the wrong form."),
        ("price: x", "10: kind is missing."),
        (GAP.replace("11200", "NaN"), "12: NaN, for reservation, is not a number."),
        (
            GAP.replace("11200", "9" * 25),
            f"12: {'9' * 25}, for reservation, is beyond 1,000,000,000,000.",
        ),
        (
            GAP.replace("11200", "11200, target: 1"),
            "12: the target of Pieter is worse for it than its reservation value.",
        ),
        (
            "kind: price-line\nprice: x",
            "10: nobody stands on the line: neither wants-more nor wants-less.",
        ),
        (GAP + "colour: red", "14: the key colour is not known here."),
        (
            STYLES.replace("[0, 100]", "[0, 101]"),
            "14: the score 101, for Competing, is not between 0 and 100.",
        ),
        (STYLES.replace("[0, 100]", "[0]"), "14: Competing has 1 members; 2 are the least."),
        (
            HONEY.replace("[60, 110]}", "[60, 111]}"),
            "16: the agreement With the cellar does not lie on the frontier.",
        ),
        (
            HONEY.replace("[[0, 150], [60, 110]", "[[0, 150], [60, 170]"),
            "14: the frontier must run to the right and down, from corner to corner.",
        ),
        (
            WINDOW.replace("Open the window\n", "a" * 161 + "\n"),
            "13: the words of position have 161 characters; 160 are the most.",
        ),
        ("kind: two-axes\n- x", "11: it is not valid YAML "),
        ("kind: &a x", "10: it is not valid YAML (anchor)."),
    ],
)
def test_what_is_wrong_is_a_sentence_with_file_and_line(text: str, sentence: str) -> None:
    assert told(text)[0].startswith(sentence)


def test_ten_thousand_labels_are_refused_at_once() -> None:
    many = STYLES + "".join(f"  Point {number}: [1, 1]\n" for number in range(10_000))
    begin = perf_counter()
    (line,) = told(many)
    assert perf_counter() - begin < 0.2
    assert f"characters; {MOST_LETTERS:,} are the most" in line
    thirteen = STYLES + "".join(f"  P{number}: [1, 1]\n" for number in range(8))
    assert told(thirteen) == ["14: points has 13 members; 12 are the most."]


def test_many_faults_are_told_up_to_some() -> None:
    assert len(told(GAP + "".join(f"k{n}: x\n" for n in range(500)))) == MOST_PROBLEMS


@pytest.mark.parametrize("fault", DiagramFault)
def test_every_fault_has_its_words(fault: DiagramFault) -> None:
    values = {"reason": str(fault)} | {
        name: f"<{name}>" for name in ("name", "value", "count", "limit", "least")
    }
    sentence = problem_sentence(Problem(ProblemCode.DIAGRAM_WRONG, Severity.ERROR, values=values))
    assert sentence.startswith("The diagram is wrong: ")
    assert str(fault) not in sentence


@pytest.mark.parametrize("name", KINDS)
def test_the_words_of_the_author_are_what_is_searched(name: str) -> None:
    words = authored_words(read(KINDS[name] + "text: Told here.\n"))
    assert words.startswith("Told here. · ")
    assert "kind" not in words
    assert {"price": "Pieter", "gap": "Amal", "styles": "Avoiding", "honey": "Half"}.get(
        name, "No north wind"
    ) in words
