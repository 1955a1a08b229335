"""How do a person's own sheets come into their folder, change there, and leave it?"""

from __future__ import annotations

import unicodedata
from itertools import count
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.core.cards.sheet_draft import SheetDraft, draft_from_keys, draft_text
from desktop_app.core.cards.sheet_file import parsed_keys, read_sheet
from desktop_app.core.cards.stationery import read_sheet_file
from desktop_app.core.errors import FileChanged, FileMissing, FileUnwritable
from desktop_app.core.files import fingerprint, make_folder, write_atomic, write_new

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

_NAMELESS = "sheet"
_MOST_LETTERS = 60


class OpenedSheet(NamedTuple):
    """A file of one's own as it was when it was opened to be changed."""

    path: Path
    text: str
    draft: SheetDraft


def open_sheet(path: Path) -> OpenedSheet:
    """Open a sound file to be changed; raises FileFault, or SheetRefused where it is sound no more.

    Where it says no name its id is one.
    """
    text = read_sheet_file(path)
    read = read_sheet(text, path.stem, str(path))
    if isinstance(read, tuple):
        raise read[0]
    draft = draft_from_keys(parsed_keys(text, str(path)))
    return OpenedSheet(path, text, draft._replace(name=read.name))


def add_sheet(folder: Path, draft: SheetDraft, taken: Collection[str]) -> str:
    """Write a new file and return its id, made from the name: none of `taken`, no file's name.

    Raises SheetRefused for a draft that does not work out, FileUnwritable.
    """
    data = _checked(draft._replace(kept=()), folder / _NAMELESS)
    make_folder(folder)
    stem = id_from(draft.name)
    for number in count(1):
        sheet_id = stem if number == 1 else f"{stem}-{number}"
        if sheet_id not in taken and write_new(folder / f"{sheet_id}.json", data):
            return sheet_id
    raise AssertionError  # pragma: no cover - `count` has no end


def change_sheet(opened: OpenedSheet, draft: SheetDraft) -> None:
    """Put a draft in the place of a file that is still as it was opened.

    Raises SheetRefused, FileUnwritable, or FileChanged when somebody else changed or deleted it.
    """
    data = _checked(draft, opened.path)
    mine = data.decode("utf-8")
    try:
        theirs = read_sheet_file(opened.path)
    except FileMissing as fault:
        raise FileChanged(opened.path, mine, None, "") from fault
    if theirs != opened.text:
        raise FileChanged(opened.path, mine, theirs, fingerprint(theirs.encode("utf-8")))
    write_atomic(opened.path, data)


def delete_sheet(path: Path) -> None:
    """Delete a file; one that is gone already will do. Raises FileUnwritable."""
    try:
        path.unlink(missing_ok=True)
    except OSError as fault:
        raise FileUnwritable(path, fault.strerror or type(fault).__name__) from fault


def id_from(name: str) -> str:
    """The id that a name suggests: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    ascii_only = "".join(c if c.isascii() and c.isalnum() else " " for c in plain if _base(c))
    return "-".join(ascii_only.split())[:_MOST_LETTERS].strip("-") or _NAMELESS


def _base(char: str) -> bool:
    """Whether it is no accent upon the letter before."""
    return not unicodedata.combining(char)


def _checked(draft: SheetDraft, path: Path) -> bytes:
    text = draft_text(draft)
    read = read_sheet(text, path.stem, str(path))
    if isinstance(read, tuple):
        raise read[0]
    return text.encode("utf-8")
