"""How well does a document answer a query, given the words that both hold?

BM25 over weighted fields (Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009), then what BM25 does not see: which share of the query is met at all, whether the
definition alone or one passage of the text meets it, whether words stand in the order in which
they were typed, whether a name stands whole in the query.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import terms
from desktop_app.core.search.stopwords import content_terms

SYNONYM = 0.6  # the weight of a word that only means the same; forms of the word itself weigh more
_PASSAGE = 32  # terms: a sentence or two

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word of the query: its stem, the stems that may stand for it, how rare it is.

    A weak word ("before", "name") says little by itself: it adds to a score and proves nothing.
    """

    stem: str
    variants: Mapping[str, float]  # stem -> weight, the word itself at 1
    rarity: float
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Terms:
    """What a document holds: per field, each term with its positions."""

    names: tuple[frozenset[str], ...]  # one a name, the title first, without words that say nothing
    all_names: frozenset[str]
    name_pairs: frozenset[Pair]
    definition: Mapping[str, tuple[int, ...]]
    text: Mapping[str, tuple[int, ...]]
    definition_length: int
    text_length: int

    @classmethod
    def of(cls, document: Document) -> Terms:
        """Read a document into terms."""
        definition, text = terms(document.definition), terms(document.whole_text())
        rows = [terms(name) for name in document.names]
        names = tuple(frozenset(content_terms(row)) for row in rows)
        return cls(
            names,
            frozenset().union(*names),
            frozenset(pair for row in rows for pair in pairwise(row)),
            _positions(definition),
            _positions(text),
            len(definition),
            len(text),
        )


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign of relevance counts; found by measuring, see tests/benchmarks."""

    title: float = 3.0
    alias: float = 1.6
    definition: float = 1.2
    text: float = 0.2
    saturation: float = 1.2
    typical_definition: float = 20.0
    typical_text: float = 80.0
    coverage: float = 1.0  # exponent of the share of the query that is met
    definition_coverage: float = 0.4
    passage: float = 0.8
    order: float = 0.3
    name: float = 0.6


@dataclass(frozen=True, slots=True)
class Scored:
    """`score` orders; the shares are of the query's weight without weak words, 0 to 1.

    `focus` was met in the names and the definition, `passage` in the names and one passage of
    the text, `together` counts the words that were met so at their best, synonyms in part.
    `words` counts those that were met anywhere by a form of their own, and `followed` says that
    they stand as they were typed, one after the other.
    """

    score: float
    focus: float
    passage: float
    together: float
    words: int
    followed: bool


def rarity(count: int, frequency: int) -> float:
    """Inverse document frequency, never negative (BM25's idf plus one inside the logarithm)."""
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def score(found: Terms, query: Sequence[Wanted], pairs: Sequence[Pair], weights: Weights) -> Scored:
    """One document against the words of a query and the pairs in which they were typed."""
    total = sum(word.rarity for word in query)
    strong = sum(word.rarity for word in query if not word.weak)
    if not strong:
        return Scored(0.0, 0.0, 0.0, 0.0, 0, followed=False)
    row = [_best(found, word, weights) for word in query]
    summed = sum(word.rarity * met.score for word, met in zip(query, row, strict=True))
    anywhere = _worth(query, [met.anywhere for met in row])
    defined = _worth(query, [met.in_definition for met in row])
    focus = [max(met.in_names, met.in_definition) for met in row]
    near = _passage(found.text, query, [met.in_names for met in row])
    in_order = sum(_holds(found, pair) for pair in pairs)
    value = summed * (anywhere / total) ** weights.coverage
    value *= 1 + weights.definition_coverage * defined / total
    value *= 1 + weights.passage * _worth(query, near) / total
    value *= 1 + weights.order * (in_order / len(pairs) if pairs else 0)
    value += weights.name * total * _best_name(found, query, total)
    return Scored(
        value,
        _worth(query, focus, weak=0) / strong,
        _worth(query, near, weak=0) / strong,
        max(_count(query, focus), _count(query, near)),
        sum(met.anywhere > SYNONYM for word, met in zip(query, row, strict=True) if not word.weak),
        followed=bool(pairs) and in_order == len(pairs),
    )


def _worth(query: Sequence[Wanted], met: Sequence[float], weak: float = 1) -> float:
    """What was met of each word, by rarity."""
    return sum(
        word.rarity * share * (weak if word.weak else 1)
        for word, share in zip(query, met, strict=True)
    )


def _count(query: Sequence[Wanted], met: Sequence[float]) -> float:
    return sum(share for word, share in zip(query, met, strict=True) if not word.weak)


@dataclass(slots=True)
class _Met:
    """How one word of the query was met: the field score, and the best weight per place."""

    score: float = 0.0
    in_names: float = 0.0
    in_definition: float = 0.0
    anywhere: float = 0.0


def _best(found: Terms, word: Wanted, weights: Weights) -> _Met:
    met = _Met()
    for stem, weight in word.variants.items():
        frequency = 0.0
        if stem in found.all_names:
            frequency += weights.title if stem in found.names[0] else weights.alias
            met.in_names = max(met.in_names, weight)
        if stem in found.definition:
            length = 0.5 + 0.5 * found.definition_length / weights.typical_definition
            frequency += weights.definition * len(found.definition[stem]) / length
            met.in_definition = max(met.in_definition, weight)
        if stem in found.text:
            length = 0.5 + 0.5 * found.text_length / weights.typical_text
            frequency += weights.text * len(found.text[stem]) / length
        if frequency:
            met.anywhere = max(met.anywhere, weight)
            met.score = max(met.score, weight * frequency / (frequency + weights.saturation))
    return met


def _holds(found: Terms, pair: Pair) -> bool:
    """Whether both words stand next to each other somewhere, in this order."""
    if pair in found.name_pairs:
        return True
    first, second = pair
    return any(
        place + 1 in after
        for field in (found.definition, found.text)
        if (after := frozenset(field.get(second, ())))
        for place in field.get(first, ())
    )


def _passage(
    positions: Mapping[str, tuple[int, ...]], query: Sequence[Wanted], named: Sequence[float]
) -> list[float]:
    """What the best passage of the text meets of each word; what a name says holds throughout."""
    hits = sorted(
        (place, number, weight)
        for number, word in enumerate(query)
        for stem, weight in word.variants.items()
        for place in positions.get(stem, ())
    )
    best, most = list(named), _worth(query, named)
    for first, (start, _, _) in enumerate(hits):
        met = list(named)
        for place, number, weight in hits[first:]:
            if place >= start + _PASSAGE:
                break
            met[number] = max(weight, met[number])
        worth = _worth(query, met)
        if worth > most:
            best, most = met, worth
    return best


def _best_name(found: Terms, query: Sequence[Wanted], total: float) -> float:
    """Of the best name: the share of the query that it meets times the share of it that is met.

    1 when query and name are the same words.
    """
    best = 0.0
    for name in found.names:
        met = {word.stem: _weight_in(word, name) for word in query}
        of_query = sum(word.rarity * met[word.stem] for word in query) / total
        if of_query:
            best = max(best, of_query * min(1.0, sum(met.values()) / max(1, len(name))))
    return best


def _weight_in(word: Wanted, name: frozenset[str]) -> float:
    return max((weight for stem, weight in word.variants.items() if stem in name), default=0.0)


def _positions(found: Sequence[str]) -> dict[str, tuple[int, ...]]:
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(found):
        places.setdefault(stem, []).append(place)
    return {stem: tuple(at) for stem, at in places.items()}
