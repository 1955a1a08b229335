"""Single rules of rendering that the golden page shows together."""

from __future__ import annotations

import re
from html import unescape

import pytest

from desktop_app.core.markup.folds import fold_number, folded_words, folds_around, with_folds
from desktop_app.core.markup.job import MAX_BODY, MAX_HTML
from desktop_app.core.markup.render import LinkTarget, Rendered, RenderJob, RenderReason, render

BATNA = LinkTarget("entry:shipped/term/batna", "BATNA")


def html_of(body: str) -> str:
    page = render(RenderJob(body, {"batna": BATNA}, {"pie.png": "image:own/pie.png"}))
    assert page.reason is None
    return page.html


def text_of(html: str) -> str:
    return unescape(re.sub(r"<[^>]+>", "", html))


@pytest.mark.parametrize(
    ("body", "html"),
    [
        ("[[BATNA]]", '<p><a href="entry:shipped/term/batna">BATNA</a></p>'),
        ("[[batna#In use]]", "batna#in-use"),
        ("[[batna#^block]]", 'href="entry:shipped/term/batna"'),
        ("[[batna#فصل]]", "batna#%D9%81%D8%B5%D9%84"),
        ("[x](batna.md#in-use)", 'batna#in-use">x</a>'),
        ("[[Gone]]", '<p><span class="dead">Gone</span></p>'),
        ("[x](gone.md)", '<p><span class="dead">x</span></p>'),
        ("# A\n\n[[#A]]", '<a href="#a">A</a>'),
        ("[[#Nowhere]]", '<span class="dead">Nowhere</span>'),
        ('{{< glossary_tooltip term_id="batna" >}}', ">BATNA</a>"),
        ('{{< glossary_tooltip term_id="gone-away" >}}', '<span class="dead">gone away</span>'),
        ("[x](https://a.example/?b=1&c)", '<a class="ext" href="https://a.example/?b=1&amp;c">'),
        ("![](pie.png)", '<p><img src="image:own/pie.png" alt=""></p>'),
        ("![[pie.png|200x100]]", '<p><img src="image:own/pie.png" alt=""></p>'),
        ("![[pie.png|A pie]]", '" alt="A pie"></p><p class="caption">A pie</p>'),
        ("a ![b](pie.png) c\n\nd", ' c</p><p class="caption">b</p>\n<p>d</p>'),
        ("- ![b](pie.png)", '" alt="b"><p class="caption">b</p></li>'),
        ("# ![b](pie.png)", '" alt="b"></h2><p class="caption">b</p>'),
        ("[![b](pie.png)](gone.md)", '</span></p><p class="caption">b</p>'),
        ('![1 < 2 & "b"](pie.png)', '<p class="caption">1 &lt; 2 &amp; "b"</p>'),
        ("![far](https://a.example/b.png)", '<p><span class="caption">far</span></p>'),
        ("![far](//a.example/b.png)", '<p><span class="caption">far</span></p>'),
        ("![near](lost.png)", '<p><span class="caption">near</span></p>'),
        ("# A\n## B\n### C", '<h2 id="a">A</h2>\n<h2 id="b">B</h2>\n<h3 id="c">C</h3>'),
        ("## A\n## A", '<h2 id="a">A</h2>\n<h2 id="a-1">A</h2>'),
        ("1986. was a year", '<ol start="1986">'),
        ("- [x] a", '<li class="task">☑ a</li>'),
        ("a\n- b", "<p>a</p>\n<ul>\n<li>b</li>\n</ul>"),
        ("a:\n1. b", "<p>a:</p>\n<ol>\n<li>b</li>\n</ol>"),
        ("> [!custom]\n> x", '<p class="callout-title">Custom</p><p>x</p>'),
        ("> [!example] [[batna]]\n> x", '<table class="callout example">'),
        ("<div>\n\n**a**\n\n</div>", "<strong>a</strong>"),
        ("a <b>b</b>", "<p>a <b>b</b></p>"),
        ("#tag", "<p>#tag</p>"),
        ("H~2~O, ~5 km ~~or~~ ~6 km", "<p>H<sub>2</sub>O, ~5 km <s>or</s> ~6 km</p>"),
        ("==a== b == c", '<p><span class="mark">a</span> b == c</p>'),
        ("***a** b* _c_d_", "<em><strong>a</strong> b</em> <em>c_d</em>"),
        ("`{{ a }} [[b]]`", "<code>{{ a }} [[b]]</code>"),
        ("\\[[a]]", "<p>[[a]]</p>"),
        ("x\x00y\x02z", "<p>x\ufffdy\ufffdz</p>"),
        ("\U000f0000" + "0\U000f0001", "<p>\ufffd0\ufffd</p>"),
        ("", ""),
    ],
)
def test_one_construct(body: str, html: str) -> None:
    assert html in html_of(body)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "file:///etc/hosts",
        "vbscript:x", "ms-msdt:/id", "smb://host/x", "x-custom:y", "ftp://host/x", "about:blank",
        "//host/x", "tel:1", "qrc:/x", "image:x", "blob:x", "ws://host", "view-source:http://x",
        "entry:shipped/term/x",
    ],
)  # fmt: skip
def test_any_other_scheme_leaves_plain_words(address: str) -> None:
    assert html_of(f"[words]({address})") == "<p>words</p>"
    assert html_of(f'<a href="{address}">words</a>') == "<p>words</p>"


