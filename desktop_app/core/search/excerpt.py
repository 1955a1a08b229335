"""Which piece of a text shows the hits, and where in it do they stand?

Spans are (start, end) offsets, so that marks never change a letter or a space.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

from desktop_app.core.search.normal import fold, is_unspaced, term

LENGTH = 200  # characters, a little more where a word would be cut

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_LONGEST_TOKEN = 200
_JOINS = frozenset("-\u2010\u2011\u2013/")  # "win-win" is marked as one
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|[。！？]")
_PROSE_ENDS = tuple(".!?…:;\"'”’»)。！？")
_LONGEST_HEADING = 80
_ITEM = "• "


def spans(text: str, stems: Collection[str]) -> tuple[Span, ...]:
    """Where words with one of the stems stand; touching spans become one."""
    if not stems:
        return ()
    unspaced = [stem for stem in stems if is_unspaced(stem)]
    found: list[Span] = []
    for token in _TOKEN.finditer(text):
        word = token[0]
        if len(word) > _LONGEST_TOKEN:
            continue
        if not word.isascii() and any(map(is_unspaced, word)):
            found += [
                (token.start() + hit.start(), token.start() + hit.end())
                for stem in unspaced
                for hit in re.finditer(re.escape(stem), word)
            ]
        elif _stem(word) in stems:
            found.append(token.span())
    return _merged(text, found)


def prefix_span(text: str, typed: str) -> tuple[Span, ...]:
    """Where `text` holds what was typed, from the start of a word on; () when nowhere."""
    wanted = fold(typed).replace(" ", "")
    if not wanted:
        return ()
    starts = [token.start() for token in _TOKEN.finditer(text)]
    for start in starts:
        for end in range(start + 1, len(text) + 1):
            piece = fold(text[start:end]).replace(" ", "")
            if piece == wanted:
                return ((start, _whole_letters(text, end)),)
            if not wanted.startswith(piece):
                break
    return ()


def _whole_letters(text: str, end: int) -> int:
    """The end moved past combining marks, so that no letter is split."""
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end


def excerpt(
    definition: str, text: str, stems: Collection[str], title: str = ""
) -> tuple[str, tuple[Span, ...]]:
    """The definition, or the piece of the text that shows more of the stems than it does.

    What the title shows need not be shown again. A piece lies within one line of `text` and
    begins with a sentence where it can.
    """
    lead = " ".join(definition.split())
    lead_spans = spans(lead, stems)
    beside = _kinds(title, spans(title, stems))
    shown = len(beside | _kinds(lead[:LENGTH], [span for span in lead_spans if span[1] <= LENGTH]))
    best = _best_piece(text, lead, stems, beside, shown) if stems else None
    if best is None and lead:
        return _cut(lead, lead_spans, _lead_start(lead, lead_spans))
    return _cut(*best) if best else _cut(" ".join(text.split()), (), 0)


def _lead_start(lead: str, found: Sequence[Span]) -> int:
    seen_at_once = not found or found[0][1] <= LENGTH
    return 0 if seen_at_once else _start(lead, found, frozenset())[0]


def _best_piece(
    text: str, lead: str, stems: Collection[str], beside: frozenset[str], shown: int
) -> tuple[str, tuple[Span, ...], int] | None:
    """(line, its hits, where to start) with most kinds of hits; None where `shown` is not less.

    Headings come last: they say less than what stands below them.
    """
    best: tuple[str, tuple[Span, ...], int] | None = None
    most = (False, shown)
    for raw in text.splitlines():
        line = " ".join(raw.split()).removeprefix(_ITEM)
        found = spans(line, stems)
        if not found or line == lead:
            continue
        start, count = _start(line, found, beside)
        if count > shown and (not _is_heading(line), count) > most:
            best, most = (line, found, start), (not _is_heading(line), count)
    return best


def _is_heading(line: str) -> bool:
    return len(line) <= _LONGEST_HEADING and not line.endswith(_PROSE_ENDS)


def _kinds(text: str, found: Sequence[Span]) -> frozenset[str]:
    return frozenset(
        _stem(word[0]) for start, end in found for word in _TOKEN.finditer(text[start:end])
    )


@lru_cache(maxsize=32768)
def _stem(word: str) -> str:
    return term(fold(word))


def _start(text: str, found: Sequence[Span], beside: frozenset[str]) -> tuple[int, int]:
    """(where to start, how many kinds of hits are then seen, those `beside` it included)."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(text))]
    best, where = 0, 0
    for first, (left, right) in enumerate(found):
        start = starts[bisect_right(starts, left) - 1]
        if right > start + LENGTH:  # a long sentence: begin within it
            start = max(start, left - LENGTH // 4)
        seen = [span for span in found[first:] if span[1] <= start + LENGTH]
        count = len(beside | _kinds(text, seen))
        if count > best:
            best, where = count, start
    return where, best


def _cut(text: str, found: Sequence[Span], start: int) -> tuple[str, tuple[Span, ...]]:
    """A window from `start` on, cut between words, with … where a sentence was cut."""
    if len(text) <= LENGTH:
        return text, tuple(found)
    within = start > 0 and not _SENTENCE_END.search(text[max(0, start - 8) : start])
    if within:
        space = text.find(" ", start, start + LENGTH // 4)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        space = text.rfind(" ", start + LENGTH // 2, end)
        end = space if space >= 0 else end
    before, after = ("… " if within else ""), (" …" if end < len(text) else "")
    moved = len(before) - start
    inside = tuple(
        (left + moved, right + moved) for left, right in found if start <= left and right <= end
    )
    return before + text[start:end] + after, inside


def _merged(text: str, found: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(found):
        last = merged[-1][1] if merged else -2
        if start <= last or (start == last + 1 and text[last] in _JOINS):
            merged[-1] = (merged[-1][0], max(end, last))
        else:
            merged.append((start, end))
    return tuple(merged)
