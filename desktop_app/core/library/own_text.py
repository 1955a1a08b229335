"""How is the file of an entry taken to be edited, and saved so that nothing of it is lost?

What the person did not touch stays byte for byte: encoding, mark, line ends. A file that changed
on the disk meanwhile is never overwritten unless that very version of it was seen.
"""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path

from desktop_app.core.content.decoding import UTF8, Writing, written_as
from desktop_app.core.content.folder import FILE_BYTES
from desktop_app.core.errors import (
    FileChanged,
    FileMissing,
    FileUnsafe,
    FileUnwritable,
    LettersMissing,
)
from desktop_app.core.files import (
    fingerprint,
    make_folder,
    read_regular,
    write_atomic,
    write_new,
)

_END = re.compile(r"\r\n|\r|\n")
# An editor takes the first for ends of lines, and a NUL for the end of all.
_LOST = re.compile("[\u2029\ufdd0\ufdd1\0]")
_SHOWN = 12


@dataclass(frozen=True, slots=True)
class OwnText:
    """A file as it was read: `text` has Unix line ends, `ends` are those in the file.

    `fingerprint` is that of its bytes, "" for a file that is not there yet. `written` tells how
    the text stands in the bytes.
    """

    root: Path
    relative: str
    text: str = ""
    written: Writing = UTF8
    ends: tuple[str, ...] = ()
    fingerprint: str = ""

    @property
    def path(self) -> Path:
        """Where it lies."""
        return self.root / self.relative

    @property
    def is_new(self) -> bool:
        """Whether it is still to be made."""
        return not self.fingerprint

    def in_utf8(self) -> OwnText:
        """The same, to be saved as UTF-8 from now on."""
        return replace(self, written=UTF8)

    def over(self, print_of_theirs: str) -> OwnText:
        """The same, to be saved over the version of that fingerprint, which was seen."""
        return replace(self, fingerprint=print_of_theirs)


def load(root: Path, relative: str) -> OwnText:
    """Read a file to be edited.

    FileMissing, FileFault or FileUnsafe (a link, no text, letters that no editor would keep).
    """
    return _taken(root, relative, read_regular(root, relative, FILE_BYTES))


def save(file: OwnText, text: str) -> OwnText:
    """Put `text` in the place of what was read, and return the file as it is now.

    FileChanged when it is not as it was read, LettersMissing when its encoding lacks some,
    FileUnwritable when the disk refuses; then nothing was changed.
    """
    data = _bytes_of(file, text)
    _require_unchanged(file, text)
    if file.is_new:
        make_folder(file.path.parent)
        if not write_new(file.path, data):
            _require_unchanged(file, text)
    else:
        write_atomic(file.path, data)
    return _taken(file.root, file.relative, data)


def _taken(root: Path, relative: str, data: bytes) -> OwnText:
    written = written_as(data)
    if written is None:
        raise FileUnsafe(root / relative, "no text")
    raw = data[len(written.mark) :].decode(written.codec)
    if _LOST.search(raw):
        raise FileUnsafe(root / relative, "it holds characters that no editor keeps")
    ends = tuple(_END.findall(raw))
    return OwnText(root, relative, _END.sub("\n", raw), written, ends, fingerprint(data))


def _require_unchanged(file: OwnText, text: str) -> None:
    """FileChanged unless the file is as it was read, FileUnwritable when it is read-only."""
    try:
        data = read_regular(file.root, file.relative, FILE_BYTES)
    except FileMissing:
        if file.is_new:
            return
        raise FileChanged(file.path, text, None, "") from None
    now = fingerprint(data)
    if now != file.fingerprint:
        theirs = _taken(file.root, file.relative, data)
        raise FileChanged(file.path, text, theirs.text, now)
    # Replacing a file asks for a right on its folder alone, so its own is looked at here.
    if not file.path.stat().st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
        raise FileUnwritable(file.path, "it is read-only")


def _bytes_of(file: OwnText, text: str) -> bytes:
    if file.text.endswith("\n") and not text.endswith("\n"):
        text += "\n"
    whole = _with_ends(text, file)
    try:
        return file.written.mark + whole.encode(file.written.codec)
    except UnicodeEncodeError as fault:
        letters = _letters_without(file.written.codec, text)
        encoding = file.written.codec
        raise LettersMissing(file.path, encoding, " ".join(letters[:_SHOWN])) from fault


def _letters_without(codec: str, text: str) -> list[str]:
    return [
        letter.encode("utf-8", "replace").decode()
        for letter in dict.fromkeys(text)
        if not _has(codec, letter)
    ]


def _has(codec: str, letter: str) -> bool:
    try:
        letter.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def _with_ends(text: str, file: OwnText) -> str:
    """`text` with the line ends of the file; where they differ, each line keeps its own."""
    kinds = set(file.ends)
    if not kinds:
        return text
    usual = max(sorted(kinds), key=file.ends.count)
    if len(kinds) == 1:
        return text.replace("\n", usual)
    old, new = file.text.split("\n"), text.split("\n")
    ends = [usual] * (len(new) - 1)
    for block in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
        for step in range(block.size):
            if block.a + step < len(file.ends) and block.b + step < len(ends):
                ends[block.b + step] = file.ends[block.a + step]
    return "".join(line + end for line, end in zip(new, [*ends, ""], strict=True))
