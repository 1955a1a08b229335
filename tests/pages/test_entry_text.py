"""A page in a terminal keeps its order, its headings and its lists."""

from __future__ import annotations

from desktop_app.pages.entry_text import html_as_text


def test_headings_are_underlined_and_paragraphs_apart() -> None:
    html = "<h1>Title</h1><p>First   words\nhere.</p><h2>Next</h2><p>More.</p>"
    assert html_as_text(html) == "Title\n=====\n\nFirst words here.\n\nNext\n----\n\nMore."


def test_lists_are_marked_close_together_and_nested() -> None:
    html = "<p>Say:</p><ul><li>one</li><li><p>two</p><ol><li>a</li><li>b</li></ol></li></ul>"
    assert html_as_text(html) == "Say:\n\n  • one\n  • two\n    1. a\n    2. b"


def test_long_lines_are_wrapped_under_their_mark() -> None:
    told = html_as_text("<ul><li>alpha beta gamma delta</li></ul>", width=16)
    assert told == "  • alpha beta\n    gamma delta"


def test_entities_are_characters_and_code_keeps_its_lines() -> None:
    assert html_as_text("<p>a &lt; b &amp; c</p>") == "a < b & c"
    assert html_as_text("<pre><code>x\n  y</code></pre>") == "  x\n    y"


def test_rows_of_a_table_are_lines_with_their_cells_apart() -> None:
    html = "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"
    assert html_as_text(html) == "A | B\n1 | 2"
    assert html_as_text(html.replace("<t", "\n<t")) == "A | B\n1 | 2"


def test_raised_figures_do_not_run_into_the_word_before_them() -> None:
    html = '<p>10<sup>2</sup> ways.<sup id="fnref:1"><a href="#fn:1">13</a></sup> 4</p>'
    assert html_as_text(html) == "10² ways.¹³ 4"


def test_nothing_is_lost_outside_of_blocks() -> None:
    assert html_as_text("before<p>in</p>after") == "before\n\nin\n\nafter"
