"""A file becomes an entry whatever its bytes look like."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.core.model.entry import Deal, Entry, EntryRef, Kind, Link
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode, Severity

Read = Callable[..., Pack]

WIN_WIN = """---
title: Win-win negotiation
aliases: [win-win, win-win deal]
aliases-nl: [win-winonderhandeling]
hidden-aliases: [winwin]
category: foundations
opposite: "[[Win-lose negotiation]]"
see-also: ["[[Expanding the pie]]"]
confused-with: [[[Compromise]]]
sources: [fisher1981, walton1965]
tags: [core]
card-example: "Two offers in hand: *she* can leave."
status: checked
---
A negotiation in which **both** sides gain.

## Worked example
> [!example] [[Renewal|the renewal]]
> See `[[no link]]`.

![pie](images/pie.png)
"""


def only(pack: Pack) -> Entry:
    [entry] = pack.entries
    return entry


def codes(pack: Pack) -> list[ProblemCode]:
    return [problem.code for problem in pack.problems]


def test_a_whole_term_is_read(read: Read) -> None:
    pack = read({"win-win.md": WIN_WIN})
    entry = only(pack)
    assert pack.problems == ()
    assert entry.ref == EntryRef("pack", Kind.TERM, "win-win")
    assert entry.definition == "A negotiation in which both sides gain."
    assert entry.aliases == ("win-win", "win-win deal")
    assert entry.foreign_aliases == {"nl": ("win-winonderhandeling",)}
    assert entry.hidden_aliases == ("winwin",)
    assert (entry.category, entry.sources, entry.tags) == (
        "foundations",
        ("fisher1981", "walton1965"),
        ("core",),
    )
    assert entry.opposite == (
        Link("Win-lose negotiation", "Win-lose negotiation", 7, "", "opposite"),
    )
    assert [(link.target, link.words, link.line) for link in entry.links] == [
        ("Win-lose negotiation", "Win-lose negotiation", 7),
        ("Expanding the pie", "Expanding the pie", 8),
        ("Compromise", "Compromise", 9),
        ("Renewal", "the renewal", 18),
    ]
    assert entry.images == ("images/pie.png",)
    assert entry.card_example == "Two offers in hand: *she* can leave."
    assert entry.extra == {"status": "checked"}
    assert entry.field_lines["sources"] == 10
    assert (entry.body_line, entry.body.split("\n")[0][:13]) == (15, "A negotiation")


@pytest.mark.parametrize(
    "data",
    [
        WIN_WIN.replace("\n", "\r\n").encode(),
        WIN_WIN.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + WIN_WIN.encode(),
        b"\n\n" + WIN_WIN.encode(),
        WIN_WIN.encode("utf-16"),
    ],
)
def test_line_ends_and_marks_change_nothing(read: Read, data: bytes) -> None:
    entry = only(read({"a.md": data}))
    assert entry.title == "Win-win negotiation"
    assert entry.definition == "A negotiation in which both sides gain."
    assert len(entry.links) == 4


def test_cp1252_is_read_and_told(read: Read) -> None:
    pack = read({"a.md": "---\ntitle: Café\n---\nA “deal”.".encode("cp1252")})
    assert (only(pack).title, only(pack).definition) == ("Café", "A “deal”.")
    assert codes(pack) == [ProblemCode.NOT_UTF8]
    assert pack.problems[0].values == {"encoding": "cp1252"}


def test_toml_front_matter_is_read(read: Read) -> None:
    entry = only(read({"a.md": '+++\ntitle = "Win"\naliases = ["w"]\n+++\nText.'}))
    assert (entry.title, entry.aliases, entry.definition) == ("Win", ("w",), "Text.")


@pytest.mark.parametrize("name", ["Žába.md", "تفاوض.md", "交渉.md", "U.S. trustee.md"])
def test_any_script_and_dots_make_a_title(read: Read, name: str) -> None:
    entry = only(read({name: "Text."}))
    assert entry.title == entry.id == name.removesuffix(".md")


def test_wikilinks_embeds_and_local_links_are_links_with_their_line(read: Read) -> None:
    body = (
        "---\ntitle: A\n---\n[[B]] and [[C\\|see]] and ![[D]].\n\n"
        "[words](../e%20f.md#Part) [web](https://x.org/a.md)\n\n```\n[[ $x ]]\n```\n"
    )
    entry = only(read({"sub/a.md": body}))
    assert [(link.target, link.line) for link in entry.links] == [
        ("B", 4),
        ("C", 4),
        ("D", 4),
        ("../e f.md", 6),
    ]


def test_macros_never_reach_titles_or_definitions(read: Read) -> None:
    entry = only(
        read(
            {
                "a.md": '---\ntitle: A\n---\nRuns {{< glossary_tooltip text="containers" '
                'term_id="container" >}} and [[B|bees]] {{% x %}}.<!--more-->\n\nMore.'
            }
        )
    )
    assert entry.definition.startswith("Runs containers and bees")
    assert not any(mark in entry.definition for mark in ("{{", "{%", "[[", "]]", "<!--"))


def test_a_macro_without_words_says_the_title_of_its_target(read: Read) -> None:
    pack = read(
        {
            "a.md": '---\ntitle: A\n---\nUses a {{< glossary_tooltip term_id="cont-x" >}}.',
            "cont-x.md": "---\ntitle: Container\n---\nText.",
        }
    )
    assert pack.entries[0].definition == "Uses a Container."


def test_an_empty_file_is_told_and_can_still_be_linked_to(read: Read) -> None:
    pack = read({"empty.md": "", "blank.md": "---\ntitle: Blank\n---\n\n  \n"})
    assert [entry.title for entry in pack.entries] == ["Blank", "empty"]
    assert all(entry.definition == entry.body == "" for entry in pack.entries)
    assert codes(pack) == [ProblemCode.EMPTY] * 2


def test_what_shows_nothing_has_no_text(read: Read) -> None:
    files = {"a.md": "<!-- todo -->", "b.md": "# b", "c.md": "![](p.png)", "d.md": "| x |\n|---|"}
    pack = read(files)
    assert [entry.has_text for entry in pack.entries] == [False, False, True, True]
    assert [one.path for one in pack.problems if one.code is ProblemCode.EMPTY] == ["a.md", "b.md"]


def test_a_title_without_a_letter_is_told(read: Read) -> None:
    problems: tuple[Problem, ...] = read({"a.md": "---\ntitle: '...'\n---\nText."}).problems
    assert [(one.code, one.line, one.suggestion) for one in problems] == [
        (ProblemCode.TITLE_MISSING, 2, "a")
    ]


@pytest.mark.parametrize(
    ("path", "text", "kind"),
    [
        ("deals/a.md", "Text.", Kind.DEAL),
        ("b/Deals/a.md", "Text.", Kind.DEAL),
        ("a.md", "Text.\n\n```deal\nunit: points\n```", Kind.DEAL),
        ("a.md", "Text.\n\n~~~~ {.deal}\nunit: points\n~~~~", Kind.DEAL),
        ("a.md", "Text.\n\n````markdown\n```deal\nx\n```\n````", Kind.TERM),
        ("deals.md", "Text about a deal.", Kind.TERM),
    ],
)
def test_a_deal_is_told_by_folder_or_block(read: Read, path: str, text: str, kind: Kind) -> None:
    entry = only(read({path: text}))
    assert entry.kind is kind
    assert isinstance(entry, Deal) is (kind is Kind.DEAL)


def test_shipped_rules_are_errors_where_others_are_told_softly(read: Read) -> None:
    files = {"terms/a.md": "---\ntitle: [\n---\nText.".encode("cp1252") + b" \xe9"}
    soft = read(files)
    hard = read(files, shipped=True)
    assert {one.severity for one in soft.problems} == {Severity.WARNING, Severity.NOTE}
    assert {one.severity for one in hard.problems} == {Severity.ERROR}
    assert (soft.entries[0].id, hard.entries[0].id) == ("terms/a", "a")
