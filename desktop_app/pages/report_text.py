"""How does the report on a pack's content read in a terminal?"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desktop_app.core.model.entry import Entry, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.review.one_way import OneWay
from desktop_app.core.review.openings import Opening
from desktop_app.core.review.reach import Unreached
from desktop_app.core.review.readability import Ease
from desktop_app.core.review.report import ContentReport
from desktop_app.core.review.shape import Missing, OutOfBounds
from desktop_app.pages.columns import columns
from desktop_app.wording import tr

_MOST_NAMED = 12  # entries in one row
_INDENT = "  "

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Listing:
    """One list: its title, what it means, the heads of its columns, and a row for each item."""

    title: str
    meaning: str
    heads: Row
    items: Sequence[Any]
    row: Callable[[Any], Row]
    right: Collection[int] = ()


def report_text(pack: Pack, report: ContentReport, most: int) -> str:
    """The whole report in plain lines, at most `most` rows of each list."""
    blocks = [_head(pack, report), *(_listed(one, most) for one in _listings(report))]
    return "\n\n".join("\n".join(lines) for lines in blocks)


def _head(pack: Pack, report: ContentReport) -> list[str]:
    name = " ".join(pack.info.name.split())
    terms = sum(entry.kind is Kind.TERM for entry in pack.entries)
    counted = tr(
        "{terms} terms, {deals} deals, {words} words.",
        terms=f"{terms:,}",
        deals=f"{len(pack.entries) - terms:,}",
        words=f"{sum(one.words for one in report.ease):,}",
    )
    scores = sorted(one.score for one in report.ease if one.score is not None)
    if scores:
        middle = tr("Median reading ease {score}.", score=f"{scores[len(scores) // 2]:.0f}")
        counted = f"{counted} {middle}"
    return [name, counted]


def _listed(listing: _Listing, most: int) -> list[str]:
    count = len(listing.items)
    lines = [f"{listing.title} ({count:,})"]
    if not count:
        return lines
    lines.append(_INDENT + listing.meaning)
    rows = [listing.heads, *map(listing.row, listing.items[:most])]
    lines += [_INDENT + line for line in columns(rows, listing.right)]
    if count > most:
        rest = tr(
            "… and {count} more (--limit N shows more, --json all)", count=f"{count - most:,}"
        )
        lines.append(_INDENT + rest)
    return lines


def _listings(report: ContentReport) -> list[_Listing]:
    return [
        _ease(report.ease),
        _openings(report.openings),
        _one_way(report.one_way),
        _Listing(
            tr("Names that examples share"),
            tr("A reader takes two examples with one name for one story."),
            (tr("name"), tr("entries")),
            report.names,
            lambda one: (*one.what, _named(one.entries)),
        ),
        _Listing(
            tr("Figures that examples share"),
            tr("Small, round and year numbers aside."),
            (tr("figures"), tr("entries")),
            report.figures,
            lambda one: (", ".join(one.what), _named(one.entries)),
        ),
        _unreached(report.unreached),
        *_shapes(report),
    ]


def _ease(items: Sequence[Ease]) -> _Listing:
    return _Listing(
        tr("Reading ease, hardest first"),
        tr(
            "Flesch (1948): 206.835 - 1.015 x words a sentence - 84.6 x syllables a word; "
            "60 to 70 is plain English."
        ),
        (tr("ease"), tr("words/sentence"), tr("syllables/word"), tr("words"), tr("entry")),
        items,
        lambda one: (
            "-" if one.score is None else f"{one.score:.0f}",
            f"{one.per_sentence:.1f}",
            "-" if one.per_word is None else f"{one.per_word:.2f}",
            f"{one.words:,}",
            one.entry.id,
        ),
        right=(0, 1, 2, 3),
    )


def _openings(items: Sequence[Opening]) -> _Listing:
    return _Listing(
        tr("Openings that repeat"),
        tr("The first three words of definitions, and of sections of one name."),
        (tr("where"), tr("words"), tr("entries")),
        items,
        lambda one: (one.heading or tr("(definition)"), one.words, _named(one.entries)),
    )


def _one_way(items: Sequence[OneWay]) -> _Listing:
    return _Listing(
        tr("See-also that is not returned"),
        tr("The entry behind the arrow does not list the one before it."),
        (tr("way back"), tr("link")),
        items,
        lambda one: (
            ", ".join(field or tr("in the text") for field in one.back) or tr("none"),
            f"{one.entry.id} -> {one.target.id}",
        ),
    )


def _unreached(items: Sequence[Unreached]) -> _Listing:
    return _Listing(
        tr("Entries that no deal or no path reaches"),
        tr(
            "No deal links to these terms. A path is a chain of links that starts at a deal or at "
            "the entry shown first; a deal that no entry links to and that shows no term has none."
        ),
        (tr("path"), tr("linked from"), tr("entry")),
        items,
        lambda one: (_steps(one.steps), str(one.linked_from), one.entry.id),
        right=(1,),
    )


def _steps(steps: int | None) -> str:
    if steps is None:
        return tr("none")
    return tr("1 link") if steps == 1 else tr("{count} links", count=steps)


def _shapes(report: ContentReport) -> list[_Listing]:
    bounds = (tr("count"), tr("usual"), tr("where"), tr("section"))
    return [
        _Listing(
            tr("Lengths out of bounds"),
            tr("Words under “In practice”; of deals the whole text without briefs."),
            bounds,
            report.lengths,
            lambda one: (*_bounds(one), one.heading or tr("(whole deal)")),
            right=(0,),
        ),
        _Listing(
            tr("See-also out of bounds"),
            tr("Too few leave a reader alone, too many say nothing."),
            bounds[:-1],
            report.see_also,
            _bounds,
            right=(0,),
        ),
        _Listing(
            tr("Missing sections"),
            tr("Most entries of that kind have them."),
            (tr("entry"), tr("sections")),
            report.missing,
            _missing,
        ),
        _Listing(
            tr("Terms without an example for cards"),
            tr("Their cards show the whole worked example, in smaller type (card-example)."),
            (tr("entry"), tr("file")),
            report.no_card_example,
            lambda one: (one.id, one.path),
        ),
    ]


def _bounds(one: OutOfBounds) -> Row:
    place = f"{one.entry.path}:{one.line}" if one.line else one.entry.path
    return f"{one.count:,}", f"{one.least}-{one.most}", place


def _missing(one: Missing) -> Row:
    return one.entry.id, ", ".join(heading.capitalize() for heading in one.headings)


def _named(entries: Iterable[Entry]) -> str:
    ids = [entry.id for entry in entries]
    shown = ", ".join(ids[:_MOST_NAMED])
    if len(ids) > _MOST_NAMED:
        return tr("{shown} and {count} more", shown=shown, count=f"{len(ids) - _MOST_NAMED:,}")
    return shown
