"""Every shipped deal recomputes, and is told as its form asks.

`tests/data/deal-claims.tsv` holds what the text of each worked deal says of its named outcomes:
deal, outcome, claim. Another way of reckoning, which lists all outcomes, is asked whether it is so.
"""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.reader import read_pack
from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.placeholders import figures
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.pack import Pack
from tests.core.deals.made import Listed

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"
TEXTS = {path.stem: path.read_text("utf-8") for path in sorted((CONTENT / "deals").glob("*.md"))}
WORKED = sorted(name for name, text in TEXTS.items() if "\nform: worked\n" in text)
TOLD = sorted(set(TEXTS) - set(WORKED))
CLAIMS = [
    line.split("\t")
    for line in (ROOT / "tests/data/deal-claims.tsv").read_text("utf-8").splitlines()
]
SECTIONS = ["Story", "General information", "What each side wanted", "What happened", "Debrief"]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return read_pack(CONTENT, shipped=True, figures=figures)


def deal(pack: Pack, name: str) -> Deal:
    [found] = [entry for entry in pack.entries if entry.path == f"deals/{name}.md"]
    assert isinstance(found, Deal)
    return found


def block(name: str) -> DealBlock:
    text = TEXTS[name].split("\n```deal\n")[1].split("\n```")[0]
    found, problems = parse_deal_block(text, 1)
    assert problems == ()
    assert found is not None
    return found


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.+)$", text, re.MULTILINE)


def prose(text: str) -> str:
    """The text without front matter, block and briefs."""
    body = text.split("\n---\n", 1)[1]
    body = re.sub(r"```deal\n.*?\n```", "", body, flags=re.DOTALL)
    return re.sub(r"(?ms)^## Brief:.*?(?=^## |\Z)", "", body)


def words(text: str) -> int:
    plain = re.sub(r"\{\{.*?\}\}", "0", prose(text))
    plain = re.sub(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]", r"\1", plain)
    return len(re.findall(r"[^\W_][\w’'.,-]*", plain))


def test_there_are_forty_two_cases() -> None:
    assert (len(WORKED), len(TOLD)) == (24, 18)


@pytest.mark.parametrize("name", TEXTS)
def test_a_case_has_from_300_to_600_words_without_its_briefs(name: str) -> None:
    assert 300 <= words(TEXTS[name]) <= 600


@pytest.mark.parametrize("name", TEXTS)
def test_a_case_has_its_fields_and_sections_in_order(pack: Pack, name: str) -> None:
    told = deal(pack, name)
    assert told.sector
    assert told.level
    assert told.minutes
    assert told.sources
    assert len(told.terms) >= 3
    public = [one for one in headings(TEXTS[name]) if not one.startswith("Brief:")]
    needed = SECTIONS if name in WORKED else [one for one in SECTIONS if one in public]
    assert public == needed
    assert set(SECTIONS) - set(public) <= {"General information"}
    assert TEXTS[name].count("> [!question]-") >= 3


@pytest.mark.parametrize("name", TEXTS)
def test_every_term_that_a_case_names_is_shown_in_its_text(pack: Pack, name: str) -> None:
    told = deal(pack, name)
    linked = {link.target.casefold() for link in told.links if not link.field}
    missing = [link.target for link in told.terms if link.target.casefold() not in linked]
    assert missing == []


@pytest.mark.parametrize("name", TOLD)
def test_history_has_no_numbers_and_no_briefs(pack: Pack, name: str) -> None:
    told = deal(pack, name)
    assert told.form in ("history", "parable")
    assert (told.block, told.briefs) == ("", ())
    assert "plain-usage" not in told.sources


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_deal_has_a_brief_for_every_party(pack: Pack, name: str) -> None:
    briefs = [one.heading for one in deal(pack, name).briefs]
    assert briefs[: len(block(name).parties)] == [
        f"Brief: {party.name}" for party in block(name).parties
    ]


def test_one_case_has_three_parties_and_one_a_mediator(pack: Pack) -> None:
    assert [name for name in WORKED if len(block(name).parties) == 3]
    assert [name for name in WORKED if "## Brief: Mediator" in TEXTS[name]]


