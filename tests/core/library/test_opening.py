"""Packs are read, remembered, taken over where nothing changed, and never share an id."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.content import drafts
from desktop_app.core.errors import Cancelled, FileFault, FileMissing, FileUnwritable
from desktop_app.core.library import Library
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace, ReadingOptions

Open = Callable[..., Library]
Folder = Callable[..., Path]


def test_packs_keep_their_order_and_the_shipped_one_is_known(library: Library) -> None:
    assert [pack.info.id for pack in library.packs] == ["common-ground", "own"]
    assert library.shipped == "common-ground"
    assert [entry.title for entry in library.catalogue()] == [
        *("Anchor", "BATNA", "Berth", "Quay", "ZOPA"),
    ]


def test_what_is_remembered_is_what_was_read(
    library: Library, places: list[PackPlace], cache: Path
) -> None:
    library.remember()
    known = Library.remembered(places, cache)
    assert known is not None
    assert known.same_as(library)
    assert known.shipped == library.shipped


def test_nothing_is_remembered_of_a_folder_that_was_not_kept(
    library: Library, places: list[PackPlace], cache: Path, folder: Folder
) -> None:
    library.remember()
    other = PackPlace(folder("other", {"a.md": "A."}))
    assert Library.remembered([*places, other], cache) is None


@pytest.mark.parametrize("damage", [b"", b"junk", b"\0" * 4000])
def test_a_damaged_catalogue_is_as_none(
    library: Library, places: list[PackPlace], cache: Path, damage: bytes
) -> None:
    library.remember()
    for path in (cache / "catalogues").iterdir():
        path.write_bytes(damage)
    assert Library.remembered(places, cache) is None


def test_a_catalogue_of_another_folder_is_as_none(
    library: Library, places: list[PackPlace], cache: Path
) -> None:
    library.remember()
    first, second = (cache / "catalogues").iterdir()
    os.replace(first, second)  # noqa: PTH105 - one takes the other's name
    assert Library.remembered(places, cache) is None


def test_unchanged_files_are_taken_over_and_changed_ones_read(
    library: Library, places: list[PackPlace], opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafted: list[str] = []
    real = drafts.draft

    def counted(path: str, *rest: object) -> object:
        drafted.append(path)
        return real(path, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(drafts, "draft", counted)
    assert opened(places, previous=library).same_as(library)
    assert drafted == []
    changed = places[1].root / "quay.md"
    state = changed.stat()
    changed.write_text(changed.read_text("utf-8").replace("lantern", "lamps!!"), "utf-8")
    os.utime(changed, ns=(state.st_atime_ns, state.st_mtime_ns))  # the clock says nothing
    again = opened(places, previous=library)
    assert drafted == ["quay.md"]
    assert not again.same_as(library)
    assert "lamps" in again.entry(EntryRef("own", Kind.TERM, "quay")).body


def test_files_that_came_and_went_are_noticed(
    library: Library, places: list[PackPlace], opened: Open
) -> None:
    (places[1].root / "quay.md").unlink()
    (places[1].root / "mole.md").write_text("A stone wall.", "utf-8")
    titles = {entry.title for entry in opened(places, previous=library).catalogue()}
    assert "mole" in titles
    assert "Quay" not in titles


def test_a_folder_that_is_not_there_or_is_a_file_is_told(opened: Open, tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        opened([PackPlace(tmp_path / "gone")])
    (tmp_path / "file").write_text("x", "utf-8")
    with pytest.raises(FileFault) as told:
        opened([PackPlace(tmp_path / "file")])
    assert (told.value.path, told.value.reason) == (tmp_path / "file", "Not a directory")
    assert not isinstance(told.value, FileMissing)


def test_the_same_id_twice_is_told_apart(opened: Open, folder: Folder) -> None:
    files = {"pack.yaml": "id: same", "a.md": "Not [[b]].", "b.md": "Text."}
    both = opened([PackPlace(folder(name, files)) for name in ("one", "two", "three")])
    assert [pack.info.id for pack in both.packs] == ["same", "same-2", "same-3"]
    for pack in both.packs:
        [link] = both.entry(EntryRef(pack.info.id, Kind.TERM, "a")).links
        found = both.target(link, both.entry(EntryRef(pack.info.id, Kind.TERM, "a")))
        assert found == EntryRef(pack.info.id, Kind.TERM, "b")


def test_no_folder_can_pass_for_the_shipped_one(opened: Open, folder: Folder) -> None:
    false = PackPlace(folder("false", {"pack.yaml": "id: common-ground", "a.md": "A."}))
    alone = opened([false])
    assert ([pack.info.id for pack in alone.packs], alone.shipped) == (["common-ground-2"], "")


def test_reading_can_be_stopped(opened: Open, places: list[PackPlace]) -> None:
    def stop(done: int, _total: int) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        opened(places, progress=stop)


def test_a_cache_that_cannot_be_written_is_told(
    places: list[PackPlace], tmp_path: Path, library: Library
) -> None:
    (tmp_path / "blocked").write_text("x", "utf-8")
    blocked = Library(library.packs, tmp_path / "blocked")
    with pytest.raises(FileUnwritable):
        blocked.remember()
    assert Library.remembered(places, tmp_path / "blocked") is None


def test_what_was_kept_under_other_options_is_not_used(
    opened: Open, folder: Folder, cache: Path
) -> None:
    root = folder("own", {"README.md": "About.", "a.md": "A."})
    usual, whole = PackPlace(root), PackPlace(root, options=ReadingOptions(include_left_out=True))
    library = opened([usual])
    library.remember()
    assert Library.remembered([usual], cache) is not None
    assert Library.remembered([whole], cache) is None
    every = opened([whole], previous=library)
    assert [entry.title for entry in every.catalogue()] == ["a", "README"]
    every.remember()
    assert Library.remembered([usual], cache) is None
    again = Library.remembered([whole], cache)
    assert again is not None
    assert again.same_as(every)
    assert [entry.title for entry in opened([usual], previous=every).catalogue()] == ["a"]


def test_a_library_that_is_opened_again_reads_only_what_changed(
    library: Library, places: list[PackPlace], cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever was kept of some of the folders is taken over, though others were never kept."""
    library.kept = {places[1].root: library.packs[1]}  # as if it lay there already
    library.remember()
    drafted: list[str] = []
    real = drafts.draft
    monkeypatch.setattr(
        drafts, "draft", lambda path, *rest: drafted.append(path) or real(path, *rest)
    )
    again = Library.reopened(places, cache)
    assert again.same_as(library)
    kept = {entry.path for entry in library.packs[0].entries}
    assert drafted
    assert not kept & set(drafted)
    again.remember()
    drafted.clear()
    assert Library.reopened(places, cache).same_as(library)
    assert drafted == []
