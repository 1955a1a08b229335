"""Which documents are about the words of a query, by the full text of all packs?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise

from desktop_app.core.model.ref import Kind
from desktop_app.core.search.document import Document
from desktop_app.core.search.full_text import FullText
from desktop_app.core.search.headwords import HeadwordTable
from desktop_app.core.search.indexed import key
from desktop_app.core.search.normal import fold, term, terms, words
from desktop_app.core.search.ranking import (
    SYNONYM,
    Pair,
    Scored,
    Terms,
    Wanted,
    Weights,
    rarity,
    score,
)
from desktop_app.core.search.stopwords import content_terms, weak_terms
from desktop_app.core.search.tenses import tenses
from desktop_app.core.search.thesaurus import bases, synonyms

_CANDIDATES = 100
_REMEMBERED = 4000  # documents whose terms are kept
_TENSE = 0.9
_CORRECTED = 0.8
_WEAK = 0.5  # of its rarity
_COMPLETED = 0.7
_CORRECTABLE = 5  # letters; a shorter word is near too many others
_COMPLETIONS = 8
_ENOUGH = 0.4  # share of the query's weight that names and definition, or a passage, must meet
_MANY, _ENOUGH_OF_MANY = 2.5, 0.3
_TOGETHER = 1.2  # words of several that must be met there, a synonym counting in part
_SHORT = 2  # words of a query that is no sentence
_TAIL = 0.15  # of the best score: what falls below is not worth a line
_UNKNOWN_RARITY = 0.8  # of the greatest rarity that there is


@dataclass(frozen=True, slots=True)
class Meant:
    """Documents by place, best first, and the stems of what was typed, to be marked in them."""

    places: tuple[int, ...]
    stems: frozenset[str]
    all_known: bool  # every word of the query stands somewhere


class Meaning:
    """Ranks documents of all packs together; each pack has its own full text."""

    def __init__(
        self,
        documents: Sequence[Document],
        indexes: Mapping[str, FullText],
        table: HeadwordTable,
        weights: Weights | None = None,
    ) -> None:
        self._documents = documents
        self._indexes = indexes
        self._table = table
        self._weights = weights or Weights()
        self._places = {
            (document.ref.pack, key(document)): place for place, document in enumerate(documents)
        }
        self._terms: dict[int, Terms] = {}

    def find(
        self,
        text: str,
        also: Iterable[int],
        passes: Callable[[Document], bool] | None,
        subjects: Iterable[int] = (),
    ) -> Meant:
        """Documents that meet enough of `text`; `also` are places to be weighed in any case.

        `subjects` are the places that `text` names: deals that link to them belong to the answer.
        """
        typed = terms(text, query=True)
        strong = content_terms(typed)
        wanted, unknown = self._wanted(strong, weak_terms(typed), text)
        marks = frozenset(stem for word in wanted for stem in _forms(word))
        if not any(not word.weak for word in wanted):
            return Meant((), marks, all_known=False)
        shown_by = self._deals_of(subjects)
        places = self._candidates(wanted, passes is not None) | set(also) | shown_by
        if passes is not None:
            places = {place for place in places if passes(self._documents[place])}
        scored = self._scored(places, wanted, _pairs(typed, strong))
        known = sum(word.rarity for word in wanted if not word.weak)
        share = known / (known + unknown)
        found = [hit for hit, place in scored if hit.score > 0]
        if not (shown_by or any(_is_answer(hit, share, len(strong)) for hit in found)):
            return Meant((), marks, all_known=False)
        floor = scored[0][0].score * _TAIL if scored else 0.0
        kept = [
            (hit, place)
            for hit, place in scored
            if (hit.score > 0 and (hit.score >= floor or hit.followed)) or place in shown_by
        ]
        if len(strong) <= _SHORT:  # few words: who says them comes before who means them
            kept.sort(
                key=lambda row: (
                    row[0].words < len(strong) and row[1] not in shown_by,
                    not row[0].followed,
                )
            )
        return Meant(tuple(place for _, place in kept), marks, all_known=not unknown)

    def _scored(
        self, places: Iterable[int], wanted: Sequence[Wanted], pairs: Sequence[Pair]
    ) -> list[tuple[Scored, int]]:
        """Each place with its score, best first, those alike by title."""
        scored = [
            (score(self.terms(place), wanted, pairs, self._weights), place) for place in places
        ]
        scored.sort(key=lambda row: (-row[0].score, self._documents[row[1]].title, row[1]))
        return scored

    def _deals_of(self, subjects: Iterable[int]) -> set[int]:
        """The places of the deals that link to an entry at one of these places."""
        names = {name for place in subjects for name in self._own_names(place)}
        return {place for name in names for place in self._deals_by_name.get(name, ())}

    def _own_names(self, place: int) -> tuple[str, str]:
        document = self._documents[place]
        return fold(document.ref.id), fold(document.title)

    @cached_property
    def _deals_by_name(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, document in enumerate(self._documents):
            if document.ref.kind is Kind.DEAL:
                for name in dict.fromkeys(map(fold, document.links_to())):
                    found.setdefault(name, []).append(place)
        return found

    def terms(self, place: int) -> Terms:
        """The terms of the document at a place, remembered."""
        found = self._terms.get(place)
        if found is None:
            if len(self._terms) >= _REMEMBERED:
                self._terms.clear()
            found = self._terms[place] = Terms.of(self._documents[place])
        return found

    def _wanted(
        self, strong: Sequence[str], weak: Sequence[str], text: str
    ) -> tuple[list[Wanted], float]:
        """The words that some document holds, and the weight of those that none does."""
        stems = (*strong, *weak)
        typed = {term(word): word for word in words(text)}
        variants = {stem: _variants(stem, typed.get(stem, stem)) for stem in stems}
        frequencies = self._frequencies({stem for row in variants.values() for stem in row})
        last = term(words(text)[-1]) if words(text) else ""
        count = sum(index.count for index in self._indexes.values())
        wanted: list[Wanted] = []
        unknown = 0.0
        for stem in stems:
            row = {name: weight for name, weight in variants[stem].items() if frequencies[name]}
            if stem not in row:
                row |= self._guesses(typed.get(stem, stem), is_last=stem == last)
                frequencies |= self._frequencies(row)
                row = {name: weight for name, weight in row.items() if frequencies[name]}
            if row:
                best = max(row, key=lambda name: (row[name], frequencies[name]))
                rare = rarity(count, frequencies[best])
                is_weak = stem in weak
                wanted.append(Wanted(stem, row, rare * (_WEAK if is_weak else 1), is_weak))
            elif stem not in weak:
                unknown += _UNKNOWN_RARITY * rarity(count, 0)
        return wanted, unknown

    def _guesses(self, word: str, *, is_last: bool) -> dict[str, float]:
        """What a word that no document holds may have been meant to be."""
        guesses: dict[str, float] = {}
        if len(word) >= _CORRECTABLE:
            corrected = self._table.corrected(word) or ""
            if corrected[:1] == word[:1]:
                guesses[term(corrected)] = _CORRECTED
        if is_last:  # it may still be under way
            guesses |= dict.fromkeys(self._completions(word), _COMPLETED)
        return guesses

    def _completions(self, start: str) -> list[str]:
        found: dict[str, int] = {}
        for index in self._indexes.values():
            for stem, frequency in index.completions(start, _COMPLETIONS):
                found[stem] = found.get(stem, 0) + frequency
        return nsmallest(_COMPLETIONS, found, key=lambda stem: (-found[stem], stem))

    def _frequencies(self, stems: Iterable[str]) -> dict[str, int]:
        wanted = list(stems)
        total = dict.fromkeys(wanted, 0)
        for index in self._indexes.values():
            for stem, frequency in index.frequencies(wanted).items():
                total[stem] += frequency
        return total

    def _candidates(self, wanted: Sequence[Wanted], filtered: bool) -> set[int]:
        weighted: dict[str, float] = {}
        for word in wanted:
            for stem, weight in () if word.weak else word.variants.items():
                weighted[stem] = max(weight, weighted.get(stem, 0.0))
        limit = len(self._documents) if filtered else _CANDIDATES
        found: set[int] = set()
        for pack, index in self._indexes.items():
            for name, _ in index.find(list(weighted.items()), limit):
                place = self._places.get((pack, name))
                if place is not None:
                    found.add(place)
        return found


def _is_answer(found: Scored, share: float, words: int) -> bool:
    """Whether enough was met; `share` is what the known words weigh in the whole query.

    Names and definition say what a document is about, and so does a passage. Scattered over a
    text, the words of a query prove nothing, and neither does one word of several.
    """
    if words < 2:
        return found.words > 0 or found.focus > 0
    met = max(found.focus, found.passage) * share
    return (found.together >= _TOGETHER and met >= _ENOUGH) or (
        found.together >= _MANY and met >= _ENOUGH_OF_MANY
    )


def _forms(word: Wanted) -> Iterable[str]:
    """The stems that count as the word as typed: itself, or what it was taken for."""
    if word.weak:
        return ()
    return [stem for stem, weight in word.variants.items() if weight > SYNONYM]


def _pairs(typed: Sequence[str], strong: Sequence[str]) -> list[Pair]:
    """Words that stand next to each other in the query, both of some meaning."""
    found = (pair for pair in pairwise(typed) if set(pair) <= set(strong))
    return list(dict.fromkeys(found))


def _variants(stem: str, typed: str) -> dict[str, float]:
    """The stem, other forms of the word (of "lowest", "paid"), and the synonyms of all these."""
    near = dict.fromkeys(map(term, bases(typed)), _CORRECTED)
    near |= dict.fromkeys(tenses(stem), _TENSE)
    found = {other: SYNONYM for name in (stem, *near) for other in synonyms(name)}
    return found | near | {stem: 1.0}
