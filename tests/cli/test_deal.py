"""`deal` tells every figure of a deal, of the shipped pack or of any file of the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run

ROOT = Path(__file__).parents[2]
FILE = """---
title: Thirds
---
A deal in thirds.

```deal
unit: money
currency: EUR
comparable: yes
parties:
  seller: {name: Seller, batna: Wait, reservation: 1/3}
  buyer: {name: Buyer, batna: Look on, reservation: -2}
issues:
  - name: Price
    options: {low: [1/3, -1], high: [2, -2.5], middle: [1.5, -1.5]}
  - name: Colour
    options: {red: [0, 0], grey: [0, 0]}
outcomes:
  first: {Price: low, Colour: red}
```

## Brief: Seller
You SECRETLY hope.
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "thirds.md"
    path.write_text(FILE, "utf-8")
    return path


def test_every_figure_of_a_file_is_one_object(run: Run, file: Path) -> None:
    said = run("deal", str(file), "--json")
    assert (said.code, said.err) == (0, "")
    told = said.json
    assert list(told) == [
        *("id", "title", "unit", "currency", "comparable", "parties", "outcomes", "feasible"),
        *("frontier", "efficient_feasible", "nash", "kalai_smorodinsky", "egalitarian"),
        *("utilitarian", "max_joint", "issues", "named"),
    ]
    assert (told["id"], told["title"], told["unit"], told["currency"]) == (
        *("thirds", "Thirds", "money", "EUR"),
    )
    assert told["parties"] == [
        {"key": "seller", "name": "Seller", "reservation": "1/3", "ideal": 1.5},
        {"key": "buyer", "name": "Buyer", "reservation": -2, "ideal": -1},
    ]
    assert (told["outcomes"], told["feasible"], told["efficient_feasible"]) == (6, 4, 2)
    assert [one["values"] for one in told["frontier"]] == [[2, -2.5], [1.5, -1.5], ["1/3", -1]]
    middle = {
        "values": [1.5, -1.5],
        "choices": {"Price": "middle", "Colour": "red"},
        "choices_count": 2,
    }
    for solution in ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian"):
        assert told[solution] == [middle]
    assert told["max_joint"] == 0
    assert told["issues"] == [
        {"name": "Price", "kind": "distributive", "swings": ["5/3", 1.5]},
        {"name": "Colour", "kind": "compatible", "swings": [0, 0]},
    ]
    first = told["named"]["first"]
    assert first == {
        "choices": {"Price": "low", "Colour": "red"},
        "values": ["1/3", -1],
        "gains": [0, 1],
        "joint": "-2/3",
        "left_on_table": {
            "joint": "2/3",
            "pareto": 0,
            "nearest": {"values": ["1/3", -1], "distance": 0},
        },
        "feasible": True,
        "efficient": True,
    }


def test_what_needs_comparable_units_is_null_without_them(run: Run, file: Path) -> None:
    file.write_text(FILE.replace("comparable: yes", "comparable: no"), "utf-8")
    told = run("deal", str(file), "--json").json
    assert [told[key] for key in ("egalitarian", "utilitarian", "max_joint")] == [None] * 3
    first = told["named"]["first"]
    assert (first["joint"], first["left_on_table"]["joint"]) == (None, None)
    assert told["nash"]


def test_without_an_acceptable_outcome_solutions_are_empty(run: Run, file: Path) -> None:
    file.write_text(FILE.replace("reservation: -2", "reservation: -1").replace("1/3}", "1.5}"))
    told = run("deal", str(file), "--json").json
    assert (told["feasible"], told["efficient_feasible"], told["nash"]) == (0, 0, [])
    assert [party["ideal"] for party in told["parties"]] == [None, None]
    assert "no agreement is acceptable to all" in run("deal", str(file)).out


def test_three_parties_have_no_kinds_of_issues(run: Run) -> None:
    told = run("deal", "bus-depot-three-parties", "--json").json
    assert len(told["parties"]) == 3
    assert {issue["kind"] for issue in told["issues"]} == {None}
    assert all(len(one["values"]) == 3 for one in told["frontier"])


def test_a_shipped_deal_reads_well_in_a_terminal(run: Run) -> None:
    said = run("deal", "Software licence renewal")
    assert said.code == 0
    for line in (
        "90 possible agreements, 52 of them acceptable to all. The Pareto frontier has 18 points,",
        "Haggling: acceptable to all, not efficient",
        "Vendor takes Contract term, concedes Onboarding support",
        (
            "Client gives two steps of Contract term (1 year → 3 years); Vendor gives one step of "
            "Onboarding support (standard → account manager): +14 and +20"
        ),
        "Offers worth about 56 to Vendor:",
    ):
        assert line in said.out


def test_a_brief_is_never_told(run: Run, file: Path) -> None:
    assert "SECRETLY" not in run("deal", str(file)).out
    assert "SECRETLY" not in run("deal", str(file), "--json").out


def test_every_fault_is_told_with_file_and_line_and_no_figure(run: Run, file: Path) -> None:
    wrong = FILE.replace("high: [2, -2.5]", "high: [2]").replace("{Price: low,", "{Price: lo,")
    file.write_text(wrong, "utf-8")
    said = run("deal", str(file), "--json")
    assert (said.code, said.out) == (2, "")
    wrong_line = "common-ground: thirds.md:{}: error: The deal block is wrong: {}"
    assert said.err.splitlines() == [
        wrong_line.format(15, "high needs one number a party: 2, not 1."),
        wrong_line.format(
            19,
            "first names the unknown option lo of Price. Suggestion: low | high | middle.",
        ),
    ]


def test_a_reservation_value_out_of_reach_is_a_fault(run: Run, file: Path) -> None:
    file.write_text(FILE.replace("reservation: -2", "reservation: 4"), "utf-8")
    said = run("deal", str(file))
    assert said.code == 2
    assert "thirds.md:12: error: The deal block is wrong: no agreement gives buyer" in said.err


def test_what_is_no_deal_is_one_sentence(run: Run, file: Path) -> None:
    file.write_text("# Nothing\n\nNo numbers here.\n", "utf-8")
    for words in ((str(file),), ("batna",), ("orange-quarrel",)):
        said = run("deal", *words)
        assert (said.code, said.out) == (2, "")
        assert "there is no deal block in it" in said.err
    missing = run("deal", str(file.with_name("gone.md")))
    assert missing.code == 2
    assert "gone.md" in missing.err


def test_a_deal_too_large_for_exact_figures_shows_none(run: Run, file: Path) -> None:
    options = [[n * 7919 * (o + 3) ** 3 % 99991 for o in range(5)] for n in range(1, 31)]
    issues = "".join(
        f"  - name: Issue {n}\n    options: {{"
        + ", ".join(f"o{o}: [{cut}, {99991 - cut}]" for o, cut in enumerate(cuts))
        + "}\n"
        for n, cuts in enumerate(options)
    )
    start, end = FILE.index("  - name"), FILE.index("```\n\n## Brief")
    file.write_text(FILE[:start] + issues + FILE[end:], "utf-8")
    for words in ((str(file),), (str(file), "--json")):
        said = run("deal", *words)
        assert (said.code, said.out) == (2, "")
        assert "too large for exact figures (over 100,000 partial sums)" in said.err
