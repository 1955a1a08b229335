"""Every rule over a whole pack tells what breaks it, with file and line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from desktop_app.core.checks.report import CheckReport, check_pack
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.model.picture import NoPicture
from desktop_app.core.model.problem import ProblemCode as Code
from desktop_app.core.model.problem import Severity
from tests.core.checks.conftest import Check, term
from tests.core.content import pictures


def test_a_good_pack_has_no_problem(check: Check) -> None:
    assert check({}) == CheckReport((), 1, 0)


K = "sources: [k]"
LONG = "Six words, and two, make a [[One|pack]]!"

# changed file, its text, code, line, values, severity elsewhere
RULES = [
    (
        "terms/x.md",
        term("title: X", K, body="Text.\n\n[[Oen]]"),
        Code.LINK_DEAD,
        7,
        {"target": "Oen"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X", K, "see-also: [[Nil]]"),
        Code.LINK_DEAD,
        4,
        {"target": "Nil"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: One", K),
        Code.NAME_DOUBLED,
        2,
        {"name": "One", "other": "terms/one.md"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X", "aliases: [TWO]", K),
        Code.NAME_DOUBLED,
        3,
        {"name": "TWO", "other": "terms/two.md"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X", K, body="## Say it\nWords."),
        Code.DEFINITION_MISSING,
        5,
        {},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", K, body="word " * 46),
        Code.DEFINITION_LONG,
        5,
        {"words": "46", "limit": "45"},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", f"card-example: {'w ' * 26}", K),
        Code.CARD_EXAMPLE_LONG,
        3,
        {"words": "26", "limit": "25"},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", K, 'card-example: "See *the* [[One]] now."'),
        Code.CARD_EXAMPLE_LINK,
        4,
        {"link": "[[One]]"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X", "sources: [nobody]"),
        Code.SOURCE_UNKNOWN,
        3,
        {"key": "nobody"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X"),
        Code.SOURCES_MISSING,
        0,
        {},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", K, "see-also: [[x]]", body="T."),
        Code.SEE_ALSO_SELF,
        4,
        {"target": "x"},
        Severity.WARNING,
    ),
    (
        "terms/x.md",
        term("title: X", K, "category: b", body="T."),
        Code.CATEGORY_UNKNOWN,
        4,
        {"key": "b"},
        Severity.NOTE,
    ),
    (
        "deals/x.md",
        term("title: X", "form: worked", "sector: b", K, body="T."),
        Code.SECTOR_UNKNOWN,
        4,
        {"key": "b"},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", K, body="T.\n\n![](q.png)"),
        Code.IMAGE_MISSING,
        7,
        {"target": "q.png"},
        Severity.WARNING,
    ),
    (
        "deals/x.md",
        term("title: X", "form: history", body="T."),
        Code.SOURCES_MISSING,
        0,
        {},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: Win-win deal", K, body="A win-win deal is a deal."),
        Code.DEFINITION_REPEATS,
        5,
        {"headword": "Win-win deal"},
        Severity.NOTE,
    ),
    (
        "terms/x.md",
        term("title: X", K, body=f"Text.\n\n{LONG}\n\n- *Six words* and [[One|two]] make a pack."),
        Code.SENTENCE_DOUBLED,
        9,
        {"words": "Six words and two make a pack.", "other": "terms/x.md:7"},
        Severity.NOTE,
    ),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule[2]}-{rule[3]}")
def test_a_broken_rule_is_told(check: Check, rule: tuple[Any, ...]) -> None:
    path, text, code, line, values, elsewhere = rule
    for shipped, severity in ((True, Severity.ERROR), (False, elsewhere)):
        [problem] = [
            one for one in check({path: text}, shipped=shipped).problems if one.path == path
        ]
        assert (problem.code, problem.line, dict(problem.values)) == (code, line, values)
        assert problem.severity is severity


def test_an_order_of_headings_is_a_note(check: Check) -> None:
    text = (
        "---\ntitle: X\nsources: [k]\n---\nT.\n\n## Watch out\nA\n\n## In practice\nB\n\n## Own\nC"
    )
    [problem] = check({"terms/x.md": text}).problems
    assert (problem.code, problem.severity, problem.line) == (Code.HEADING_ORDER, Severity.NOTE, 10)
    assert problem.values == {"heading": "In practice"}


def test_a_dead_link_suggests_the_nearest_name(check: Check) -> None:
    text = "---\ntitle: Reservation value\nsources: [k]\n---\nText, [[Reservaton value]]."
    report = check({"terms/x.md": text})
    assert [one.suggestion for one in report.problems] == ["Reservation value"]
    assert (report.links_resolved, report.links_dead) == (1, 1)


def test_a_dead_link_in_a_brief_is_told(check: Check) -> None:
    text = "---\ntitle: D\nsources: [k]\n---\nA.\n\n## Brief: A\n\nSee [[One]] and\n[[Nil]]."
    report = check({"deals/d.md": text})
    assert [(one.code, one.line) for one in report.problems] == [(Code.LINK_DEAD, 10)]
    assert (report.links_resolved, report.links_dead) == (2, 1)


def test_an_ambiguous_link_tells_its_candidates(check: Check) -> None:
    same = "---\ntitle: Same\nsources: [k]\n---\nText."
    report = check(
        {
            "terms/a/x.md": same,
            "terms/b/y.md": same,
            "terms/z.md": "---\ntitle: Z\nsources: [k]\n---\nText.\n[[Same]]",
        }
    )
    [problem] = [one for one in report.problems if one.code is Code.LINK_AMBIGUOUS]
    assert (problem.path, problem.line) == ("terms/z.md", 6)
    assert problem.values["others"] == "mine/term/a/x, mine/term/b/y"
    assert report.links_dead == 0


def test_a_link_to_a_file_that_is_no_entry_is_not_dead(check: Check) -> None:
    links = "[a](../README.md) [b](../files/c%20d.pdf) [c](../files/)"
    text = f"---\ntitle: X\nsources: [k]\n---\nT. {links}"
    report = check({"terms/x.md": text, "README.md": "x", "files/c d.pdf": "x"}, shipped=False)
    told = [one for one in report.problems if one.path == "terms/x.md"]
    assert {one.code for one in told} == {Code.LINK_LEFT_OUT}
    assert {one.severity for one in told} == {Severity.NOTE}
    assert report.links_dead == 0


def test_hidden_and_foreign_names_may_be_shared(check: Check) -> None:
    report = check(
        {
            f"terms/{name}.md": f"---\ntitle: {name}\naliases-nl: [zelfde]\n"
            "hidden-aliases: [same]\nsources: [k]\n---\nText."
            for name in ("x", "y")
        }
    )
    assert report.problems == ()


def test_images_are_found_beside_from_the_root_and_by_name(check: Check) -> None:
    text = "---\ntitle: X\nsources: [k]\n---\nT. ![](../images/p.png) ![[p.png]] ![](/images/p.png)"
    assert check({"terms/x.md": text}).problems == ()


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("q.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", NoPicture.NOT_A_PICTURE),
        ("q.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", NoPicture.NOT_A_PICTURE),
        ("q.png", pictures.png(40_000, 40_000), NoPicture.TOO_MANY_PIXELS),
        ("q.png", pictures.PNG + bytes(4 * 1024 * 1024), NoPicture.TOO_LARGE),
    ],
)
def test_a_file_that_is_no_picture_to_show_is_told(
    check: Check, name: str, data: bytes, reason: NoPicture
) -> None:
    text = term("title: X", K, body=f"T.\n\n![a]({name})")
    [problem] = check({"terms/x.md": text, f"terms/{name}": data}).problems
    assert (problem.code, problem.path, problem.line) == (Code.IMAGE_UNFIT, "terms/x.md", 7)
    assert problem.values == {"target": name, "reason": reason}


def test_a_free_citation_elsewhere_is_no_unknown_key(check: Check) -> None:
    text = "---\ntitle: X\nsources: ['Fisher, Getting to Yes', 'https://x.org/a']\n---\nT."
    assert check({"terms/x.md": text}, shipped=False).problems == ()
    assert len(check({"terms/x.md": text}).problems) == 2


def test_where_no_category_is_listed_each_key_is_told_once(check: Check) -> None:
    files = {
        f"terms/{name}.md": f"---\ntitle: {name}\nsources: [k]\ncategory: b\n---\nText."
        for name in ("x", "y", "z")
    }
    report = check({**files, "pack.yaml": "id: mine"}, shipped=False)
    keys = [one.values["key"] for one in report.problems if one.code is Code.CATEGORY_UNKNOWN]
    assert sorted(keys) == ["a", "b"]


def test_problems_of_reading_are_told_too_and_all_are_sorted(check: Check) -> None:
    report = check(
        {"terms/x.md": "---\nx: [\n---\n[[Nil]]", "a.md": "", "README.md": "x"}, shipped=False
    )
    assert [(one.path, one.line) for one in report.problems] == sorted(
        (one.path, one.line) for one in report.problems
    )
    codes = {one.code for one in report.problems}
    assert {Code.FRONT_MATTER_BROKEN, Code.LINK_DEAD, Code.LEFT_OUT, Code.EMPTY} <= codes


def test_an_ordinary_vault_has_no_error(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    for name, text in {
        "Daily/2024-01-01.md": "# Monday\n\n- [ ] call [[Someone]]\n- [[Project X|the project]]",
        "Project X.md": "---\ntags: [a, b]\naliases:\n---\n![[diagram.svg]]\n\nWork. #tag ^block",
        "Empty.md": "",
        "Quote.md": '---\ncreated: 2024-13-45T00:00\nauthor: "A: b\n---\n> [!note] Hi\n> there',
        "templates/note.md": "---\ntitle: {{title}}\n---\n",
        ".obsidian/workspace.json": "{}",
    }.items():
        (vault / name).parent.mkdir(parents=True, exist_ok=True)
        (vault / name).write_text(text)
    pack = read_pack(vault)
    report = check_pack(pack, LinkTable([pack]), shipped=False)
    assert len(pack.entries) == 4
    assert not [one for one in report.problems if one.severity is Severity.ERROR]
    assert report.links_resolved == 1
