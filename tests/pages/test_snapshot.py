"""What a start shows first is what was kept, or nothing at all."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.errors import EntryUnknown
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace, Place
from desktop_app.pages import snapshot
from desktop_app.pages.reference import Reference

BATNA = EntryRef("mine", Kind.TERM, "batna")
QUAY = EntryRef("mine", Kind.TERM, "quay")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "pack.yaml").write_text(
        "id: mine\nname: My words\ncategories: {a: Prepared}\n", "utf-8"
    )
    (folder / "batna.md").write_text(
        "---\ntitle: BATNA\ncategory: a\naliases-nl: [beste alternatief]\nopposite: '[[Nowhere]]'\n"
        "---\nYour best *alternative*, see [[Quay]].\n",
        "utf-8",
    )
    (folder / "quay.md").write_text("A wall.\n", "utf-8")
    return folder


@pytest.fixture
def library(root: Path, tmp_path: Path) -> Iterator[Reference]:
    opened = Reference.read([PackPlace(root)], tmp_path / "cache")
    yield opened
    opened.close()


def kept(library: Reference, root: Path, tmp_path: Path) -> Path:
    library.page(BATNA)
    data = snapshot.dump(library, [root], Place(BATNA, 40, "batn"))
    assert data is not None
    path = tmp_path / "start.json"
    path.write_bytes(data)
    return path


def test_rows_page_and_place_come_back(library: Reference, root: Path, tmp_path: Path) -> None:
    found = snapshot.load(kept(library, root, tmp_path), [root])
    assert found is not None
    assert found.place == Place(BATNA, 40, "batn")
    assert [(row.ref, row.title, row.definition) for row in found.catalogue()] == [
        (BATNA, "BATNA", "Your best alternative, see Quay."),
        (QUAY, "quay", "A wall."),
    ]
    assert found.category_label(found.entry(BATNA)) == "Prepared"
    assert found.pack_name(BATNA) == "My words"
    assert found.shelves() == library.shelves()
    assert found.cached_page(BATNA) == library.cached_page(BATNA)
    assert found.cached_page(QUAY) is None
    assert found.find("quay") == QUAY
    with pytest.raises(EntryUnknown):
        found.entry(EntryRef("mine", Kind.TERM, "gone"))


def test_without_the_page_there_is_no_snapshot(library: Reference, root: Path) -> None:
    assert snapshot.dump(library, [root], Place(BATNA)) is None
    assert snapshot.dump(library, [root], Place(None)) is None


def test_a_snapshot_of_other_folders_is_not_used(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    path = kept(library, root, tmp_path)
    assert snapshot.load(path, [root, tmp_path]) is None
    assert snapshot.load(path, []) is None
    assert snapshot.load(tmp_path / "missing.json", [root]) is None


@pytest.mark.parametrize("cut", [0, 1, 10, 100, -1])
def test_a_damaged_snapshot_is_none(
    library: Reference, root: Path, tmp_path: Path, cut: int
) -> None:
    path = kept(library, root, tmp_path)
    path.write_bytes(path.read_bytes()[:cut])
    assert snapshot.load(path, [root]) is None


def test_the_margin_beside_the_page_comes_back(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    margin = library.margin(BATNA)
    assert margin.opposite[0].title == "Nowhere"
    found = snapshot.load(kept(library, root, tmp_path), [root])
    assert found is not None
    assert found.cached_margin(BATNA) == margin
    assert found.cached_margin(QUAY) is None


def test_what_the_list_says_of_deals_comes_back(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    (root / "deals").mkdir()
    (root / "deals" / "berth.md").write_text(
        "---\ntitle: Berth\nform: worked\nsector: Sea\nlevel: advanced\n"
        "terms: ['[[Quay]]', '[[BATNA]]']\n---\nTwo agree.\n",
        "utf-8",
    )
    newer = Reference.read([PackPlace(root)], tmp_path / "cache")
    unasked = snapshot.load(kept(newer, root, tmp_path), [root])
    assert unasked is not None
    assert unasked.cached_deals() is None
    unasked.arrive(newer)
    assert unasked.deals() == newer.deals()
    found = snapshot.load(kept(newer, root, tmp_path), [root])
    assert found is not None
    assert found.cached_deals() == [*newer.deals()]
    assert found.cached_deals()[0].terms == (QUAY, BATNA)
    newer.close()


def test_without_its_margin_the_page_comes_all_the_same(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    found = snapshot.load(kept(library, root, tmp_path), [root])
    assert found is not None
    assert found.cached_margin(BATNA) is None
    found.arrive(library)
    assert found.margin(BATNA) == library.margin(BATNA)


@pytest.mark.parametrize("wrong", [[], {}, 3, "x", [[]], [["a"]], [["own", "verb", "x"]]])
def test_a_margin_that_is_none_is_left_out(
    library: Reference, root: Path, tmp_path: Path, wrong: object
) -> None:
    library.margin(BATNA)
    path = kept(library, root, tmp_path)
    told = json.loads(path.read_bytes())
    for place in range(len(told[-1])):
        damaged = [*told[:-1], [*told[-1][:place], wrong, *told[-1][place + 1 :]]]
        path.write_text(json.dumps(damaged))
        found = snapshot.load(path, [root])
        assert found is not None
        margin = found.cached_margin(BATNA)
        assert margin is None or margin.ref == BATNA


@pytest.mark.parametrize("place", range(7))
@pytest.mark.parametrize("wrong", [None, 3, "x", [], {}, [[]], [["a"]]])
def test_a_snapshot_with_other_contents_is_none_or_whole(
    library: Reference, root: Path, tmp_path: Path, place: int, wrong: object
) -> None:
    path = kept(library, root, tmp_path)
    told = json.loads(path.read_bytes())
    told[place] = wrong
    path.write_text(json.dumps(told))
    found = snapshot.load(path, [root])
    assert found is None or (found.place.entry == BATNA and found.cached_page(BATNA) is not None)


def test_the_prebuilt_one_serves_the_shipped_pack_alone(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    library.page(BATNA)
    data = snapshot.dump(library, [], Place(BATNA))
    assert data is not None
    prebuilt = tmp_path / "prebuilt"
    prebuilt.mkdir()
    (prebuilt / snapshot.SNAPSHOT).write_bytes(data)
    cache = tmp_path / "empty"
    shipped = PackPlace(root, shipped=True)
    assert snapshot.load_first(cache, prebuilt, [shipped]) is not None
    assert snapshot.load_first(cache, prebuilt, [PackPlace(root)]) is None
    assert snapshot.load_first(cache, prebuilt, [shipped, PackPlace(tmp_path)]) is None


def test_what_is_asked_too_early_is_answered_by_the_library(
    library: Reference, root: Path, tmp_path: Path
) -> None:
    found = snapshot.load(kept(library, root, tmp_path), [root])
    assert found is not None
    early = found.quick("quay")
    assert (early.hits, early.partial) == ((), True)
    found.arrive(library)
    assert found.page(QUAY) == library.page(QUAY)
    assert [hit.ref for hit in found.search("quay").hits][:1] == [QUAY]
