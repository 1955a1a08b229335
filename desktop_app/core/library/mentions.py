"""Where does a text mention an entry by one of its names?

Ten thousand names are looked for at once: they stand in a tree, each step of which is a word, so
that a text is walked once whatever their number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from desktop_app.core.library.mention_names import (
    MentionName,
    Words,
    gap,
    names_of,
    singular,
    split_words,
)
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef

_HYPHENS = frozenset("-\u2010\u2011")
_Step = tuple[str, str]  # what stands before a word, and the word


class Mention(NamedTuple):
    """A name in a text, from `start` to `end`; `ref` is None when several entries have it."""

    start: int
    end: int
    ref: EntryRef | None


class _Node(NamedTuple):
    """A place in the tree: names that end with one more word, and the ways on."""

    ends: dict[_Step, list[MentionName]]
    ways: dict[_Step, _Node]


class Mentions:
    """The names of all open packs; made once, asked often, from any thread."""

    def __init__(self, packs: Sequence[Pack], shipped: str) -> None:
        self._by_pack = {pack.info.id: _tree(pack) for pack in packs}
        self._shipped = shipped

    def find(self, html: str, pack: str) -> Iterator[Mention]:
        """The mentions in a piece of escaped text of that pack, in order, none within another.

        Names of the pack come before those of the shipped one, longer names before shorter ones.
        """
        asked = dict.fromkeys((pack, self._shipped))
        trees = [self._by_pack[each] for each in asked if each in self._by_pack]
        words = split_words(html)
        at = 0
        while at < len(words.raw):
            name = None
            for tree in trees:
                found = _longest(tree, words, at)
                if found and (name is None or len(found.words) > len(name.words)):
                    name = found
            if name is None:
                at += 1
                continue
            end = at + len(name.words)
            yield Mention(words.starts[at], words.ends[end - 1], name.ref)
            at = end


def _tree(pack: Pack) -> _Node:
    root = _Node({}, {})
    for name in names_of(pack):
        node = root
        *first, last = zip(("", *name.between), name.words, strict=True)
        for before, word in first:
            node = node.ways.setdefault((before, word.casefold()), _Node({}, {}))
        node.ends.setdefault((last[0], last[1].casefold()), []).append(name)
    return root


def _longest(root: _Node, words: Words, at: int) -> MentionName | None:
    node: _Node | None = root
    best, place, before = None, at, ""
    while node is not None and place < len(words.raw):
        word = words.raw[place].casefold()
        for form in dict.fromkeys((word, singular(word))):
            names = node.ends.get((before, form), ())
            found = next((name for name in names if _stands(name, words, at)), None)
            if found is not None:
                best = found
                break
        node = node.ways.get((before, word))
        place += 1
        before = gap(words.before[place]) if node and place < len(words.raw) else ""
    return best


def _stands(name: MentionName, words: Words, at: int) -> bool:
    end = at + len(name.words)
    if name.exact and not name.is_written(words.raw[at:end]):
        return False
    # What a hyphen joins is one word: "trust-building" mentions no trust.
    return not any(
        words.before[place] in _HYPHENS for place in (at, end) if 0 < place < len(words.raw)
    )
