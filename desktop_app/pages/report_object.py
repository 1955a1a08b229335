"""How does the report on a pack's content read for another program?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop_app.core.model.entry import Entry, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.review.examples import Shared
from desktop_app.core.review.one_way import OneWay
from desktop_app.core.review.readability import Ease
from desktop_app.core.review.report import ContentReport
from desktop_app.core.review.shape import OutOfBounds


def report_object(pack: Pack, report: ContentReport) -> dict[str, Any]:
    """Every list as a whole, entries by their ids; keys as the lists are called in text."""
    return {
        "pack": pack.info.id,
        "terms": sum(entry.kind is Kind.TERM for entry in pack.entries),
        "deals": sum(entry.kind is Kind.DEAL for entry in pack.entries),
        "words": sum(one.words for one in report.ease),
        "reading_ease": [_ease(one) for one in report.ease],
        "repeated_openings": [
            {"section": one.heading, "words": one.words, "entries": _ids(one.entries)}
            for one in report.openings
        ],
        "one_way_see_also": [_one_way(one) for one in report.one_way],
        "shared_names": [_shared(one) for one in report.names],
        "shared_figures": [_shared(one) for one in report.figures],
        "unreached": [
            {**_entry(one.entry), "steps": one.steps, "linked_from": one.linked_from}
            for one in report.unreached
        ],
        "lengths": [_outside(one) for one in report.lengths],
        "see_also_counts": [_outside(one) for one in report.see_also],
        "missing_sections": [
            {**_entry(one.entry), "sections": list(one.headings)} for one in report.missing
        ],
        "without_card_example": _ids(report.no_card_example),
    }


def _ease(one: Ease) -> dict[str, Any]:
    return {
        **_entry(one.entry),
        "score": None if one.score is None else round(one.score, 1),
        "words_per_sentence": round(one.per_sentence, 2),
        "syllables_per_word": None if one.per_word is None else round(one.per_word, 3),
        "words": one.words,
        "sentences": one.sentences,
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {"id": entry.id, "kind": str(entry.kind)}


def _one_way(one: OneWay) -> dict[str, Any]:
    back = [field or "text" for field in one.back]
    return {"from": one.entry.id, "to": one.target.id, "back": back}


def _shared(one: Shared) -> dict[str, Any]:
    return {"what": list(one.what), "entries": _ids(one.entries)}


def _outside(one: OutOfBounds) -> dict[str, Any]:
    return {
        **_entry(one.entry),
        "path": one.entry.path,
        "line": one.line,
        "section": one.heading,
        "count": one.count,
        "least": one.least,
        "most": one.most,
    }


def _ids(entries: Iterable[Entry]) -> list[str]:
    return [entry.id for entry in entries]
