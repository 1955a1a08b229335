"""A file that only refers to another entry leads there, under all of its names."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from desktop_app.core.checks.report import CheckReport, check_pack
from desktop_app.core.content import catalogue, reader
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import PackReading, read_pack
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode as Code

Read = Callable[..., Pack]
Write = Callable[[Mapping[str, str | bytes]], Path]

TARGET = "---\ntitle: Best alternative\naliases: [walk-away]\n---\nWhat you do without a deal.\n"
SAID = [
    "See: best",
    "See: Best alternative.",
    "see [[best]]",
    "**See** [[Best alternative]].",
    "*See also: [[best|the other one]]*",
    "See [the best](best.md)",
    "See: [[best#In practice]]",
    "→ best",
    "-> [[walk-away]]",
    "→ [Best](./best.md)",
    "#REDIRECT [[Best alternative]]",
    "Redirect to: best",
    'See {{< glossary_tooltip term_id="best" >}}.',
    "Siehe: best",
    "voir [[best]]",
    "参见：best",
]
MATTER = [
    "redirect_to: best",
    "redirect: /best/",
    "Redirect-To: '[[best]]'",
    "redirect_to: [[best]]",
    "redirect_to:\n  - best.md",
    "redirect_url: '{{ site.baseurl }}/best'",
    "layout: redirect\nurl: best.html/../best",
    "layout: redirect\nto: best",
    "layout: Redirect\ntarget: Best alternative",
    "type: redirect\nlink: best",
]


def check(pack: Pack) -> CheckReport:
    return check_pack(pack, LinkTable([pack]), shipped=False)


def leads(pack: Pack) -> dict[str, str]:
    return {one.entry.id: one.to.id for one in pack.redirects}


@pytest.mark.parametrize("body", SAID)
def test_a_body_that_only_refers_leads_there(read: Read, body: str) -> None:
    for text in (body, f"# Plan B\n\n{body}\n", f"---\naliases: [fallback]\n---\n\n{body}"):
        pack = read({"best.md": TARGET, "plan-b.md": text})
        assert leads(pack) == {"plan-b": "best"}
        assert [entry.id for entry in pack.entries] == ["best"]
        assert pack.problems == ()


@pytest.mark.parametrize("matter", MATTER)
def test_front_matter_that_redirects_leads_there(read: Read, matter: str) -> None:
    text = f"---\ntitle: Plan B\n{matter}\n---\nThis page has moved.\n"
    pack = read({"best.md": TARGET, "plan-b.md": text})
    assert leads(pack) == {"plan-b": "best"}


@pytest.mark.parametrize(
    "body",
    [
        "See [[best]] for what to do without a deal.",
        "See [[best]] and [[plan-b]].",
        "See: [[best]]\n\nBut there is more to say.",
        "Seeing best",
        "See best",
        "See the sea: best",
        "best",
        "[[best]]",
        "",
        "See: " + "a long story " * 40,
    ],
)
def test_other_texts_are_entries(read: Read, body: str) -> None:
    pack = read({"best.md": TARGET, "plan-b.md": body})
    assert leads(pack) == {}
    assert len(pack.entries) == 2
    assert {Code.REDIRECT_DEAD, Code.REDIRECT_LOOP}.isdisjoint(
        problem.code for problem in check(pack).problems
    )


@pytest.mark.parametrize("matter", ["redirect: yes", "redirect: no", "layout: page\nurl: best"])
def test_other_front_matter_is_that_of_an_entry(read: Read, matter: str) -> None:
    assert leads(read({"best.md": TARGET, "a.md": f"---\n{matter}\n---\nText."})) == {}


def test_a_long_text_is_an_entry_whatever_its_front_matter_says(read: Read) -> None:
    text = "---\nredirect_to: best\n---\n" + "A long text of its own. " * 30
    assert leads(read({"best.md": TARGET, "a.md": text})) == {}


def test_its_names_find_the_target_and_are_told_as_other_names(read: Read) -> None:
    pack = read(
        {
            "best.md": TARGET,
            "old/plan-b.md": "---\ntitle: Plan B\naliases: [fallback, Walk Away]\n---\nSee: best",
            "c.md": "[a](old/plan-b.md) [[Plan B]] [[fallback]] [[old/plan-b]] [[plan_b]]",
        }
    )
    best, c = pack.entries
    assert best.aliases == ("walk-away", "Plan B", "fallback")
    assert best.led_here == ("Plan B", "fallback")
    table = LinkTable([pack])
    found = {table.resolve(link.target, pack.info.id, c.path).ref for link in c.links}
    assert found == {best.ref}
    report = check(pack)
    assert (report.problems, report.links_resolved, report.links_dead) == ((), 5, 0)
    assert (pack.files_seen, pack.files_left_out) == (3, 0)


def test_chains_are_followed_to_their_end(read: Read) -> None:
    files = {f"{n}.md": f"See: {n + 1}" for n in range(1_000)}
    pack = read({**files, "1000.md": "The end."})
    assert set(leads(pack).values()) == {"1000"}
    assert (len(pack.redirects), len(pack.entries)) == (1_000, 1)


def test_circles_stay_entries_and_are_told_with_file_and_line(read: Read) -> None:
    files = {f"{n}.md": f"---\ntags: a\n---\nSee: {(n + 1) % 1_000}" for n in range(1_000)}
    pack = read({**files, "into.md": "See: 7", "self.md": "See: [[self]]"})
    assert leads(pack) == {"into": "7"}
    assert len(pack.entries) == 1_001
    told = [one for one in check(pack).problems if one.code is Code.REDIRECT_LOOP]
    assert len(told) == 1_001
    assert (told[0].path, told[0].line, dict(told[0].values)) == ("0.md", 4, {"target": "1"})


@pytest.mark.parametrize(
    ("text", "line", "target"),
    [
        ("---\ntitle: A\nredirect_to: ../../etc/passwd\n---\n", 3, "../../etc/passwd"),
        ("---\ntitle: A\nredirect_to: https://x.example/a\n---\n", 3, "https://x.example/a"),
        ("\n\nSee: [[Best alternativ]]\n", 3, "Best alternativ"),
        ("→ nowhere", 1, "nowhere"),
    ],
)
def test_what_leads_nowhere_stays_an_entry_and_is_told(
    read: Read, text: str, line: int, target: str
) -> None:
    pack = read({"best.md": TARGET, "a.md": text})
    assert ("a", ()) in {(entry.id, entry.led_here) for entry in pack.entries}
    [problem] = check(pack).problems
    assert (problem.code, problem.path, problem.line) == (Code.REDIRECT_DEAD, "a.md", line)
    assert problem.values == {"target": target}
    assert problem.suggestion == ("Best alternative" if "Best" in target else "")


def test_what_leads_to_the_shipped_pack_is_an_entry_without_fault(
    read: Read, tmp_path: Path
) -> None:
    own = read({"plan-b.md": "See: [[BATNA]]"})
    (tmp_path / "shipped").mkdir()
    (tmp_path / "shipped/pack.yaml").write_text("id: common-ground")
    (tmp_path / "shipped/batna.md").write_text("A plan.")
    table = LinkTable([own, read_pack(tmp_path / "shipped", shipped=True)])
    report = check_pack(own, table, shipped=False)
    assert [entry.id for entry in own.entries] == ["plan-b"]
    assert (report.problems, report.links_resolved) == ((), 1)


def test_of_two_of_a_name_the_other_one_is_meant(read: Read) -> None:
    pack = read({"old/batna.md": "See: [[BATNA]]", "terms/batna.md": "A plan."})
    assert leads(pack) == {"old/batna": "terms/batna"}


def test_a_reading_goes_on_from_what_is_known(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(reader.time, "time_ns", lambda: later)  # all has settled
    root = write({"best.md": TARGET, "plan-b.md": "See: best", "zopa.md": "A range."})
    first = read_pack(root)
    kept = catalogue.load(catalogue.dump(first))
    assert kept == first
    assert kept.redirects == first.redirects
    again = read_pack(root, previous=kept)
    assert again == first
    write({"plan-b.md": "See: [[zopa]]."})
    moved = read_pack(root, previous=again)
    assert moved == read_pack(root)
    assert [entry.aliases for entry in moved.entries] == [("walk-away",), ("plan b",)]
    (root / "zopa.md").unlink()
    assert read_pack(root, previous=moved) == read_pack(root)


def test_while_a_folder_is_read_what_leads_on_is_held_back(write: Write) -> None:
    root = write({"a.md": "See: z", "b.md": "See: nowhere", "z.md": "The end."})
    reading = PackReading(root)
    grown = [[entry.id for entry in reading.pack().entries] for _ in reading.go_on()]
    assert grown == [[], [], ["b", "z"]]
    assert leads(reading.pack()) == {"a": "z"}
