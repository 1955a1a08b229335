"""Titles come from front matter, an H1 where the folder works that way, or the file name."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

import pytest

from desktop_app.core.content.titles import entry_id, name_of, opening_h1, slug, uses_h1
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack

Read = Callable[..., Pack]


def only(pack: Pack) -> Entry:
    [entry] = pack.entries
    return entry


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("win-win_deal.md", "win win deal"),
        ("U.S. trustee.md", "U.S. trustee"),
        ("U.S. trustee", "U.S. trustee"),
        ("v1.2.markdown", "v1.2"),
        ("a/Negotiation/index.md", "Negotiation"),
        ("a/_index.MD", "a"),
        ("index.md", "index"),
        ("-.md", "-"),
        ("Cafe\u0301.md", "Café"),
    ],
)
def test_a_path_gives_a_name(path: str, name: str) -> None:
    assert name_of(path) == name


@pytest.mark.parametrize(
    ("body", "text", "after"),
    [
        ("# One\ntext", "One", 1),
        ("\n\n# One #\ntext", "One", 3),
        ("One\n===\ntext", "One", 2),
        ("<!-- note -->\n# **One**", "One", 2),
        ("# [BATNA](batna.md) and `plan_b` &amp; R&D {#plan}", "BATNA and plan_b & R&D", 1),
        ("# one_two_three", "one_two_three", 1),
        ('# A {{< tooltip text="word" >}} [[Link|linked]]', "A word linked", 1),
    ],
)
def test_an_h1_opens_a_body(body: str, text: str, after: int) -> None:
    opening = opening_h1(body)
    assert opening is not None
    assert (opening.text, opening.after) == (text, after)


@pytest.mark.parametrize("body", ["", "text\n# One", "## Two", "```\n# One\n```", "#\n", "> x"])
def test_other_bodies_do_not_open_with_an_h1(body: str) -> None:
    assert opening_h1(body) is None


def test_a_folder_works_that_way_when_four_of_five_files_do() -> None:
    assert uses_h1([True] * 4 + [False])
    assert not uses_h1([True] * 3 + [False] * 2)
    assert not uses_h1([])


def test_names_hold_neither_macros_nor_brackets_nor_controls(read: Read) -> None:
    yaml = r"""
title: "Macro {{< x >}} {% y %} [[title|words]] \e[31m\u009b"
aliases: ["[[One|two]]", "{{ three }}", "{{< four >}}", "a\x07b"]
aliases-nl: ["{{ vijf }}"]
"""
    entry = only(read({"a.md": f"---{yaml}---\nText."}))
    assert entry.title == "Macro words \ufffd[31m\ufffd"
    assert entry.aliases == ("One", "three", "a\ufffdb")
    assert entry.foreign_aliases == {"nl": ("vijf",)}
    toml = only(read({"a.md": '+++\ntitle = "A\\u001b[31m"\n+++\nText.'}))
    assert toml.title == "A\ufffd[31m"


def test_front_matter_wins_and_the_h1_stays_as_alias(read: Read) -> None:
    entry = only(read({"a.md": "---\ntitle: Win-win\n---\n# Mutual gains\n\nText."}))
    assert (entry.title, entry.aliases) == ("Win-win", ("Mutual gains",))
    assert entry.body.startswith("# Mutual gains")


def test_an_h1_that_repeats_the_title_is_taken_off_the_body(read: Read) -> None:
    entry = only(read({"a.md": "---\ntitle: Win-win\n---\n\n# Win win\n\nText."}))
    assert (entry.title, entry.aliases) == ("Win-win", ())
    assert (entry.body, entry.body_line) == ("Text.", 7)


def test_the_h1_is_the_title_only_where_the_folder_works_that_way(read: Read) -> None:
    files = {f"{n}-name.md": f"# Title {n}\n\nText." for n in range(4)}
    pack = read({**files, "plain.md": "Text."})
    assert pack.titles_from_h1
    assert [entry.title for entry in pack.entries] == [*(f"Title {n}" for n in range(4)), "plain"]
    mixed = read({**files, "plain.md": "Text.", "more.md": "Text."})
    assert not mixed.titles_from_h1
    first = mixed.entries[0]
    assert (first.title, first.aliases) == ("0 name", ("Title 0",))
    assert first.body.startswith("# Title 0")


def test_ids_are_paths_without_extension_in_one_normal_form() -> None:
    decomposed = unicodedata.normalize("NFD", "žába/Café.md")
    assert entry_id(decomposed, shipped=False) == "žába/Café"
    assert entry_id("terms/batna.md", shipped=False) == "terms/batna"
    assert entry_id("terms/batna.md", shipped=True) == "batna"
    assert entry_id("deals/x.md", shipped=True) == "x"
    assert entry_id("U.S. trustee.md", shipped=False) == "U.S. trustee"


def test_two_spellings_of_one_name_are_two_entries(read: Read) -> None:
    composed, decomposed = "Caf\u00e9.md", "Cafe\u0301.md"
    pack = read({composed: "One.", decomposed: "Two.", "a.md": "x", "a.markdown": "y"})
    assert len({entry.ref for entry in pack.entries}) == 4
    assert {entry.path for entry in pack.entries} == {composed, decomposed, "a.md", "a.markdown"}
    assert {entry.id for entry in pack.entries} == {"Café", "Café~2", "a", "a~2"}


def test_slugs_are_ascii() -> None:
    assert slug("Žlutý kůň & Co.") == "zluty-kun-co"
    assert slug("تفاوض") == ""
