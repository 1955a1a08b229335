"""Which worked examples share names or figures, so that a reader takes them for one story?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.core.markup.words import sentences
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Kind
from desktop_app.core.model.source import Source
from desktop_app.core.review.material import Material, Ways

EXAMPLE = "worked example"
_NAME = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\Z")
_FIGURE = re.compile(r"\d+(?:[.,\u00a0\u202f]\d+)*")
_GROUPED = re.compile(r"[,\u00a0\u202f](?=\d{3})")
_YEARS = range(1500, 2101)
_SMALL = 12  # months, hours, dozens: every story has them
_SHORT = 2  # digits
_ENOUGH = 4  # weight of figures that is worth a look
_NEXT = 20  # entries after one with which it is compared on a figure
_NOBODY = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january"}
    | {"february", "march", "april", "may", "june", "july", "august", "september", "october"}
    | {"november", "december", "christmas", "easter", "mondays", "tuesdays", "wednesdays"}
    | {"thursdays", "fridays", "saturdays", "sundays", "mr", "mrs", "ms", "dr", "prof", "sir"}
)


@dataclass(frozen=True, slots=True)
class Shared:
    """What the examples of `entries` share: one name, or two figures and more."""

    what: tuple[str, ...]
    entries: tuple[Entry, ...]


def examples_of(materials: Iterable[Material]) -> list[tuple[Entry, list[str]]]:
    """The sentences of each invented example: sections “Worked example”, and worked deals."""
    found: list[tuple[Entry, list[str]]] = []
    for material in materials:
        entry = material.entry
        if isinstance(entry, Deal):
            told = material.running() if entry.form == "worked" else iter(())
        else:
            part = material.part(EXAMPLE)
            told = iter(part.passages if part else ())
        texts = [text for one in told for _, text in sentences(one.text)]
        if texts:
            found.append((entry, texts))
    return found


def shared_names(
    materials: list[Material], ways: Ways, sources: Iterable[Source]
) -> tuple[Shared, ...]:
    """Names that several examples use, those of most entries first.

    A name is a word with a capital that never stands without it anywhere in the pack, that
    stands within some sentence and not only at its beginning, and that is no part of a headword
    nor of an author's name.
    """
    common = _nobodys_words(materials, sources)
    users: dict[str, dict[EntryRef, Entry]] = {}
    inner: set[str] = set()
    for entry, texts in examples_of(materials):
        for text in texts:
            for place, name in enumerate(_capitals(text)):
                if name and name.casefold() not in common:
                    users.setdefault(name, {})[entry.ref] = entry
                    inner.update([name] if place else [])
    shared = [
        Shared((name,), apart)
        for name, entries in users.items()
        if name in inner and len(apart := _apart(entries.values(), ways)) > 1
    ]
    return tuple(sorted(shared, key=lambda one: (-len(one.entries), one.what)))


def shared_figures(materials: list[Material], ways: Ways) -> tuple[Shared, ...]:
    """Figures that several examples use, the most telling first.

    A figure such as 4,835 tells by itself, of such as 4,800 it takes two, of two digits four.
    Small numbers, years and round ones such as 50 or 2,000 tell nothing.
    """
    users: dict[str, list[Entry]] = {}
    figures: dict[EntryRef, frozenset[str]] = {}
    for entry, texts in examples_of(materials):
        figures[entry.ref] = _figures(texts)
        for figure in figures[entry.ref]:
            users.setdefault(figure, []).append(entry)
    sets: dict[tuple[str, ...], dict[EntryRef, Entry]] = {}
    compared: set[tuple[EntryRef, EntryRef]] = set()
    for entries in users.values():
        for place, one in enumerate(entries):
            for other in entries[place + 1 : place + 1 + _NEXT]:
                pair = one.ref, other.ref
                if pair in compared:
                    continue
                compared.add(pair)
                both = tuple(sorted(figures[one.ref] & figures[other.ref], key=_size))
                if _weight(both) >= _ENOUGH:
                    sets.setdefault(both, {}).update({one.ref: one, other.ref: other})
    shared = [
        Shared(both, apart)
        for both, entries in sets.items()
        if len(apart := _apart(entries.values(), ways)) > 1
    ]
    return tuple(sorted(shared, key=lambda one: (-_weight(one.what), one.what)))


def _nobodys_words(materials: list[Material], sources: Iterable[Source]) -> frozenset[str]:
    """Words that name nobody in a story: written small somewhere, in headwords, of authors."""
    found = set(_NOBODY)
    for source in sources:
        for family, _ in source.authors:
            found.update(map(str.casefold, _NAME.findall(family)))
    for material in materials:
        entry = material.entry
        for name in (entry.title, *entry.aliases, *entry.hidden_aliases):
            if entry.kind is Kind.TERM:
                found.update(map(str.casefold, _NAME.findall(name)))
        for passage in material.running():
            found.update(one for one in _NAME.findall(passage.text) if one[0].islower())
    return frozenset(found)


def _capitals(sentence: str) -> Iterator[str]:
    """Each word that begins with a capital and goes on in small letters; "" for the others."""
    for word in _NAME.findall(sentence):
        bare = _POSSESSIVE.sub("", word)
        named = len(bare) > 1 and bare[0].isupper() and bare[1:].islower()
        yield bare if named else ""


def _figures(texts: list[str]) -> frozenset[str]:
    return frozenset(
        figure
        for text in texts
        for written in _FIGURE.findall(text)
        if _tells(figure := _GROUPED.sub("", written), written)
    )


def _tells(figure: str, written: str) -> bool:
    """Whether a figure belongs to its story and not to any."""
    if not figure.isdecimal():
        return True
    value = int(figure[:18])
    year = figure == written and value in _YEARS
    return value > _SMALL and not year and len(figure.rstrip("0")) > 1


def _weight(figures: Iterable[str]) -> int:
    """How much it tells that two stories share these."""
    return sum(
        1 if len(digits) <= _SHORT else 2 if len(digits.rstrip("0")) <= _SHORT else _ENOUGH
        for digits in (figure.replace(".", "").replace(",", "") for figure in figures)
    )


def _size(figure: str) -> tuple[int, str]:
    return len(figure), figure


def _apart(entries: Iterable[Entry], ways: Ways) -> tuple[Entry, ...]:
    """Without the terms whose text leads to a deal among them: they tell of that deal."""
    known = tuple(entries)
    deals = {entry.ref for entry in known if entry.kind is Kind.DEAL}
    return tuple(
        entry
        for entry in known
        if entry.ref in deals or not any("" in ways[entry.ref].get(deal, ()) for deal in deals)
    )
