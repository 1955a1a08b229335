"""What the analysis says of deals whose answers were worked out by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.issues import IssueKind, Logroll
from desktop_app.core.deals.price import PriceEquivalent, label_amount, price_equivalent
from desktop_app.core.deals.scoring import score
from desktop_app.core.deals.trades import better_for_all
from tests.core.deals.made import deal

FEE = {"120": (40, 0), "114": (20, 20), "108": (0, 40)}
TERM = {"1 year": (0, 14), "2 years": (16, 12), "3 years": (28, 8)}
SUPPORT = {"standard": (14, 0), "manager": (0, 30)}
COLOUR = {"red": (0, 0), "green": (5, 1)}
RENEWAL = deal(
    {"Fee": FEE, "Term": TERM, "Support": SUPPORT, "Colour": COLOUR},
    (30, 35),
    outcomes={
        "haggling": ("114", "1 year", "standard", "red"),
        "package": ("114", "3 years", "manager", "green"),
        "greedy": ("120", "3 years", "standard", "green"),
    },
    price_issue="Fee",
)


def test_values_gains_and_judgement_of_named_outcomes() -> None:
    named = Analysis(RENEWAL).named
    haggling, package, greedy = named["haggling"], named["package"], named["greedy"]
    assert haggling.values == (34, 34)
    assert (haggling.gains, haggling.feasible, haggling.efficient) == ((4, -1), False, False)
    assert package.values == (53, 59)
    assert (package.gains, package.joint) == ((23, 24), 112)
    assert (package.feasible, package.efficient) == (True, True)
    assert package.left_on_table.joint == 0
    assert greedy.values == (87, 9)
    assert (greedy.feasible, greedy.efficient) == (False, True)
    assert greedy.left_on_table.joint == 112 - 96
    assert haggling.left_on_table.pareto == 19  # the package gives 19 and 25 more


def test_solutions_of_a_deal_with_one_fair_point() -> None:
    found = Analysis(RENEWAL)
    assert [one.values for one in found.nash] == [(53, 59)]
    assert found.nash[0].choices == RENEWAL.outcomes[1].choices
    assert found.ideal == (73, 79)
    assert found.most_joint == 112
    assert {one.values for one in found.utilitarian or ()} == {(73, 39), (53, 59), (33, 79)}


def test_a_deal_that_none_accepts_has_empty_solutions_and_no_ideal() -> None:
    found = Analysis(deal({"Price": {"9": (9, -9), "5": (5, -5)}}, (6, -5), comparable=True))
    assert (found.feasible, found.ideal, found.most_joint) == (0, None, None)
    assert (found.nash, found.kalai_smorodinsky, found.egalitarian, found.utilitarian) == (
        (),
        (),
        (),
        (),
    )
    assert found.judge({"Price": "9"}).left_on_table.joint is None


def test_equality_with_the_reservation_value_is_feasible() -> None:
    found = Analysis(deal({"Price": {"5": (5, -5)}}, (5, -5)))
    assert (found.feasible, [one.values for one in found.nash]) == (1, [(5, -5)])


def test_a_party_without_an_ideal_gain_is_left_out_of_the_shares() -> None:
    block = deal({"x": {"p": (3, 1), "q": (2, 1), "r": (1, 1)}, "y": {"s": (0, 0)}}, (1, 1))
    assert [one.values for one in Analysis(block).kalai_smorodinsky] == [(3, 1)]


def test_ties_are_decided_by_exact_thirds() -> None:
    options = {"p": ("1/3", "2/3"), "q": ("2/3", "1/3"), "r": ("0.333333333333333", "0.7")}
    found = Analysis(deal({"x": options}, (0, 0)))
    assert len(found.frontier) == 3
    assert {one.choices["x"] for one in found.nash} == {"r"}
    assert len(Analysis(deal({"x": dict(list(options.items())[:2])})).nash) == 2


def test_not_comparable_means_no_joint_figure() -> None:
    block = deal({"Fee": FEE}, (0, 0), outcomes={"x": ("114",)}, comparable=False)
    found = Analysis(block)
    assert (found.egalitarian, found.utilitarian, found.most_joint) == (None, None, None)
    assert (found.integrativeness, found.named["x"].joint) == (None, None)
    assert found.named["x"].left_on_table.joint is None
    assert [one.values for one in found.nash] == [(20, 20)]


def test_kinds_of_issues() -> None:
    assert Analysis(RENEWAL).kinds == (
        IssueKind.INTEGRATIVE,
        IssueKind.INTEGRATIVE,
        IssueKind.INTEGRATIVE,
        IssueKind.COMPATIBLE,
    )
    # 40 of 80 and 20 of 40: the same share, so there is nothing to trade in it.
    block = deal({"Fee": {"a": (40, 0), "b": (0, 20)}, "Rest": {"a": (40, 0), "b": (0, 20)}})
    assert Analysis(block).kinds == (IssueKind.DISTRIBUTIVE,) * 2
    three = deal({"Fee": {"a": (1, 2, 3), "b": (3, 2, 1)}}, (0, 0, 0))
    assert Analysis(three).kinds == (None,)
    assert Analysis(three).logrolls == ()


def test_logrolling_needs_opposite_priorities_and_no_shared_best() -> None:
    assert Analysis(RENEWAL).logrolls == (Logroll(takes="Term", concedes="Support"),)
    block = deal(
        {"Fee": {"a": (10, 0), "b": (0, 100)}, "Term": {"a": (5, 0), "b": (0, 300)}},
        comparable=False,
    )
    assert Analysis(block).logrolls == (Logroll(takes="Fee", concedes="Term"),)


def test_integrativeness_of_pure_division_is_a_half_and_of_no_conflict_one() -> None:
    assert Analysis(deal({"Fee": FEE})).integrativeness == Fraction(1, 2)
    assert Analysis(deal({"Colour": COLOUR})).integrativeness == 1
    assert Analysis(deal({"Fixed": {"one": (3, 3)}})).integrativeness is None
    shifted = deal({"Fee": {"120": (140, -40), "108": (100, 0)}})
    assert Analysis(shifted).integrativeness == Fraction(1, 2)


def test_weights_make_values_of_scores() -> None:
    block = deal(
        {"Fee": {"hi": (100, 0), "lo": (0, 100)}, "Term": {"x": (50, 50)}},
        (0, 0),
        outcomes={"x": ("hi", "x")},
        weights=((60, 40), (30, 70)),
    )
    assert Analysis(block).named["x"].values == (80, 35)


@pytest.mark.parametrize(
    ("change", "start", "expected"),
    [
        (Fraction(10), "114", PriceEquivalent(Fraction(3), "114", "120")),
        (Fraction(-5), "114", PriceEquivalent(Fraction(-3, 2), "114", "108")),
        (Fraction(20), "114", PriceEquivalent(Fraction(6), "114", "120")),
        (Fraction(21), "114", None),
        (Fraction(1), "120", None),
    ],
)
def test_price_equivalents_reach_as_far_as_the_next_option(
    change: Fraction, start: str, expected: PriceEquivalent | None
) -> None:
    assert price_equivalent(score(RENEWAL), 0, change, start) == expected


def test_a_flat_price_and_a_deal_without_price_define_no_equivalent() -> None:
    flat = deal({"Fee": {"120": (5, 0), "114": (5, 2)}}, price_issue="Fee")
    assert price_equivalent(score(flat), 0, Fraction(1), "120") is None
    assert price_equivalent(score(deal({"Fee": FEE})), 0, Fraction(1), "114") is None


@pytest.mark.parametrize(
    ("label", "amount"),
    [
        ("120", 120),
        ("€108", 108),
        ("70k", 70_000),
        ("$1.2 million", 1_200_000),
        ("+6%", 6),
        ("-2%", -2),
        ("\u22122%", -2),
        ("1,250.50 a month", Fraction("1250.5")),
        ("3 years", 3),
        ("1,5", None),
        ("none", None),
    ],
)
def test_the_amount_in_the_label_of_a_price(label: str, amount: Fraction | None) -> None:
    assert label_amount(label) == amount


def test_better_for_both_names_the_trade() -> None:
    scoring = score(RENEWAL)
    start = {"Fee": "114", "Term": "1 year", "Support": "standard", "Colour": "green"}
    best = better_for_all(scoring, start)[0]
    assert best.choices == start | {"Term": "3 years", "Support": "manager"}
    assert best.changes == (14, 24)
    assert [(one.issue, one.steps, one.changes, one.givers) for one in best.moves] == [
        ("Term", 2, (28, -6), (1,)),
        ("Support", 1, (-14, 30), (0,)),
    ]
    assert better_for_all(scoring, best.choices) == ()
    red = start | {"Colour": "red"}
    assert [one.issue for one in better_for_all(scoring, red)[0].moves] == ["Colour"]
