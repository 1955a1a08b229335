"""A deal block is parsed exactly, and its faults are told with their line."""

from __future__ import annotations

from fractions import Fraction

import pytest

from desktop_app.core.content.block_values import number
from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.placeholders import filled
from desktop_app.core.model.deal_block import BlockFault, DealBlock, Unit
from desktop_app.core.model.problem import ProblemCode, Severity

GOOD = """unit: points
comparable: yes
price-issue: Fee per seat
parties:
  vendor: {name: Vendor, batna: Sell elsewhere, reservation: 21}
  client: {name: Client, batna: Keep the tool, reservation: 81/2}
issues:
  - name: Contract term
    options: {1 year: [0, 14], 2 years: [16, 12]}
  - name: Testimonial
    options: {no: [0, 6], "quote, written": [-1.5, +5]}
  - name: Fee per seat
    options: {120: [35, 0], 1.20: [22, 24]}
outcomes:
  haggling: {Contract term: 1 year, Testimonial: no, Fee per seat: 120}
  package: {Contract term: 2 years, Testimonial: "quote, written", Fee per seat: 1.20}
"""


def block(text: str = GOOD) -> DealBlock:
    found, problems = parse_deal_block(text, 1)
    assert problems == ()
    assert found is not None
    return found


def faults(text: str) -> list[tuple[str, int]]:
    found, problems = parse_deal_block(text, 1, "x.md")
    assert found is None
    assert {problem.path for problem in problems} == {"x.md"}
    assert {problem.severity for problem in problems} == {Severity.ERROR}
    assert {problem.code for problem in problems} == {ProblemCode.DEAL_BLOCK_WRONG}
    return [(problem.values["reason"], problem.line) for problem in problems]


def test_a_good_block_is_read_with_labels_as_typed_and_exact_numbers() -> None:
    deal = block()
    assert (deal.unit, deal.comparable, deal.price_issue) == (Unit.POINTS, True, "Fee per seat")
    assert [party.key for party in deal.parties] == ["vendor", "client"]
    assert deal.parties[1].reservation == Fraction(81, 2)
    assert [option.label for option in deal.issues[2].options] == ["120", "1.20"]
    assert deal.issues[1].options[1].values == (Fraction(-3, 2), Fraction(5))
    assert deal.outcomes[1].choices["Testimonial"] == "quote, written"
    assert (deal.issues[0].line, deal.outcomes[0].line) == (8, 15)


def test_lines_start_where_the_block_stands_in_its_file() -> None:
    _, problems = parse_deal_block(GOOD.replace("1.20: [22, 24]", "1.20: [22]"), 101)
    assert {problem.line for problem in problems} == {113}


def test_weights_make_scores() -> None:
    weights = "weights: {vendor: {%s}, client: {%s}}\n"
    all_issues = "Contract term: 40, Testimonial: 35, Fee per seat: 25"
    scores = GOOD.replace("[-1.5, +5]", "[1.5, 5]").replace("reservation: 21", "reservation: 15")
    scores = scores.replace("reservation: 81/2", "reservation: 3")
    deal = block(scores + weights % (all_issues, all_issues))
    assert deal.weights["client"]["Testimonial"] == 35
    assert (BlockFault.SCORE_OUT_OF_RANGE, 11) in faults(GOOD + weights % ((all_issues,) * 2))
    assert (BlockFault.MISSING_ISSUE, 17) in faults(
        scores + weights % (all_issues, "Testimonial: 1")
    )
    assert (BlockFault.UNKNOWN_PARTY, 17) in faults(
        scores + weights.replace("client", "nobody") % (all_issues, all_issues)
    )


