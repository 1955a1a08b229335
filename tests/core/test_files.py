"""Files are found, read and written without ever leaving their folder."""

from __future__ import annotations

import os
import re
import socket
import stat
import sys
from pathlib import Path

import pytest

from desktop_app.core import files
from desktop_app.core.errors import FileFault, FileMissing, FileUnsafe, FileUnwritable
from desktop_app.core.files import (
    Limits,
    Refusal,
    fingerprint,
    printable,
    read_regular,
    walk,
    write_atomic,
)

posix = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
not_root = pytest.mark.skipif(
    hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read and write everything"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    inside = tmp_path / "pack"
    inside.mkdir()
    (tmp_path / "secret.md").write_text("the secret")
    return inside


def refusals(root: Path, **limits: int) -> dict[str, Refusal]:
    return {seen.relative: seen.refusal for seen in walk(root, Limits(**limits)) if seen.refusal}


def names(root: Path) -> list[str]:
    return [seen.relative for seen in walk(root) if seen.refusal is None]


def test_files_come_sorted_with_their_size_and_hidden_folders_are_skipped(folder: Path) -> None:
    for name in ("b.md", "a.md", "sub/c.md", ".git/config.md", ".hidden.md"):
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("four")
    assert names(folder) == [".hidden.md", "a.md", "b.md", "sub/c.md"]
    assert {seen.state.size for seen in walk(folder) if seen.state} == {4}
    assert refusals(folder) == {".git": Refusal.HIDDEN}


def test_hidden_folders_are_entered_when_asked_but_never_a_history(folder: Path) -> None:
    for name in (".git/a.md", ".trash/b.md", "sub/.svn/c.md", "sub/.x/.y/d.md"):
        (folder / name).parent.mkdir(parents=True)
        (folder / name).write_text("x")
    seen = list(walk(folder, hidden=True))
    assert [one.relative for one in seen if one.state] == [".trash/b.md", "sub/.x/.y/d.md"]
    assert [one.relative for one in seen if one.refusal] == [".git", "sub/.svn"]


@posix
def test_links_pipes_and_sockets_are_refused_and_not_opened(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "file.md").symlink_to(tmp_path / "secret.md")
    (folder / "folder").symlink_to(tmp_path)
    (folder / "loop").symlink_to(folder)
    (folder / "broken.md").symlink_to("nowhere")
    os.mkfifo(folder / "pipe.md")
    monkeypatch.chdir(folder)  # the path of a socket has a short limit
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket.md")
        assert set(refusals(folder).values()) == {Refusal.NOT_REGULAR}
        assert len(refusals(folder)) == 6
        assert names(folder) == []
        for name in refusals(folder):
            with pytest.raises((FileUnsafe, FileMissing)):
                read_regular(folder, name, 100)


@posix
def test_names_that_fool_the_eye_are_refused_and_shown_harmless(folder: Path) -> None:
    bad = ["new\nline.md", "bidi\u202edm.md", "bell\a.md", os.fsdecode(b"caf\xe9.md")]
    for name in bad:
        (folder / name).write_text("x")
    assert refusals(folder) == dict.fromkeys(bad, Refusal.BAD_NAME)
    for seen in walk(folder):
        seen.shown.encode()
        assert not re.search("[\\x00-\\x1f\u202e]", seen.shown)


def test_arabic_czech_and_decomposed_names_are_kept_as_spelled(folder: Path) -> None:
    for name in ("تفاوض.md", "Žába.md", "Cafe\u0301.md"):
        (folder / name).write_text("x")
    assert sorted(names(folder)) == sorted(path.name for path in folder.iterdir())
    assert len(names(folder)) == 3


def test_depth_names_and_files_have_limits_that_are_told(folder: Path) -> None:
    deep = folder / "a/b/c"
    deep.mkdir(parents=True)
    (deep / "lost.md").write_text("x")
    (folder / ("n" * 90 + ".md")).write_text("x")
    assert refusals(folder, depth=3) == {"a/b/c": Refusal.TOO_DEEP}
    assert refusals(folder, name_bytes=80) == {"n" * 90 + ".md": Refusal.BAD_NAME}
    assert Refusal.TOO_MANY in refusals(folder, files=1).values()
    assert Refusal.TOO_MANY in refusals(folder, met=2).values()
    assert refusals(folder, files=2, depth=9, met=90) == {}


def test_only_wanted_names_count_against_the_limit_of_files(folder: Path) -> None:
    for number in range(5):
        (folder / f"{number}.png").write_text("x")
    (folder / "one.md").write_text("x")
    seen = list(walk(folder, Limits(files=1), lambda name: name.endswith(".md")))
    assert len(seen) == 6
    assert not any(one.refusal for one in seen)


@posix
@not_root
def test_a_folder_that_may_not_be_read_is_told(folder: Path) -> None:
    closed = folder / "closed"
    closed.mkdir(mode=0)
    try:
        assert refusals(folder) == {"closed": Refusal.UNREADABLE}
    finally:
        closed.chmod(0o700)


def test_a_folder_that_fails_to_list_is_told_and_the_rest_is_walked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "closed").mkdir()
    (folder / "open").mkdir()
    (folder / "open/a.md").write_text("x")
    real = os.scandir

    def failing(path: Path) -> object:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(files.os, "scandir", failing)
    assert [(seen.relative, seen.refusal) for seen in walk(folder)] == [
        ("closed", Refusal.UNREADABLE),
        ("open/a.md", None),
    ]


