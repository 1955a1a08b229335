"""What did a search find?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.model.entry import EntryRef


@dataclass(frozen=True, slots=True)
class Hit:
    """One found entry. Spans are (start, end) offsets of hits within `title` and `excerpt`.

    `score` falls strictly along a list of hits; it only orders, it measures nothing.
    `matched` is the name that matched when it was not the title (an alias), else "". With
    `in_note` nothing but the person's own note answered; `excerpt` is a piece of that.
    """

    ref: EntryRef
    title: str
    excerpt: str
    score: float
    matched: str = ""
    title_spans: tuple[tuple[int, int], ...] = ()
    excerpt_spans: tuple[tuple[int, int], ...] = ()
    in_note: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """What is to be said about the query itself; "" and () where there is nothing.

    `meant` is the name for which a misspelt query was taken. `operator` stands before a colon
    but is none of ours, and `corrected` is the query with the one that is near. No entry passes
    the filter `field`:`value` (`value` may be "", `field` is "note" for `kind:note`); `known`
    pairs each value that exists with the query that asks for it. `wider` is the query without
    all that narrows it, when that finds something where this one found nothing.
    """

    meant: str = ""
    operator: str = ""
    corrected: str = ""
    field: str = ""
    value: str = ""
    known: tuple[tuple[str, str], ...] = ()
    wider: str = ""


NO_ADVICE = Advice()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query found: `hits` best first, `nearest` headwords offered when none did.

    `query` is the text as typed. `partial` says that full text was not consulted (yet); such an
    answer gives no `advice`. `ordered` hits stand in an order of their own: that of a person's
    list, of the newest note, of the titles.
    """

    query: str
    hits: tuple[Hit, ...]
    nearest: tuple[str, ...] = ()
    partial: bool = False
    advice: Advice = NO_ADVICE
    ordered: bool = False
