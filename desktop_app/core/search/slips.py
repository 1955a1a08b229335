"""Which known word or name did somebody mean who mistyped it?

Distances are optimal string alignments (OSA): a wrong, missing or extra letter counts one, and
so do two letters that changed places. rapidfuzz is loaded only when somebody mistyped.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_LONG_WORD = 8  # from here on two slips leave a single word recognisable


class ByLength:
    """Words by their length, since a slip changes the length by one at most."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words: dict[int, list[str]] = {}
        for word in sorted(words):
            self._words.setdefault(len(word), []).append(word)

    def near(self, length: int, slips: int) -> Iterable[list[str]]:
        """Those that so many slips can lead to."""
        for other in range(length - slips, length + slips + 1):
            if other in self._words:
                yield self._words[other]


def allowed_slips(word: str) -> int:
    """How many slips a name of that length may hold: none under four letters, then 1, then 2."""
    return 0 if len(word) < 4 else 1 if len(word) < 6 else 2


def nearest_spellings(key: str, known: ByLength, limit: int) -> list[str]:
    """The known keys within the allowed slips, nearest first."""
    return _near(key, known, allowed_slips(key), limit * 2)


def nearest_word(word: str, known: ByLength) -> str | None:
    """The known word that is nearest, stricter than for a whole name; None when none is near."""
    slips = min(allowed_slips(word), 1 if len(word) < _LONG_WORD else 2)
    return next(iter(_near(word, known, slips, 8)), None)


def most_alike(text: str, known: Sequence[str], limit: int) -> list[str]:
    """The known texts that look most like this one, however far (Jaro-Winkler)."""
    from rapidfuzz import process
    from rapidfuzz.distance import JaroWinkler

    near = process.extract(text, known, scorer=JaroWinkler.similarity, limit=limit)
    return [found for found, _, _ in near]


def _near(word: str, known: ByLength, slips: int, limit: int) -> list[str]:
    if not slips:
        return []
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    ranked = sorted(
        (far, found[:1] != word[:1], found)
        for words in known.near(len(word), slips)
        for found, far, _ in process.extract(
            word, words, scorer=OSA.distance, score_cutoff=slips, limit=limit
        )
    )
    return [found for _, _, found in ranked[:limit]]
