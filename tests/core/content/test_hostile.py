"""Hostile folders neither crash nor hang the reader nor lead it out of the folder."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.checks.report import check_pack
from desktop_app.core.content import catalogue
from desktop_app.core.content.links import LinkTable
from desktop_app.core.content.reader import read_pack
from desktop_app.core.files import Limits
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import ProblemCode as Code
from desktop_app.core.model.ref import USUAL
from tests.core.content import hostile_readings, hostile_texts
from tests.core.content.hostile_folders import CASES as FOLDERS
from tests.core.content.hostile_folders import PLANTED

pytestmark = [
    pytest.mark.timeout(60),
    pytest.mark.skipif(sys.platform == "win32", reason="its folders are made of links and pipes"),
]

CASES: dict[str, hostile_readings.Case] = {
    name: (build, codes, USUAL) for name, (build, codes) in (FOLDERS | hostile_texts.CASES).items()
} | hostile_readings.CASES


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
    (folder / "honest.md").write_text("---\ntitle: Honest\n---\nAn honest entry.")
    return folder


def prints(root: Path) -> dict[str, str]:
    """Everything below the folder with its type, links not followed, files by their hash."""
    found: dict[str, str] = {}
    for folder, folders, names in os.walk(root):
        for name in (*folders, *names):
            path = os.path.join(folder, name)  # noqa: PTH118 - any bytes
            state = os.lstat(path)
            found[path] = f"{state.st_mode} {state.st_size} {state.st_mtime_ns}"
            if stat.S_ISREG(state.st_mode) and os.access(path, os.R_OK):
                found[path] += hashlib.sha256(Path(path).read_bytes()).hexdigest()
    return found


def accounted(pack: Pack) -> bool:
    """Whether every Markdown file is an entry, leads to one, is left out, or told."""
    entries = {entry.path for entry in pack.entries}
    entries |= {redirect.entry.path for redirect in pack.redirects}
    documents = {"", "pack.yaml", "sources.yaml", *pack.pictures}
    told = {problem.path for problem in pack.problems} - documents
    return len(entries) + pack.files_left_out + len(told - entries) >= pack.files_seen


@pytest.mark.parametrize("name", CASES)
def test_a_hostile_folder_is_read_without_harm(name: str, root: Path, outside: Path) -> None:
    build, codes, options = CASES[name]
    build(root, outside)
    before = prints(root)
    pack = read_pack(root, options=options)
    report = check_pack(pack, LinkTable([pack]), shipped=False)
    kept = catalogue.dump(pack)
    assert catalogue.load(kept) == pack
    assert PLANTED.encode() not in kept
    assert b"root:x:" not in kept
    assert PLANTED not in repr(report)
    assert "Honest" in {entry.title for entry in pack.entries}
    assert codes <= {problem.code for problem in report.problems}
    assert accounted(pack)
    assert prints(root) == before
    for problem in report.problems:
        assert "\n" not in problem.path
        problem.path.encode()


def test_the_table_is_as_long_as_was_promised() -> None:
    assert len(FOLDERS) >= 100
    assert len(CASES) == len(FOLDERS) + len(hostile_texts.CASES) + len(hostile_readings.CASES)


def test_more_files_than_the_limit_are_told(root: Path) -> None:
    for number in range(30):
        (root / f"{number:02}.md").write_text("Text.")
    pack = read_pack(root, limits=Limits(files=20))
    assert len(pack.entries) == 20
    [problem] = [one for one in pack.problems if one.code is Code.TOO_MANY_FILES]
    assert problem.values["limit"] == "20"


def test_the_limits_are_those_that_were_chosen() -> None:
    assert (Limits().files, Limits().depth) == (20_000, 32)


@pytest.fixture
def swapping(root: Path, outside: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A file becomes a link to the secret between being listed and being opened."""
    from desktop_app.core.content import folder

    (root / "victim.md").write_text("Text.")
    real = folder.read_regular

    def swapped(where: Path, relative: str, limit: int) -> bytes:
        if relative == "victim.md":
            (root / relative).unlink()
            (root / relative).symlink_to(outside / "secret.md")
        return real(where, relative, limit)

    monkeypatch.setattr(folder, "read_regular", swapped)
    return iter(())


@pytest.mark.usefixtures("swapping")
def test_a_file_that_becomes_a_link_while_reading_is_refused(root: Path) -> None:
    pack = read_pack(root)
    assert [entry.title for entry in pack.entries] == ["Honest"]
    assert [(one.code, one.path) for one in pack.problems] == [(Code.NOT_REGULAR, "victim.md")]
