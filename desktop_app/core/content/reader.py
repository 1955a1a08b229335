"""Which entries does a folder hold, and what is wrong with the files that it holds?

Any folder of Markdown is a pack. One bad file never stops the others, nothing is left out
silently, and nothing on the disk is changed.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from desktop_app.core.content.decoding import decode
from desktop_app.core.content.entries import Draft, draft, finish
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.folder import PACK_FILE_BYTES, Folder
from desktop_app.core.content.front_matter import body_after_fence
from desktop_app.core.content.left_out import left_out_by_fields, left_out_by_name, stem
from desktop_app.core.content.pack_file import read_pack_file
from desktop_app.core.content.sources import read_sources
from desktop_app.core.content.titles import opening_h1, uses_h1
from desktop_app.core.files import Limits, fingerprint
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

_NAMED = 40  # so many paths are told with the count of what was left out
_log = logging.getLogger(__name__)
_Read = TypeVar("_Read")


def read_pack(
    root: Path,
    *,
    shipped: bool = False,
    progress: Callable[[int, int], None] | None = None,
    previous: Pack | None = None,
    include_left_out: bool = False,
    limits: Limits | None = None,
) -> Pack:
    """Read the folder `root`; raises FileMissing or FileFault when it cannot be listed.

    `progress(done, total)` is called before each file and may raise to stop the reading.
    Entries of `previous` whose bytes are the same are taken over. With `include_left_out`
    READMEs, templates, drafts and the like are entries too.
    """
    reading = _Reading(
        Folder(root, limits or Limits(), shipped=shipped),
        root,
        previous,
        include_left_out=include_left_out,
    )
    for number, path in enumerate(reading.paths):
        if progress:
            progress(number, len(reading.paths))
        reading.take(path)
    if progress:
        progress(len(reading.paths), len(reading.paths))
    return reading.pack()


@dataclass(frozen=True, slots=True)
class _Reused:
    entry: Entry
    opens_with_h1: bool


class _Reading:
    """One folder on its way to a Pack."""

    def __init__(
        self, folder: Folder, root: Path, previous: Pack | None, *, include_left_out: bool
    ) -> None:
        self._folder = folder
        self._root = root
        self._include = include_left_out
        about = folder.findings("pack.yaml")
        text = folder.document("pack.yaml", about, PACK_FILE_BYTES)
        self._info = read_pack_file(text, root.resolve().name, about)
        self._problems: list[Problem] = [*folder.problems, *about.problems]
        same = previous is not None and previous.info.id == self._info.id
        self._previous = previous if same else None
        self._known = {entry.path: entry for entry in previous.entries} if previous and same else {}
        self._left_out = [
            path for path in folder.markdown if left_out_by_name(path) and not include_left_out
        ]
        left_out = set(self._left_out)
        self.paths = sorted(path for path in folder.markdown if path not in left_out)
        self._met: dict[str, Draft | _Reused] = {}

    def take(self, path: str) -> None:
        """Read one file; what is wrong with it is told."""
        findings = self._folder.findings(path)
        data = self._folder.bytes_of(path, findings)
        one = None if data is None else self._draft(path, data, findings)
        if one is None:
            self._problems.extend(findings.problems)
        elif isinstance(one, Draft) and left_out_by_fields(one.fields) and not self._include:
            self._left_out.append(path)
        else:
            self._met[path] = one

    def pack(self) -> Pack:
        """Everything that was taken, as a Pack."""
        from_h1 = uses_h1([_opens_with_h1(one) for one in self._met.values()])
        if self._previous and self._previous.titles_from_h1 != from_h1:
            self._read_again()
        titles = self._titles(from_h1=from_h1)
        entries: dict[EntryRef, Entry] = {}
        for one in self._met.values():
            entry = self._finished(one, titles, from_h1=from_h1)
            if entry is not None:
                own = _with_own_id(entry, entries)
                entries[own.ref] = own
        works = self._folder.findings("sources.yaml")
        sources = read_sources(self._folder.document("sources.yaml", works), works)
        self._problems.extend(works.problems)
        self._tell_the_whole(len(entries))
        return Pack(
            info=self._info,
            root=self._root,
            entries=tuple(entries.values()),
            sources=sources,
            problems=tuple(sorted(self._problems, key=lambda one: (one.path, one.line))),
            files_seen=self._folder.seen,
            files_left_out=len(self._left_out),
            titles_from_h1=from_h1,
        )

    def _draft(self, path: str, data: bytes, findings: Findings) -> Draft | _Reused | None:
        content_hash = fingerprint(data)
        known = self._known.get(path)
        if known is not None and known.content_hash == content_hash:
            decoded = decode(data)
            body = body_after_fence(decoded.text) if decoded else ""
            return _Reused(known, opening_h1(body) is not None)
        return _guarded(lambda: draft(path, data, content_hash, findings), findings)

    def _read_again(self) -> None:
        """Known entries are read anew when their folder tells its titles in another way now."""
        self._known = {}
        for path in [path for path, one in self._met.items() if isinstance(one, _Reused)]:
            self.take(path)

    def _finished(
        self, one: Draft | _Reused, titles: Mapping[str, str], *, from_h1: bool
    ) -> Entry | None:
        if isinstance(one, _Reused):
            old = self._previous.problems if self._previous else ()
            self._problems.extend(told for told in old if told.path == one.entry.path)
            return one.entry

        def title_of(target: str) -> str:
            return titles.get(name_key(target), "")

        entry = _guarded(
            lambda: finish(one, self._info.id, from_h1=from_h1, title_of=title_of), one.findings
        )
        self._problems.extend(one.findings.problems)
        return entry

    def _titles(self, *, from_h1: bool) -> dict[str, str]:
        """Under every path, file name and declared id the title of its entry."""
        titles: dict[str, str] = {}
        for path, one in self._met.items():
            if isinstance(one, _Reused):
                title, extra = one.entry.title, one.entry.extra
            else:
                title, extra = one.title(from_h1=from_h1), one.fields.extra
            for name in (path, stem(path.rpartition("/")[2]), extra.get("id", "")):
                if name:
                    titles.setdefault(name_key(name), title)
        return titles

    def _tell_the_whole(self, entries: int) -> None:
        findings = self._folder.findings("")
        if self._left_out:
            paths = "\n".join(sorted(self._left_out)[:_NAMED])
            findings.add(ProblemCode.LEFT_OUT, 0, count=len(self._left_out), paths=paths)
        if not self._folder.seen and self._folder.texts:
            findings.add(ProblemCode.TEXT_FILES_ONLY, 0, count=self._folder.texts)
        elif not entries:
            findings.add(ProblemCode.NOTHING_FOUND, 0)
        self._problems.extend(findings.problems)


def _guarded(read: Callable[[], _Read], findings: Findings) -> _Read | None:
    """What `read` gives; a file that it fails on is told, logged, and stops nothing else."""
    try:
        return read()
    except Exception as fault:  # noqa: BLE001 - one bad file never stops the folder
        _log.warning("%s could not be read", findings.path, exc_info=True)
        findings.add(ProblemCode.UNREADABLE, 0, reason=type(fault).__name__)
        return None


def _opens_with_h1(one: Draft | _Reused) -> bool:
    return one.opens_with_h1 if isinstance(one, _Reused) else one.opening is not None


def _with_own_id(entry: Entry, entries: Mapping[EntryRef, Entry]) -> Entry:
    """`entry` under an id that is not taken: two spellings of one name are two files."""
    ref, number = entry.ref, 2
    while ref in entries:
        ref = EntryRef(entry.ref.pack, entry.ref.kind, f"{entry.ref.id}~{number}")
        number += 1
    return entry if ref == entry.ref else replace(entry, ref=ref)
