"""Is what is read of a page for a card the same as the section of the whole page?"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.blocks import plain_words
from desktop_app.pages.cards.section import section, section_html, section_of
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.reference import Reference

EXAMPLE = '<h2 id="worked-example">Worked example</h2>\n<p>Here.</p>\n'
BEFORE, BEHIND = "<h2>First</h2>\n<p>Before.</p>\n", "<h2>Last</h2>\n<p>Behind.</p>\n"


@pytest.mark.parametrize(
    ("html", "part"),
    [
        (BEFORE + EXAMPLE + BEHIND, EXAMPLE),
        (EXAMPLE, EXAMPLE),
        (BEFORE + BEHIND, BEFORE + BEHIND),
        (
            f"<h2>Worked <em>example</em></h2>\n<p>x</p>{BEHIND}",
            "<h2>Worked <em>example</em></h2>\n<p>x</p>",
        ),
        (
            f"<blockquote>\n{EXAMPLE}</blockquote>\n{BEHIND}",
            f"<blockquote>\n{EXAMPLE}</blockquote>\n{BEHIND}",
        ),
        (
            f"{EXAMPLE}<blockquote>\n{BEHIND}</blockquote>",
            f"{EXAMPLE}<blockquote>\n{BEHIND}</blockquote>",
        ),
    ],
    ids=["between", "alone", "without", "marked up", "in a box", "before a heading in a box"],
)
def test_only_the_section_is_read(html: str, part: str) -> None:
    assert section_html(html, "worked example") == part
    whole = section(plain_words(page_blocks(html)), "Worked example")
    assert section_of(html, "Worked example") == whole


def test_every_shipped_section_is_as_on_its_page(root: Path, tmp_path: Path) -> None:
    reference = Reference.read([PackPlace(root / "content", shipped=True)], tmp_path)
    try:
        terms = [entry for entry in reference.catalogue() if entry.kind == "term"]
        found = 0
        for entry in terms:
            page = plain_words(reference.paper(entry.ref).blocks)
            html = reference.renderer.render(reference, reference.entry(entry.ref)).html
            for heading in ("Worked example", "Say it"):
                told = section_of(html, heading)
                assert told == section(page, heading), entry.title
                found += bool(told)
        assert found > len(terms)
    finally:
        reference.close()
