"""Addresses of entries come back whole, and a page is rendered once."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop_app.core.library import Library
from desktop_app.core.library.rendering import Renderer, entry_at, entry_href, job_for
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace, ReadingOptions

Folder = Callable[..., Path]
ANCHOR = EntryRef("own", Kind.TERM, "anchor")
ODD = ["a b", "x..", "%2e%2e", "a:b", "C#", "a#b", "a?b=c&d", '"><b>', "x/y~2", "交渉", "caf\u00e9"]
ANCHORS = ("%23quay", "%23ship", "%23ship-1")
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(NAMES, st.sampled_from(Kind), NAMES, st.text(st.characters(exclude_categories=["Cs"])))
@example("p", Kind.TERM, "a#b", "h#i")
@example("p/q", Kind.DEAL, "/", "")
def test_an_address_names_its_entry(pack: str, kind: Kind, entry: str, heading: str) -> None:
    href = entry_href(EntryRef(pack, kind, entry), heading)
    assert entry_at(href) == EntryRef(pack, kind, entry)
    assert re.fullmatch(r"entry:[A-Za-z0-9_.~%/-]+(?:#[A-Za-z0-9_.~%/-]+)?", href)


@pytest.mark.parametrize(
    "href",
    ["", "entry:", "entry:p", "entry:p/term", "entry:p/term/", "entry:p/verb/x", "http://p/term/x"],
)
def test_other_addresses_name_none(href: str) -> None:
    assert entry_at(href) is None


@given(st.text())
def test_any_text_is_an_address_or_none(href: str) -> None:
    found = entry_at("entry:" + href)
    assert found is None or found.kind in list(Kind)


@pytest.fixture
def renderer(cache: Path) -> Iterator[Renderer]:
    made = Renderer(cache / "pages")
    yield made
    made.close()


def test_links_of_the_text_lead_where_the_library_says(
    library: Library, renderer: Renderer
) -> None:
    page = renderer.render(library, library.entry(ANCHOR))
    assert 'href="entry:common-ground/term/batna"' in page.html
    assert 'href="entry:own/term/quay"' in page.html
    assert '<span class="dead">Nowhere</span>' in page.html


@pytest.mark.skipif(sys.platform == "win32", reason="its names of files allow less")
def test_entries_with_odd_ids_are_reached_by_their_links(
    folder: Folder, cache: Path, renderer: Renderer
) -> None:
    files = {f"{name}.md": "Text." for name in ODD}
    written = "".join(f"- [x](<{quote(name)}.md>)\n" for name in ODD)
    root = folder("odd", {**files, "from.md": "All of these:\n" + written})
    whole = Library.read([PackPlace(root)], cache)
    page = renderer.render(whole, whole.entry(EntryRef("odd", Kind.TERM, "from")))
    hrefs = [unescape(found) for found in re.findall(r'href="([^"]*)"', page.html)]
    assert [entry_at(href) for href in hrefs] == [EntryRef("odd", Kind.TERM, name) for name in ODD]


def test_a_page_is_rendered_once_and_anew_when_a_target_is_renamed(
    library: Library, renderer: Renderer, cache: Path, places: list[PackPlace]
) -> None:
    anchor = library.entry(ANCHOR)
    assert renderer.cached(library, anchor) is None
    page = renderer.render(library, anchor)
    assert renderer.cached(library, anchor) == page
    assert Renderer(cache / "pages").cached(library, anchor) == page
    (places[1].root / "quay.md").rename(places[1].root / "wharf.md")
    renamed = Library.read(places, cache)
    assert job_for(renamed, renamed.entry(ANCHOR)) != job_for(library, anchor)


def test_pages_made_beforehand_are_found_and_never_written(
    library: Library, renderer: Renderer, cache: Path, tmp_path: Path
) -> None:
    anchor = library.entry(ANCHOR)
    page = renderer.render(library, anchor)
    before = sorted((cache / "pages").iterdir())
    second = Renderer(tmp_path / "empty", prebuilt=cache / "pages")
    assert second.cached(library, anchor) == page
    assert second.render(library, anchor) == page
    assert sorted((cache / "pages").iterdir()) == before
    assert not (tmp_path / "empty").exists()
    second.close()


def test_a_cache_that_cannot_be_written_costs_no_page(library: Library, tmp_path: Path) -> None:
    (tmp_path / "blocked").write_text("x", "utf-8")
    blocked = Renderer(tmp_path / "blocked")
    assert "weight" in blocked.render(library, library.entry(ANCHOR)).html
    blocked.close()


def test_links_to_headings_lead_to_the_entries_of_a_split_file(
    folder: Folder, cache: Path, renderer: Renderer
) -> None:
    files = {
        "glossary.md": "# Glossary\n## Quay\nA wall. [[#Ship]] [more](#in-use)\n### In use\nx\n"
        "## Ship\nIt floats.\n## Ship\nIt sinks.\n## Anchor\nIt holds.",
        "a.md": "[q](glossary.md#quay) [[glossary#Ship|s]] [[glossary]] [[glossary#Else]]",
    }
    place = PackPlace(folder("own", files), options=ReadingOptions(split=True))
    library = Library.read([place], cache)
    page = renderer.render(library, library.entry(library.find("a"))).html
    whole, quay, ship, _ = (f"entry:own/term/glossary{end}" for end in ("", *ANCHORS))
    hrefs = re.findall('href="([^"]*)"', page)
    assert hrefs == [quay, ship, whole, f"{whole}#else"]
    page = renderer.render(library, library.entry(library.find("glossary#quay"))).html
    assert re.findall('href="([^"]*)"', page) == [ship, "#in-use"]
    assert entry_at(ship) == library.find("glossary#ship") == library.find("own/term/glossary#ship")
    first, second = (EntryRef("own", Kind.TERM, f"glossary#ship{end}") for end in ("", "-1"))
    assert library.told_apart(first) == "glossary.md#ship"
    assert library.told_apart(second) == "glossary.md#ship-1"
