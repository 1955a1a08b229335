"""What is made with the program serves a first start, and is compared with the files after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.library.opening import PREBUILT_CATALOGUE
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages import prebuilt, snapshot
from desktop_app.pages.reference import Reference

WIN_WIN = EntryRef("common-ground", Kind.TERM, "win-win-negotiation")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    root = tmp_path / "content"
    (root / "terms").mkdir(parents=True)
    (root / "pack.yaml").write_text("id: common-ground\nname: Shipped\n", "utf-8")
    (root / "terms" / "win-win-negotiation.md").write_text("Both gain by [[BATNA]].\n", "utf-8")
    (root / "terms" / "batna.md").write_text("---\ntitle: BATNA\n---\nThe plan.\n", "utf-8")
    return root


@pytest.fixture
def made(content: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "prebuilt"
    assert prebuilt.make(content, folder) == 2
    return folder


def test_a_first_start_needs_no_cache(content: Path, made: Path, tmp_path: Path) -> None:
    places = [PackPlace(content, shipped=True)]
    known = Reference.remembered(places, tmp_path / "cache", made)
    assert known is not None
    assert known.packs[0].root == content
    page = known.cached_page(WIN_WIN)
    assert page is not None
    assert 'href="entry:common-ground/term/batna"' in page
    assert not (tmp_path / "cache").exists()
    first = snapshot.load_first(tmp_path / "cache", made, places)
    assert first is not None
    assert first.cached_page(WIN_WIN) == page


def test_what_was_prebuilt_is_what_is_read(content: Path, made: Path, tmp_path: Path) -> None:
    places = [PackPlace(content, shipped=True)]
    known = Reference.remembered(places, tmp_path, made)
    assert known is not None
    assert Reference.read(places, tmp_path, previous=known).same_as(known)


def test_a_file_changed_afterwards_is_noticed(content: Path, made: Path, tmp_path: Path) -> None:
    places = [PackPlace(content, shipped=True)]
    known = Reference.remembered(places, tmp_path / "cache", made)
    assert known is not None
    (content / "terms" / "batna.md").write_text("---\ntitle: BATNA\n---\nPlan B.\n", "utf-8")
    read = Reference.read(places, tmp_path / "cache", previous=known, prebuilt=made)
    assert not read.same_as(known)
    batna = EntryRef("common-ground", Kind.TERM, "batna")
    assert read.cached_page(batna) is None
    assert "Plan B." in read.page(batna)
    assert read.cached_page(WIN_WIN) == known.cached_page(WIN_WIN)
    read.close()


def test_it_names_no_folder_of_the_machine_that_made_it(made: Path, tmp_path: Path) -> None:
    for path in made.rglob("*"):
        assert path.is_dir() or str(tmp_path).encode() not in path.read_bytes()


def test_it_stands_in_for_the_shipped_pack_alone(made: Path, content: Path, tmp_path: Path) -> None:
    assert Reference.remembered([PackPlace(content)], tmp_path / "cache", made) is None


@pytest.mark.parametrize("damage", [b"", b"{}", b"\0" * 100])
def test_damaged_it_is_as_if_it_were_not_there(
    made: Path, content: Path, tmp_path: Path, damage: bytes
) -> None:
    (made / PREBUILT_CATALOGUE).write_bytes(damage)
    (made / snapshot.SNAPSHOT).write_bytes(damage)
    places = [PackPlace(content, shipped=True)]
    assert Reference.remembered(places, tmp_path / "cache", made) is None
    assert snapshot.load_first(tmp_path / "cache", made, places) is None


def test_made_again_nothing_old_is_left(content: Path, made: Path) -> None:
    (made / "pages" / "old.json").write_text("{}", "utf-8")
    prebuilt.make(content, made)
    assert not (made / "pages" / "old.json").exists()
