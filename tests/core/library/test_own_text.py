"""A file is edited and saved so that nothing else of it changes, or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from desktop_app.core import files
from desktop_app.core.errors import (
    FileChanged,
    FileMissing,
    FileUnsafe,
    FileUnwritable,
    LettersMissing,
)
from desktop_app.core.library.own_text import OwnText, load, save

FORMS = {
    "plain": "A Žába 交渉.\nSecond.\n".encode(),
    "no end": b"one\ntwo",
    "crlf": b"one\r\ntwo\r\n",
    "old mac": b"one\rtwo\r",
    "mixed": b"one\r\ntwo\nthree\r\nfour\n",
    "mark": b"\xef\xbb\xbfone\r\ntwo\r\n",
    "utf-16 le": b"\xff\xfe" + "Žába\r\n".encode("utf-16-le"),
    "utf-16 be": b"\xfe\xff" + "Žába\n".encode("utf-16-be"),
    "cp1252": "caf\xe9 – “so”\r\n".encode("cp1252"),
    "latin-1": b"caf\xe9 \x81\n",
    "empty": b"",
    "hard spaces": "10\xa0%\u2028new\t \x0c\n".encode(),
}


def written(tmp_path: Path, data: bytes) -> OwnText:
    (tmp_path / "a.md").write_bytes(data)
    return load(tmp_path, "a.md")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_not_touched_stays_byte_for_byte(tmp_path: Path, form: str) -> None:
    file = written(tmp_path, FORMS[form])
    assert "\r" not in file.text
    again = save(file, file.text)
    assert (tmp_path / "a.md").read_bytes() == FORMS[form]
    assert again == file


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("crlf", b"one\r\ntwo\r\nadded\r\n"),
        ("mark", b"\xef\xbb\xbfone\r\ntwo\r\nadded\r\n"),
        ("mixed", b"one\r\ntwo\nthree\r\nfour\nadded\n"),
        ("no end", b"one\ntwoadded\n"),
        ("cp1252", "caf\xe9 – “so”\r\nadded\r\n".encode("cp1252")),
    ],
)
def test_a_new_line_is_ended_as_the_others_are(tmp_path: Path, form: str, expected: bytes) -> None:
    file = written(tmp_path, FORMS[form])
    save(file, file.text + "added\n")
    assert (tmp_path / "a.md").read_bytes() == expected


def test_lines_between_two_changes_keep_their_own_ends(tmp_path: Path) -> None:
    file = written(tmp_path, b"a\nb\r\nc\nd\r\ne\n")
    save(file, "A\nb\nc\nd\nE\n")
    assert (tmp_path / "a.md").read_bytes() == b"A\nb\r\nc\nd\r\nE\n"


def test_a_final_line_end_that_was_there_comes_back(tmp_path: Path) -> None:
    file = written(tmp_path, b"one\r\n")
    save(file, "one\ntwo")
    assert (tmp_path / "a.md").read_bytes() == b"one\r\ntwo\r\n"


def test_letters_that_the_encoding_lacks_are_told_and_utf_8_takes_them(tmp_path: Path) -> None:
    file = written(tmp_path, FORMS["cp1252"])
    with pytest.raises(LettersMissing) as caught:
        save(file, "caf\xe9 Ž 交渉 交\n")
    assert (caught.value.encoding, caught.value.letters) == ("cp1252", "交 渉")
    assert (tmp_path / "a.md").read_bytes() == FORMS["cp1252"]
    save(file.in_utf8(), "交渉\n")
    assert (tmp_path / "a.md").read_bytes() == "交渉\r\n".encode()


def test_a_file_that_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    file = written(tmp_path, b"old\n")
    (tmp_path / "a.md").write_bytes(b"theirs\r\n")
    with pytest.raises(FileChanged) as caught:
        save(file, "mine\n")
    assert (caught.value.mine, caught.value.theirs) == ("mine\n", "theirs\n")
    assert (tmp_path / "a.md").read_bytes() == b"theirs\r\n"
    # Over what was seen, and over nothing else.
    (tmp_path / "a.md").write_bytes(b"newer\n")
    with pytest.raises(FileChanged) as second:
        save(file.over(caught.value.fingerprint), "mine\n")
    assert second.value.theirs == "newer\n"
    save(file.over(second.value.fingerprint), "mine\n")
    assert (tmp_path / "a.md").read_bytes() == b"mine\n"


def test_a_file_that_was_deleted_meanwhile_is_told_and_made_anew_when_asked(tmp_path: Path) -> None:
    file = written(tmp_path, b"old\n")
    (tmp_path / "a.md").unlink()
    with pytest.raises(FileChanged) as caught:
        save(file, "mine\n")
    assert caught.value.theirs is None
    assert not (tmp_path / "a.md").exists()
    save(file.over(caught.value.fingerprint), "mine\n")
    assert (tmp_path / "a.md").read_bytes() == b"mine\n"


def test_a_new_file_never_takes_the_place_of_another(tmp_path: Path) -> None:
    file = OwnText(tmp_path, "terms/a.md")
    assert save(file, "mine\n").fingerprint
    with pytest.raises(FileChanged):
        save(file, "again\n")
    assert (tmp_path / "terms/a.md").read_bytes() == b"mine\n"


def test_a_new_file_that_another_program_makes_at_that_moment_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = files.os.open

    def slow(path: object, flags: int, *more: object, **named: object) -> int:
        if flags & os.O_EXCL and str(path).endswith("a.md"):
            (tmp_path / "a.md").write_bytes(b"theirs\n")
        return real(path, flags, *more, **named)

    monkeypatch.setattr(files.os, "open", slow)
    with pytest.raises(FileChanged) as caught:
        save(OwnText(tmp_path, "a.md"), "mine\n")
    assert caught.value.theirs == "theirs\n"
    assert (tmp_path / "a.md").read_bytes() == b"theirs\n"


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_a_read_only_file_is_not_replaced(tmp_path: Path) -> None:
    file = written(tmp_path, b"old\n")
    file.path.chmod(0o444)
    with pytest.raises(FileUnwritable):
        save(file, "new\n")
    assert file.path.read_bytes() == b"old\n"


@pytest.mark.parametrize("new", [False, True])
def test_a_full_disk_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new: bool
) -> None:
    file = OwnText(tmp_path, "a.md") if new else written(tmp_path, b"old\n")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files.os, "fsync", full)
    with pytest.raises(FileUnwritable):
        save(file, "new\n")
    assert [one.read_bytes() for one in tmp_path.iterdir()] == ([] if new else [b"old\n"])


@pytest.mark.skipif(os.name != "posix", reason="needs links")
def test_links_are_neither_read_nor_written_through(tmp_path: Path) -> None:
    inner, outside = tmp_path / "pack", tmp_path / "secret.md"
    inner.mkdir()
    outside.write_bytes(b"secret\n")
    (inner / "link.md").symlink_to(outside)
    with pytest.raises(FileUnsafe):
        load(inner, "link.md")
    file = written(inner, b"old\n")
    file.path.unlink()
    file.path.symlink_to(outside)
    with pytest.raises(FileUnsafe):
        save(file, "new\n")
    assert outside.read_bytes() == b"secret\n"
    assert file.path.is_symlink()


@pytest.mark.parametrize("data", [b"\0\1\2\3\4" * 9, "a\u2029b".encode(), b"a\0b and more words"])
def test_what_no_editor_would_keep_is_not_taken(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.md").write_bytes(data)
    with pytest.raises(FileUnsafe):
        load(tmp_path, "a.md")


def test_a_missing_file_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileMissing):
        load(tmp_path, "a.md")
