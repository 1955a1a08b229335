"""Which definitions, and which sections of one name, open with the same words?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.core.markup.lines import Block
from desktop_app.core.markup.passages import Passage
from desktop_app.core.markup.words import words
from desktop_app.core.model.entry import Entry, EntryRef
from desktop_app.core.review.material import Material

WORDS = 3
_SENTENCE = re.compile(r"[.!?…。！？]")
_LETTERS = 200  # of a passage, in which its first words stand


@dataclass(frozen=True, slots=True)
class Opening:
    """The entries whose section `heading` ("" for the definition) opens with `words`."""

    heading: str
    words: str
    entries: tuple[Entry, ...]


def repeated_openings(materials: Iterable[Material]) -> tuple[Opening, ...]:
    """Openings of two entries or more, the most frequent first; definitions before sections."""
    found: dict[tuple[str, str], dict[EntryRef, Entry]] = {}
    headings: dict[str, str] = {}
    for material in materials:
        for heading, text in _openings(material):
            first = words(text[:_LETTERS])[:WORDS]
            if len(first) == WORDS:
                key = heading.casefold(), " ".join(first)
                headings.setdefault(key[0], heading)
                found.setdefault(key, {})[material.entry.ref] = material.entry
    openings = [
        Opening(headings[heading], first, tuple(entries.values()))
        for (heading, first), entries in found.items()
        if len(entries) > 1
    ]
    openings.sort(key=lambda one: (one.heading != "", -len(one.entries), one.heading, one.words))
    return tuple(openings)


def _openings(material: Material) -> Iterator[tuple[str, str]]:
    yield "", material.entry.definition
    for part in material.parts:
        told = part.passages
        if told and _is_title(told[0]):
            told = told[1:]
        if told and part.heading:
            yield part.heading, told[0].text


def _is_title(passage: Passage) -> bool:
    """Whether a box merely names the entry that it tells of; a question opens its section."""
    return passage.kind is Block.CALLOUT and not _SENTENCE.search(passage.text)
