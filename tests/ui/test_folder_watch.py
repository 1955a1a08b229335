"""Files that change while the window is open are read again, within bounds and without a word."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
import shiboken6
from PySide6.QtCore import QFileSystemWatcher, QObject, QThreadPool, Signal

from desktop_app.core.model.ref import PackPlace
from desktop_app.ui.packs import watched_paths as bounds
from desktop_app.ui.packs.chosen_packs import ChosenPacks
from desktop_app.ui.packs.folder_watch import FolderWatch
from desktop_app.ui.packs.watched_paths import watched_paths


class Packs(QObject):
    """Stands in for LivePacks: counts how often it is asked to read, and has read at once."""

    read = Signal()
    refreshed = Signal()

    def __init__(self, *places: PackPlace) -> None:
        super().__init__()
        self.chosen = ChosenPacks(places)
        self.loader = SimpleNamespace(running=False)
        self.readings = 0

    def refresh(self) -> None:
        self.readings += 1
        self.refreshed.emit()
        self.read.emit()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    root = tmp_path / "own"
    (root / "part").mkdir(parents=True)
    (root / "quay.md").write_text("A wall.\n", "utf-8")
    (root / "part" / "deep.md").write_text("Deep.\n", "utf-8")
    return root


@pytest.fixture
def packs(qapp, own: Path, tmp_path: Path) -> Iterator[Packs]:
    shipped = tmp_path / "shipped"
    shipped.mkdir()
    made = Packs(PackPlace(shipped, shipped=True), PackPlace(own))
    yield made
    QThreadPool.globalInstance().waitForDone()
    # Here, as a window would: Python's collector might take the watcher to pieces on a pool
    # thread, and Qt's notifiers do not bear that.
    shiboken6.delete(made)


def names(own: Path, *relative: str) -> set[str]:
    return {str(own / name) if name else str(own) for name in relative}


@pytest.fixture
def watch(packs: Packs, own: Path, qtbot) -> FolderWatch:
    made = FolderWatch(packs, packs)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: made.watched == names(own, "", "part", "quay.md", "part/deep.md"))
    return made


def in_place(own: Path) -> None:
    (own / "quay.md").write_text("A wall of stone.\n", "utf-8")


def replaced(own: Path) -> None:
    (own / "quay.md~").write_text("A wall of brick.\n", "utf-8")
    (own / "quay.md~").replace(own / "quay.md")


def added(own: Path) -> None:
    (own / "part" / "new.md").write_text("New.\n", "utf-8")


def deleted(own: Path) -> None:
    (own / "part" / "deep.md").unlink()


def folder_gone(own: Path) -> None:
    (own / "part" / "deep.md").unlink()
    (own / "part").rmdir()


@pytest.mark.parametrize("act", [in_place, replaced, added, deleted, folder_gone])
def test_a_change_is_read_once_it_has_come_to_rest(
    watch: FolderWatch, packs: Packs, own: Path, qtbot, act
) -> None:
    with qtbot.waitSignal(packs.refreshed):
        act(own)
    assert packs.readings == 1


@pytest.mark.parametrize("first", [replaced, in_place])
def test_a_file_is_watched_on_after_it_was_written_anew(
    watch: FolderWatch, packs: Packs, own: Path, qtbot, first
) -> None:
    with qtbot.waitSignal(packs.refreshed):
        first(own)
    qtbot.waitUntil(lambda: str(own / "quay.md") in watch.watched)
    with qtbot.waitSignal(packs.refreshed):
        in_place(own)


def test_a_new_folder_is_watched_and_what_came_into_it_meanwhile_is_read(
    watch: FolderWatch, packs: Packs, own: Path, qtbot
) -> None:
    (own / "more").mkdir()
    qtbot.waitUntil(lambda: str(own / "more") in watch.watched)
    qtbot.waitUntil(lambda: packs.readings == 2)
    with qtbot.waitSignal(packs.refreshed):
        (own / "more" / "late.md").write_text("Late.\n", "utf-8")


def test_a_pack_that_is_switched_off_is_no_longer_watched(
    watch: FolderWatch, packs: Packs, own: Path, qtbot
) -> None:
    packs.chosen.switch(own, on=False)
    packs.read.emit()
    qtbot.waitUntil(lambda: not watch.watched)


def test_a_change_waits_for_the_reading_that_is_under_way(
    watch: FolderWatch, packs: Packs, own: Path, qtbot
) -> None:
    packs.loader.running = True
    in_place(own)
    with qtbot.waitSignal(watch._rest.timeout):
        pass
    assert packs.readings == 0
    packs.loader.running = False
    qtbot.waitUntil(lambda: packs.readings == 1)


def test_a_system_that_has_no_more_watches_is_asked_a_few_times_and_no_more(
    packs: Packs, own: Path, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(20):
        (own / f"{at}.md").write_text("Text.\n", "utf-8")
    asked: list[str] = []
    monkeypatch.setattr(QFileSystemWatcher, "addPath", lambda _self, path: bool(asked.append(path)))
    watch = FolderWatch(packs, packs)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(asked) > 0)
    QThreadPool.globalInstance().waitForDone()
    qtbot.waitUntil(lambda: not watch._adding.isActive())
    assert len(asked) == 3
    assert watch.watched == frozenset()
    packs.refresh()
    qtbot.waitUntil(lambda: len(asked) == 6)


def test_only_what_can_be_read_is_watched(own: Path, tmp_path: Path) -> None:
    (own / ".git").mkdir()
    (own / ".git" / "log.md").write_text("x", "utf-8")
    (own / "picture.png").write_bytes(b"x")
    (own / "pack.yaml").write_text("name: Own\n", "utf-8")
    (tmp_path / "far").mkdir()
    (own / "link").symlink_to(tmp_path / "far")
    (own / "link.md").symlink_to(own / "quay.md")
    wanted = names(own, "", "part", "pack.yaml", "quay.md", "part/deep.md")
    found = watched_paths([own, tmp_path / "gone"])
    assert set(found) == wanted
    assert found[:2] == [str(own), str(own / "part")]


@pytest.mark.skipif(os.name == "nt", reason="there every name can be said")
def test_a_name_that_is_no_text_is_left_out(own: Path) -> None:
    Path(os.fsdecode(bytes(own) + b"/bad\xff.md")).write_text("x", "utf-8")
    assert len(watched_paths([own])) == 4


def test_folders_and_files_beyond_the_bounds_are_left_out(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for at in range(6):
        (own / f"sub{at}" / "below").mkdir(parents=True)
        (own / f"sub{at}" / "a.md").write_text("A.\n", "utf-8")
    monkeypatch.setattr(bounds, "MOST_FOLDERS", 4)
    monkeypatch.setattr(bounds, "MOST_FILES", 2)
    assert watched_paths([own]) == [
        str(own),
        *(str(own / name) for name in ("part", "sub0", "sub1")),
        *(str(own / name) for name in ("quay.md", "part/deep.md")),
    ]