def test_lists_nested_by_two_spaces_keep_their_levels() -> None:
    html = html_of("- a\n  - b\n    - c\n  - d\n- e")
    shape = re.sub(r"\s", "", html)
    assert shape == (
        "<ul><li>a<ul><li>b<ul><li>c</li></ul></li><li>d</li></ul></li><li>e</li></ul>"
    )


def test_two_kinds_of_list_in_a_row_stay_apart() -> None:
    shape = re.sub(r"\s", "", html_of("- a\n1. b\n\n1) c"))
    assert shape == "<ul><li>a</li></ul><ol><li>b</li></ol><ol><li>c</li></ol>"


def test_a_deal_block_is_not_shown() -> None:
    assert html_of("a\n\n```deal\nunit: points\n```\n\nb") == "<p>a</p>\n\n<p>b</p>"


def test_boxes_in_boxes_stay_within_two_tables() -> None:
    html = html_of(
        "> [!tip]\n> > [!note]\n> > > [!example] x\n> > > | a |\n> > > |---|\n> > > | b |"
    )
    assert html.count('<div class="callout') == 2
    assert html.count("<table") == 2


def test_folds_open_and_close() -> None:
    html = html_of("> [!question]- Who *won*?\n> Both.\n\n> [!tip]+ Open?\n> Yes.")
    assert "Both." in html
    closed = with_folds(html)
    assert "Both." not in closed
    assert "Yes." not in closed
    assert '<a class="fold" href="#fold-1">▸ Who <em>won</em>?</a>' in closed
    opened = with_folds(html, {2})
    assert "Both." not in opened
    assert "Yes." in opened
    assert '<a class="fold" href="#fold-2">▾ Open?</a>' in opened


def test_the_title_of_a_fold_leads_to_the_fold_alone() -> None:
    closed = with_folds(html_of("> [!tip]- See [[BATNA]] now\n> Yes."))
    assert '<a class="fold" href="#fold-1">▸ See BATNA now</a>' in closed


def test_folds_tell_what_they_hide() -> None:
    html = html_of("## Open\n\n> [!tip]- A & b\n> ## Hidden\n> text\n\n> [!tip] C\n> d")
    assert {n: words.split() for n, words in folded_words(html).items()} == {
        1: ["A", "&amp;", "b", "Hidden", "text"]
    }
    assert folds_around(html, "hidden") == {1}
    assert folds_around(html, "open") == set()


