"""Which entry does a link mean, in its own pack or else in the shipped one?

A name reaches an entry in many ways; the more certain way wins: a path, a title, a file name,
an alias or declared id, the end of a path, a name in another language or a misspelling. Where
one way leads to several entries, those nearest to the linking file are meant.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from desktop_app.core.content.left_out import stem
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.model.pack import SHIPPED_PACK, Pack

_DECLARED = ("id", "slug", "permalink", "url")
_CLOSE = 78.0  # of 100: one letter in five may differ


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a link leads to: nothing (dead), one entry, or several (ambiguous)."""

    refs: tuple[EntryRef, ...]

    @property
    def ref(self) -> EntryRef | None:
        """The one entry that is meant, None for a dead or ambiguous link."""
        return self.refs[0] if len(self.refs) == 1 else None

    @property
    def dead(self) -> bool:
        """Whether no entry answers."""
        return not self.refs


class LinkTable:
    """All names of all open packs; made once, asked often."""

    def __init__(
        self,
        packs: Sequence[Pack],
        shipped: str = SHIPPED_PACK,
        known: LinkTable | None = None,
    ) -> None:
        """`known` is a table before this one: the names of unchanged packs are taken over."""
        taken = known.of_packs() if known else {}
        self._packs = {
            pack.info.id: taken.get((pack.info.id, id(pack.entries))) or _Names(pack)
            for pack in packs
        }
        self._shipped = shipped
        self._nearest: dict[tuple[str, str], str] = {}

    def of_packs(self) -> dict[tuple[str, int], _Names]:
        """The names of each pack by its id and the identity of its entries, which never change."""
        return {(key, id(names.entries)): names for key, names in self._packs.items()}

    def resolve(self, target: str, pack: str, path: str = "") -> Resolution:
        """The entries that `target` means in the file `path` of `pack`.

        An empty target is the file itself.
        """
        for names in self._asked(pack):
            own = names.id == pack
            refs = names.find(target, path if own else "")
            if refs:
                return Resolution(refs)
        return Resolution(())

    def nearest(self, target: str, pack: str) -> str:
        """The visible name that comes closest to a dead target, "" when none is close."""
        key = (name_key(target.rpartition("/")[2]), pack)
        if key not in self._nearest:
            self._nearest[key] = self._close(*key)
        return self._nearest[key]

    def names(self) -> Iterator[tuple[str, EntryRef]]:
        """Every title and visible alias with its entry."""
        for names in self._packs.values():
            for name, entry in names.visible():
                yield name, entry.ref

    def _asked(self, pack: str) -> list[_Names]:
        ids = dict.fromkeys((pack, self._shipped))
        return [self._packs[each] for each in ids if each in self._packs]

    def _close(self, key: str, pack: str) -> str:
        from rapidfuzz import fuzz, process

        best, score = "", _CLOSE
        for names in self._asked(pack):
            found = process.extractOne(key, names.by_key, scorer=fuzz.ratio, score_cutoff=score)
            # The mapping's values are the keys that are compared, its keys the names to show.
            if found and (not best or found[1] > score):
                best, score = found[2], found[1]
        return best


class _Names:
    """The names of one pack, in tiers from the most certain to the least."""

    def __init__(self, pack: Pack) -> None:
        self.id = pack.info.id
        self.entries = pack.entries
        self._paths: dict[str, list[Entry]] = {}
        self._titles: dict[str, list[Entry]] = {}
        self._files: dict[str, list[Entry]] = {}
        self._aliases: dict[str, list[Entry]] = {}
        self._others: dict[str, list[Entry]] = {}
        for entry in pack.entries:
            self._add(entry)

    def find(self, target: str, path: str) -> tuple[EntryRef, ...]:
        """The entries of the first tier that knows `target`."""
        if not target.strip():
            return tuple(entry.ref for entry in self._paths.get(name_key(path), []) if path)
        key = name_key(target)
        for relative in _relative_keys(target, path):
            if relative in self._paths:
                return _nearest_to(path, self._paths[relative])
        for tier in (self._paths, self._titles, self._files, self._aliases):
            if key in tier:
                return _nearest_to(path, tier[key])
        ends = self._ending(key)
        return _nearest_to(path, ends or self._others.get(key, []))

    def visible(self) -> Iterator[tuple[str, Entry]]:
        for entry in self.entries:
            for name in (entry.title, *entry.aliases):
                yield name, entry

    @cached_property
    def by_key(self) -> dict[str, str]:
        """The key of every visible name."""
        return {name: name_key(name) for name, _ in self.visible()}

    def _add(self, entry: Entry) -> None:
        folder, _, file = entry.path.rpartition("/")
        _put(self._paths, (entry.path, entry.id), entry)
        if folder and stem(file).casefold() in {"index", "_index"}:
            _put(self._paths, (folder,), entry)
        _put(self._titles, (entry.title,), entry)
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


def _nearest_to(path: str, entries: Sequence[Entry]) -> tuple[EntryRef, ...]:
    """Of several entries those that share most folders with `path`."""
    if len(entries) < 2:
        return tuple(entry.ref for entry in entries)
    folders = path.split("/")[:-1]
    shared = [_shared(folders, entry.path.split("/")[:-1]) for entry in entries]
    best = max(shared)
    return tuple(entry.ref for entry, count in zip(entries, shared, strict=True) if count == best)


def _shared(one: list[str], other: list[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count
