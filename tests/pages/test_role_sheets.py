"""Does each side get its own sheet with its own numbers, and nobody's beside them?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.reader import read_pack
from desktop_app.core.content.sections import role_of, section_text
from desktop_app.core.deals.placeholders import figures, number_text
from desktop_app.core.markup.plain import plain_text
from desktop_app.core.model.deal_block import DealBlock, Issue, Option, Party, Unit
from desktop_app.core.model.entry import Deal, Section
from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.pages.blocks import BREAK, Block, Paragraph, Run, Table, all_runs, inner
from desktop_app.pages.reference import Reference
from desktop_app.pages.role_sheets import Material, RoleSheet, RoleSheets, SheetKind, role_sheets
from desktop_app.pages.sheet_files import neutral_names

ROOT = Path(__file__).parents[2]
DEAL = """---
title: Renewal
form: worked
level: introductory
minutes: 30
law: A line about the law.
terms: ["[[BATNA]]"]
---
In the end they sign for three years: the definition tells how it ends.

## Story
They met on a Monday. A secret of the story.

## General information
Two matters are open, see [[BATNA]].

### Where
In Utrecht.

## What happened
Splitting it.

```deal
unit: points
parties:
  vendor: {name: Vendor, batna: Sell elsewhere, reservation: 21}
  client: {name: Client, batna: Keep the tool, reservation: 30}
issues:
  - name: Term
    options: {1 year: [0, 14], 3 years: [32, 8]}
  - name: Fee
    options: {120: [35, 0], 96: [7, 43]}
outcomes:
  package: {Term: 3 years, Fee: 96}
```

## Debrief
> [!question]- Who gained?
> Both did.

