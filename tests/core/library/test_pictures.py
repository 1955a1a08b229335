"""A page shows the pictures of its own pack, and nothing else is read for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.library import Library
from desktop_app.core.library.pictures import picture_src
from desktop_app.core.library.rendering import Renderer
from desktop_app.core.model.picture import NoPicture
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from tests.core.content.pictures import GIF, PNG

BODY = """---
title: Quay
---
A wall. ![[a b#1.gif]]

![Over there](images/p.png "T") and ![far](https://x.example/p.png) ![drawn](d.svg) ![](gone.png)
"""


@pytest.fixture
def harbour(tmp_path: Path) -> Iterator[Library]:
    root = tmp_path / "own"
    (root / "images").mkdir(parents=True)
    (root / "quay.md").write_text(BODY, "utf-8")
    (root / "images/p.png").write_bytes(PNG)
    (root / "a b#1.gif").write_bytes(GIF)
    (root / "d.svg").write_text("<svg/>", "utf-8")
    (root / "false.png").write_text("<svg/>", "utf-8")
    library = Library.read([PackPlace(root)], tmp_path / "cache")
    yield library
    library.close()


@pytest.fixture
def html(harbour: Library, tmp_path: Path) -> Iterator[str]:
    renderer = Renderer(tmp_path / "pages")
    yield renderer.render(harbour, harbour.entry(harbour.find("quay"))).html
    renderer.close()


def sources(html: str) -> list[str]:
    return [unescape(found) for found in re.findall(r'src="([^"]*)"', html)]


def test_the_page_names_the_pictures_of_the_pack_and_they_can_be_had(
    harbour: Library, html: str
) -> None:
    first, second = sources(html)
    assert (harbour.picture(first), harbour.picture(second)) == (GIF, PNG)
    assert '<p class="caption">Over there</p>' in html
    for words in ("far", "drawn", "gone.png"):
        assert f'<span class="caption">{words}</span>' in html


def test_a_picture_that_came_later_makes_the_page_anew(
    harbour: Library, html: str, tmp_path: Path
) -> None:
    root = harbour.packs[0].root
    (root / "gone.png").write_bytes(PNG)
    newer = Library.read([PackPlace(root)], tmp_path / "cache", previous=harbour)
    renderer = Renderer(tmp_path / "pages")
    entry = newer.entry(newer.find("quay"))
    assert renderer.cached(newer, entry) is None
    assert len(sources(renderer.render(newer, entry).html)) == len(sources(html)) + 1
    renderer.close()


@pytest.mark.parametrize(
    ("src", "reason"),
    [
        ("", NoPicture.MISSING),
        ("image:", NoPicture.MISSING),
        ("image:own", NoPicture.MISSING),
        ("image:own%2Fimages/p.png", NoPicture.MISSING),
        ("image:other/images/p.png", NoPicture.MISSING),
        ("file:own/images/p.png", NoPicture.MISSING),
        ("image:own/quay.md", NoPicture.MISSING),
        ("image:own/images/q.png", NoPicture.MISSING),
        ("image:own/false.png", NoPicture.NOT_A_PICTURE),
        ("image:own/../secret.png", NoPicture.UNSAFE),
        ("image:own/%2e%2e/secret.png", NoPicture.UNSAFE),
        ("image:own//etc/x.png", NoPicture.UNSAFE),
        ("image:own/%00.png", NoPicture.UNSAFE),
    ],
)
def test_any_other_address_says_why_it_has_no_picture(
    harbour: Library, tmp_path: Path, src: str, reason: NoPicture
) -> None:
    (tmp_path / "secret.png").write_bytes(PNG)
    assert harbour.picture(src) is reason


NAMES = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0/"), min_size=1)


@given(NAMES, NAMES)
def test_an_address_holds_any_name(pack: str, name: str) -> None:
    assert re.fullmatch(r"image:[A-Za-z0-9_.~%/-]+", picture_src(pack, f"a/{name}.png"))


def test_an_entry_without_images_has_none(harbour: Library) -> None:
    entry = harbour.entry(EntryRef(harbour.packs[0].info.id, Kind.TERM, "quay"))
    assert set(harbour.pictures.shown_by(entry)) == {"a b#1.gif", "images/p.png"}
