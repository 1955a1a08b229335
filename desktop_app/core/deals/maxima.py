"""Which of some vectors are dominated by none of the others?

By halving (Kung, Luccio & Preparata, On Finding the Maxima of a Set of Vectors, Journal of the
ACM 22(4), 1975): the time grows with m × log(m)^(d-2) for m vectors of d numbers, not with m².
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import nlargest
from operator import ge, itemgetter

Vector = tuple[int, ...]
_FEW = 48
_MANY = 500
_CHAMPIONS = 8


def dominates(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether `one` is at least `other` everywhere and not the same (Pareto 1906)."""
    return one != other and all(a >= b for a, b in zip(one, other, strict=True))  # type: ignore[operator]


def maxima(vectors: Iterable[Vector]) -> list[Vector]:
    """The vectors that none of the others dominates, each once, the largest first."""
    return _maxima(sorted(_without_the_plainly_beaten(set(vectors)), reverse=True))


def _without_the_plainly_beaten(vectors: set[Vector]) -> set[Vector]:
    """The vectors less those that the ones with the largest sums dominate, which are most."""
    if len(vectors) > _MANY:
        for champion in nlargest(_CHAMPIONS, vectors, key=sum):
            vectors = {one for one in vectors if one == champion or not _reached(champion, one)}
    return vectors


def _reached(one: Vector, other: Vector) -> bool:
    return all(map(ge, one, other))


def _maxima(ordered: list[Vector]) -> list[Vector]:
    """As `maxima`, of vectors in falling order: only an earlier one can dominate a later."""
    if len(ordered) <= _FEW:
        kept: list[Vector] = []
        for vector in ordered:
            if not any(dominates(other, vector) for other in kept):
                kept.append(vector)
        return kept
    middle = len(ordered) // 2
    upper, lower = _maxima(ordered[:middle]), _maxima(ordered[middle:])
    if len(ordered[0]) == 1:
        return upper
    left = _left(upper, lower, 1)
    return upper + [one for one in lower if one in left]


def _left(upper: list[Vector], lower: list[Vector], at: int) -> set[Vector]:
    """Those of `lower` that no vector of `upper` reaches in all places from `at` on."""
    if not upper or not lower:
        return set(lower)
    width = len(lower[0])
    if width - at == 1:
        best = max(map(itemgetter(at), upper))
        return {one for one in lower if one[at] > best}
    if width - at == 2:
        return _left_of_two(upper, lower, at)
    if len(upper) * len(lower) <= _FEW * _FEW:
        tails = [one[at:] for one in upper]
        return {one for one in lower if not any(_reached(tail, one[at:]) for tail in tails)}
    seen = sorted({one[at] for one in upper} | {one[at] for one in lower})
    if len(seen) == 1:
        return _left(upper, lower, at + 1)
    pivot = seen[len(seen) // 2]
    high, low = _split(upper, at, pivot)
    high_lower, low_lower = _split(lower, at, pivot)
    rest = list(_left(low, low_lower, at))
    return _left(high, high_lower, at) | _left(high, rest, at + 1)


def _left_of_two(upper: list[Vector], lower: list[Vector], at: int) -> set[Vector]:
    """As `_left` where two places remain: one sweep from the largest first place down."""
    stairs = sorted(((one[at], one[at + 1]) for one in upper), reverse=True)
    left: set[Vector] = set()
    position, best = 0, None
    for one in sorted(lower, key=itemgetter(at), reverse=True):
        while position < len(stairs) and stairs[position][0] >= one[at]:
            reached = stairs[position][1]
            best = reached if best is None or reached > best else best
            position += 1
        if best is None or one[at + 1] > best:
            left.add(one)
    return left


def _split(vectors: list[Vector], at: int, pivot: int) -> tuple[list[Vector], list[Vector]]:
    high = [one for one in vectors if one[at] >= pivot]
    return high, [one for one in vectors if one[at] < pivot]
