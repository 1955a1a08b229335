"""A file that holds many terms gives an entry for each, and stays as it is."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from desktop_app.core.checks.report import check_pack
from desktop_app.core.content import catalogue, reader
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.many_terms import MOST, is_letter, term_parts
from desktop_app.core.content.reader import read_pack
from desktop_app.core.content.term_part import other_names
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode as Code
from desktop_app.core.model.problem import Severity
from desktop_app.core.model.ref import ReadingOptions

Read = Callable[..., Pack]
Write = Callable[[Mapping[str, str | bytes]], Path]

SPLIT = ReadingOptions(split=True)
HEADED = """---
category: words
sources: [k]
---
# Glossary

Words that we use.

---

## A

### Application binary interface (ABI)

What programs [share](#batna "x"). See [[#Zone of agreement]].

#### In practice
Text.

---

## B

### BATNA {#plan-b}
The best alternative.

### Buyer

## Z

<a name="zopa"></a>
### Zone of agreement ###
The [range](glossary.md#buyer).

[Dead](#nowhere)
"""


def of_split(read: Read, text: str, **more: str) -> tuple[Entry, dict[str, Entry]]:
    """The entry of the file, and those of its terms by title."""
    pack = read({"glossary.md": text, **more}, options=SPLIT)
    whole, *parts = [entry for entry in pack.entries if entry.path == "glossary.md"]
    return whole, {entry.title: entry for entry in parts}


def test_each_heading_is_an_entry_and_letters_are_none(read: Read) -> None:
    whole, parts = of_split(read, HEADED)
    assert [(title, entry.id) for title, entry in parts.items()] == [
        ("Application binary interface (ABI)", "glossary#application-binary-interface-abi"),
        ("BATNA", "glossary#plan-b"),
        ("Buyer", "glossary#buyer"),
        ("Zone of agreement", "glossary#zopa"),
    ]
    abi = parts["Application binary interface (ABI)"]
    assert abi.aliases == ("Application binary interface", "ABI")
    assert abi.definition == "What programs share. See Zone of agreement."
    assert "#### In practice" in abi.body
    assert {(one.category, one.sources) for one in parts.values()} == {("words", ("k",))}
    assert (whole.id, whole.title, whole.body) == ("glossary", "Glossary", "Words that we use.")
    assert (whole.definition, whole.heading) == ("Words that we use.", "")


def test_lines_are_those_of_the_file(read: Read) -> None:
    lines = HEADED.split("\n")
    whole, parts = of_split(read, HEADED)
    assert lines[whole.body_line - 1] == "Words that we use."
    for title, entry in parts.items():
        assert title.split()[0] in lines[entry.field_lines["title"] - 1]
        assert not entry.body or lines[entry.body_line - 1] == entry.body.split("\n")[0]
        for link in entry.links:
            assert link.words in lines[link.line - 1]
    pack = read({"glossary.md": HEADED}, options=SPLIT)
    told = {(one.code, one.line) for one in pack.problems}
    assert told == {(Code.EMPTY, lines.index("### Buyer") + 1)}
    assert not parts["Buyer"].has_text


def test_links_to_a_heading_lead_to_its_entry(read: Read) -> None:
    pack = read(
        {
            "glossary.md": HEADED,
            "sub/other.md": "[a](../glossary.md#batna) [[glossary#Plan B]] [[Glossary#buyer]] "
            "[[ABI]] [[glossary]] [z](/glossary/#zopa) [[glossary#In practice]]",
        },
        options=SPLIT,
    )
    table = LinkTable([pack])
    *_, zone, other = pack.entries
    assert other.path == "sub/other.md"

    def ends(entry: Entry) -> list[str]:
        found = [
            table.resolve(link.target, pack.info.id, entry.path, link.heading).refs
            for link in entry.links
        ]
        return [ref.id for refs in found for ref in refs]

    assert ends(other) == [
        *("glossary#plan-b", "glossary#plan-b", "glossary#buyer"),
        *("glossary#application-binary-interface-abi", "glossary", "glossary#zopa", "glossary"),
    ]
    assert ends(pack.entries[1]) == ["glossary#plan-b", "glossary#zopa"]
    assert ends(zone) == ["glossary#buyer", "glossary"]


LISTS = {
    "definition list": "Intro.\n\n**Alpha**\n: First one.\ngoes on.\n: Second.\n\n"
    "Beta test (BT)\n\n:   Text.\n\n    More of it.\n\nGamma\n: [[Alpha]]\n\n"
    "## Next\n\nNot a term.",
    "bold": "Intro.\n\n**Alpha** First one.\nMore.\n\n- **not** a term\n\n"
    "**Beta test (BT):** Text.\n\n---\n\n**Gamma** —\n[[Alpha]]\n\n## Next\n\nNot a term.",
    "bold items": "Intro.\n\n- **Alpha** — First one.\n  More.\n- __Beta test (BT)__: Text.\n"
    "* **Gamma**: [[Alpha]]\n\nNot a term.",
    "table": "Intro.\n\n| Term | Also | Definition |\n|---|:-:|---|\n"
    "| **Alpha** | A1 | First one. |\n| Beta test (BT) |  | Text. |\n"
    "| Gamma | g\\|h `a|b` | [[Alpha|x]] |\n\nNot a term.",
    "headings of the first level": "# Alpha\nFirst one.\n# Beta test (BT)\nText.\n"
    "# Gamma\n[[Alpha]]",
    "underlined headings": "Alpha\n-----\nFirst one.\n\nBeta test (BT)\n---\nText.\n\n"
    "Gamma\n---\n[[Alpha]]",
    "HTML headings": "<h3>Alpha</h3>\nFirst one.\n<h3 id='b'>Beta test (BT)</h3>\nText.\n"
    "<h3>Gamma</h3>\n[[Alpha]]",
}


@pytest.mark.parametrize("way", LISTS)
def test_terms_are_found_however_they_are_written(read: Read, way: str) -> None:
    text = LISTS[way]
    whole, parts = of_split(read, text)
    assert list(parts) == ["Alpha", "Beta test (BT)", "Gamma"]
    assert [entry.id for entry in parts.values()] == [
        *("glossary#alpha", "glossary#beta-test-bt", "glossary#gamma"),
    ]
    assert parts["Alpha"].definition.startswith("First one.")
    assert parts["Beta test (BT)"].definition == "Text."
    assert parts["Beta test (BT)"].aliases == ("Beta test", "BT")
    [link] = parts["Gamma"].links
    assert (link.target, text.split("\n")[link.line - 1].count("[[Alpha")) == ("Alpha", 1)
    assert "Alpha" not in whole.body
    assert whole.body.startswith("Intro.") is ("Intro." in text)
    assert ("Not a term." in whole.body) is ("Not a term." in text)


def test_what_else_a_row_says_stands_behind_its_meaning(read: Read) -> None:
    _, parts = of_split(read, LISTS["table"])
    assert parts["Alpha"].body == "First one. **Also:** A1"
    assert parts["Gamma"].body == "[[Alpha|x]] **Also:** g\\|h `a|b`"


def test_without_the_wish_it_is_only_offered(read: Read) -> None:
    [entry] = read({"glossary.md": HEADED}).entries
    assert "### BATNA" in entry.body
    [problem] = read({"glossary.md": HEADED}).problems
    assert (problem.code, problem.severity) == (Code.MANY_TERMS_IN_ONE, Severity.NOTE)
    assert problem.values == {"count": "4"}


@pytest.mark.parametrize(
    ("name", "count", "many"),
    [
        ("notes.md", 19, False),
        ("notes.md", 20, True),
        ("glossary.md", 3, True),
        ("Glossary of negotiation terms.md", 3, True),
        ("Terms of trade.md", 3, False),
        ("docs/our-terms/index.md", 3, False),
    ],
)
def test_how_many_are_many_depends_on_the_name(
    read: Read, name: str, count: int, many: bool
) -> None:
    pack = read({name: "".join(f"## Term {n}\n\nText.\n\n" for n in range(count))})
    assert ({one.code for one in pack.problems} == {Code.MANY_TERMS_IN_ONE}) is many


@pytest.mark.parametrize(
    "body",
    [
        "## In practice\na\n" * 30,
        "".join(f"## {letter}\n\n" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
        "".join(f"> ## Term {n}\n> x\n\n" for n in range(30)),
        "```\n" + "".join(f"## Term {n}\n" for n in range(30)) + "```\n",
        "".join(f"A **word {n}** in prose.\n\n" for n in range(30)),
        "".join(f"**Fix {n}** x\n\nMuch more prose.\n\n---\n\nAnd more.\n\n" for n in range(30)),
        "| Name | Type |\n|---|---|\n" + "".join(f"| n{n} | x |\n" for n in range(30)),
    ],
)
def test_other_texts_hold_no_many_terms(body: str) -> None:
    assert term_parts(body, ["notes"]) == []


def test_letters_of_many_alphabets_divide_and_chinese_signs_are_words() -> None:
    assert all(map(is_letter, ["A", "z", "A–C", "A / B", "0-9", "#", "あ", "ㄱ", "Ж", "א"]))
    assert not any(map(is_letter, ["AI", "道", "C#", "A to Z", "5 C's", ""]))


@pytest.mark.parametrize(
    ("title", "names"),
    [
        ("Application binary interface (ABI)", ("Application binary interface", "ABI")),
        ("JSON (JavaScript Object Notation)", ("JSON", "JavaScript Object Notation")),
        ("Multiproduct / MP", ("Multiproduct", "MP")),
        ("Anchor (ship)", ()),
        ("BCC (in bulk emails)", ()),
        ("Hard problem (of consciousness)", ()),
        ("and/or", ()),
        ("A (b) c", ()),
    ],
)
def test_titles_tell_other_names(title: str, names: tuple[str, ...]) -> None:
    assert other_names(title) == names


def test_the_same_heading_twice_is_two_entries_that_keep_their_ids(read: Read) -> None:
    text = "# Glossary\n## Same\na\n## Same\nb\n## Same-1\nc\n## Other\nd\n## More\ne"
    pack = read({"glossary.md": text}, options=SPLIT)
    assert [entry.id for entry in pack.entries[1:4]] == [
        *("glossary#same", "glossary#same-1", "glossary#same-1-1"),
    ]


def test_a_term_that_only_refers_leads_to_the_other(read: Read) -> None:
    text = "# Glossary\n## PIC\nSee [Council](#council).\n## Council\nMany heads.\n## Other\nText."
    pack = read({"glossary.md": text}, options=SPLIT)
    [redirect] = pack.redirects
    assert (redirect.entry.id, redirect.to.id) == ("glossary#pic", "glossary#council")
    assert [entry.aliases for entry in pack.entries if entry.title == "Council"] == [("PIC",)]
    assert check_pack(pack, LinkTable([pack]), shipped=False).problems == ()


def test_no_more_than_some_thousand_terms_become_entries(read: Read) -> None:
    text = "Intro.\n\n" + "".join(f"## Term {n}\n" for n in range(MOST + 7))
    pack = read({"glossary.md": text}, options=SPLIT)
    assert len(pack.entries) == MOST + 1
    [problem] = [one for one in pack.problems if one.code is Code.SPLIT_LIMIT]
    assert problem.values == {"count": str(MOST + 7), "limit": str(MOST)}
    assert f"## Term {MOST + 6}" in pack.entries[0].body or not pack.entries[0].body.count("##")


def test_a_reading_goes_on_from_what_is_known_and_changes_no_file(
    write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.time_ns() + 60_000_000_000
    monkeypatch.setattr(reader.time, "time_ns", lambda: later)  # all has settled
    root = write({"glossary.md": HEADED, "a.md": "See: [[glossary#Buyer]]"})
    first = read_pack(root, options=SPLIT)
    kept = catalogue.load(catalogue.dump(first))
    assert kept == first
    assert read_pack(root, previous=kept, options=SPLIT) == first
    assert (root / "glossary.md").read_text("utf-8") == HEADED
    write({"a.md": "See: [[glossary#BATNA]]"})
    second = read_pack(root, previous=kept, options=SPLIT)
    assert second == read_pack(root, options=SPLIT)
    whole = read_pack(root, previous=second)
    assert whole == read_pack(root)
    assert len(whole.entries) == 1
