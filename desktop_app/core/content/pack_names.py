"""Which entries does a name mean in one pack?

A name reaches an entry in many ways; the more certain way wins: a path, a title, a file name,
an alias or declared id, the end of a path, a name in another language or a misspelling. Where
one way leads to several entries, those nearest to the linking file are meant. The names of a
file that only refers to another entry mean that entry.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from desktop_app.core.content.left_out import stem
from desktop_app.core.markup.names import name_key, slug
from desktop_app.core.model.entry import Entry, EntryRef, Redirect

_DECLARED = ("id", "slug", "permalink", "url")


class PackNames:
    """The names of one pack, in tiers from the most certain to the least."""

    def __init__(
        self, own: str, entries: Sequence[Entry], redirects: Iterable[Redirect] = ()
    ) -> None:
        """`own` is the pack's id; the files of `redirects` lead to other entries."""
        self.id = own
        self.entries = entries
        self._paths: dict[str, list[Entry]] = {}
        self._titles: dict[str, list[Entry]] = {}
        self._files: dict[str, list[Entry]] = {}
        self._aliases: dict[str, list[Entry]] = {}
        self._others: dict[str, list[Entry]] = {}
        self._parts: dict[tuple[str, str], EntryRef] = {}
        self._led: dict[EntryRef, EntryRef] = {}
        for entry in entries:
            self._add(entry)
        for redirect in redirects:
            self._led[redirect.entry.ref] = redirect.to
            self._add(redirect.entry)

    def find(
        self, target: str, path: str, heading: str = "", besides: EntryRef | None = None
    ) -> tuple[EntryRef, ...]:
        """The entries of the first tier that knows `target`, as if there were no `besides`."""
        found = next(filter(None, self._tiers(target, path, besides)), [])
        refs = [self._part(entry, heading) for entry in _nearest_to(path, found)]
        return tuple(dict.fromkeys(self._led.get(ref, ref) for ref in refs))

    def _tiers(self, target: str, path: str, besides: EntryRef | None) -> Iterator[list[Entry]]:
        def others(entries: list[Entry]) -> list[Entry]:
            return [entry for entry in entries if entry.ref != besides] if besides else entries

        if not target.strip():
            yield self._paths.get(name_key(path), []) if path else []
            return
        for relative in _relative_keys(target, path):
            yield others(self._paths.get(relative, []))
        key = name_key(target)
        for tier in (self._paths, self._titles, self._files, self._aliases):
            yield others(tier.get(key, []))
        yield others(self._ending(key))
        yield others(self._others.get(key, []))

    def _part(self, entry: Entry, heading: str) -> EntryRef:
        """The entry, or the one of its file that has a heading of its own."""
        if not heading or not self._parts:
            return entry.ref
        return self._parts.get((entry.path, slug(heading)), entry.ref)

    def visible(self) -> Iterator[tuple[str, Entry]]:
        """Every title and visible alias with its entry."""
        for entry in self.entries:
            for name in (entry.title, *entry.aliases):
                yield name, entry

    @cached_property
    def by_key(self) -> dict[str, str]:
        """The key of every visible name."""
        return {name: name_key(name) for name, _ in self.visible()}

    def _add(self, entry: Entry) -> None:
        folder, _, file = entry.path.rpartition("/")
        _put(self._titles, (entry.title,), entry)
        if entry.heading:  # a link to the file means the file
            for anchor in (entry.id.rpartition("#")[2], entry.heading):
                self._parts.setdefault((entry.path, slug(anchor)), entry.ref)
        else:
            _put(self._paths, (entry.path, entry.id), entry)
            if folder and stem(file).casefold() in {"index", "_index"}:
                _put(self._paths, (folder,), entry)
            _put(self._files, (stem(file),), entry)
        declared = (entry.extra.get(name, "") for name in _DECLARED)
        _put(self._aliases, (*entry.aliases, *declared), entry)
        foreign = (name for names in entry.foreign_aliases.values() for name in names)
        _put(self._others, (*foreign, *entry.hidden_aliases), entry)

    def _ending(self, key: str) -> list[Entry]:
        """Entries whose path ends with the partial path `key`, as vaults write links."""
        if "/" not in key:
            return []
        key = key.removeprefix("../").lstrip("./")
        files = self._files.get(name_key(key.rpartition("/")[2]), [])
        return [entry for entry in files if name_key(entry.path).endswith("/" + key)]


def _put(tier: dict[str, list[Entry]], names: Iterable[str], entry: Entry) -> None:
    for key in dict.fromkeys(name_key(name) for name in names if name.strip()):
        tier.setdefault(key, []).append(entry)


def _relative_keys(target: str, path: str) -> Iterator[str]:
    """The target as a path beside the linking file, then as an address below it."""
    if not path:
        return
    whole = target.replace("\\", "/").strip()
    asked = re.split(r"[#?]", whole, maxsplit=1)[0].strip()
    folder = posixpath.dirname(path)
    address = asked.startswith(".") and stem(asked) == asked  # a site's pages are folders
    for plain in dict.fromkeys((whole, asked)):  # a file's own name may hold a question mark
        for base in (folder, stem(path)) if address else (folder,):
            joined = posixpath.normpath(posixpath.join(base, plain))
            if plain and not plain.startswith("/") and joined.partition("/")[0] != "..":
                yield name_key(joined)


def _nearest_to(path: str, entries: Sequence[Entry]) -> Sequence[Entry]:
    """Of several entries those that share most folders with `path`."""
    if len(entries) < 2:
        return entries
    folders = path.split("/")[:-1]
    shared = [_shared(folders, entry.path.split("/")[:-1]) for entry in entries]
    best = max(shared)
    return [entry for entry, count in zip(entries, shared, strict=True) if count == best]


def _shared(one: list[str], other: list[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
