"""Where do a person's own entries lie, and which name is free there for another one?"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from desktop_app.core.content.left_out import left_out_by_name
from desktop_app.core.errors import FileFault
from desktop_app.core.files import make_folder, write_new
from desktop_app.core.library.skeletons import quoted
from desktop_app.core.model.entry import Kind
from desktop_app.core.model.pack import PackInfo

FOLDERS = {Kind.TERM: "terms", Kind.DEAL: "deals"}
PACK_ID = "my-entries"
_STEM_BYTES = 80
_UNSAFE = re.compile(r"[^\w]+|_+")
# Of Windows, whatever follows them.
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)


def make_own_pack(root: Path, name: str, like: PackInfo | None) -> None:
    """Make the folder, with a pack.yaml, unless something is there already.

    `like` is the shipped pack, whose categories and sectors are known in it too. FileUnwritable
    when that is impossible.
    """
    make_folder(root)
    try:
        empty = next(root.iterdir(), None) is None
    except OSError as fault:
        raise FileFault(root, fault.strerror or type(fault).__name__) from fault
    if empty:
        write_new(root / "pack.yaml", _pack_file(name, like).encode())


def file_name(root: Path, kind: Kind, title: str) -> str:
    """The path in the pack, with `/`, of a new entry: told by its title, safe on every system.

    No file has that name yet, in whatever letter case.
    """
    folder = FOLDERS[kind]
    wanted = _stem(title) or kind.value
    if _DEVICES.fullmatch(wanted) or left_out_by_name(f"{folder}/{wanted}.md"):
        wanted = f"{wanted}-{kind.value}"
    taken = _names(root / folder)
    stem, number = wanted, 2
    while f"{stem}.md".casefold() in taken:
        stem, number = f"{wanted}-{number}", number + 1
    return f"{folder}/{stem}.md"


def _stem(title: str) -> str:
    """Letters and digits of any script, small, with hyphens between the words."""
    plain = unicodedata.normalize("NFC", title.replace("'", "").replace("’", "").casefold())
    marked = _UNSAFE.sub("-", plain).strip("-")
    cut = marked.encode()[:_STEM_BYTES].decode(errors="ignore")
    return cut.strip("-")


def _names(folder: Path) -> set[str]:
    try:
        return {unicodedata.normalize("NFC", one.name).casefold() for one in folder.iterdir()}
    except OSError:
        return set()  # it is made, or refuses, when the file is written


def _pack_file(name: str, like: PackInfo | None) -> str:
    lines = [
        f"name: {quoted(name)}",
        f"id: {PACK_ID}",
        f"language: {like.language if like else 'en'}",
    ]
    if like is not None:
        lines += _labels("categories", like.categories) + _labels("sectors", like.sectors)
    return "\n".join(lines) + "\n"


def _labels(field: str, labels: Mapping[str, str]) -> list[str]:
    told = [f"  {key}: {quoted(label)}" for key, label in labels.items()]
    return [f"{field}:", *told] if told else []
