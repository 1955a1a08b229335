"""A library grows while folders are read, and what is the same is taken over from step to step."""

from __future__ import annotations

import gc
import os
import time
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop_app.core.content import folder as folders
from desktop_app.core.errors import Cancelled, FileFault, FileMissing
from desktop_app.core.library import Library
from desktop_app.core.library.opening import Doubling
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages.reference import Reference

Folder = Callable[..., Path]
Steps = Callable[..., list[Library]]


def titles(library: Library) -> list[str]:
    return [entry.title for entry in library.catalogue()]


@pytest.fixture
def steps(cache: Path) -> Iterator[Steps]:
    """Go on to places; `every` says after how many files there is a step."""
    made: list[Library] = []

    def go(places: list[PackPlace], every: int = 1, **options: object) -> list[Library]:
        read = iter(range(1, 10_000))
        libraries = list(
            Library.growing(places, cache, due=lambda: next(read) % every == 0, **options)  # type: ignore[arg-type]
        )
        made.extend(libraries)
        return libraries

    yield go
    for library in made:
        library.close()


def numbered(count: int, **more: str) -> dict[str, str]:
    return {f"e{n}.md": f"---\ntitle: E{n}\n---\nText of {n}.\n" for n in range(count)} | more


def test_a_new_folder_fills_the_list_step_by_step(steps: Steps, folder: Folder) -> None:
    grown = steps([PackPlace(folder("new", numbered(6)))], every=2)
    assert [len(titles(library)) for library in grown] == [2, 4, 6]
    assert titles(grown[-1]) == ["E0", "E1", "E2", "E3", "E4", "E5"]
    assert [[hit.title for hit in library.quick("e3").hits] for library in grown] == [
        [],
        ["E3"],
        ["E3"],
    ]


def test_the_end_of_growing_is_what_reading_gives(
    steps: Steps, places: list[PackPlace], library: Library
) -> None:
    last = steps(places)[-1]
    assert last.packs == library.packs
    assert last.shipped == library.shipped


def test_what_was_open_stays_whole_while_others_are_read(
    steps: Steps, places: list[PackPlace], folder: Folder
) -> None:
    before = steps(places)[-1]
    new = PackPlace(folder("new", numbered(2)))
    grown = steps([places[0], new, places[1]], previous=before)
    assert [len(titles(library)) for library in grown] == [6, 7]
    assert all(set(titles(before)) < set(titles(library)) for library in grown)


def test_nothing_new_is_no_step(steps: Steps, places: list[PackPlace]) -> None:
    before = steps(places)[-1]
    assert steps(places, previous=before) == []
    assert steps(places, previous=before, thorough=True) == []


def test_a_pack_that_is_left_out_goes_at_once(steps: Steps, places: list[PackPlace]) -> None:
    before = steps(places)[-1]
    [after] = steps(places[:1], previous=before)
    assert [pack.info.id for pack in after.packs] == ["common-ground"]
    assert steps([], previous=after)[0].catalogue() == ()


