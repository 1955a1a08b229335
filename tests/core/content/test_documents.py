"""pack.yaml and sources.yaml are read as text, and their faults are told with file and line."""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.sources import read_sources
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode
from desktop_app.core.model.source import Source

Read = Callable[..., Pack]


def test_pack_yaml_describes_the_pack(read: Read) -> None:
    pack = read(
        {
            "pack.yaml": "name: Mine\nid: mine-1\nversion: 1.20\nlanguage: no\nlicense: MIT\n"
            "authors: [A, {name: B}]\ncategories: {b: Bee, a: }\nsectors: [x, y]\n",
            "a.md": "x",
        }
    )
    info = pack.info
    assert (info.id, info.name, info.version, info.language, info.licence) == (
        "mine-1",
        "Mine",
        "1.20",
        "no",
        "MIT",
    )
    assert info.authors == ("A", "B")
    assert list(info.categories.items()) == [("b", "Bee"), ("a", "a")]
    assert info.sectors == {"x": "x", "y": "y"}
    assert pack.entries[0].ref.pack == "mine-1"
    assert pack.problems == ()


def test_without_pack_yaml_the_folder_names_the_pack(read: Read) -> None:
    info = read({"a.md": "x"}).info
    assert (info.id, info.name, info.language) == ("pack", "pack", "en")


def test_an_id_is_made_safe_and_a_name_in_any_script_gives_one(read: Read) -> None:
    pack = read({"pack.yaml": "name: x\nid: ../Étrange Id/\n", "a.md": "x"})
    assert pack.info.id == "etrange-id"
    assert [(one.code, one.path, one.line, one.suggestion) for one in pack.problems] == [
        (ProblemCode.FIELD_WRONG, "pack.yaml", 2, "etrange-id")
    ]
    arabic = read({"pack.yaml": "name: تفاوض\n", "a.md": "x"})
    assert re.fullmatch("pack-[0-9a-f]{8}", arabic.info.id)
    assert arabic.info.name == "تفاوض"


def test_a_broken_pack_yaml_costs_no_entry(read: Read) -> None:
    for text, code in (
        ("name: [", ProblemCode.FRONT_MATTER_BROKEN),
        ("a: &x 1\nb: *x", ProblemCode.YAML_FORBIDDEN),
        ("- a list", ProblemCode.FIELD_WRONG),
        ("categories: words", ProblemCode.FIELD_WRONG),
        (b"\0" * 500, ProblemCode.UNREADABLE),
        (b"#" * 1_100_000, ProblemCode.TOO_LARGE),
    ):
        pack = read({"pack.yaml": text, "a.md": "x"})
        assert len(pack.entries) == 1
        assert [(one.code, one.path) for one in pack.problems] == [(code, "pack.yaml")]


def test_a_bibliography_is_read() -> None:
    findings = Findings("sources.yaml")
    sources = read_sources(
        "- id: fisher1981\n  type: book\n  author:\n  - {family: Fisher, given: Roger}\n"
        "  - {literal: The Institute}\n  issued: 1981\n  title: 'Getting to Yes: x'\n"
        "  container-title: C\n  volume: '2'\n  issue: 3\n  page: 267-299\n  publisher: P\n"
        "  URL: https://example.org\n  DOI: 10.1/x\n"
        "- id: b\n  editor: [{family: Berg, given: E., non-dropping-particle: van den}]\n"
        "  issued: {date-parts: [[1965, 4]]}\n"
        "- id: c\n  author: Doe, Jane\n  issued: {year: 1999}\n",
        findings,
    )
    assert findings.problems == ()
    assert sources["fisher1981"] == Source(
        "fisher1981",
        "book",
        (("Fisher", "Roger"), ("The Institute", "")),
        "1981",
        "Getting to Yes: x",
        "C",
        "2",
        "3",
        "267-299",
        "P",
        "https://example.org",
        "10.1/x",
    )
    assert (sources["b"].authors, sources["b"].issued) == ((("van den Berg", "E."),), "1965-4")
    assert (sources["c"].authors, sources["c"].issued) == ((("Doe", "Jane"),), "1999")


def test_faults_of_a_bibliography_are_told_with_their_line() -> None:
    findings = Findings("sources.yaml")
    sources = read_sources("references:\n- id: a\n- title: no id\n- id: a\n- words\n", findings)
    assert list(sources) == ["a"]
    assert [(one.code, one.line) for one in findings.problems] == [
        (ProblemCode.FIELD_WRONG, 3),
        (ProblemCode.SOURCE_DOUBLED, 4),
        (ProblemCode.FIELD_WRONG, 5),
    ]
    for text in ("words", "- id: [", "a: &x 1"):
        findings = Findings("sources.yaml")
        assert read_sources(text, findings) == {}
        assert len(findings.problems) == 1
