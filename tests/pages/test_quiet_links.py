"""First mentions become quiet links, and the words of a page stay what they were."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.core.library.mentions import Mentions
from desktop_app.core.markup.job import LinkTarget, RenderJob
from desktop_app.core.markup.render import render
from desktop_app.core.markup.sanitise import clean
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages.quiet_links import QuietLinker, with_quiet_links, without_quiet_links
from desktop_app.pages.reference import Reference
from tests.core.library.test_mentions import NAMES, pack

PACKS = [pack("p", NAMES)]
MENTIONS = Mentions(PACKS, "")
OWN = EntryRef("p", Kind.TERM, "negotiation")
LINK = '<a class="quiet" href="entry:p/term/{}">{}</a>'


def linked(html: str, own: EntryRef = OWN) -> str:
    return with_quiet_links(html, own, MENTIONS)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Your BATNA, my BATNA.</p>", f"<p>Your {LINK.format('batna', 'BATNA')}, my BATNA.</p>"),
        ("<p>Negotiation and talks.</p>", "<p>Negotiation and talks.</p>"),
        ("<h2>BATNA</h2><p>Trust</p>", f"<h2>BATNA</h2><p>{LINK.format('trust', 'Trust')}</p>"),
        ("<p><code>BATNA</code></p><pre>trust\nBATNA</pre>", None),
        ('<p><a href="https://x.org">trust</a> <span class="dead">BATNA</span></p>', None),
        ('<p>BATNA, a <a href="entry:p/term/batna#x">fallback</a></p>', None),
        ('<p class="source">Trust</p><p class="category">Trust</p>', None),
        ('<p class="aliases">also known as BATNA</p>', None),
        ('<p class="definition">Trust</p>',
         f'<p class="definition">{LINK.format("trust", "Trust")}</p>'),
        ("<p>a<br>BATNA <b>trust</b></p>",
         f"<p>a<br>{LINK.format('batna', 'BATNA')} <b>{LINK.format('trust', 'trust')}</b></p>"),
        ('<p>&lt;BATNA title="trust"&gt;</p>',
         f'<p>&lt;{LINK.format("batna", "BATNA")} title="{LINK.format("trust", "trust")}"&gt;</p>'),
        ('<p><a class="ext" href="https://x.org/a>BATNA">x</a></p>', None),
    ],
)  # fmt: skip
def test_the_first_mention_is_linked_where_links_may_stand(html: str, expected) -> None:
    assert linked(html) == (html if expected is None else expected)


def test_an_address_is_escaped() -> None:
    packs = [pack('a"&<b', {"x/ü y": ("Anchor",)})]
    html = with_quiet_links("<p>anchor</p>", OWN, Mentions(packs, 'a"&<b'))
    assert html == ('<p><a class="quiet" href="entry:a%22%26%3Cb/term/x/%C3%BC%20y">anchor</a></p>')


PIECES = st.sampled_from(
    [
        "BATNA", "win-win ", "negotiation", "trust", "&", "<b>", "</p>", "<", ">", '"', "'", "\n\n",
        "`", "**", "*", "[[BATNA]]", "[[Nowhere|trust]]", "> [!tip] Trust\n> ", "# Trust\n", "- ",
        "| BATNA | trust |\n|---|---|\n", "<a href='", "https://x.org/BATNA", "&amp;", "&#66;ATNA",
        "谈判", "\u202e", "\ufffc", " ", "[x](#trust)", "[^1]", "\n[^1]: trust", "    ", "==x==",
    ]
)  # fmt: skip


def bare(html: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", html))


@settings(max_examples=150, deadline=None, derandomize=True, database=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_the_words_of_no_page_change_and_nothing_but_links_is_added(body: str) -> None:
    target = {"batna": LinkTarget("entry:p/term/batna", "BATNA")}
    html = render(RenderJob(body, target)).html
    quiet = linked(html)
    assert bare(quiet) == bare(html)
    assert without_quiet_links(quiet) == html
    assert quiet.count("<a ") - html.count("<a ") == quiet.count("</a>") - html.count("</a>")
    # What sanitising leaves of it is the page with plain links: no tag was cut, none made.
    assert clean(quiet) == quiet.replace('class="quiet"', 'class=""')


def test_what_was_linked_is_kept_until_the_page_changes() -> None:
    linker = QuietLinker(PACKS, "")
    assert linker.at_once("<p>trust</p>", OWN) is None
    first = linker.link("<p>trust</p>", OWN)
    assert linker.at_once("<p>trust</p>", OWN) is first
    assert "quiet" in linker.at_once("<p>BATNA</p>", OWN)
    assert linker.at_once("<p>trust</p>" + "x" * 20_000, OWN) is None
    long = "<p>BATNA</p>" + "x" * 20_000
    assert linker.at_once(long, OWN) is None
    linker.link(long, OWN)
    assert linker.at_once(long, OWN) is not None


@pytest.fixture
def reference(tmp_path: Path):
    root = tmp_path / "pack"
    root.mkdir()
    (root / "anchor.md").write_text("---\ntitle: Anchor\n---\nA weight beside the quay.\n")
    (root / "quay.md").write_text("---\ntitle: Quay\n---\nA wall.\n")
    made = Reference.read([PackPlace(root)], tmp_path / "cache")
    yield made
    made.close()


def test_a_page_has_quiet_links_only_where_they_are_wanted(reference) -> None:
    anchor = reference.find("Anchor")
    plain = reference.page(anchor)
    assert "quiet" not in plain
    assert reference.cached_page(anchor, quiet=True) is None
    quiet = reference.page(anchor, quiet=True)
    assert '<a class="quiet" href="entry:pack/term/quay">quay</a>' in quiet
    assert reference.cached_page(anchor, quiet=True) == quiet
    assert reference.cached_page(anchor) == plain
    assert "quiet" not in reference.whole_page(anchor)