def test_an_unchanged_file_is_not_opened_for_the_sake_of_a_changed_one(
    steps: Steps, folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = folder("new", numbered(5))
    for path in root.iterdir():
        os.utime(path, (1, 1))
    later = time.time_ns() + 60_000_000_000
    monkeypatch.setattr("desktop_app.core.content.reader.time.time_ns", lambda: later)
    before = steps([PackPlace(root)])[-1]
    opened: list[str] = []
    real = folders.Folder.bytes_of

    def counted(self: folders.Folder, path: str, findings: object) -> bytes | None:
        opened.append(path)
        return real(self, path, findings)  # type: ignore[arg-type]

    monkeypatch.setattr(folders.Folder, "bytes_of", counted)
    folder("new", {"e3.md": "---\ntitle: E3\n---\nA lantern.\n"})
    [after] = steps([PackPlace(root)], previous=before)
    assert opened == ["e3.md"]
    assert after.search("lantern").hits[0].title == "E3"
    assert after.packs[0].entries[0] is before.packs[0].entries[0]


def test_what_a_session_kept_is_there_before_the_folder_is_read(
    steps: Steps, folder: Folder
) -> None:
    place = PackPlace(folder("new", numbered(3)))
    steps([place])[-1].remember()
    folder("new", {"e9.md": "---\ntitle: E9\n---\nNew.\n"})
    kept, now = steps([place])
    assert (titles(kept), titles(now)) == (["E0", "E1", "E2"], ["E0", "E1", "E2", "E9"])


def test_only_what_changed_is_kept_anew(
    steps: Steps, places: list[PackPlace], folder: Folder, cache: Path
) -> None:
    before = steps(places)[-1]
    before.remember()
    kept = {path: path.stat().st_mtime_ns for path in (cache / "catalogues").iterdir()}
    folder("own", {"mole.md": "A wall."})
    steps(places, previous=before)[-1].remember()
    changed = [path for path, time in kept.items() if path.stat().st_mtime_ns != time]
    assert len(kept) == 2
    assert len(changed) == 1


def test_a_broken_folder_is_told_and_the_others_open(
    steps: Steps, places: list[PackPlace], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("x", "utf-8")
    wrong = [PackPlace(tmp_path / "gone"), PackPlace(tmp_path / "file")]
    told: list[tuple[PackPlace, FileFault]] = []
    last = steps([*wrong, *places], broken=lambda *one: told.append(one))[-1]
    assert [place for place, _ in told] == wrong
    assert [type(fault) for _, fault in told] == [FileMissing, FileFault]
    assert [pack.info.id for pack in last.packs] == ["common-ground", "own"]
    with pytest.raises(FileMissing):
        steps(wrong)


def test_a_folder_that_went_takes_its_entries_along(
    steps: Steps, places: list[PackPlace], tmp_path: Path
) -> None:
    before = steps(places)[-1]
    (tmp_path / "own").rename(tmp_path / "elsewhere")
    told: list[PackPlace] = []
    [after] = steps(places, previous=before, broken=lambda place, _fault: told.append(place))
    assert (told, titles(after)) == ([places[1]], ["BATNA", "ZOPA"])


def test_reading_that_is_stopped_leaves_what_was_shown_so_far(folder: Folder, cache: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    growing = Library.growing(
        [PackPlace(folder("new", numbered(9)))], cache, stop, due=lambda: True
    )
    seen: list[int] = []
    with pytest.raises(Cancelled):
        seen.extend(len(library.catalogue()) for library in growing)
    assert seen == [1, 2, 3]


def test_reading_that_is_stopped_early_gives_what_there_is(folder: Folder, cache: Path) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    places = [PackPlace(folder("new", numbered(9)))]
    growing = Library.growing(places, cache, stop, due=lambda: False)
    assert titles(next(growing)) == ["E0", "E1", "E2"]
    with pytest.raises(Cancelled):
        next(growing)


def test_packs_of_one_id_stay_apart_from_step_to_step(steps: Steps, folder: Folder) -> None:
    files = {"pack.yaml": "id: same", "a.md": "Not [[b]].", "b.md": "Text."}
    places = [PackPlace(folder(name, files)) for name in ("one", "two")]
    before = steps(places)[-1]
    before.remember()
    assert steps(places, previous=before) == []
    [kept] = steps(places)
    assert [pack.info.id for pack in kept.packs] == ["same", "same-2"]
    folder("two", {"c.md": "New."})
    [after] = steps(places, previous=before)
    assert {entry.ref.pack for entry in after.packs[1].entries} == {"same-2"}
    [alone] = steps(places[1:], previous=after)
    assert [pack.info.id for pack in alone.packs] == ["same"]
    assert alone.entry(EntryRef("same", Kind.TERM, "c")).path == "c.md"


def test_a_replaced_library_goes_without_the_collector(
    steps: Steps, places: list[PackPlace], cache: Path
) -> None:
    # Whoosh leaves an exception in a circle whenever it writes, so the index is made beforehand.
    steps(places)[-1].update_index()
    gc.collect()
    gc.disable()
    try:
        library = next(iter(Reference.growing(places, cache, due=lambda: False)))
        ref = library.catalogue()[0].ref
        assert library.search("lantern").hits
        library.page(ref)
        library.margin(ref)
        library.close()
        gone = weakref.ref(library)
        del library
        assert gone() is None
    finally:
        gc.enable()


def test_steps_come_when_as_much_time_has_gone_by_again() -> None:
    now = 0.0
    due = Doubling(0.25, lambda: now)
    told = []
    while now < 10:
        if due():
            told.append(now)
            now += 0.5  # what is due takes some time to make
        now += 0.125
    assert told == [0.25, 1.75, 4.75]
