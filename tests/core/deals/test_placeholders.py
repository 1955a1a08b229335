"""The words of a placeholder bring the figure that the deal has, or none."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.deals.placeholders import figures, number_text, plain_decimal
from tests.core.deals.made import deal

BLOCK = deal(
    {
        "Fee": {"120": (40, 0), "114": (20, 20), "1.20": ("1/3", "39.5")},
        "Testimonial": {"no": (0, 12), "quote, written": (11, 10)},
    },
    (25, 22),
    outcomes={"haggling": ("114", "no"), "package": ("114", "quote, written")},
)


@pytest.mark.parametrize(
    ("words", "figure"),
    [
        ("package.a", "31"),
        ("package.joint", "61"),
        ("haggling.joint", "52"),
        ("haggling.left", "9"),
        ("haggling.gain.a", "\u22125"),
        ("package.gain.b", "8"),
        ("a.reservation", "25"),
        ("no-deal.b", "22"),
        ("no-deal.joint", "47"),
        ("no-deal.gain.a", "0"),
        ("nash.a", "31"),
        ("count.outcomes", "6"),
        ("count.feasible", "1"),
        ("count.frontier", "6"),
        ("max.joint", "61"),
        ("package.a - haggling.a", "11"),
        ("haggling.a  -  package.a", "\u221211"),
        ("max.joint - package.joint", "0"),
        ("b: Fee = 1.20", "39.5"),
        ("a: Fee = 1.20", "1/3"),
        ("a: Testimonial = quote, written", "11"),
    ],
)
def test_each_form_of_placeholder_has_its_figure(words: str, figure: str) -> None:
    assert figures(BLOCK)(words) == figure


@pytest.mark.parametrize(
    "words",
    [
        "",
        "package",
        "package.nobody",
        "other.a",
        "a.gain",
        "count.a",
        "max.a",
        "nash.joint",
        "package.a + haggling.a",
        "package.a - other.a",
        "package.a - haggling.a - package.b",
        "a: Fee = 96",
        "a: Price = 120",
        "nobody: Fee = 120",
    ],
)
def test_other_words_have_none(words: str) -> None:
    assert figures(BLOCK)(words) is None


def test_joint_figures_need_comparable_units() -> None:
    apart = deal({"Fee": {"120": (40, 0)}}, outcomes={"x": ("120",)}, comparable=False)
    for words in ("x.joint", "x.left", "max.joint"):
        assert figures(apart)(words) is None
    assert figures(apart)("x.a") == "40"


def test_several_nash_points_have_no_figure() -> None:
    tied = deal({"Fee": {"120": (4, 1), "114": (1, 4)}})
    assert figures(tied)("nash.a") is None


def test_a_deal_that_none_accepts_has_no_best() -> None:
    none = deal({"Fee": {"120": (4, 1)}}, (4, 2), outcomes={"x": ("120",)})
    assert figures(none)("count.feasible") == "0"
    for words in ("nash.a", "max.joint", "x.left"):
        assert figures(none)(words) is None


def test_what_needs_no_frontier_is_told_of_a_deal_of_any_size() -> None:
    table = {
        f"i{n}": {f"o{o}": (Fraction(o, 7 + n), Fraction(9 - o, 11 + n)) for o in range(9)}
        for n in range(20)
    }
    large = deal(table, (0, 0), outcomes={"x": ["o0"] * 20})
    assert figures(large)("x.a") == "0"
    assert figures(large)("nash.a") is None
    assert figures(large)("count.outcomes") == str(9**20)


@pytest.mark.parametrize(
    ("number", "text", "decimal"),
    [
        (Fraction(3), "3", "3"),
        (Fraction(-5, 2), "\u22122.5", "-2.5"),
        (Fraction(1, 3), "1/3", None),
        (Fraction(1, 8), "0.125", "0.125"),
        (Fraction(1, 2**20), "1/1048576", None),
        (Fraction(10**14), "100000000000000", "100000000000000"),
        (Fraction(10**15), "1000000000000000", None),
    ],
)
def test_numbers_are_written_out_where_they_end(
    number: Fraction, text: str, decimal: str | None
) -> None:
    assert (number_text(number), plain_decimal(number)) == (text, decimal)
