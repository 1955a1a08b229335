"""Do the figures stand in the place of a deal's block, and never a wrong one?"""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.reader import read_pack
from desktop_app.core.deals.placeholders import figures, number_text
from desktop_app.core.model.entry import Deal, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef
from desktop_app.pages.reference import Reference
from tests.core.deals.made import Listed

BLOCK = """unit: points
comparable: yes
parties:
  vendor: {name: Vendor, batna: Sell elsewhere, reservation: 21}
  client: {name: Client, batna: Keep the tool, reservation: 30}
issues:
  - name: Term
    options: {1 year: [0, 14], 3 years: [32, 8]}
  - name: Fee
    options: {120: [35, 0], 108: [22, 24], 96: [8, 42]}
outcomes:
  haggling: {Term: 1 year, Fee: 108}
  package: {Term: 3 years, Fee: 108}
"""
DEAL = f"""---
title: Renewal
form: worked
---
A vendor and a client renew.

## Story
They met on a Monday.

## What happened
The haggle gave the vendor {{{{ haggling.vendor }}}}, all told.

### Later
The package is worth {{{{ package.joint }}}}.

```deal
{BLOCK}```

## Debrief
What was left? {{{{ haggling.left }}}}.

## Brief: Vendor
You are worth {{{{ package.vendor }}}}.
"""
Page = Callable[[str], str]


def pack_of(folder: Path, text: str) -> Pack:
    (folder / "deals").mkdir(parents=True, exist_ok=True)
    (folder / "deals/renewal.md").write_text(text, "utf-8")
    return read_pack(folder, figures=figures)


@pytest.fixture
def page(tmp_path: Path) -> Page:
    """The page of a deal file with that text."""

    def made(text: str) -> str:
        pack = pack_of(tmp_path / "pack", text)
        reference = Reference([pack], tmp_path / "cache")
        try:
            return reference.page(pack.entries[0].ref)
        finally:
            reference.close()

    return made


def rows(html: str) -> dict[str, list[str]]:
    """The rows of the table of figures by their first cell."""
    table = html.partition("<table>")[2]
    found = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in table.split("<tr>")]
    return {cells[0]: cells[1:] for cells in found if cells}


def test_the_table_tells_every_named_outcome(page: Page) -> None:
    assert rows(page(DEAL)) == {
        "Agreement": ["No deal", "Haggling", "Package"],
        "Term": ["", "1 year", "3 years"],
        "Fee": ["", "108", "108"],
        "Vendor, points": ["21", "22 (+1)", "54 (+33)"],
        "Client, points": ["30", "38 (+8)", "32 (+2)"],
        "Joint value": ["51", "60", "86"],
        "Left on the table": ["", "30", "4"],
        "Acceptable to all": ["", "yes", "yes"],
        "Efficient": ["", "no", "yes"],
    }


def test_the_figures_stand_where_the_block_stands_and_placeholders_are_filled(page: Page) -> None:
    html = page(DEAL)
    places = ["on a Monday", "the vendor 22,", "is worth 86.", "The numbers", "What was left? 30."]
    assert [html.count(one) for one in places] == [1] * 5
    assert sorted(places, key=html.index) == places
    assert "6 possible agreements, 3 of them acceptable to all." in html
    assert "You are worth" not in html


def test_figures_behind_the_last_heading_come_last(page: Page) -> None:
    text = DEAL.split("\n## Debrief", maxsplit=1)[0]
    html = page(text)
    assert html.index("is worth 86.") < html.index("The numbers")


def test_units_that_are_not_comparable_have_no_joint_figure(page: Page) -> None:
    html = page(DEAL.replace("comparable: yes", "comparable: no"))
    assert "Joint value" not in rows(html)
    assert "Left on the table" not in rows(html)
    assert "is worth package.joint." in html


def test_a_wrong_block_shows_the_story_and_what_is_wrong_with_file_and_line(page: Page) -> None:
    html = page(DEAL.replace("108: [22, 24]", "108: [22]"))
    line = DEAL.split("\n").index("    options: {120: [35, 0], 108: [22, 24], 96: [8, 42]}") + 1
    assert "They met on a Monday." in html
    told = "error: The deal block is wrong: 108 needs one number a party: 2, not 1"
    assert f"deals/renewal.md:{line}: {told}" in html
    assert "The numbers of this deal are wrong, so none is shown" in html
    assert html.index("is worth package.joint.") < html.index("deals/renewal.md")
    assert html.index("deals/renewal.md") < html.index("What was left?")
    assert "The haggle gave the vendor haggling.vendor, all told." in html
    assert "Vendor, points" not in html


def test_a_second_block_leaves_no_figure(page: Page) -> None:
    html = page(DEAL.replace("## Debrief", f"```deal\n{BLOCK}```\n\n## Debrief"))
    assert "a deal has one block, and this is another" in html
    assert "haggling.vendor, all told" in html
    assert "possible agreements" not in html


def test_a_deal_that_is_too_large_shows_a_sentence_and_no_figure(page: Page) -> None:
    options = [[n * 7919 * (o + 3) ** 3 % 99991 for o in range(5)] for n in range(1, 31)]
    issues = "".join(
        f"  - name: Issue {n}\n    options: {{"
        + ", ".join(f"o{o}: [{cut}, {99991 - cut}]" for o, cut in enumerate(cuts))
        + "}\n"
        for n, cuts in enumerate(options)
    )
    block = re.sub(r"issues:\n(.|\n)*", f"issues:\n{issues}", BLOCK)
    html = page(DEAL.replace(BLOCK, block))
    assert "The deal is too large for exact figures" in html
    assert "possible agreements" not in html


