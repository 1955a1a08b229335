"""The figures of a plot: which points, marks and lines, before anything is drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from fractions import Fraction

from hypothesis import given, settings

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import (
    MarkKind,
    Way,
    chart_spec,
    sampled_ranks,
    with_current,
    with_pairs,
    with_ways,
)
from desktop_app.core.model.deal_block import DealBlock
from tests.core.deals.made import Listed, deal, deals, drawn

RENEWAL = deal(
    {
        "Fee": {"120": (40, 0), "114": (20, 20), "108": (0, 40)},
        "Term": {"1 year": (0, 14), "3 years": (28, 8)},
    },
    (20, 15),
    outcomes={"haggling": ("114", "1 year"), "package": ("114", "3 years")},
)


def plain(value: object) -> object:
    if isinstance(value, Fraction):
        return str(value)
    if isinstance(value, dict):
        return {key: plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    return dict(value) if hasattr(value, "keys") else value  # type: ignore[call-overload]


def test_the_plot_of_a_deal_is_as_it_was(golden: Callable[[str, str], None]) -> None:
    spec = chart_spec(Analysis(RENEWAL))
    golden("deals/renewal-chart.json", json.dumps(_told(spec), indent=1) + "\n")


def _told(spec: object) -> object:
    from dataclasses import fields

    told = {}
    for one in fields(spec):  # type: ignore[arg-type]
        value = getattr(spec, one.name)
        told[one.name] = plain(
            [_told(each) if hasattr(each, "__dataclass_fields__") else each for each in value]
            if isinstance(value, tuple)
            else value
        )
    return told


@settings(max_examples=200)
@given(deals(parties=2))
def test_every_pair_of_values_is_shown_once_with_its_first_choices(block: DealBlock) -> None:
    spec, listed = chart_spec(Analysis(block)), Listed(block)
    shown = {one.at: one.choices for one in (*spec.frontier, *spec.spots)}
    assert set(shown) == {values for _one, values in listed.outcomes}
    assert len(shown) == len(spec.frontier) + len(spec.spots)
    assert all(choices == listed.choices(at) for at, choices in shown.items())
    assert {one.at for one in spec.frontier} == listed.frontier()
    assert not spec.is_sample


@settings(max_examples=200)
@given(deals(parties=2))
def test_nothing_lies_beyond_the_staircase(block: DealBlock) -> None:
    spec = chart_spec(Analysis(block))
    corners = spec.staircase
    for at in (one.at for one in (*spec.spots, *spec.frontier)):
        # Right of a corner nothing is as high as the step that ends there.
        beyond = [y for x, y in corners if x >= at[0]]
        assert beyond, "no point lies right of the last corner"
        assert at[1] <= max(beyond)


def test_what_falls_together_is_one_mark() -> None:
    marks = {mark.at: mark for mark in chart_spec(Analysis(RENEWAL)).marks}
    assert marks[20, 34].kinds == (MarkKind.NAMED,)
    assert marks[48, 28].label == "package"
    assert MarkKind.NASH in marks[48, 28].kinds
    assert MarkKind.UTILITARIAN in marks[48, 28].kinds


def test_three_parties_are_shown_two_at_a_time_without_a_staircase() -> None:
    block = deal(
        {"x": {"p": (3, 0, 1), "q": (0, 3, 2)}, "y": {"r": (1, 1, 5), "s": (2, 0, 0)}},
        (0, 0, 0),
        outcomes={"n": ("p", "r")},
    )
    spec = chart_spec(Analysis(block), 0, 2)
    assert [axis.party for axis in spec.axes] == ["A", "C"]
    assert spec.staircase == ()
    assert (Fraction(4), Fraction(6)) in {mark.at for mark in spec.marks}


def test_of_a_large_deal_a_sample_is_shown_that_says_so() -> None:
    spec = chart_spec(Analysis(drawn(12, 10, most=10**6)))
    assert spec.is_sample
    assert spec.agreements == 10**12
    assert spec.shown == len(set(sampled_ranks(10**12))) == 2_000
    assert chart_spec(Analysis(drawn(9, 5, most=3))).is_sample is False


def test_a_sample_meets_every_option_about_equally_often() -> None:
    block = drawn(12, 10)
    scoring = Analysis(block).scoring
    for place in range(12):
        met = [scoring.choices_at(rank)[place] for rank in sampled_ranks(10**12)]
        assert all(150 <= met.count(option) <= 250 for option in range(10))


def test_what_people_do_is_added_to_the_plot() -> None:
    spec = chart_spec(Analysis(RENEWAL))
    at = (Fraction(20), Fraction(34))
    assert with_current(spec, at).marks[-1].kinds == (MarkKind.CURRENT,)
    pair = with_pairs(spec, [("Table 1", at)]).marks[-1]
    assert (pair.kinds, pair.label) == ((MarkKind.PAIR,), "Table 1")
    assert with_ways(spec, [Way(1, (at,))]).ways == (Way(1, (at,)),)
    assert spec.ways == ()


def test_an_axis_reaches_to_the_reservation_value() -> None:
    spec = chart_spec(Analysis(deal({"x": {"p": (5, 5), "q": (6, 2)}}, (-10, 3))))
    assert (spec.axes[0].low, spec.axes[0].high) == (-10, 6)
    assert asdict(spec.axes[1])["reservation"] == 3