def test_a_missing_root_and_a_file_as_root_are_errors(folder: Path) -> None:
    with pytest.raises(FileMissing):
        list(walk(folder / "nowhere"))
    (folder / "file").write_text("x")
    with pytest.raises(FileFault) as caught:
        list(walk(folder / "file"))
    assert not isinstance(caught.value, FileMissing)


@pytest.mark.parametrize(
    "relative", ["../secret.md", "/etc/passwd", "a/../../secret.md", "", ".", "a\0.md"]
)
def test_no_path_leads_out_of_the_folder(folder: Path, relative: str) -> None:
    (folder / "a").mkdir()
    with pytest.raises(FileUnsafe):
        read_regular(folder, relative, 1000)


@posix
@pytest.mark.parametrize("by_path", [False, True])
def test_a_linked_folder_on_the_way_is_refused(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_path: bool
) -> None:
    (folder / "up").symlink_to(tmp_path)
    (folder / "one.md").symlink_to(tmp_path / "secret.md")
    (folder / "real.md").write_text("fine")
    if by_path:  # as on a system that cannot open relative to a folder
        monkeypatch.setattr(files.os, "supports_dir_fd", set())
    for relative in ("up/secret.md", "one.md"):
        with pytest.raises(FileUnsafe):
            read_regular(folder, relative, 1000)
    assert read_regular(folder, "real.md", 1000) == b"fine"
    (folder / "d").mkdir()
    with pytest.raises(FileUnsafe):
        read_regular(folder, "d", 1000)


def test_a_root_that_is_itself_a_link_may_be_opened(folder: Path, tmp_path: Path) -> None:
    (folder / "a.md").write_text("x")
    (tmp_path / "link").symlink_to(folder)
    assert names(tmp_path / "link") == ["a.md"]
    assert read_regular(tmp_path / "link", "a.md", 10) == b"x"


def test_the_limit_counts_bytes_exactly(folder: Path) -> None:
    (folder / "a.md").write_bytes(b"12345")
    assert read_regular(folder, "a.md", 5) == b"12345"
    with pytest.raises(FileUnsafe, match=r"^$|too large"):
        read_regular(folder, "a.md", 4)


def test_a_missing_file_is_missing(folder: Path) -> None:
    with pytest.raises(FileMissing):
        read_regular(folder, "nowhere.md", 4)
    with pytest.raises(FileMissing):
        read_regular(folder, "no/where.md", 4)


@posix
def test_reading_leaks_no_handle(folder: Path) -> None:
    (folder / "a").mkdir()
    (folder / "a/b.md").write_text("x")
    (folder / "link.md").symlink_to("a/b.md")
    before = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    for _ in range(20):
        read_regular(folder, "a/b.md", 10)
        for bad in ("link.md", "a/none.md", "none/none.md", "a/b.md/c"):
            with pytest.raises(FileFault):
                read_regular(folder, bad, 10)
    after = len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0
    assert after == before


def test_a_fingerprint_is_32_hex_digits_of_the_bytes() -> None:
    assert re.fullmatch("[0-9a-f]{32}", fingerprint(b""))
    assert fingerprint(b"a") != fingerprint(b"b")


def test_writing_replaces_whole_keeps_the_mode_and_leaves_nothing_beside(folder: Path) -> None:
    target = folder / "x.json"
    write_atomic(target, b"one")
    target.chmod(0o640)
    write_atomic(target, b"two" * 100_000)
    assert target.read_bytes() == b"two" * 100_000
    assert [path.name for path in folder.iterdir()] == ["x.json"]
    if sys.platform != "win32":
        assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failing_disk_keeps_the_old_bytes_and_leaves_nothing_beside(
    folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    target = folder / "x.json"
    write_atomic(target, b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files.os, call, full)
    with pytest.raises(FileUnwritable) as caught:
        write_atomic(target, b"new")
    assert caught.value.reason == "No space left on device"
    assert target.read_bytes() == b"old"
    assert [path.name for path in folder.iterdir()] == ["x.json"]


def test_writing_where_there_is_no_folder_is_told(folder: Path) -> None:
    with pytest.raises(FileUnwritable):
        write_atomic(folder / "none" / "x.json", b"x")


def test_printable_keeps_every_script() -> None:
    assert printable("Žába تفاوض 交渉 e\u0301") == "Žába تفاوض 交渉 e\u0301"
    assert printable("a\x1b[31mb\udce9") == "a\ufffd[31mb\ufffd"


@posix
def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    target, link = tmp_path / "target.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_atomic(link, b"new")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"new")
    (tmp_path / "free").symlink_to(tmp_path / "later")
    write_atomic(tmp_path / "free", b"new")
    assert (tmp_path / "later").read_bytes() == b"new"


@posix
@pytest.mark.parametrize("by_link", [False, True])
def test_no_file_takes_the_place_of_a_pipe_or_a_device(tmp_path: Path, by_link: bool) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    path = tmp_path / "link"
    path.symlink_to(pipe)
    with pytest.raises(FileUnwritable, match="Not a regular file"):
        write_atomic(path if by_link else pipe, b"new")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert sorted(one.name for one in tmp_path.iterdir()) == ["link", "pipe"]
