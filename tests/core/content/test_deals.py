"""A deal keeps its block and its briefs apart from what everybody may read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

import pytest

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.sections import role_of, section_text, split_deal
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode

Read = Callable[..., Pack]

DEAL = """---
title: Renewal
form: worked
sector: software
law: Some law.
terms: ["[[Win-win]]"]
level: introductory
minutes: 30
---
A vendor and a client renew.

## Story
They met: {{ package.vendor }} points, {{ package.nobody }}.

```deal
unit: points
parties:
  vendor: {reservation: 0}
  client: {reservation: 0}
issues:
  - name: Term
    options: {one: [0, 1], two: [1, 0]}
outcomes:
  package: {Term: one}
```

## Brief: Vendor
The SECRET is [[Hidden link]] worth {{ package.client }}.

### Nested
More SECRET.

```
## not a heading
```

## Debrief
Public again with [[Open link]].
"""


def deal(pack: Pack) -> Deal:
    [entry] = pack.entries
    assert isinstance(entry, Deal)
    return entry


def public(entry: Deal) -> str:
    """Everything of a deal but its briefs, as one text."""
    return repr([getattr(entry, one.name) for one in fields(entry) if one.name != "briefs"])


def test_a_deal_is_read_with_its_fields(read: Read) -> None:
    entry = deal(read({"deals/renewal.md": DEAL}))
    assert (entry.form, entry.sector, entry.law, entry.level, entry.minutes) == (
        "worked",
        "software",
        "Some law.",
        "introductory",
        30,
    )
    assert [link.target for link in entry.terms] == ["Win-win"]
    assert entry.definition == "A vendor and a client renew."


def test_briefs_are_kept_apart_and_nothing_of_them_leaks(read: Read) -> None:
    entry = deal(read({"deals/renewal.md": DEAL}))
    assert "SECRET" not in public(entry)
    assert "Hidden link" not in public(entry)
    [brief] = entry.briefs
    assert (brief.heading, DEAL.split("\n")[brief.line - 1]) == (
        "Brief: Vendor",
        "## Brief: Vendor",
    )
    assert brief.body.startswith("The SECRET is [[Hidden link]] worth package.client.")
    assert brief.body.endswith("## not a heading\n```")
    assert "Public again" in entry.body


def test_lines_behind_what_was_taken_out_stay_true(read: Read) -> None:
    entry = deal(read({"deals/renewal.md": DEAL}))
    [link] = [link for link in entry.links if link.target == "Open link"]
    assert DEAL.split("\n")[link.line - 1] == "Public again with [[Open link]]."
    assert entry.block.startswith("unit: points\nparties:")
    assert DEAL.split("\n")[entry.block_line - 1] == "unit: points"
    assert "unit: points" not in entry.body


@pytest.mark.parametrize(
    "heading",
    [
        "## Brief: Vendor",
        "##Brief: Vendor",
        "#   BRIEF :   Vendor   ##",
        "###### brief: vendor",
        "## **Brief:** Vendor",
        "## __Brief: Vendor__",
        "   ## Brief: Vendor",
        "## B\u200brief: Vendor",
        "## Brief\uff1a Vendor",
        "## Brief – Vendor",
        "## Briefing: Vendor",
        "Brief: Vendor\n---",
        "Brief: Vendor\n=====",
        "> ## Brief: Vendor",
        "<h2 class='x'>Brief: Vendor</h2>",
        "```text\nnever closed\n\n## Brief: Vendor",
    ],
)
def test_a_brief_is_known_however_its_heading_is_written(read: Read, heading: str) -> None:
    text = f"A story.\n\n#### Small\n\nOpen.\n\n{heading}\n\nThe SECRET.\n\nSECRET too.\n"
    entry = deal(read({"deals/a.md": text}))
    assert "SECRET" not in public(entry)
    assert "Open." in entry.body
    assert [section.body.count("SECRET") for section in entry.briefs] == [2]


def test_a_brief_nested_under_another_section_ends_with_it(read: Read) -> None:
    text = "S.\n\n## Happened\nA.\n\n### Brief: One\nSECRET\n\n### Brief: Two\nSECRET\n\n## End\nZ."
    entry = deal(read({"deals/a.md": text}))
    assert [section.heading for section in entry.briefs] == ["Brief: One", "Brief: Two"]
    assert "SECRET" not in public(entry)
    assert entry.body.endswith("## End\nZ.")


def test_a_heading_in_code_opens_no_brief(read: Read) -> None:
    entry = deal(read({"deals/a.md": "S.\n\n```\n## Brief: X\n```\n\nBriefly: open.\n"}))
    assert entry.briefs == ()
    assert "Briefly: open." in entry.body


def figures(block: DealBlock) -> Callable[[str], str | None]:
    """Figures that tell whose they are: the words before the dot, and how many parties."""
    return {"package.vendor": f"12/{len(block.parties)}", "package.client": "7"}.get


def test_placeholders_are_filled_and_unknown_ones_are_told_and_shown_as_words(read: Read) -> None:
    pack = read({"deals/renewal.md": DEAL}, figures=figures)
    assert "They met: 12/2 points, package.nobody." in deal(pack).body
    assert "worth 7." in deal(pack).briefs[0].body
    assert [(one.code, one.line, one.values["words"]) for one in pack.problems] == [
        (ProblemCode.PLACEHOLDER_UNKNOWN, 13, "package.nobody")
    ]


def test_a_wrong_block_fills_nothing(read: Read) -> None:
    pack = read({"deals/a.md": DEAL.replace("two: [1, 0]", "two: [1]")}, figures=figures)
    assert "They met: package.vendor points, package.nobody." in deal(pack).body
    assert [one.code for one in pack.problems] == [ProblemCode.DEAL_BLOCK_WRONG]


def test_placeholders_never_reach_the_definition_as_braces(read: Read) -> None:
    entry = deal(read({"deals/a.md": "It is worth {{ package.vendor }} and {{x}}.\n"}))
    assert entry.definition == "It is worth package.vendor and x."


def test_a_wrong_block_is_told_once_with_its_line_and_kept(read: Read) -> None:
    text = DEAL.replace("two: [1, 0]", "two: [1]").replace("{{ package.nobody }}", "")
    pack = read({"deals/renewal.md": text})
    assert deal(pack).block.count("two: [1]") == 1
    [problem] = pack.problems
    assert (problem.code, problem.values["reason"]) == (ProblemCode.DEAL_BLOCK_WRONG, "wrong-count")
    assert text.split("\n")[problem.line - 1].strip().startswith("options:")


def test_an_unclosed_and_a_second_block_are_told(read: Read) -> None:
    unclosed = read({"deals/a.md": "S.\n\n```deal\nunit: points\n\n## Brief: X\nSECRET\n"})
    assert "unclosed" in {one.values.get("reason") for one in unclosed.problems}
    assert "SECRET" not in public(deal(unclosed))
    block = "```deal\nunit: points\n```\n"
    second = read({"deals/a.md": f"S.\n\n{block}\n{block}"})
    assert [one.line for one in second.problems if one.values["reason"] == "second-block"] == [7]
    assert "unit" not in deal(second).body


def test_odd_values_of_deal_fields_are_told(read: Read) -> None:
    pack = read({"deals/a.md": "---\nform: tale\nlevel: hard\nminutes: half an hour\n---\nS."})
    assert [(one.code, one.line, one.values["field"]) for one in pack.problems] == [
        (ProblemCode.FIELD_WRONG, 2, "form"),
        (ProblemCode.FIELD_WRONG, 3, "level"),
        (ProblemCode.FIELD_WRONG, 4, "minutes"),
    ]
    assert deal(pack).minutes == 0


def test_a_brief_within_another_one_belongs_to_its_own_side_alone() -> None:
    text = "a\n\n## Brief: Both\nx\n\n### Brief: Vendor\nv\n\n### Notes\nn\n\n## End\ne"
    parts = split_deal(text, 1, Findings("d.md"))
    assert [(one.heading, one.line, one.body.split()) for one in parts.briefs] == [
        ("Brief: Both", 3, ["x", "###", "Notes", "n"]),
        ("Brief: Vendor", 6, ["v"]),
    ]
    assert parts.body.split() == ["a", "##", "End", "e"]
    assert parts.body.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    ("heading", "role"),
    [("Brief: Vendor", "Vendor"), ("BRIEFING –  Hotel  owner ", "Hotel owner"), ("Brief:", "")],
)
def test_a_heading_tells_whom_a_brief_is_for(heading: str, role: str) -> None:
    assert role_of(heading) == role


def test_a_section_is_found_by_its_heading_with_all_that_is_under_it() -> None:
    body = "# T\n\n## general Information:\na\n\n### Sub\nb\n\n## Next\nc"
    assert section_text(body, "General information") == "a\n\n### Sub\nb"
    assert section_text(body, "Debrief") == ""
    assert section_text("```\n## Debrief\n```\n", "Debrief") == ""
