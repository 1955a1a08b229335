"""How does an entry of another pack become one's own, with all that its file says?

The text is the whole file, confidential briefs included, as it stands; only a title that one's
own pack has already is told apart. The works that it names come with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from desktop_app.core.content.decoding import UTF8
from desktop_app.core.content.yaml_text import DOCUMENT_BYTES
from desktop_app.core.errors import FileMissing
from desktop_app.core.files import read_regular
from desktop_app.core.library.own_text import OwnText, load, save
from desktop_app.core.library.skeletons import quoted
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack

_SOURCES = "sources.yaml"
_ITEM = re.compile(r"^- +id: *[\"']?([^\s\"'#]+)", re.MULTILINE)


def copied(entry: Entry, pack: Pack, own: Pack | None) -> OwnText:
    """The file of an entry of `pack` as a new one; `own` is the pack that it is to be in.

    It has no place yet: its `relative` is "". Raises what `own_text.load` raises.
    """
    file = load(pack.root, entry.path)
    taken = {name_key(one.title) for one in own.entries} if own else set()
    title, number = entry.title, 2
    while name_key(title) in taken:
        title, number = f"{entry.title} ({number})", number + 1
    text = file.text if title == entry.title else _titled(file.text, entry, title)
    return OwnText(Path(), "", text, file.written, file.ends)


def _titled(text: str, entry: Entry, title: str) -> str:
    """`text` with another title in its front matter, which is made where there is none."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if line.strip()), 0)
    fence = lines[first].strip()
    toml = fence == "+++"
    told = f"title = {_toml(title)}" if toml else f"title: {quoted(title)}"
    at = 0 if entry.heading else entry.field_lines.get("title", 0)
    if at:
        lines[at - 1] = told
    elif toml or fence == "---":
        lines.insert(first + 1, told)
    else:
        lines[:0] = ["---", told, "---"]
    return "\n".join(lines)


def _toml(title: str) -> str:
    return '"' + title.replace("\\", "\\\\").replace('"', '\\"') + '"'


def carry_sources(keys: Iterable[str], origin: Pack, root: Path) -> None:
    """Add to the bibliography of the pack at `root` what `origin` knows of these keys.

    What is there stays. FileUnwritable when the disk refuses, FileChanged when another program
    writes it at the same time.
    """
    wanted = [key for key in dict.fromkeys(keys) if key in origin.sources]
    if not wanted:
        return
    try:
        file = load(root, _SOURCES)
    except FileMissing:
        file = OwnText(root, _SOURCES)
    known = set(_ITEM.findall(file.text))
    items = _items(origin.root)
    added = [items[key] for key in wanted if key not in known and key in items]
    if not added or (file.text.strip() and not known):  # in another form than ours
        return
    before = file.text if not file.text or file.text.endswith("\n") else f"{file.text}\n"
    if file.written.codec not in {"utf-8", "utf-16-le", "utf-16-be"}:
        file = replace(file, written=UTF8)
    save(file, before + "".join(added))


def _items(root: Path) -> dict[str, str]:
    """Under each key the lines of a bibliography that tell its work."""
    from desktop_app.core.content.decoding import decode

    try:
        decoded = decode(read_regular(root, _SOURCES, DOCUMENT_BYTES))
    except FileMissing:
        return {}
    text = decoded.text if decoded else ""
    starts = list(_ITEM.finditer(text))
    ends = [found.start() for found in starts[1:]] + [len(text)]
    return {
        found[1]: text[found.start() : end].rstrip("\n") + "\n"
        for found, end in zip(starts, ends, strict=True)
    }
