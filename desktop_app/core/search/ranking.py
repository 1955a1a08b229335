"""How well does a document answer a query, given the words that both hold?

BM25 over weighted fields (Robertson, Zaragoza, "The Probabilistic Relevance Framework: BM25 and
Beyond", 2009), then what BM25 does not see: which share of the query is met at all, whether the
definition alone meets it, whether the words stand close together, whether a name stands whole in
the query.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from desktop_app.core.search.document import Document
from desktop_app.core.search.normal import terms
from desktop_app.core.search.stopwords import content_terms


@dataclass(frozen=True, slots=True)
class Wanted:
    """One word of the query: its stem, the stems that may stand for it, how rare it is."""

    stem: str
    variants: Mapping[str, float]  # stem -> weight, the word itself at 1
    rarity: float


@dataclass(frozen=True, slots=True)
class Terms:
    """What a document holds: per field, each term with its positions."""

    names: tuple[
        frozenset[str], ...
    ]  # one a name, the title first, words that say nothing left out
    all_names: frozenset[str]
    definition: Mapping[str, tuple[int, ...]]
    text: Mapping[str, tuple[int, ...]]
    definition_length: int
    text_length: int

    @classmethod
    def of(cls, document: Document) -> Terms:
        """Read a document into terms."""
        definition, text = terms(document.definition), terms(document.text)
        names = tuple(frozenset(content_terms(terms(name))) for name in document.names)
        return cls(
            names,
            frozenset().union(*names),
            _positions(definition),
            _positions(text),
            len(definition),
            len(text),
        )


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each sign of relevance counts; found by measuring, see tests/benchmarks."""

    title: float = 2.0
    alias: float = 1.2
    definition: float = 1.5
    text: float = 0.25
    saturation: float = 1.2
    typical_definition: float = 28.0
    typical_text: float = 100.0
    coverage: float = 1.0  # exponent of the share of the query that is met
    definition_coverage: float = 0.8
    closeness: float = 0.1
    name: float = 0.6


@dataclass(frozen=True, slots=True)
class Scored:
    """`score` orders; the others are shares of the query's weight, 0 to 1.

    `coverage` was met anywhere, `focus` in the names and the definition alone; `words` counts
    the words of the query that were met by themselves, not by a synonym.
    """

    score: float
    coverage: float
    focus: float
    words: int


def rarity(count: int, frequency: int) -> float:
    """Inverse document frequency, never negative (BM25's idf plus one inside the logarithm)."""
    return math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))


def score(found: Terms, query: Sequence[Wanted], weights: Weights) -> Scored:
    """One document against the words of a query."""
    total = sum(word.rarity for word in query)
    if not total:
        return Scored(0.0, 0.0, 0.0, 0)
    summed = met = focused = in_definition = 0.0
    words = 0
    for word in query:
        best = _best(found, word, weights)
        summed += word.rarity * best.score
        met += word.rarity * best.anywhere
        words += best.anywhere == 1
        focused += word.rarity * max(best.in_names, best.in_definition)
        in_definition += word.rarity * best.in_definition
    coverage = met / total
    value = summed * coverage**weights.coverage
    value *= 1 + weights.definition_coverage * in_definition / total
    value *= 1 + weights.closeness * _closeness(found.text, query)
    value += weights.name * total * _best_name(found, query, total)
    return Scored(value, coverage, focused / total, words)


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


def _closeness(positions: Mapping[str, tuple[int, ...]], query: Sequence[Wanted]) -> float:
    """Share of neighbouring query words that stand within four words of each other."""
    if len(query) < 2:
        return 0.0
    near = 0
    for first, second in pairwise(query):
        one = [place for stem in first.variants for place in positions.get(stem, ())]
        two = [place for stem in second.variants for place in positions.get(stem, ())]
        near += any(abs(left - right) <= 4 for left in one[:24] for right in two[:24])
    return near / (len(query) - 1)


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
