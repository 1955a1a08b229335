"""Which entry does a link mean, in its own pack or else in the shipped one?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from desktop_app.core.content.pack_names import PackNames
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import EntryRef
from desktop_app.core.model.pack import SHIPPED_PACK, Pack

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
            pack.info.id: taken.get((pack.info.id, id(pack.entries)))
            or PackNames(pack.info.id, pack.entries, pack.redirects)
            for pack in packs
        }
        self._shipped = shipped
        self._nearest: dict[tuple[str, str], str] = {}

    def of_packs(self) -> dict[tuple[str, int], PackNames]:
        """The names of each pack by its id and the identity of its entries, which never change."""
        return {(key, id(names.entries)): names for key, names in self._packs.items()}

    def resolve(self, target: str, pack: str, path: str = "", heading: str = "") -> Resolution:
        """The entries that `target` means in the file `path` of `pack`.

        An empty target is the file itself. A `heading` matters in a file whose terms are
        entries of their own.
        """
        for names in self._asked(pack):
            own = names.id == pack
            refs = names.find(target, path if own else "", heading)
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

    def _asked(self, pack: str) -> list[PackNames]:
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
