"""Which entries lack a section, or are longer or shorter than their neighbours?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from desktop_app.core.checks.headings import ORDER
from desktop_app.core.model.entry import Deal, Entry, Kind
from desktop_app.core.review.material import Material

IN_PRACTICE = "in practice"
PRACTICE_WORDS = (60, 150)
DEAL_WORDS = (300, 600)  # without the confidential briefs
SEE_ALSO = (2, 5)


@dataclass(frozen=True, slots=True)
class OutOfBounds:
    """An entry with `count` of something, of which `least` to `most` are usual.

    `line` is where it stands in the file. `heading` is the section whose words were counted, ""
    for a whole deal, or for links.
    """

    entry: Entry
    heading: str
    line: int
    count: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Missing:
    """An entry without sections that most of its kind have."""

    entry: Entry
    headings: tuple[str, ...]


def lengths_out_of_bounds(materials: Iterable[Material]) -> tuple[OutOfBounds, ...]:
    """“In practice” of terms and the whole text of deals, the shortest first."""
    found: list[OutOfBounds] = []
    for material in materials:
        entry = material.entry
        if isinstance(entry, Deal):
            if entry.form:  # other packs keep what they like in a folder of that name
                count = sum(part.words for part in material.parts)
                found.append(OutOfBounds(entry, "", entry.body_line, count, *DEAL_WORDS))
        elif part := material.part(IN_PRACTICE):
            place = entry, part.heading, part.line
            found.append(OutOfBounds(*place, part.words, *PRACTICE_WORDS))
    return _outside(found)


def see_also_out_of_bounds(materials: Iterable[Material]) -> tuple[OutOfBounds, ...]:
    """Terms with too few or too many links under see-also, in a pack that has such links."""
    terms = [one.entry for one in materials if one.entry.kind is Kind.TERM]
    if not any(entry.see_also for entry in terms):
        return ()
    return _outside(
        OutOfBounds(entry, "", entry.field_lines.get("see-also", 0), len(entry.see_also), *SEE_ALSO)
        for entry in terms
    )


def missing_sections(materials: Iterable[Material]) -> tuple[Missing, ...]:
    """Sections that at least half of the entries of that kind (of deals: of that form) have."""
    having: dict[tuple[Kind, str], list[tuple[Entry, set[str]]]] = {}
    for material in materials:
        entry = material.entry
        own = {part.heading.casefold() for part in material.parts if part.passages}
        form = entry.form if isinstance(entry, Deal) else ""
        having.setdefault((entry.kind, form), []).append((entry, own))
    found: list[Missing] = []
    for (kind, _), members in having.items():
        counts = Counter(heading for _, own in members for heading in own)
        usual = [name for name in ORDER[kind] if 2 * counts[name] >= len(members)]
        for entry, own in members:
            lacking = tuple(name for name in usual if name not in own)
            if lacking:
                found.append(Missing(entry, lacking))
    return tuple(sorted(found, key=lambda one: (-len(one.headings), one.entry.path)))


def without_card_example(materials: Iterable[Material]) -> tuple[Entry, ...]:
    """Terms with a text and no line of their own for cards, in a pack that has such lines."""
    terms = [one.entry for one in materials if one.entry.kind is Kind.TERM]
    if not any(entry.card_example for entry in terms):
        return ()
    lacking = (entry for entry in terms if entry.has_text and not entry.card_example)
    return tuple(sorted(lacking, key=lambda entry: entry.path))


def _outside(found: Iterable[OutOfBounds]) -> tuple[OutOfBounds, ...]:
    outside = [one for one in found if not one.least <= one.count <= one.most]
    outside.sort(key=lambda one: (one.entry.kind is Kind.DEAL, one.count, one.entry.path))
    return tuple(outside)
