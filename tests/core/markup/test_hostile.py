"""What strangers may write to make a reader hang, grow, crash, or fetch what it must not."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from desktop_app.core.markup.finder import Finder
from desktop_app.core.markup.job import MAX_HTML
from desktop_app.core.markup.lexer import MAX_PIECES, lex
from desktop_app.core.markup.limits import too_complex
from desktop_app.core.markup.plain import plain_text
from desktop_app.core.markup.prose import first_prose
from desktop_app.core.markup.render import RenderJob
from desktop_app.core.markup.sanitise import clean
from desktop_app.core.markup.scan import scan
from desktop_app.core.markup.worker import RenderWorker

USUAL, LARGEST = 9_000, 250_000
# Repeated up to a size.
REPEATED = {
    "brackets": "[", "image brackets": "![", "wikilinks left open": "[[", "embeds": "![[a]]",
    "links left open": "[a](", "links to angles left open": "[a](<", "links": "[a](b)",
    "nested images": "![![a](b)](c)", "comments left open": "<!--", "comments": "<!-- a -->",
    "backticks": "`", "odd backticks": "``a`", "code": "`a`", "shortcodes left open": "{{<",
    "tags left open": "{%", "placeholders": "{{a}}", "quoted shortcodes": '{{< a b="',
    "angles": "<", "anchors left open": "<a ", "bold HTML": "<b>", "spans": "<span>",
    "divs": "<div>", "quotes HTML": "<blockquote>", "lists HTML": "<ul><li>", "paragraphs": "<p>",
    "tables": "<table><tr><td>", "cells HTML": "<td>x", "breaks": "<br>", "rules": "---\n\n",
    "details": "<details><summary>a", "headings": "# x\n", "setext": "a\n=\n", "notes": "[^a]",
    "note definitions": "[^a]: b\n", "references": "[a]: b\n", "quotes": ">", "quotes apart": "> ",
    "callouts": "> [!a] ", "callout lines": "\n> [!a]- x", "bullets": "- ", "numbers": "1. ",
    "list lines": "- a\n", "task lines": "- [ ] a\n", "year lines": "1986. a\n", "stars": "*",
    "stars a": "*a ", "double stars": "**a", "mixed emphasis": "**a *b ", "underscores": "_a",
    "tildes": "~a", "double tildes": "~~a", "highlights": "==a==", "pipes": "|", "rows": "a|b\n",
    "cells": "|a", "ampersands": "&", "entities": "&amp;", "escapes": "\\*", "backslashes": "\\",
    "one word": "x", "direction marks": "\u202e", "combining marks": "\u0301",
    "joined spaces": "\xa0", "zero widths": "a\u200b", "emoji": "👩\u200d👩\u200d👧",
    "right to left": "שלום ", "Chinese": "中",
    "short paragraphs": "a\n\n", "short lines": "a\n", "hard breaks": "a  \n", "tabs": "\t",
    "spaces": " ", "line feeds": "\n", "returns": "\r\n", "nul": "\0", "lone surrogates": "\ud800",
    "our own signs": "\U000f0000", "fences": "```\na\n```\n", "fences left open": "```\n",
    "quoted fences": "> ```\n", "indented": "    a\n\n", "definitions": "a\n: b\n", "colons": ": ",
    "percents": "%%", "carets": "^a ", "parentheses": "](", "less than": "a<b ", "hashes": "#",
    "scripts left open": "<script", "styles": "<style>", "hints left open": "{% hint %}\n",
    "everything": "*[`<{{[[!", "deep lists": "- - ", "math": "<math><mtext>",
}  # fmt: skip
# As they stand.
SINGLE = {
    "bullets in steps": "".join("  " * step + "- a\n" for step in range(120)),
    "quotes in steps": "".join(">" * step + " a\n" for step in range(120)),
    "callouts in steps": "".join("> " * step + "[!tip] a\n" for step in range(1, 60)),
    "nested tables": "<table><tr><td>" * 20,
    "hints": "{% hint %}\n" * 300 + "{% endhint %}\n" * 300,
    "closing images": "![" * 1_000 + "](x)" * 1_000,
    "closing brackets": "[" * 1_000 + "](x)" * 1_000,
    "many notes": "".join(f"[^{n}] [^{n}]: x\n\n" for n in range(400)),
    "wide cells": '<table><tr><td colspan="2000000000" rowspan=99999999>x</table>',
    "huge font": '<font size=9999999>x</font><p style="font-size:1e6pt;margin:2e9px">y</p>',
    "local picture": '<img src="file:///etc/passwd"> ![a](file:///etc/passwd)',
    "device": '<img src="/dev/zero"> ![](/dev/zero) ![[/dev/zero.png]]',
    "path up": "![x](../../../etc/hosts.png) <img src=../../x.png alt=y>",
    "remote picture": '![x](http://a.example/b.png) <img src="//a.example/b.png"> <img srcset="x">',
    "data picture": '<img src="data:image/png;base64,AAAA" width=100000 height=9>',
    "picture key": '<img src="image:../secret" alt=a> ![b](image:x)',
    "script": "<script>alert(1)</script><SCRIPT SRC=http://x/y.js></SCRIPT>a",
    "script parts": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "style import": "<style>@import url(file:///etc/passwd);</style>b",
    "style url": '<p style="background:url(http://x/y)">b</p><body background=http://x/y>',
    "stylesheet": '<link rel=stylesheet href="file:///etc/passwd">c',
    "frames": '<iframe src="http://x"></iframe><frameset><frame src=file:///x></frameset>d',
    "vector picture": '<svg><image href="/etc/passwd"/><use href="#a"/><script>1</script></svg>e',
    "mathematics": "<math><mtext><table><mglyph><style><img src=x onerror=y>",
    "unscripted": '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "style end": '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
    "events": '<p onclick=a() onmouseover="x">a</p><a href="https://a" onfocus=b()>b</a>',
    "form": "<form action=http://x><input name=a autofocus><button formaction=x>b</button></form>",
    "refresh": '<meta http-equiv=refresh content="0;url=file:///etc/passwd">x',
    "base": '<base href="file:///"><a href="etc/passwd">x</a>',
    "objects": '<object data="file:///x"></object><embed src=x><video src=x poster=y></video>',
    "schemes": "[a](javascript:x) [b](data:text/html,x) [c](ms-msdt:/x) [d](smb://a) [e](file:///x)",
    "hidden schemes": '[a](java\tscript:x) <a href="java&#x0A;script:y">b</a><a href=" data:1">c',
    "automatic links": '<javascript:alert(1)> <file:///etc/passwd> <https://ok.example/"onclick=1>',
    "attribute ends": '![a" onerror="x](y.png) [a](https://x"onclick="1) [b](https://y "t\\" o=1")',
    "declarations": "<![CDATA[<script>x</script>]]><?php x ?><!DOCTYPE x [<!ENTITY a 'b'>]>&a;",
    "stolen sign": "\U000f00000\U000f0001 \U000f0002" + "0\U000f0003 \U000f013cscript\U000f013e",
    "markdown's own signs": "\x02klzzwxh:0000\x03 \x02amp\x03 zz1337820767766393qq",
}  # fmt: skip


@pytest.fixture(scope="module")
def worker() -> Iterator[RenderWorker]:
    with RenderWorker() as running:
        yield running


def examine(body: str, worker: RenderWorker, faults: Callable[[str], list[str]]) -> None:
    page = worker.render(RenderJob(body))
    assert len(page.html) <= MAX_HTML
    assert page.plain == (page.reason is not None)
    assert faults(page.html) == []
    assert not too_complex(page.html)
    assert page.plain or clean(page.html) == page.html
    assert len(lex(body)[1]) <= MAX_PIECES + 3
    scan(body)
    assert "\n" not in first_prose(body)
    assert len(plain_text(body)) <= 4 * len(body) + 100


@pytest.mark.parametrize("name", REPEATED)
def test_repeated_marks_do_no_harm(
    name: str, worker: RenderWorker, faults: Callable[[str], list[str]]
) -> None:
    mark = REPEATED[name]
    examine(mark * (USUAL // len(mark)), worker, faults)


@pytest.mark.parametrize("name", SINGLE)
def test_single_attacks_do_no_harm(
    name: str, worker: RenderWorker, faults: Callable[[str], list[str]]
) -> None:
    examine(SINGLE[name], worker, faults)


@pytest.mark.soak
@pytest.mark.parametrize("name", REPEATED)
def test_repeated_marks_do_no_harm_at_the_largest_size(
    name: str, worker: RenderWorker, faults: Callable[[str], list[str]]
) -> None:
    mark = REPEATED[name]
    examine(mark * (LARGEST // len(mark)), worker, faults)


class CountingText(str):
    """A text that counts how often it is searched."""

    __slots__ = ("searches",)

    def find(self, *where: object) -> int:
        self.searches = getattr(self, "searches", 0) + 1
        return super().find(*where)  # type: ignore[arg-type]


def test_what_is_not_there_is_looked_for_once() -> None:
    text = CountingText("[[" * 5_000)
    finder = Finder(text)
    assert {finder.next("]]", start) for start in range(0, 10_000, 2)} == {-1}
    assert text.searches == 1


def test_what_lies_far_ahead_is_looked_for_once() -> None:
    text = CountingText("[[" * 5_000 + "]]")
    finder = Finder(text)
    assert {finder.next("]]", start) for start in range(0, 10_000, 2)} == {10_000}
    assert text.searches == 1
