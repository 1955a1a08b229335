"""Files of plain text become entries when a person asks, and no sign in them means anything."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from desktop_app.core.checks.report import check_pack
from desktop_app.core.content.links import LinkTable
from desktop_app.core.library.documents import words_of
from desktop_app.core.markup.text_file import MAX_DEFINITION, first_paragraph, text_page
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode
from desktop_app.core.model.ref import ReadingOptions

Read = Callable[..., Pack]

TEXTS = ReadingOptions(text_files=True)


def test_texts_are_entries_named_by_their_files(read: Read) -> None:
    pack = read(
        {
            "U.S. trustee": "An official.\n\nMore.",
            "Anchoring.txt": "A number.",
            "a_b-c.TXT": "\ufeffX.\r\n",
            "x.png": b"\x89PNG",
        },
        options=TEXTS,
    )
    assert [(one.title, one.id, one.definition) for one in pack.entries] == [
        ("Anchoring", "Anchoring", "A number."),
        ("U.S. trustee", "U.S. trustee", "An official."),
        ("a b c", "a_b-c", "X."),
    ]
    assert all(one.plain and one.has_text for one in pack.entries)
    assert (pack.files_seen, pack.left_out, pack.problems) == (3, (), ())
    table = LinkTable([pack])
    for name in ("U.S. trustee", "anchoring", "Anchoring.txt", "a b c"):
        assert table.resolve(name, pack.info.id).ref


def test_no_sign_in_a_text_means_anything(read: Read) -> None:
    text = "---\ntitle: X\ndraft: true\n---\n# Not a title\n\n[[a]] ![](b.png) {{ c }} <b>d</b>\n"
    pack = read({"e.txt": text, "f.md": "Said."}, options=TEXTS)
    [entry, _] = pack.entries
    assert (entry.title, entry.links, entry.images) == ("e", (), ())
    assert entry.body == text.strip()
    assert words_of(entry) == text.strip()
    codes = {one.code for one in check_pack(pack, LinkTable([pack]), shipped=False).problems}
    assert codes == set()


def test_what_is_no_text_is_left_out_and_an_empty_text_is_told(read: Read) -> None:
    pack = read({"program": bytes(range(256)), "note.txt": " \n", "LICENSE": "x"}, options=TEXTS)
    assert pack.left_out == (
        LeftOut("LICENSE", LeftOutReason.ABOUT),
        LeftOut("program", LeftOutReason.NO_TEXT),
    )
    [entry] = pack.entries
    assert (entry.title, entry.has_text) == ("note", False)
    assert [(one.code, one.path) for one in pack.problems] == [
        (ProblemCode.LEFT_OUT, ""),
        (ProblemCode.EMPTY, "note.txt"),
    ]


def test_lines_that_a_program_broke_are_joined_and_others_kept() -> None:
    wrapped = "A line that a program broke at a width of some fifty letters\nand the rest."
    page = text_page(f"{wrapped}\n\n\n- one\n- two\n\nRoses\nare red\n\n1. a\n\ta\tb")
    assert page.html.split("\n") == [
        "<p>A line that a program broke at a width of some fifty letters and the rest.</p>",
        "<p>- one<br>- two</p>",
        "<p>Roses<br>are red</p>",
        "<p>1. a<br>\ta\tb</p>",
    ]
    assert (page.plain, page.reason, page.left_out) == (True, None, 0)


@pytest.mark.parametrize("line", ["<script>x</script>", "&amp;", "`a`", "\U000f0000" + "1"])
def test_the_page_shows_the_signs_themselves(line: str) -> None:
    html = text_page(line).html
    assert "<" not in html.replace("<p>", "").replace("</p>", "")
    assert "&amp;amp;" in text_page("&amp;").html


def test_a_paragraph_without_end_is_no_definition_as_a_whole() -> None:
    told = first_paragraph("***\n\n" + "word " * 1_000_000)
    assert len(told) <= MAX_DEFINITION + 2
    assert told.endswith("word …")
    assert first_paragraph("x" * 5_000) == "x" * MAX_DEFINITION + " …"
    assert first_paragraph("***\n\n---") == ""
