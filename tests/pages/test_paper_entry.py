"""Is an entry on paper told by its pack, its id and its revision, and its file named safely?"""

from __future__ import annotations

import pytest

from desktop_app.core.model.entry import Entry, EntryRef, Kind
from desktop_app.core.model.pack import PackInfo
from desktop_app.pages.paper_entry import PaperEntry, paper_entry


def named(title: str) -> str:
    return PaperEntry(title, (), "").file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("BATNA", "BATNA.pdf"),
        ("Win-win: the whole story?", "Win-win the whole story.pdf"),
        ("a/b\\c\0d", "a b c d.pdf"),
        ("../../etc", "etc.pdf"),
        ("…", "….pdf"),
        ("CON", "Entry CON.pdf"),
        ("lpt1", "Entry lpt1.pdf"),
        ("", "Entry.pdf"),
        (" . ", "Entry.pdf"),
        ("x" * 200, "x" * 80 + ".pdf"),
    ],
)
def test_a_file_name_is_one_that_every_system_takes(title: str, name: str) -> None:
    assert named(title) == name


def test_a_sheet_tells_where_it_came_from() -> None:
    entry = Entry(
        EntryRef("p", Kind.TERM, "batna"),
        "BATNA",
        "batna.md",
        "The best.",
        "body",
        1,
        "0a1b2c3d4e5f",
    )
    info = PackInfo("p", "A pack", "2.1", "nl", authors=("Ann", "Bo"))
    paper = paper_entry(entry, "<h1>BATNA</h1><p>The best.</p>", info)
    assert paper.footer == "A pack 2.1 · batna · revision 0a1b2c3d"
    assert (paper.author, paper.language, paper.definition) == ("Ann, Bo", "nl", "The best.")
    assert not paper.has_answers
    assert set("BATNAThe best.0a1b") <= set(paper.text)