@pytest.mark.parametrize(
    ("anchor", "number"), [("#fold-3", 3), ("fold-12", 12), ("#fold-x", 0), ("#other", 0), ("", 0)]
)
def test_a_fold_is_known_by_its_anchor(anchor: str, number: int) -> None:
    assert fold_number(anchor) == number


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("x" * (MAX_BODY + 1), RenderReason.TOO_LARGE),
        ("x" * 2_001, RenderReason.TOO_COMPLEX),
        ("\u00a0" + "x\u00a0" * 2_000, RenderReason.TOO_COMPLEX),
        ("*x*" * 2_001, RenderReason.TOO_COMPLEX),
        ("<table><tr><td>" * 3, RenderReason.TOO_COMPLEX),
        ("<blockquote>" * 41, RenderReason.TOO_COMPLEX),
        ("<blockquote>" * 25 + "x", RenderReason.TOO_COMPLEX),
        ("a\n\n" * 5_001, RenderReason.TOO_COMPLEX),
        ("<br>" * 5_001, RenderReason.TOO_COMPLEX),
        ("<hr>\n" * 5_001, RenderReason.TOO_COMPLEX),
        ("```\n" + "\n" * 5_001 + "```", RenderReason.TOO_COMPLEX),
        ("<table><tr>" + "<td>x" * 3_001, RenderReason.TOO_COMPLEX),
        ("<table><tr><td colspan=900>" + "<td colspan=900>" * 3, RenderReason.TOO_COMPLEX),
    ],
)
def test_over_a_limit_the_text_is_shown_plain(body: str, reason: RenderReason) -> None:
    page = render(RenderJob(body))
    assert (page.plain, page.reason) == (True, reason)
    assert len(page.html) <= MAX_HTML


@pytest.mark.parametrize(
    "body",
    [
        "x" * 1_999,
        "中" * 5_000,
        "word " * 20_000,
        "a\n\n" * 2_000,
        "<table><tr><td colspan=99999999999 rowspan=-1 align=justify>x</td></tr></table>",
        "> " * 8 + "deep",
    ],
)
def test_within_the_limits_it_is_rendered(body: str) -> None:
    assert not render(RenderJob(body)).plain


def test_spans_of_cells_that_qt_would_trip_over_are_dropped() -> None:
    html = html_of("<table><tr><td colspan=99999999999 rowspan=0>x</td><td colspan=2>y</table>")
    assert '<td>x</td><td colspan="2">y</td>' in html


def test_plain_text_is_escaped_broken_and_complete() -> None:
    body = "<b>&\n\n" + "y" * 3_000 + "\nlast"
    page = render(RenderJob(body))
    assert page.html.startswith("<p>&lt;b&gt;&amp;</p>\n<p>yyy")
    assert page.left_out == 0
    assert max(map(len, re.split(r"[\u200b\s]", text_of(page.html)))) < 160
    assert text_of(page.html).replace("\u200b", "").endswith("ylast")


@pytest.mark.parametrize("body", ["z" * 900_000, "<\n" * 200_000, "&" * 300_000, "\n" * 300_000])
def test_plain_text_that_does_not_fit_says_how_much_is_left_out(body: str) -> None:
    page = render(RenderJob(body))
    shown = text_of(page.html).replace("\u200b", "")
    kept = len(re.findall(r"[z<&]", shown))
    assert len(page.html) <= MAX_HTML
    assert page.html.count("<br>") < 4_000
    assert kept + page.left_out >= len(body.replace("\n", ""))
    assert (f"[… {page.left_out}]" in shown) == (page.left_out > 0)


def test_plain_text_is_no_markdown() -> None:
    page = render(RenderJob("# a *b*\n\n[[c]]", plain=True))
    assert page == Rendered("<p># a *b*</p>\n<p>[[c]]</p>", plain=True)


def test_a_rendered_page_has_no_reason() -> None:
    assert render(RenderJob("a")) == Rendered("<p>a</p>")
