"""Hostile folders go through every command of the whole program without harm."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.content import folder as folder_module
from desktop_app.core.errors import FileFault
from desktop_app.core.library import Library
from desktop_app.core.markup.sanitise import TAGS
from desktop_app.core.model.ref import PackPlace
from tests.cli.conftest import Run
from tests.core.content import hostile_folders, hostile_texts

CASES = hostile_folders.CASES | hostile_texts.CASES
PLANTED = hostile_folders.PLANTED
ACTIVE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
pytestmark = [
    pytest.mark.timeout(120),
    pytest.mark.skipif(sys.platform == "win32", reason="its folders are made of links and pipes"),
]


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.md").write_text(f"---\ntitle: {PLANTED}\n---\n{PLANTED}")
    return folder


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "honest.md").write_text("---\ntitle: Honest\n---\nAn entry without guile.")
    return folder


def in_turn() -> list[object]:
    """Every second case in each run, all of them in a soak: each takes most of a second."""
    soak = pytest.mark.soak
    return [pytest.param(name, marks=[soak] * (at % 2)) for at, name in enumerate(CASES)]


@pytest.mark.parametrize("name", in_turn())
def test_every_command_bears_a_hostile_folder(
    run: Run, root: Path, outside: Path, name: str
) -> None:
    CASES[name][0](root, outside)
    chosen = ("--only-pack", "--pack", str(root))
    listed = run("list", "--json", *chosen)
    found = run("search", "planted words 6174 odd honest", "--json", *chosen)
    checked = run("check", *chosen)
    page = run("show", "odd", "--format", "html", *chosen)
    assert (listed.code, found.code) == (0, 0)
    assert "honest" in {entry["id"] for entry in listed.json}
    assert "honest" in {hit["id"] for hit in found.json["hits"]}
    assert checked.code in (0, 1)
    assert page.code == (0 if page.out else 2)
    assert {tag.lower() for tag in re.findall(r"<([A-Za-z][^\s/>]*)", page.out)} <= TAGS | {"h1"}
    for said in (listed, found, checked, page):
        assert PLANTED not in said.out.replace(found.json["query"], "")
        assert "root:x:" not in said.out
        assert ACTIVE.findall(said.out + said.err) == []
        assert "failed" not in said.err


@pytest.fixture
def vanishing(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The folder is deleted when its second file is about to be read."""
    (root / "second.md").write_text("Text.")
    real = folder_module.read_regular

    def gone(where: Path, relative: str, limit: int) -> bytes:
        if relative == "second.md":
            shutil.rmtree(root)
        return real(where, relative, limit)

    monkeypatch.setattr(folder_module, "read_regular", gone)
    return iter(())


@pytest.mark.usefixtures("vanishing")
def test_a_folder_that_vanishes_while_it_is_read_is_told(run: Run, root: Path) -> None:
    said = run("check", "--only-pack", "--pack", str(root))
    assert said.code == 1
    assert said.out.startswith("second.md: error: The file cannot be read")
    assert said.err == ""


def test_a_folder_that_vanishes_between_two_readings_is_told(root: Path, tmp_path: Path) -> None:
    library = Library.read([PackPlace(root)], tmp_path / "cache")
    shutil.rmtree(root)
    [pack] = library.packs
    assert library.check(pack).links_dead == 0
    with pytest.raises(FileFault):
        Library.read([PackPlace(root)], tmp_path / "cache", previous=library)


def test_a_file_that_grows_while_it_is_read_is_cut_off(
    run: Run, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(folder_module, "FILE_BYTES", 10)
    said = run("check", "--only-pack", "--pack", str(root))
    assert "honest.md: error: The file is larger than 10" in said.out


def test_five_thousand_small_files_are_read(run: Run, root: Path) -> None:
    for number in range(5_000):
        (root / f"n{number}.md").write_text(f"Text {number} with [[n{number + 1}]].")
    found = run("check", "--json", "--only-pack", "--pack", str(root)).json
    assert (found["entries"], found["links"]) == (5_001, {"resolved": 4_999, "dead": 1})
