"""Which piece of a text shows the hits, and where in it do they stand?

Spans are (start, end) offsets, so that marks never change a letter or a space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache

from desktop_app.core.search.normal import fold, is_unspaced, term

LENGTH = 200  # characters, a little more where a word would be cut

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_LONGEST_TOKEN = 200


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
    return _merged(found)


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


def excerpt(definition: str, text: str, stems: Collection[str]) -> tuple[str, tuple[Span, ...]]:
    """The definition, or the piece of the text with more different hits than it has."""
    lead = " ".join(definition.split())
    if not stems and lead:
        return _cut(lead, (), 0)
    lead_spans = spans(lead, stems)
    body = " ".join(text.split())
    body_spans = spans(body, stems)
    start, kinds = _best_window(body, body_spans)
    if lead and (not body_spans or kinds <= _kinds(lead, lead_spans)):
        return _cut(lead, lead_spans, _best_window(lead, lead_spans)[0])
    return _cut(body, body_spans, start)


def _kinds(text: str, found: Sequence[Span]) -> int:
    return len({_stem(text[start:end]) for start, end in found})


@lru_cache(maxsize=32768)
def _stem(word: str) -> str:
    return term(fold(word))


def _best_window(text: str, found: Sequence[Span]) -> tuple[int, int]:
    """(where to start, how many different hits it shows) of the fullest window."""
    best, where, last = 0, 0, 0
    for first, (start, _) in enumerate(found):
        while last < len(found) and found[last][1] <= start + LENGTH:
            last += 1
        kinds = _kinds(text, found[first:last])
        if kinds > best:
            best, where = kinds, start
    return where, best


def _cut(text: str, found: Sequence[Span], around: int) -> tuple[str, tuple[Span, ...]]:
    """A window that holds `around`, cut between words, with … where text was left out."""
    if len(text) <= LENGTH:
        return text, tuple(found)
    start = max(0, min(around - LENGTH // 4, len(text) - LENGTH))
    if around < LENGTH * 3 // 4:
        start = 0
    if start:
        space = text.find(" ", start, around)
        start = space + 1 if space >= 0 else start
    end = min(len(text), start + LENGTH)
    if end < len(text):
        space = text.rfind(" ", start + LENGTH // 2, end)
        end = space if space >= 0 else end
    before, after = ("… " if start else ""), (" …" if end < len(text) else "")
    moved = len(before) - start
    inside = tuple(
        (left + moved, right + moved) for left, right in found if start <= left and right <= end
    )
    return before + text[start:end] + after, inside


def _merged(found: Sequence[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
