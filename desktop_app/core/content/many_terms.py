"""Which terms does one file define, when it holds many?

People write them under headings, as definition lists, as rows of a table or behind words in bold.
Of the four ways the one with the most terms is the file's own. Letters of the alphabet are no
terms, wherever they stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from desktop_app.core.content.headings import Heading, fences, headings
from desktop_app.core.content.term_part import TermPart
from desktop_app.core.content.term_rows import defined, in_bold, in_tables
from desktop_app.core.markup.names import name_key

MOST = 5_000  # terms of one file that become entries
_SIGNS = ("#", "\n:", "\n|", "**", "__", "\n--", "\n==", "<h", "<H")  # one of them a term
_MANY = 20
_FEW = 3  # in a file whose name says that it is a glossary
_GLOSSARY = re.compile(
    r"(?:\w+ ){0,2}(?:(?:[gk]loss(?:ary|ar|aire|ario|ariusz|arium)|gloss[aá]rio|glosario|slovník"
    r"|lexi[ck]on|lexique|vocabulary|terminology|definitions|dictionary|acronyms|abbreviations"
    r"|begriffe|glosář)(?: of(?: \w+)? terms)?|terms|用語集|术语表|глоссарий)",
    re.IGNORECASE,
)
_LETTER = r"[^\W_\u3400-\u9fff]"  # a Chinese sign is a word
_LETTERS = re.compile(
    rf"{_LETTER}(?:\s*[-–—/&,]\s*{_LETTER})*|0\s*[-–—]\s*9|#|123|symbols?|numbers?"
)
_MARKS = re.compile(r"^ {0,3}#+[ \t]*|[ \t]+#+[ \t]*$")
_SHARE = 0.6
_NO_TERMS = frozenset(
    {"contents", "table of contents", "toc", "index", "references", "further reading", "see also"}
    | {"introduction", "overview", "about", "notes", "license", "sources", "where next?"}
)
_ANCHOR = re.compile(
    r"\{:?[ \t]*#([\w.:-]+)[^{}]*\}[ \t]*#*[ \t]*$|<a\s+(?:name|id)=[\"']([^\"'<>]+)"
)
_ANCHOR_LINE = re.compile(r"\s*<a\s+(?:name|id)=[\"']([^\"'<>]+)[\"']\s*(?:/>|>\s*</a>)\s*")


def term_parts(body: str, names: Iterable[str]) -> list[TermPart]:
    """The terms of a file of these names, in its order; none where it does not hold many."""
    named = any(map(_GLOSSARY.fullmatch, names))
    least = _FEW if named else _MANY
    if not any(body.count(sign) >= least for sign in _SIGNS):
        return []
    lines = body.split("\n")
    anchors = anchor_lines(lines)
    for at in anchors:
        lines[at] = ""
    covered = [False] * len(lines)
    for fence in fences(lines):
        if fence.closed:
            covered[fence.start : fence.end] = [True] * (fence.end - fence.start)
    found = _headings(lines)
    ends = [heading.start for heading in found]
    bold = in_bold(lines, covered, ends)
    ways = (
        _under_headings(found, lines, anchors),
        defined(lines, covered, ends),
        in_tables(lines, covered),
        bold if named or _fills(bold, lines) else [],
    )
    best = max(ways, key=len)
    return best if len({part.written.casefold() for part in best}) >= least else []


def anchor_lines(lines: Sequence[str]) -> dict[int, str]:
    """The lines that hold nothing but an anchor for what stands below, and its name."""
    return {
        at: found[1]
        for at, line in enumerate(lines)
        if "<a" in line and (found := _ANCHOR_LINE.fullmatch(line))
    }


def _fills(parts: list[TermPart], lines: list[str]) -> bool:
    """Whether most of the text belongs to the parts, and not to prose that has some bold words."""
    own = sum(bool(line.strip()) for part in parts for line in lines[part.start : part.end])
    return own >= _SHARE * sum(bool(line.strip()) for line in lines)


def is_letter(text: str) -> bool:
    """Whether a heading only divides the alphabet: "A", "A–C", "0-9", "あ"."""
    return _LETTERS.fullmatch(text.strip().casefold()) is not None


def _headings(lines: list[str]) -> list[Heading]:
    return [one for one in headings(lines) if not lines[one.start].lstrip().startswith(">")]


def _under_headings(
    every: list[Heading], lines: list[str], anchors: Mapping[int, str]
) -> list[TermPart]:
    """The headings of the level that tells the most different things."""
    levels: dict[int, dict[str, None]] = {}
    found: list[Heading] = []
    for heading in every:
        key = name_key(heading.text)
        if heading.text and not is_letter(heading.text) and key not in _NO_TERMS:
            levels.setdefault(heading.level, {})[key] = None
            found.append(heading)
    if not levels:
        return []
    best = max(levels, key=lambda level: (len(levels[level]), -level))
    return [_part(heading, lines, anchors) for heading in found if heading.level == best]


def _part(heading: Heading, lines: list[str], anchors: Mapping[int, str]) -> TermPart:
    raw = lines[heading.start]
    named = _ANCHOR.search(raw)
    anchor = (named[1] or named[2]) if named else anchors.get(heading.start - 1, "")
    body = "\n".join(lines[heading.after : heading.end])
    written = _MARKS.sub("", raw)
    return TermPart(written, heading.start, heading.end, body, heading.after, anchor)
