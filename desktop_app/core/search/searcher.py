"""A query becomes one ranked answer over terms and deals of all open packs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path

from desktop_app.core.files import fingerprint
from desktop_app.core.model.hit import Advice, Answer, Hit
from desktop_app.core.search.advice import filter_advice, operator_advice, widened
from desktop_app.core.search.document import Document
from desktop_app.core.search.excerpt import excerpt, prefix_span, spans
from desktop_app.core.search.filters import Test, phrase_test, query_test
from desktop_app.core.search.forms import Forms
from desktop_app.core.search.full_text import FullText, Progress
from desktop_app.core.search.headwords import Found, HeadwordTable, Match
from desktop_app.core.search.kept_names import KeptNames
from desktop_app.core.search.meaning import Meaning
from desktop_app.core.search.names import NameKind
from desktop_app.core.search.normal import terms
from desktop_app.core.search.own import OwnWords
from desktop_app.core.search.query import Part, Query, parse
from desktop_app.core.search.ranking import Weights
from desktop_app.core.search.stopwords import content_terms

LIMIT = 50
_FEW = 3  # fewer headwords than these: look for typos too
_NEAREST = 5
_FEW_OTHERS = 2  # words that a question may have beside the name that it is about
_OWN_PLACES = 10  # at the end of a full answer, for what only the person's notes hold
_LONG_NOTE = 1_024  # characters; of a longer note a key press shows no more than these


@dataclass(frozen=True, slots=True)
class _Ranked:
    """One document in the answer: by which name, with which stems to mark, for what typed.

    `note` is the person's own, where that is what answers.
    """

    document: int
    found: Found | None
    stems: frozenset[str]
    typed: str
    note: str = ""


class Searcher:
    """Answers queries over the documents of packs, named by pack id.

    `folder` holds one index a pack; None keeps them in memory. Any thread may ask at any time,
    also while another prepares.
    """

    def __init__(
        self,
        packs: Mapping[str, Sequence[Document]],
        folder: Path | None,
        weights: Weights | None = None,
        own: OwnWords | None = None,
        *,
        older: Searcher | None = None,
    ) -> None:
        """`older` is the searcher that this one replaces: its indexes go over into this one."""
        self._own = own or OwnWords()
        self._packs = {pack: tuple(documents) for pack, documents in packs.items()}
        self._documents = tuple(row for rows in self._packs.values() for row in rows)
        self._places = {row.ref: place for place, row in enumerate(self._documents)}
        folders = {pack: folder / folder_name(pack) if folder else None for pack in packs}
        indexes, names = older.hand_over(packs) if older else ({}, {})
        self._indexes = {
            pack: indexes.get(pack) or FullText(where) for pack, where in folders.items()
        }
        known = dict(older.forms) if older else {}
        for pack in folders.keys() - names.keys():
            names[pack] = KeptNames(folders[pack])
            known |= names[pack].load()
        self._kept_names = names
        self._table = HeadwordTable(self._documents, known)
        self._meaning = Meaning(self._documents, self._indexes, self._table, weights)
        self._prepared = False

    @property
    def is_ready(self) -> bool:
        """Whether the full text of every pack holds what it should."""
        return self._prepared

    @property
    def forms(self) -> Mapping[str, Forms]:
        """What was worked out of every name."""
        return self._table.forms

    def hand_over(self, packs: Iterable[str]) -> tuple[dict[str, FullText], dict[str, KeptNames]]:
        """Indexes and kept names of these packs; the indexes of others are closed."""
        indexes = {pack: self._indexes[pack] for pack in packs if pack in self._indexes}
        for pack in self._indexes.keys() - indexes.keys():
            self._indexes[pack].close()
        return indexes, {pack: self._kept_names[pack] for pack in indexes}

    def behind(self) -> dict[str, int]:
        """For each pack how many documents `prepare` may have to write, at most."""
        return {pack: index.behind(self._packs[pack]) for pack, index in self._indexes.items()}

    def prepare(self, progress: Progress | None = None) -> None:
        """Open, update or build the indexes; `progress` gets (done, total) over all packs.

        It may raise Cancelled, which is passed on; what was ready stays ready.
        """
        before, total = 0, len(self._documents)
        for pack, index in self._indexes.items():
            documents = self._packs[pack]

            def told(done: int, of: int, *, ready: int = before + len(documents)) -> None:
                if progress is not None:
                    progress(ready - of + done, total)

            index.prepare(documents, told)
            names = {name for document in documents for name in document.names}
            self._kept_names[pack].keep({name: self.forms[name] for name in names})
            before += len(documents)
        self._prepared = True
        if progress is not None:
            progress(total, total)

    def close(self) -> None:
        """Let go of the index files."""
        self._prepared = False
        for index in self._indexes.values():
            index.close()

    def quick(self, text: str, limit: int = LIMIT) -> Answer:
        """What the headwords alone say: fit for every key press, never touches the full text."""
        query = parse(text)
        passes = self._passes(query)
        if query.asks_notes:
            noted = list(islice(self._noted(query, passes), max(0, limit)))
            hits = self._hits(noted, limit, full=False)
            return Answer(text, hits, partial=True, ordered=True)
        reach = limit if passes is None else len(self._documents)
        lists = [
            self._by_name(part, reach, _both(passes, phrase_test(part))) for part in query.parts
        ]
        ranked = _woven(lists) if lists else self._listed(query, passes)
        hits = self._hits(ranked, limit, full=False)
        return Answer(text, hits, partial=True, ordered=not query.parts)

    def answer(self, text: str, limit: int = LIMIT, *, wait: bool = True) -> Answer:
        """The whole answer, headwords above full text. Builds what `prepare` has not yet.

        Unless it is to `wait` for that: then the answer is a partial one, from what is there.
        """
        query = parse(text)
        asks_text = bool(query.parts) and not query.asks_notes
        if asks_text and wait and not self.is_ready:
            self.prepare()
        partly = asks_text and not self.is_ready
        self._own.refresh()
        passes = self._passes(query)
        noted = list(self._noted(query, passes))
        ranked = noted if query.asks_notes else self._of_entries(query, limit, passes)
        hits = self._hits(ranked, limit, full=True)
        if not query.asks_notes:
            hits = self._with_notes(hits, noted, limit)
        nearest = () if hits or partly else self._nearest(query)
        advice = Advice() if partly else self._advice(text, ranked if hits else ())
        ordered = query.asks_notes or not query.parts
        return Answer(text, hits, nearest, partly, advice, ordered)

    def _of_entries(self, query: Query, limit: int, passes: Test | None) -> list[_Ranked]:
        lists = [self._whole(part, limit, passes) for part in query.parts]
        return _woven(lists) if lists else self._listed(query, passes)

    def _noted(self, query: Query, passes: Test | None) -> Iterator[_Ranked]:
        """Entries by the person's notes on them, the newest change first."""
        own, every = self._own, query.asks_notes and not query.parts
        sides = [own.asked(part, all_words=query.asks_notes) for part in query.parts]
        unwanted = [terms(text, query=True) for text in query.without]
        for ref, text in own.noted() if sides or every else ():
            place = self._places.get(ref)
            if place is None or any(own.holds(ref, stems) for stems in unwanted):
                continue
            if passes is not None and not passes(self._documents[place]):
                continue
            if every:
                yield _Ranked(place, None, frozenset(), "", text)
            for side in sides:
                if stems := own.held(ref, text, side):
                    yield _Ranked(place, None, stems, side.text, text)
                    break

    def _with_notes(
        self, hits: tuple[Hit, ...], noted: Sequence[_Ranked], limit: int
    ) -> tuple[Hit, ...]:
        """The answer, and below it the entries that only a note of the person's answers for."""
        known = {hit.ref for hit in hits}
        rows = [row for row in noted if self._documents[row.document].ref not in known]
        kept = max(limit - len(hits), min(_OWN_PLACES, limit // 2))
        hits = hits[: limit - min(len(rows), kept)]
        below = self._hits(rows, limit - len(hits), full=True, first=len(hits))
        return hits + tuple(replace(hit, in_note=True) for hit in below)

    def _nearest(self, query: Query) -> tuple[str, ...]:
        typed = " ".join(part.subject or part.text for part in query.parts)
        return self._table.nearest(typed, _NEAREST) if typed else ()

    def _advice(self, text: str, ranked: Sequence[_Ranked]) -> Advice:
        operator = operator_advice(text)
        if ranked:
            return replace(operator, meant=self._meant(ranked[0]))
        said = operator
        if not said.operator:
            near = partial(self._table.nearest, limit=_NEAREST)
            said = filter_advice(text, self._documents, self._owners, near, self._own)
        wider = widened(text)
        return replace(said, wider=wider if wider and self.answer(wider, 1).hits else "")

    def _meant(self, best: _Ranked) -> str:
        """The name as it is spelt, if the best hit was found by one that is not quite as typed."""
        if best.found is None or best.found.match is not Match.TYPO:
            return ""
        name = best.found.name
        return self._documents[best.document].title if name.kind is NameKind.HIDDEN else name.text

    def _passes(self, query: Query) -> Test | None:
        # What is unwanted in a note may well stand in the entry.
        judged = replace(query, without=()) if query.asks_notes else query
        return query_test(judged, self._owners, self._own)

    def _owners(self, name: str) -> Iterable[Document]:
        return [self._documents[found.document] for found in self._table.whole(name)]

    def _listed(self, query: Query, passes: Test | None) -> list[_Ranked]:
        """Filters without words: everything that passes, by title, or as it stands in a list."""
        if query.is_empty or passes is None:
            return []
        asked = [value for name, value in query.filters if name == "list"]
        if asked:
            kept = [self._places.get(ref) for name in asked for ref in self._own.members(name)]
            places = [one for one in kept if one is not None and passes(self._documents[one])]
        else:
            places = [place for place, row in enumerate(self._documents) if passes(row)]
            places.sort(key=lambda place: (self._documents[place].title.casefold(), place))
        return [_Ranked(place, None, frozenset(), "") for place in places]

    def _by_name(self, part: Part, reach: int, passes: Test | None) -> list[_Ranked]:
        found = self._strict(part, reach)
        if len(found) < _FEW:
            found = found + self._table.contained(part.subject or part.text)
            found += self._slips(part, found, reach)
        return self._kept(found, part, passes)

    def _strict(self, part: Part, reach: int) -> list[Found]:
        """Names as typed, then both sides of a comparison, then what the question asks about."""
        found = self._table.lookup(part.text, reach)
        whole = [hit for hit in found if hit.match <= Match.STEM]
        asked = _content(part.subject)
        whole += [
            replace(hit, match=Match.STEM)
            for hit in self._table.contained(part.subject)
            if _means(asked, hit)
        ]
        for side in part.pair or ():
            whole += self._table.lookup(side, 1) or self._slips_of(side, 1)
        if part.subject and part.subject != part.text:
            found += self._table.lookup(part.subject, reach)
        return whole + found

    def _slips(self, part: Part, known: Sequence[Found], reach: int) -> list[Found]:
        """Names nearly spelled, unless the person spelled one rightly."""
        if len(known) >= _FEW or any(hit.match <= Match.STEM for hit in known):
            return []
        return self._slips_of(part.subject or part.text, reach)

    def _slips_of(self, text: str, reach: int) -> list[Found]:
        return self._table.typos(text, reach) + self._table.typos_by_word(text, reach)

    def _kept(self, found: Iterable[Found], part: Part, passes: Test | None) -> list[_Ranked]:
        typed = part.subject or part.text
        return [
            _Ranked(hit.document, hit, frozenset(), typed)
            for hit in found
            if passes is None or passes(self._documents[hit.document])
        ]

    def _whole(self, part: Part, limit: int, passes: Test | None) -> list[_Ranked]:
        both = _both(passes, phrase_test(part))
        reach = limit if both is None else len(self._documents)
        strict = self._strict(part, reach)
        typed = part.subject if not part.phrases else part.text
        contained = self._table.contained(typed)
        slips = self._slips(part, strict, limit)
        near = [hit.document for hit in (*contained, *slips)]
        subjects = [hit.document for hit in strict if hit.match <= Match.STEM]
        meant = self._meaning.find(typed, near, both, subjects)
        named = {hit.document: hit for hit in reversed((*strict, *contained, *slips))}
        by_meaning = [
            _Ranked(place, named.get(place), meant.stems, typed) for place in meant.places
        ]
        first = self._kept(strict, part, both)
        slipped = self._kept(slips, part, both)
        rest = by_meaning + slipped if meant.all_known else slipped + by_meaning
        rest += self._kept(contained, part, both)
        return [_Ranked(row.document, row.found, meant.stems, typed) for row in first + rest]

    def _hits(
        self, ranked: Iterable[_Ranked], limit: int, *, full: bool, first: int = 0
    ) -> tuple[Hit, ...]:
        best = {row.document: row for row in reversed(list(ranked))}
        order = list(dict.fromkeys(row.document for row in ranked))[: max(0, limit)]
        return tuple(
            self._hit(best[document], place, full=full)
            for place, document in enumerate(order, first)
        )

    def _hit(self, row: _Ranked, place: int, *, full: bool) -> Hit:
        document = self._documents[row.document]
        # Who typed a name wants to know what it means, not where else the word stands.
        text = document.whole_text() if full and row.found is None else ""
        if row.note:
            note = row.note if full else row.note[:_LONG_NOTE]
            shown, marks = excerpt("", note, row.stems)
        else:
            shown, marks = excerpt(document.definition, text, row.stems, document.title)
        name = row.found.name if row.found else None
        shows_name = name is not None and name.kind in (NameKind.ALIAS, NameKind.FOREIGN)
        return Hit(
            ref=document.ref,
            title=document.title,
            excerpt=shown,
            score=1 / (1 + place),
            matched=name.text if name is not None and shows_name else "",
            title_spans=spans(document.title, row.stems) or prefix_span(document.title, row.typed),
            excerpt_spans=marks,
        )


def folder_name(pack: str) -> str:
    """A folder for a pack's index: readable, and different for different packs."""
    readable = re.sub(r"[^a-z0-9]+", "-", pack.casefold()).strip("-")[:40]
    return f"{readable}-{fingerprint(pack.encode('utf-8', 'surrogatepass'))[:8]}"


def _content(text: str) -> set[str]:
    return set(content_terms(terms(text)))


def _means(asked: set[str], hit: Found) -> bool:
    """Whether a name within the question is what it is about: little else is in it."""
    others = len(asked - _content(hit.name.text))
    return bool(asked) and others <= (_FEW_OTHERS if hit.words > 1 else 0)


def _both(first: Test | None, second: Test | None) -> Callable[[Document], bool] | None:
    if first is None or second is None:
        return first or second
    return lambda document: first(document) and second(document)


def _woven(lists: Sequence[Sequence[_Ranked]]) -> list[_Ranked]:
    """Alternatives take turns, so that each shows its best."""
    turns: Iterator[tuple[_Ranked | None, ...]] = zip_longest(*lists)
    return [row for turn in turns for row in turn if row is not None]