## Brief: Vendor
The board wants a long term. See [[BATNA]] and [a site](https://example.org).

### Brief: Client
The depots matter most.

## Brief: Mediator
You favour no one.
"""
TERM = "---\ntitle: BATNA\n---\nThe best course without an agreement.\n"
Make = Callable[[str], RoleSheets]


@pytest.fixture
def make(tmp_path: Path, older: Reference) -> Make:
    """The sheets of a deal file with that text."""

    def made(text: str) -> RoleSheets:
        (tmp_path / "pack/deals").mkdir(parents=True, exist_ok=True)
        (tmp_path / "pack/deals/renewal.md").write_text(text, "utf-8")
        (tmp_path / "pack/batna.md").write_text(TERM, "utf-8")
        pack = read_pack(tmp_path / "pack", figures=figures)
        reference = Reference([pack], tmp_path / "cache")
        reference.adopt(older)
        [deal] = [entry for entry in pack.entries if isinstance(entry, Deal)]
        sheets = reference.role_sheets(deal.ref)
        kept = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
        assert not [path for path in kept if b"depots" in path.read_bytes()]
        return sheets

    return made


def words(sheet: RoleSheet) -> str:
    """All that stands on a sheet, a line a run."""
    entry = sheet.entry
    runs = "\n".join(run.text.replace(BREAK, "\n") for run in all_runs(entry.blocks))
    return f"{entry.title}\n{entry.footer}\n{entry.definition}\n{runs}"


def tables(blocks: tuple[Block, ...]) -> list[list[list[str]]]:
    """The tables of a sheet as rows of words."""
    return [
        [["".join(run.text for run in all_runs(cell.blocks)) for cell in row] for row in one.rows]
        for one in blocks
        if isinstance(one, Table)
    ]


def by_title(sheets: RoleSheets) -> dict[str, RoleSheet]:
    return {sheet.title: sheet for sheet in sheets.sheets}


def test_an_exercise_has_all_its_sheets_in_order(make: Make) -> None:
    sheets = make(DEAL)
    assert [(sheet.number, sheet.title, sheet.reader) for sheet in sheets.sheets] == [
        (1, "General information", ""),
        (2, "Brief: Vendor", "Vendor"),
        (3, "Brief: Client", "Client"),
        (4, "Brief: Mediator", "Mediator"),
        (5, "Score sheet: Vendor", "Vendor"),
        (6, "Score sheet: Client", "Client"),
        (7, "Observer sheet", ""),
        (8, "Debrief sheet", ""),
    ]
    assert (sheets.deal, sheets.absent) == ("Renewal", ())


def test_general_information_is_what_all_know_and_no_more(make: Make) -> None:
    sheet = by_title(make(DEAL))["General information"]
    told = words(sheet)
    for known in ("Renewal", "Two matters are open", "In Utrecht.", "Invented example", "BATNA"):
        assert known in told
    assert tables(sheet.entry.blocks) == [
        [["Issue", "Options"], ["Term", "1 year · 3 years"], ["Fee", "120 · 96"]]
    ]
    secrets = ("how it ends", "secret of the story", "Splitting", "the law", "Sell elsewhere")
    assert [secret for secret in secrets if secret in told] == []
    assert not re.search(r"\b(14|32|35|43|21|package)\b", told)


def test_a_brief_has_the_text_the_own_points_and_the_alternative_of_its_side(make: Make) -> None:
    sheet = by_title(make(DEAL))["Brief: Vendor"]
    assert tables(sheet.entry.blocks) == [
        [
            ["Issue", "Option", "Points"],
            ["Term", "1 year", "0"],
            ["3 years", "32"],
            ["Fee", "120", "35"],
            ["96", "7"],
        ]
    ]
    told = words(sheet)
    assert "The board wants a long term." in told
    assert "Confidential · for Vendor only" in told
    assert sheet.entry.footer.startswith("For Vendor only · ")
    assert "Your BATNA: Sell elsewhere." in told
    assert "Your reservation value: 21 points." in told


def test_a_brief_within_another_one_is_a_sheet_of_its_own(make: Make) -> None:
    sheets = by_title(make(DEAL))
    assert "depots" not in words(sheets["Brief: Vendor"])
    assert "The depots matter most." in words(sheets["Brief: Client"])


def test_a_mediator_has_a_brief_and_no_numbers(make: Make) -> None:
    sheet = by_title(make(DEAL))["Brief: Mediator"]
    assert tables(sheet.entry.blocks) == []
    assert "You favour no one." in words(sheet)
    assert not re.search(r"\d", words(sheet).replace(sheet.entry.footer, ""))


def test_a_score_sheet_has_room_for_what_was_agreed(make: Make) -> None:
    sheet = by_title(make(DEAL))["Score sheet: Client"]
    assert tables(sheet.entry.blocks) == [
        [
            ["Issue", "What it is worth to me", "Agreed", "Points"],
            ["Term", f"1 year: 14{BREAK}3 years: 8", "", ""],
            ["Fee", f"120: 0{BREAK}96: 43", "", ""],
            ["Total", ""],
            ["My reservation value", "30"],
            ["Total less reservation value", ""],
        ]
    ]


def test_an_observer_gets_the_terms_with_their_definitions(make: Make) -> None:
    told = words(by_title(make(DEAL))["Observer sheet"])
    assert "You watch Vendor, Client and Mediator." in told
    assert "BATNA" in told
    assert "The best course without an agreement." in told
    assert "Offers in turn" in told


def test_the_trainer_gets_answers_and_figures(make: Make) -> None:
    told = words(by_title(make(DEAL))["Debrief sheet"])
    for known in ("Who gained?", "Both did.", "4 possible agreements", "A line about the law."):
        assert known in told
    assert "afterwards" not in told


def test_links_are_plain_words(make: Make) -> None:
    for sheet in make(DEAL).sheets:
        runs = [*all_runs(sheet.entry.blocks)]
        assert [run for run in runs if run.href or run.marks & {"dead", "ext", "quiet"}] == []
    assert "See BATNA and a site." in "".join(
        run.text for run in all_runs(by_title(make(DEAL))["Brief: Vendor"].entry.blocks)
    )


@pytest.mark.parametrize(
    ("lost", "titles", "told"),
    [
        (r"## General information\n(.|\n)*?(?=## What)", {"General information"}, "general"),
        (r"```deal\n(.|\n)*?```", {"Score sheet: Vendor", "Score sheet: Client"}, "no numbers"),
        (r"## Brief: Vendor\n(.|\n)*", {f"Brief: {n}" for n in ("Vendor", "Client", "Mediator")},
         "briefs"),
        (r"## Debrief\n(.|\n)*?(?=## Brief)", set(), "questions"),
        (r"\[35, 0\]", {"Score sheet: Vendor", "Score sheet: Client"}, "are wrong"),
    ],
    ids=["general", "numbers", "briefs", "debrief", "wrong numbers"],
)  # fmt: skip
def test_what_a_deal_lacks_is_told_and_the_rest_is_made(
    make: Make, lost: str, titles: set[str], told: str
) -> None:
    whole, lacking = by_title(make(DEAL)), make(re.sub(lost, "", DEAL))
    assert set(whole) - set(by_title(lacking)) == titles
    [absent] = lacking.absent
    assert told in absent


def test_a_story_alone_is_not_played(make: Make) -> None:
    lacking = make("---\ntitle: A story\n---\nOne.\n\n## Debrief\nWhy?\n")
    assert [sheet.kind for sheet in lacking.sheets] == [SheetKind.DEBRIEF]
    assert len(lacking.absent) == 4


def test_a_term_has_no_sheets(tmp_path: Path) -> None:
    (tmp_path / "batna.md").write_text(TERM, "utf-8")
    pack = read_pack(tmp_path)
    reference = Reference([pack], tmp_path / "cache")
    assert reference.role_sheets(pack.entries[0].ref).sheets == ()


# Whatever a pack holds: the numbers and words of each side are marked, and looked for elsewhere.

SIGNS = ("alpha", "beta", "gamma")
heads = st.sampled_from(["Brief: {}", "Briefing - {}", "BRIEF: {} "])


@st.composite
def marked_material(draw: st.DrawFn) -> Material:
    names = draw(st.permutations(["Vendor", "Client", "Bank"]))[: draw(st.integers(2, 3))]

    def numbers() -> tuple[Fraction, ...]:
        return tuple(
            Fraction((place + 1) * 100_000 + draw(st.integers(0, 99_999)))
            for place in range(len(names))
        )

    parties = tuple(
        Party(name.lower(), name, f"batna {SIGNS[place]}", floor, 1)
        for place, (name, floor) in enumerate(zip(names, numbers(), strict=True))
    )
    issues = tuple(
        Issue(name, tuple(Option(f"{name}{at}", numbers(), 1) for at in range(options)), 1)
        for name, options in draw(
            st.dictionaries(st.sampled_from("ABC"), st.integers(1, 3))
        ).items()
    )
    block = DealBlock(Unit.POINTS, parties, issues, (), 1)
    roles = [*names, *draw(st.lists(st.sampled_from(["Mediator", "Press"]), unique=True))]
    order = draw(st.permutations(range(len(roles))))
    shown = [at for at in order if draw(st.booleans())]
    deal = Deal(
        EntryRef("p", Kind.DEAL, "d"), "Title", "d.md", "", "", 1, "",
        briefs=tuple(Section(draw(heads).format(roles[at]), "", at) for at in shown),
    )  # fmt: skip
    texts = tuple((Paragraph((Run(f"secret-of-{roles[at]}"),)),) for at in shown)
    general = (Paragraph((Run("What all know."),)),) if draw(st.booleans()) else ()
    return Material(deal, PackInfo("p", "P"), general, texts, block=block, terms=[("T", "D")])


@given(marked_material())
def test_nobody_ever_sees_the_words_or_numbers_of_another_side(material: Material) -> None:
    block = material.block
    assert block is not None
    for sheet in role_sheets(material).sheets:
        told = words(sheet)
        met = set(re.findall(r"secret-of-(\w+)", told))
        assert met == ({sheet.reader} if sheet.kind is SheetKind.BRIEF else set())
        own = [at for at, party in enumerate(block.parties) if party.name == sheet.reader]
        signs = {SIGNS.index(sign) for sign in re.findall(r"batna (\w+)", told)}
        numbers = {int(number) // 100_000 - 1 for number in re.findall(r"\d{6}", told)}
        assert signs | numbers <= set(own)


def own_numbers(block: DealBlock, place: int) -> list[str]:
    worths = [
        number_text(block.worth(issue, option)[place])
        for issue in block.issues
        for option in issue.options
    ]
    return [*worths, number_text(block.parties[place].reservation or Fraction(0))]


def told_numbers(sheet: RoleSheet) -> list[str]:
    """The numbers that a sheet's own table tells, and the reservation value."""
    [_head, *rows] = tables(sheet.entry.blocks)[-1]
    if sheet.kind is SheetKind.BRIEF:
        floor = re.search(r"Your reservation value: (\S+) ", words(sheet))
        return [*(row[-1] for row in rows), floor[1] if floor else ""]
    worths = [line.rpartition(": ")[2] for row in rows[:-3] for line in row[1].split(BREAK)]
    return [*worths, rows[-2][1]]


def sentences(text: str) -> set[str]:
    return {one.strip() for one in re.split(r"(?<=[.?!])\s+", text) if len(one) > 20}


def test_no_shipped_deal_gives_a_secret_away(tmp_path: Path, older: Reference) -> None:
    pack = read_pack(ROOT / "content", shipped=True, figures=figures)
    reference = Reference([pack], tmp_path / "cache", shipped=pack.info.id)
    reference.adopt(older)
    played = 0
    for deal in (entry for entry in pack.entries if isinstance(entry, Deal)):
        sheets = reference.role_sheets(deal.ref)
        block, _ = parse_deal_block(deal.block, 1) if deal.block else (None, ())
        played += block is not None
        secrets = {role_of(one.heading): sentences(plain_text(one.body)) for one in deal.briefs}
        public = sentences(plain_text(section_text(deal.body, "General information")))
        for sheet in sheets.sheets:
            told = sentences(" ".join(_paragraphs(sheet.entry.blocks)))
            for role, secret in secrets.items():
                alone = sheet.kind is SheetKind.BRIEF and sheet.reader == role
                if alone:
                    assert told & secret
                elif sheet.kind is not SheetKind.DEBRIEF:
                    assert not told & (secret - public), (deal.id, sheet.title, role)
            places = {party.name: at for at, party in enumerate(block.parties if block else ())}
            if sheet.reader in places:
                assert block is not None
                assert told_numbers(sheet) == own_numbers(block, places[sheet.reader])
    assert played == 24


def _paragraphs(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block.text
        else:
            yield from _paragraphs(tuple(inner(block)))


# files


def test_names_of_files_tell_neither_deal_nor_side(make: Make) -> None:
    names = neutral_names(make(DEAL).sheets, ())
    assert names == [f"role sheet {number}.pdf" for number in range(1, 9)]


def test_no_file_that_is_there_is_replaced_and_numbers_stay(make: Make) -> None:
    sheets = make(DEAL).sheets[1:3]
    taken = ["Role Sheet 3.pdf", "role sheet 2 (2).pdf", "a.txt"]
    assert neutral_names(sheets, taken) == ["role sheet 2 (3).pdf", "role sheet 3 (3).pdf"]
