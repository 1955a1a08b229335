"""What is said of the agreement on the table."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.trial import Trial
from desktop_app.core.library.deal_numbers import analysis_of, read_deal_file
from desktop_app.pages import trial_words as words
from tests.core.deals.made import deal

CONTENT = Path(__file__).parents[2] / "content" / "deals"


def shipped(key: str) -> tuple[Analysis, Trial]:
    one, problems = read_deal_file(CONTENT / f"{key}.md")
    analysis = analysis_of(one, problems)
    return analysis, Trial(analysis.scoring)


@pytest.fixture
def renewal() -> tuple[Analysis, Trial]:
    return shipped("software-licence-renewal")


def test_comparable_gains_share_one_bar(renewal) -> None:
    analysis, trial = renewal
    trial.load(analysis.outcome("package").choices)
    gains = [int(gain) for gain in analysis.scoring.gains(trial.values)]
    most = int(analysis.most_joint - sum(analysis.scoring.reservations))
    (bar,) = words.gain_bars(analysis, trial.values)
    told = f"{gains[0]} + {gains[1]} = {sum(gains)} of {most} possible"
    assert bar.title == f"Gains over no deal: {told}"
    assert [share.party for share in bar.shares] == [0, 1]
    assert sum(share.part for share in bar.shares) == pytest.approx(sum(gains) / most)


def test_a_loss_is_told_and_takes_no_room() -> None:
    analysis = Analysis(deal({"fee": {"low": (1, 9), "high": (9, 1)}, "x": {"y": (1, 1)}}, (4, 2)))
    (bar,) = words.gain_bars(analysis, analysis.values({"fee": "low", "x": "y"}))
    assert bar.title == "Gains over no deal: \u22122 + 8 = 6 of 6 possible"
    assert [share.party for share in bar.shares] == [1]
    trial = Trial(analysis.scoring)
    assert words.under_bars(analysis, trial).endswith("worse than no deal for: A")


def test_without_a_common_unit_each_has_a_bar_and_nothing_is_added() -> None:
    analysis, trial = shipped("nurses-contract")
    bars = words.gain_bars(analysis, trial.values)
    assert [bar.title.partition(" over")[0] for bar in bars] == [
        "Gain of Union",
        "Gain of Hospital",
    ]
    assert all(" of " in bar.title for bar in bars)
    assert "left on the table" not in words.under_bars(analysis, trial)


def test_the_figures_name_their_terms(renewal) -> None:
    analysis, trial = renewal
    found = words.figures(analysis, trial.values)
    terms = ["zopa", "pareto-efficiency", "nash-bargaining-solution", "value-left-on-the-table"]
    assert [one.term for one in found] == terms
    assert found[0].number == f"{analysis.feasible} / {analysis.outcomes}"
    assert found[1].number == str(len(analysis.frontier))
    for one in found:
        assert (CONTENT.parent / "terms" / f"{one.term}.md").exists()


def test_ties_and_parties_that_cannot_be_added() -> None:
    analysis, trial = shipped("nurses-contract")
    found = words.figures(analysis, trial.values)
    assert found[2].words == "Nash solution, one of 3"
    assert (found[3].number, found[3].words) == ("0 · 0", "against middle")
    assert (CONTENT.parent / "terms" / f"{found[3].term}.md").exists()


def test_a_deal_that_nobody_accepts_has_words_for_it() -> None:
    analysis = Analysis(deal({"fee": {"low": (0, 1), "high": (1, 0)}}, (5, 5)))
    trial = Trial(analysis.scoring)
    assert words.figures(analysis, trial.values)[2].number == "–"
    assert words.gain_bars(analysis, trial.values)[0].shares == ()


def test_walking_away_tells_the_alternative_in_words_and_the_value_as_a_number(renewal) -> None:
    analysis, trial = renewal
    trial.walk_away()
    told = words.away_words(analysis.block)
    for party, (batna, value) in zip(analysis.block.parties, told, strict=True):
        assert batna == f"BATNA of {party.name}: {party.batna}"
        assert value == f"Reservation value: {party.reservation} points"
    assert words.spoken(analysis, trial).startswith("No deal: Vendor ")


def test_the_copied_table_is_whole_in_both_forms(renewal) -> None:
    analysis, trial = renewal
    rows = words.trial_rows(analysis, trial)
    lines = words.as_tabs(rows).splitlines()
    assert lines[0] == "Issue\tChoice\tVendor\tClient"
    assert len(lines) == len(analysis.block.issues) + 4
    assert {line.count("\t") for line in lines} == {3}
    assert lines[-1].startswith("Gain\t\t+") or lines[-1].startswith("Gain\t\t\u2212")
    assert words.as_html([["a<b"], ["&"]]) == (
        "<table><thead><tr><th>a&lt;b</th></tr></thead><tbody><tr><td>&amp;</td></tr></tbody></table>"
    )
    trial.walk_away()
    assert words.trial_rows(analysis, trial)[1][0] == "No deal"