def test_a_deal_without_a_block_has_no_figures(page: Page) -> None:
    html = page(re.sub(r"```deal\n(.|\n)*?```\n", "", DEAL))
    assert "The numbers" not in html
    assert "none is shown" not in html


def test_three_tied_solutions_are_all_told(page: Page) -> None:
    tied = BLOCK.replace("3 years: [32, 8]", "3 years: [0, 14]").replace(
        "{120: [35, 0], 108: [22, 24], 96: [8, 42]}", "{120: [36, 21], 108: [26, 31]}"
    )
    html = page(DEAL.replace(BLOCK, tied))
    assert "Two agreements tie as the Nash bargaining solution: (36, 35) and (26, 45)." in html


def test_a_page_is_at_hand_once_its_figures_are(tmp_path: Path) -> None:
    pack = pack_of(tmp_path / "pack", DEAL)
    ref = EntryRef(pack.info.id, Kind.DEAL, "deals/renewal")
    first = Reference([pack], tmp_path / "cache")
    assert first.cached_page(ref) is None
    told = first.page(ref)
    assert first.cached_page(ref) == told
    first.close()
    second = Reference([pack], tmp_path / "cache")
    assert second.cached_page(ref) is None, "numbers are not reckoned on the window's thread"
    second.close()


def mutated(draw: st.DrawFn) -> str:
    """The block with up to three places changed, as a slip of the hand or of a merge would."""
    text = BLOCK
    for _ in range(draw(st.integers(1, 3))):
        text = draw(st.sampled_from((other_number, other_number, other_line, other_letters)))(
            draw, text
        )
    return text.replace("```", "")


def other_number(draw: st.DrawFn, text: str) -> str:
    places = [found.span() for found in re.finditer(r"\d+", text)]
    start, end = draw(st.sampled_from(places))
    numbers = ["", "-7", "1/3", "0.5", "1/0", "x", "1e5", "36,", "+4", *map(str, range(0, 60, 3))]
    return text[:start] + draw(st.sampled_from(numbers)) + text[end:]


def other_line(draw: st.DrawFn, text: str) -> str:
    """A line is lost, stands twice, or changes places with another."""
    lines = text.split("\n")
    one, other = (draw(st.integers(0, len(lines) - 2)) for _ in range(2))
    change = draw(st.sampled_from(("lost", "twice", "moved")))
    if change == "moved":
        lines[one], lines[other] = lines[other], lines[one]
    else:
        lines[one : one + 1] = [lines[one]] * (2 if change == "twice" else 0)
    return "\n".join(lines)


def other_letters(draw: st.DrawFn, text: str) -> str:
    at = draw(st.integers(0, len(text) - 1))
    end = at + draw(st.integers(0, 3))
    letters = st.text("0123456789-+/.,:{}[]'\" \nabV&*!#", max_size=3)
    return text[:at] + draw(letters) + text[end:]


mutations = st.composite(mutated)()


def check_one(folder: Path, older: Reference, block: str) -> None:
    """Either the page tells the figures of the block, or it tells what is wrong: never both."""
    pack = pack_of(folder / "pack", DEAL.replace(BLOCK, block))
    [entry] = pack.entries
    assert isinstance(entry, Deal)
    reference = Reference([pack], folder / "cache")
    reference.adopt(older)
    html = reference.page(entry.ref)
    assert "They met on a Monday." in html
    parsed, _problems = parse_deal_block(entry.block, entry.block_line)
    wrong = [one for one in pack.problems if one.code == "deal-block-wrong"]
    assert bool(wrong) == (parsed is None)
    if parsed is None:
        assert "possible agreements" not in html
        assert "haggling.vendor, all told" in html
        assert all(f"deals/renewal.md:{one.line}: error:" in html for one in wrong)
        return
    listed = Listed(parsed)
    told = rows(html)
    for place, party in enumerate(parsed.parties):
        expected = [number_text(party.reservation or Fraction(0))]
        for outcome in parsed.outcomes:
            worth = next(
                values
                for combination, values in listed.outcomes
                if [option.label for option in combination]
                == [outcome.choices[issue.name] for issue in parsed.issues]
            )
            gain = worth[place] - listed.floor[place]
            signed = ("+" if gain > 0 else "") + number_text(gain)
            expected.append(f"{number_text(worth[place])} ({signed})")
        assert expected in told.values()
    assert f"{len(listed.outcomes):,} possible agreements" in html


@settings(max_examples=200)
@given(mutations)
def test_a_deal_is_right_or_told_to_be_wrong(
    tmp_path_factory: pytest.TempPathFactory, older: Reference, block: str
) -> None:
    check_one(tmp_path_factory.mktemp("fuzzed"), older, block)


@pytest.mark.soak
@pytest.mark.timeout(3600)
@settings(max_examples=10_000)
@given(mutations)
def test_ten_thousand_deals_are_right_or_told_to_be_wrong(
    tmp_path_factory: pytest.TempPathFactory, older: Reference, block: str
) -> None:
    check_one(tmp_path_factory.mktemp("fuzzed"), older, block)
