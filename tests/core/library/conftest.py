"""Folders of a few files, opened together as one library."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from desktop_app.core.library import Library
from desktop_app.core.model.ref import PackPlace

Folder = Callable[..., Path]
Open = Callable[..., Library]

SHIPPED = {
    "pack.yaml": "id: common-ground\nname: Shipped\ncategories: {prep: Preparation}\n",
    "sources.yaml": "- {id: fisher, type: book, title: Getting, issued: 1981}\n",
    "terms/batna.md": "---\ntitle: BATNA\naliases: [plan B]\ncategory: prep\n"
    "sources: [fisher]\n---\nWhat you do without a deal. See [[ZOPA]].\n",
    "terms/zopa.md": "---\ntitle: ZOPA\nsources: [plain-usage]\n---\nThe range between.\n",
}
OWN = {
    "pack.yaml": "id: own\nname: Harbour words\n",
    "anchor.md": "---\ntitle: Anchor\nsources: [nobody]\n---\n"
    "A weight. See [[BATNA]], [[Quay]] and [[Nowhere]].\n",
    "quay.md": "---\ntitle: Quay\n---\nA wall for ships with a lantern.\n",
    "deals/berth.md": "---\ntitle: Berth\nterms: ['[[Quay]]', '[[wharf]]', '[[Quay]]']\n---\n"
    "Two agree.\n\n## Brief: Skipper\nThe marzipan limit.\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Write files (name to text) into a new folder of that name and give the folder."""

    def written(name: str, files: Mapping[str, str]) -> Path:
        root = tmp_path / name
        for path, text in files.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, "utf-8")
        return root

    return written


@pytest.fixture
def places(folder: Folder) -> list[PackPlace]:
    """A shipped pack and one's own."""
    return [PackPlace(folder("shipped", SHIPPED), shipped=True), PackPlace(folder("own", OWN))]


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def opened(cache: Path) -> Iterator[Open]:
    """Read places as a library that is closed in the end."""
    made: list[Library] = []

    def go(places: list[PackPlace], **options: object) -> Library:
        made.append(Library.read(places, cache, **options))  # type: ignore[arg-type]
        return made[-1]

    yield go
    for library in made:
        library.close()


@pytest.fixture
def library(opened: Open, places: list[PackPlace]) -> Library:
    return opened(places)
