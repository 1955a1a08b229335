"""Which entries does a folder hold, and what is wrong with the files that it holds?

Any folder of Markdown is a pack. One bad file never stops the others, nothing is left out
silently, and nothing on the disk is changed.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from desktop_app.core.content.decoding import decode
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.folder import PACK_FILE_BYTES, Folder
from desktop_app.core.content.front_matter import body_after_fence
from desktop_app.core.content.left_out import is_markdown, left_out_by_fields
from desktop_app.core.content.pack_file import read_pack_file
from desktop_app.core.content.placeholders import Figures
from desktop_app.core.content.redirects import as_written, follow
from desktop_app.core.content.sources import read_sources
from desktop_app.core.content.taken import Finished, Reused, Titles
from desktop_app.core.content.titles import opening_h1, uses_h1
from desktop_app.core.files import Limits, fingerprint
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.model.file_state import KnownFile
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode
from desktop_app.core.model.ref import USUAL, ReadingOptions
from desktop_app.core.model.source import Source

if TYPE_CHECKING:
    from desktop_app.core.content.drafts import Draft

_log = logging.getLogger(__name__)
_Read = TypeVar("_Read")


def read_pack(
    root: Path,
    *,
    shipped: bool = False,
    progress: Callable[[int, int], None] | None = None,
    previous: Pack | None = None,
    options: ReadingOptions = USUAL,
    limits: Limits | None = None,
    thorough: bool = False,
    figures: Figures | None = None,
) -> Pack:
    """Read the folder `root`; raises FileMissing or FileFault when it cannot be listed.

    `progress(done, total)` is called before each file and may raise to stop the reading.
    Entries of `previous` are taken over where the file's state on the disk is as it was, and
    where its bytes are, if it was read with the same `options`; `thorough` looks at the bytes of
    every file. `figures` reckons what the placeholders of deals ask for; without
    it their words stand.
    """
    reading = PackReading(
        root,
        shipped=shipped,
        previous=previous,
        options=options,
        limits=limits,
        thorough=thorough,
        figures=figures,
    )
    for _done in reading.go_on(progress):
        pass
    return reading.pack()


class PackReading:
    """One folder on its way to a Pack, which can be had at any time of what was read so far."""

    def __init__(
        self,
        root: Path,
        *,
        shipped: bool = False,
        previous: Pack | None = None,
        options: ReadingOptions = USUAL,
        limits: Limits | None = None,
        thorough: bool = False,
        figures: Figures | None = None,
    ) -> None:
        """List the folder; the arguments and errors of `read_pack`."""
        self._began = time.time_ns()
        self._folder = folder = Folder(root, limits or Limits(), options, shipped=shipped)
        self._root = root
        self._options = options
        self._figures = figures
        about = folder.findings("pack.yaml")
        text = folder.document("pack.yaml", about, PACK_FILE_BYTES)
        self._info = read_pack_file(text, root.resolve().name, about)
        self._problems: list[Problem] = [*folder.problems, *about.problems]
        if previous and (previous.info.id, previous.options) != (self._info.id, options):
            previous = None
        self._previous = previous
        self._known = _by_path(previous)
        self._trusted = dict(previous.known) if previous and not thorough else {}
        self._left_out = folder.left_out
        self.paths = folder.candidates
        self._met: dict[str, Draft | Reused] = {}
        self._finished: dict[str, Finished] = {}
        self._known_files: dict[str, KnownFile] = {}
        self._whole = False

    def go_on(self, progress: Callable[[int, int], None] | None = None) -> Iterator[int]:
        """Read file by file; gives after each how many were read."""
        for number, path in enumerate(self.paths):
            if progress:
                progress(number, len(self.paths))
            self._take(path)
            self._whole = number + 1 == len(self.paths)
            yield number + 1
        self._whole = True
        if progress:
            progress(len(self.paths), len(self.paths))

    def _take(self, path: str) -> None:
        """Read one file; what is wrong with it is told."""
        one: Draft | Reused | None = self._unchanged(path)
        if one is None:
            findings = self._folder.findings(path)
            data = self._folder.bytes_of(path, findings)
            one = None if data is None else self._draft(path, data, findings)
            if one is None and data is not None and not is_markdown(path) and not decode(data):
                self._left_out.append(LeftOut(path, LeftOutReason.NO_TEXT))
                return
            if one is None:
                self._problems.extend(findings.problems)
                return
            reason = None if isinstance(one, Reused) else left_out_by_fields(one.fields)
            if reason and not self._options.include_left_out:
                self._left_out.append(LeftOut(path, reason))
                return
        self._met[path] = one
        state = self._folder.states[path]
        if state.settled(self._began):
            self._known_files[path] = KnownFile(state, one.opens_with_h1)

    def _unchanged(self, path: str) -> Reused | None:
        """The entry of a file that lies there as it did, without looking into it."""
        known, before = self._known.get(path), self._trusted.get(path)
        if known is None or before is None or before.state != self._folder.states[path]:
            return None
        return Reused(known, before.opens_with_h1) if self._folder.fits(before.state.size) else None

    def pack(self) -> Pack:
        """Everything that was read so far, as a Pack."""
        from_h1 = self._titles_from_h1()
        title_of = Titles(self._met, from_h1=from_h1)
        entries: dict[EntryRef, Entry] = {}
        problems = list(self._problems)
        for path, one in self._met.items():
            done = self._finish(path, one, title_of, from_h1=from_h1)
            problems.extend(done.problems)
            for entry in done.entries:
                own = _with_own_id(entry, entries)
                entries[own.ref] = own
        kept, redirects = follow(self._info.id, list(entries.values()), whole=self._whole)
        sources, of_sources, mark = self._sources
        problems += [*of_sources, *self._of_the_whole(len(entries))]
        return Pack(
            info=self._info,
            root=self._root,
            entries=kept,
            sources=sources,
            problems=tuple(sorted(problems, key=lambda one: (one.path, one.line))),
            files_seen=self._folder.seen,
            left_out=tuple(sorted(self._left_out)),
            redirects=redirects,
            options=self._options,
            titles_from_h1=from_h1,
            pictures=tuple(sorted(self._folder.pictures)),
            known=MappingProxyType(dict(self._known_files)),
            sources_mark=mark,
        )

    def _draft(self, path: str, data: bytes, findings: Findings) -> Draft | Reused | None:
        content_hash = fingerprint(data)
        known = self._known.get(path)
        if known is not None and known[0].content_hash == content_hash:
            decoded = decode(data)
            body = body_after_fence(decoded.text) if decoded else ""
            return Reused(known, opening_h1(body) is not None)
        from desktop_app.core.content.drafts import draft  # where no file changed, none is needed

        return _guarded(lambda: draft(path, data, content_hash, findings), findings)

    def _titles_from_h1(self) -> bool:
        """Whether the folder works so; as long as half of it is unknown, it works as before."""
        previous = self._previous
        if previous and not self._whole:
            return previous.titles_from_h1
        from_h1 = uses_h1([one.opens_with_h1 for one in self._met.values()])
        if previous and previous.titles_from_h1 != from_h1:
            self._read_again()
        return from_h1

    @cached_property
    def _sources(self) -> tuple[Mapping[str, Source], tuple[Problem, ...], str]:
        """With the fingerprint of a sound text: parsing one takes longer than all else."""
        findings = self._folder.findings("sources.yaml")
        text = self._folder.document("sources.yaml", findings)
        mark = fingerprint(text.encode("utf-8", "surrogatepass")) if text else ""
        previous = self._previous
        if previous and mark and not findings.problems and previous.sources_mark == mark:
            return previous.sources, (), mark
        sources = read_sources(text, findings)
        return sources, findings.problems, "" if findings.problems else mark

    def _read_again(self) -> None:
        """Known entries are read anew when their folder tells its titles in another way now."""
        self._known = {}
        for path in [path for path, one in self._met.items() if isinstance(one, Reused)]:
            del self._met[path]
            self._take(path)
        self._met = dict(sorted(self._met.items()))

    def _finish(self, path: str, one: Draft | Reused, titles: Titles, *, from_h1: bool) -> Finished:
        done = self._finished.get(path)
        if done is None or done.from_h1 != from_h1 or not done.lasting:
            done = self._finished[path] = self._finish_now(one, titles, from_h1=from_h1)
        return done

    def _finish_now(self, one: Draft | Reused, titles: Titles, *, from_h1: bool) -> Finished:
        if isinstance(one, Reused):
            problems = self._old_problems.get(one.entries[0].path, ())
            return Finished(one.entries, problems, from_h1, lasting=True)
        from desktop_app.core.content.entries import finish

        findings = one.findings.copy()
        asked = titles.asked
        entries = _guarded(
            lambda: finish(
                replace(one, findings=findings),
                self._info.id,
                from_h1=from_h1,
                title_of=titles.of,
                figures=self._figures,
                split=self._options.split,
            ),
            findings,
        )
        return Finished(entries or (), findings.problems, from_h1, lasting=titles.asked == asked)

    @cached_property
    def _old_problems(self) -> dict[str, tuple[Problem, ...]]:
        """What was wrong with the known files, by path."""
        told: dict[str, tuple[Problem, ...]] = {}
        for problem in self._previous.problems if self._previous else ():
            told[problem.path] = (*told.get(problem.path, ()), problem)
        return told

    def _of_the_whole(self, entries: int) -> tuple[Problem, ...]:
        findings = self._folder.findings("")
        files = sum(not one.path.endswith("/") for one in self._left_out)
        if self._folder.texts:
            findings.add(ProblemCode.TEXT_FILES_ONLY, 0, count=self._folder.texts)
            files = 0
        if files:
            findings.add(ProblemCode.LEFT_OUT, 0, count=files)
        if self._whole and not entries and not self._folder.texts:
            findings.add(ProblemCode.NOTHING_FOUND, 0)
        return findings.problems


def _by_path(pack: Pack | None) -> dict[str, tuple[Entry, ...]]:
    """What became of each file that was read, as this file alone says it."""
    found: dict[str, list[Entry]] = {}
    if pack is not None:
        for entry in sorted((*pack.entries, *(one.entry for one in pack.redirects)), key=_in_file):
            found.setdefault(entry.path, []).append(as_written(entry))
    return {path: tuple(entries) for path, entries in found.items()}


def _in_file(entry: Entry) -> tuple[bool, int]:
    """The entry of the file itself comes first, then those of its terms."""
    return bool(entry.heading), entry.field_lines.get("title", 0)


def _guarded(read: Callable[[], _Read], findings: Findings) -> _Read | None:
    """What `read` gives; a file that it fails on is told, logged, and stops nothing else."""
    try:
        return read()
    except Exception as fault:  # noqa: BLE001 - one bad file never stops the folder
        _log.warning("%s could not be read", findings.path, exc_info=True)
        findings.add(ProblemCode.UNREADABLE, 0, reason=type(fault).__name__)
        return None


def _with_own_id(entry: Entry, entries: Mapping[EntryRef, Entry]) -> Entry:
    """`entry` under an id that is not taken: two spellings of one name are two files."""
    ref, number = entry.ref, 2
    while ref in entries:
        ref = EntryRef(entry.ref.pack, entry.ref.kind, f"{entry.ref.id}~{number}")
        number += 1
    return entry if ref == entry.ref else replace(entry, ref=ref)
