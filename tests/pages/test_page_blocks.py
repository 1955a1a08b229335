"""Does a page's HTML become the blocks that it means, with every word in its place?"""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest

from desktop_app.pages.blocks import (
    BREAK,
    Box,
    Code,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
    all_runs,
    has_folds,
)
from desktop_app.pages.page_blocks import page_blocks


def only(html: str):
    """The one block of some HTML."""
    (block,) = page_blocks(html)
    return block


def test_marks_of_words_add_up_and_spaces_stand_once() -> None:
    block = only('<p class="x">one\n  <em>two <strong>three</strong></em> <b>four</b> </p>')
    assert block == Paragraph(
        (
            Run("one "),
            Run("two ", frozenset({"em"})),
            Run("three", frozenset({"em", "strong"})),
            Run(" "),
            Run("four", frozenset({"strong"})),
        ),
        "x",
    )


def test_a_link_keeps_its_address_and_a_heading_its_name() -> None:
    block = only('<h2 id="a-b">A <a href="entry:p/term/x?a=1&amp;b">link</a></h2>')
    assert (block.role, block.anchor) == ("h2", "a-b")
    assert block.runs[1].href == "entry:p/term/x?a=1&b"


def test_escaped_words_are_told_as_they_were_meant() -> None:
    assert only("<p>5 &lt; 7 &amp;amp; &quot;x&quot;</p>").text == '5 < 7 &amp; "x"'


def test_a_line_break_stays_and_takes_the_spaces_around_it() -> None:
    assert only("<p>one <br> two<br></p>").text == f"one{BREAK}two"


def test_words_outside_of_any_tag_are_a_paragraph() -> None:
    first, second = page_blocks("loose <em>words</em><p>and more</p>\n")
    assert (first.text, second.text) == ("loose words", "and more")


def test_code_keeps_its_spaces_and_loses_its_tabs() -> None:
    assert only("<pre><code>a\n\t b &lt;\n\n c\n</code></pre>") == Code(("a", "     b <", "", " c"))


def test_a_list_numbers_its_items_from_its_start_and_holds_lists() -> None:
    block = only('<ol start="9"><li>a<ul><li class="task">☐ b</li></ul></li><li>c</li></ol>')
    assert [item.mark for item in block.items] == ["9.", "10."]
    inner = block.items[0].blocks[1]
    assert isinstance(inner, Listing)
    assert (inner.items[0].mark, inner.items[0].task) == ("", True)


@pytest.mark.parametrize("start", ["x", "²", "99999999999", "-1", ""])
def test_a_start_that_is_no_number_is_one(start: str) -> None:
    assert only(f'<ol start="{start}"><li>a</li></ol>').items[0].mark == "1."


def test_a_picture_parts_its_paragraph_and_takes_the_caption_that_follows() -> None:
    blocks = page_blocks(
        '<p>before <img src="image:a%20b.png" alt="A  pie"> after</p><p class="caption">A pie</p>'
        '<p class="caption">Words of their own</p>'
    )
    assert blocks[1] == Picture("image:a%20b.png", "A pie")
    assert [block.text for block in (blocks[0], *blocks[2:])] == [
        "before",
        "after",
        "Words of their own",
    ]


def test_a_callout_is_a_box_with_its_title_apart() -> None:
    block = only(
        '<table class="callout warning"><tbody><tr><td><p class="callout-title">Mind</p>'
        "<p>this</p></td></tr></tbody></table>"
    )
    assert isinstance(block, Box)
    assert (block.kind, block.title.text, block.blocks[0].text) == ("warning", "Mind", "this")
    assert not has_folds((block,))


def test_a_folded_box_within_a_box_is_found() -> None:
    block = only(
        '<div class="callout note"><p>x</p><table class="callout question fold" id="fold-1"><tr>'
        '<td><p class="callout-title">Q</p></td></tr><tr><td><p>A</p></td></tr></table></div>'
    )
    assert has_folds((block,))
    assert [run.text for run in all_runs((block,))] == ["x", "Q", "A"]


def test_a_table_has_its_head_its_caption_and_its_spans() -> None:
    block = only(
        "<table><caption>C</caption><thead><tr><th>h</th><th>i</th></tr></thead>"
        '<tbody><tr><td colspan="2" align="right">x</td></tr><tr></tr></tbody></table>'
    )
    assert isinstance(block, Table)
    assert (block.headed, len(block.rows), block.caption.text) == (1, 2, "C")
    assert (block.rows[1][0].columns, block.rows[1][0].align) == (2, "right")


def test_a_table_within_a_cell_keeps_its_rows_to_itself() -> None:
    inner = "<table><tr><td>in</td></tr></table>"
    block = only(f"<table><tr><td>{inner}</td></tr><tr><td>out</td></tr></table>")
    assert len(block.rows) == 2
    assert isinstance(block.rows[0][0].blocks[0], Table)


def test_footnotes_and_quotations_are_set_in() -> None:
    quote, foot = page_blocks(
        "<blockquote><p>q</p></blockquote>"
        '<div class="footnotes"><hr><ol><li id="fn:1"><p>n</p></li></ol></div>'
    )
    assert (quote.role, foot.role) == ("blockquote", "footnotes")
    assert isinstance(foot, Quote)
    assert isinstance(foot.blocks[0], Rule)
    assert foot.blocks[1].items[0].anchor == "fn:1"


@pytest.mark.parametrize("name", ["markup/page.html", "../data/paper/every-part.html"])
def test_no_word_of_a_page_is_lost(root: Path, name: str) -> None:
    html = (root / "tests" / "reference" / name).read_text("utf-8")
    told = "".join(run.text for run in all_runs(page_blocks(html)))
    words = unescape(re.sub(r"<[^>]*>", "", html))
    # A caption stands behind the words of its paragraph, that of a block with its picture.
    assert sorted("".join(told.split())) == sorted("".join(words.split()))