@pytest.mark.parametrize("name", WORKED)
def test_a_worked_deal_recomputes(name: str) -> None:
    found, listed = Analysis(block(name)), Listed(block(name))
    assert {one.values for one in found.frontier} == listed.frontier()
    assert found.feasible == len(listed.feasible()) > 0
    assert {one.values for one in found.nash} == listed.best("nash")
    assert {one.values for one in found.kalai_smorodinsky} == listed.best("kalai_smorodinsky")
    if found.block.comparable:
        assert {one.values for one in found.utilitarian or ()} == listed.best("utilitarian")


@pytest.mark.parametrize("name", WORKED)
def test_every_outcome_of_a_worked_deal_is_what_its_text_says(name: str) -> None:
    listed, deal_block = Listed(block(name)), block(name)
    values = {
        one.key: next(
            worth
            for combination, worth in listed.outcomes
            if all(
                one.choices[issue.name] == option.label
                for issue, option in zip(deal_block.issues, combination, strict=True)
            )
        )
        for one in deal_block.outcomes
    }
    claims = [(outcome, claim) for which, outcome, claim in CLAIMS if which == name]
    assert {outcome for outcome, _claim in claims} == set(values)
    for outcome, claim in claims:
        assert holds(listed, values, outcome, claim), f"{name}: {outcome} is not {claim}"


def holds(
    listed: Listed, values: dict[str, tuple[Fraction, ...]], outcome: str, claim: str
) -> bool:
    own = values[outcome]
    if claim.startswith("better for all than "):
        other = values[claim.removeprefix("better for all than ")]
        return all(a > b for a, b in zip(own, other, strict=True))
    return {
        "feasible": own in listed.feasible(),
        "infeasible": own not in listed.feasible(),
        "efficient": own in listed.frontier(),
        "inefficient": own not in listed.frontier(),
        "nash": own in listed.best("nash"),
    }[claim]


@pytest.mark.parametrize("name", WORKED)
def test_a_package_of_a_worked_deal_beats_its_first_attempt(name: str) -> None:
    claims = {(outcome, claim) for which, outcome, claim in CLAIMS if which == name}
    assert {("package", "efficient"), ("package", "nash")} <= claims
    first = {outcome for outcome, _claim in claims} - {"package"}
    beaten = {one for one in first if ("package", f"better for all than {one}") in claims}
    assert beaten or ("price-only", "infeasible") in claims


@pytest.mark.parametrize("name", WORKED)
def test_no_computed_figure_is_typed(name: str) -> None:
    """A number of the prose that only the reckoning gives has to be a placeholder."""
    found = Analysis(block(name))
    computed: set[str] = set()
    for one in found.named.values():
        computed |= {str(abs(worth)) for worth in (*one.values, one.joint or Fraction(0))}
    computed |= {str(found.feasible), str(len(found.frontier)), str(found.outcomes)}
    text = TEXTS[name]
    front, given = text.split("\n---\n", 1)[0], text.split("\n```deal\n")[1].split("\n```")[0]
    typed = re.findall(r"\d+", re.sub(r"\{\{.*?\}\}", "", prose(text)))
    stated = set(re.findall(r"\d+", given + front)) | steps(found.block)
    assert [number for number in typed if number in computed and number not in stated] == []


def steps(deal_block: DealBlock) -> set[str]:
    """How far apart the amounts in the options of an issue are, which no deal reckons."""
    found: set[str] = set()
    for issue in deal_block.issues:
        amounts = [int(n) for one in issue.options for n in re.findall(r"\d+", one.label)]
        found |= {str(abs(a - b)) for a in amounts for b in amounts}
    return found


def test_deals_and_terms_are_linked_both_ways(pack: Pack) -> None:
    """Every term that a case shows leads to it: what the margin tells is made from these links."""
    titles = {entry.title.casefold() for entry in pack.entries if entry.kind == "term"}
    shown = {link.target.casefold() for name in TEXTS for link in deal(pack, name).terms}
    assert shown <= titles
    assert len(shown) > 40
