"""What did a search find?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.model.entry import EntryRef


@dataclass(frozen=True, slots=True)
class Hit:
    """One found entry. Spans are (start, end) offsets of hits within `title` and `excerpt`.

    `score` falls strictly along a list of hits; it only orders, it measures nothing.
    `matched` is the name that matched when it was not the title (an alias), else "".
    """

    ref: EntryRef
    title: str
    excerpt: str
    score: float
    matched: str = ""
    title_spans: tuple[tuple[int, int], ...] = ()
    excerpt_spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What one query found: `hits` best first, `nearest` headwords offered when none did.

    `query` is the text as typed. `partial` says that full text was not consulted (yet).
    """

    query: str
    hits: tuple[Hit, ...]
    nearest: tuple[str, ...] = ()
    partial: bool = False