@pytest.mark.parametrize(
    ("old", "new", "reason", "line"),
    [
        ("unit: points", "unit: apples", "bad-unit", 1),
        ("unit: points", "unit: money", "missing-key", 1),
        ("comparable: yes", "comparable: perhaps", "not-yes-or-no", 2),
        ("comparable: yes", "comparabel: yes", "unknown-key", 2),
        ("price-issue: Fee per seat", "price-issue: Fee", "unknown-issue", 3),
        ("  vendor:", "  Vendor:", "bad-key", 5),
        ("  vendor:", "  nash:", "reserved-name", 5),
        ("reservation: 21", "reservation: lots", "not-a-number", 5),
        ("reservation: 21", "reservation: .inf", "not-a-number", 5),
        ("reservation: 21", "reservation: nan", "not-a-number", 5),
        ("reservation: 21", "reservation: 1/0", "not-a-number", 5),
        ("reservation: 21", "reservation: " + "9" * 5000, "not-a-number", 5),
        ("2 years: [16, 12]", "2 years: [16]", "wrong-count", 9),
        ("2 years: [16, 12]", "2 years: [16, 12, 1]", "wrong-count", 9),
        ("2 years: [16, 12]", "2 years: [16, ~]", "not-a-number", 9),
        ("2 years: [16, 12]", "2 years: 16", "wrong-shape", 9),
        ("2 years: [16, 12]", "2, years: [16, 12]", "label-with-comma", 9),
        ("name: Testimonial", "name: Contract term", "name-twice", 10),
        ("  haggling:", "  max:", "reserved-name", 15),
        ("  haggling:", "  client:", "reserved-name", 15),
        ("  haggling:", "  Haggling 1:", "bad-key", 15),
        ("Contract term: 1 year, ", "", "missing-issue", 15),
        ("Contract term: 1 year", "Contract: 1 year", "unknown-issue", 15),
        ("Contract term: 1 year", "Contract term: 3 years", "unknown-option", 15),
        ("  haggling: {", "  haggling: &a {", "not-yaml", 15),
        ("  haggling:", "  package:", "not-yaml", 16),
    ],
)
def test_a_fault_is_told_with_its_reason_and_line(
    old: str, new: str, reason: str, line: int
) -> None:
    assert (reason, line) in faults(GOOD.replace(old, new, 1))


def test_too_few_parties_missing_parts_and_other_shapes_are_told() -> None:
    assert (BlockFault.TOO_FEW_PARTIES, 5) in faults(
        GOOD.replace("  client: {name: Client, batna: Keep the tool, reservation: 81/2}\n", "")
    )
    assert ("missing-key", 1) in faults("unit: points\n")
    assert faults("just words") == [("wrong-shape", 1)]
    assert ("wrong-shape", 2) in faults("unit: points\nissues: {a: b}\nparties: {a: , b: }")


def test_all_faults_are_told_at_once_with_a_suggestion() -> None:
    _, problems = parse_deal_block(
        GOOD.replace("Contract term: 1 year", "Contract term: never").replace("yes", "maybe"), 1
    )
    assert [problem.line for problem in problems] == [2, 15]
    assert problems[1].suggestion == "1 year | 2 years"
    assert problems[1].values == {
        "reason": "unknown-option",
        "name": "haggling",
        "issue": "Contract term",
        "option": "never",
    }


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-1.50", Fraction(-3, 2)),
        ("+3/4", Fraction(3, 4)),
        (".5", Fraction(1, 2)),
        ("\u22122", -2),
        ("1e3", None),
        ("1_000", None),
        ("٣", None),
        ("1/0", None),
        ("", None),
    ],
)
def test_numbers_are_exact_and_plain(text: str, value: Fraction | None) -> None:
    assert number(text) == value


def test_placeholders_in_code_and_shortcodes_are_left_alone() -> None:
    findings = Findings("x.md")
    text = "{{ package.vendor }}\n```\n{{ x }}\n```\n{{< y >}} {{% z %}} {{ bad }}"
    figures = {"package.vendor": "12", "x": "13"}
    assert filled(text, 10, figures.get, findings) == (
        "12\n```\n{{ x }}\n```\n{{< y >}} {{% z %}} bad"
    )
    assert [(one.line, one.values["words"]) for one in findings.problems] == [(14, "bad")]


def test_a_reservation_value_is_needed_and_within_reach() -> None:
    assert faults(GOOD.replace(", reservation: 21", "")) == [("missing-key", 5)]
    assert faults(GOOD.replace("reservation: 21", "reservation: 52")) == [
        ("reservation-out-of-reach", 5)
    ]
    assert block(GOOD.replace("reservation: 21", "reservation: 51")).parties[0].reservation == 51


def test_what_is_out_of_reach_is_reckoned_with_the_weights() -> None:
    weights = (
        "weights:\n  vendor: {Contract term: 50, Testimonial: 0, Fee per seat: 50}\n"
        "  client: {Contract term: 100, Testimonial: 100, Fee per seat: 100}\n"
    )
    scores = GOOD.replace("-1.5", "0").replace("81/2", "0") + weights
    assert faults(scores.replace("reservation: 21", "reservation: 26")) == [
        ("reservation-out-of-reach", 5)
    ]
    assert block(scores.replace("reservation: 21", "reservation: 25.5")).weights


def test_an_issue_without_options_is_told() -> None:
    empty = GOOD.replace("{1 year: [0, 14], 2 years: [16, 12]}", "{}")
    assert ("missing-key", 9) in faults(empty)
