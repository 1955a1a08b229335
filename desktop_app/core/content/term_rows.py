"""Which terms stand in a definition list, in the rows of a table, or in bold before their text?"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from desktop_app.core.content.term_part import LONGEST, TermPart, plain_words

_DEFINES = re.compile(r":[ \t]+(\S.*)")
_NO_TERM = re.compile(r"[ \t>#|:]|[-*+][ \t]|\d+[.)][ \t]|```|~~~|---|===|\[\^|<")
_BOLD = re.compile(
    r"(?P<mark>(?:[-*+]|\d{1,3}[.)])[ \t]+)?(?P<sign>\*\*|__)(?P<term>\S(?:.{0,198}?\S)?)(?P=sign)"
    r"(?P<rest>.*)"
)
_BEFORE_TEXT = re.compile(r"[ \t]*(?:[:：=]|[-–—]+(?=\s|$))?[ \t]*")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*")
_TERM_WORDS = frozenset(
    {"term", "terms", "key term", "word", "concept", "acronym", "abbreviation"}
    | {
        "begriff",
        "terme",
        "término",
        "termo",
        "termine",
        "termín",
        "термин",
        "术语",
        "用語",
        "용어",
    }
)
_MEANING = re.compile(r"defin|mean|descr|explan|bedeut|signif|значен|定义|説明|意味", re.IGNORECASE)


def defined(lines: list[str], covered: Sequence[bool], ends: Sequence[int]) -> list[TermPart]:
    """The terms of definition lists: a line, and below it `: ` with its text."""
    starts = [
        at
        for at in range(len(lines) - 1)
        if not covered[at]
        and (not at or not lines[at - 1].strip())
        and _is_term(lines[at])
        and _definition_after(lines, at)
    ]
    parts: list[TermPart] = []
    for start, stop in _stretches(starts, ends, len(lines)):
        first = _definition_after(lines, start)
        end = _end_of_definition(lines, first, stop)
        body = [_undefined(line) for line in lines[first:end]]
        for number in range(1, len(body)):  # another definition: a line of its own
            if _DEFINES.match(lines[first + number]) and body[number - 1]:
                body[number - 1] += "  "
        parts.append(TermPart(lines[start], start, end, "\n".join(body), first))
    return parts


def in_bold(lines: list[str], covered: Sequence[bool], ends: Sequence[int]) -> list[TermPart]:
    """Terms in bold that open a paragraph or an item of a list, whichever there are more of."""
    styles: dict[bool, list[int]] = {False: [], True: []}
    for at, line in enumerate(lines):
        found = None if covered[at] else _BOLD.match(line)
        if found and (found["mark"] or not at or not lines[at - 1].strip()):
            styles[found["mark"] is not None].append(at)
    listed = len(styles[True]) > len(styles[False])
    parts: list[TermPart] = []
    for start, stop in _stretches(styles[listed], ends, len(lines)):
        end = next((at for at in range(start + 1, stop) if _RULE.fullmatch(lines[at])), stop)
        if listed:
            end = _end_of_item(lines, start, end)
        found = _BOLD.match(lines[start])
        if found is None:
            continue
        rest = found["rest"][len(_before_text(found["rest"])) :]
        indent = " " * len(found["mark"] or "")
        body = [rest, *(line.removeprefix(indent) for line in lines[start + 1 : end])]
        parts.append(TermPart(found["term"], start, end, "\n".join(body), start))
    return parts


def in_tables(lines: list[str], covered: Sequence[bool]) -> list[TermPart]:
    """The rows of tables whose first column is headed "Term"."""
    parts: list[TermPart] = []
    at = 0
    while at + 1 < len(lines):
        head = _cells(lines[at]) if "|" in lines[at] and not covered[at] else []
        first = plain_words(head[0]).casefold() if len(head) > 1 else ""
        if first not in _TERM_WORDS or not _DELIMITER.fullmatch(lines[at + 1]):
            at += 1
            continue
        at += 2
        while at < len(lines) and "|" in lines[at]:
            if part := _row(head, _cells(lines[at]), at):
                parts.append(part)
            at += 1
    return parts


def _row(head: list[str], cells: list[str], at: int) -> TermPart | None:
    """One row: its meaning first, then what else it says with the column's name."""
    if not cells or not 0 < len(cells[0]) <= LONGEST:
        return None
    columns = range(1, min(len(head), len(cells)))
    main = next((n for n in columns if _MEANING.search(head[n])), 1)
    rest = [f"**{plain_words(head[n])}:** {cells[n]}" for n in columns if n != main and cells[n]]
    meaning = cells[main] if main < len(cells) else ""
    return TermPart(cells[0], at, at + 1, " ".join(filter(None, [meaning, *rest])), at)


def _cells(line: str) -> list[str]:
    bare = line.strip()
    bare = bare.removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
    return [cell.strip() for cell in _split(bare)]


def _split(row: str) -> Iterator[str]:
    """The pieces between bars that are neither escaped nor in code or a link."""
    start = 0
    for found in re.finditer(r"\\.|`[^`]*`|\[\[[^\[\]]*\]\]|(\|)", row):
        if found[1]:
            yield row[start : found.start()]
            start = found.end()
    yield row[start:]


def _is_term(line: str) -> bool:
    return bool(line.strip()) and len(line) <= LONGEST and not _NO_TERM.match(line)


def _definition_after(lines: list[str], at: int) -> int:
    """The line on which the definition of the term on line `at` begins, 0 without one."""
    for below in (at + 1, at + 2):
        if below < len(lines) and _DEFINES.match(lines[below]):
            return below
        if below >= len(lines) or lines[below].strip():
            return 0
    return 0


def _end_of_definition(lines: list[str], first: int, stop: int) -> int:
    """Text that is not set in, after an empty line, belongs to the definition no more."""
    for at in range(first + 1, stop):
        loose = lines[at].strip() and not lines[at].startswith((" ", "\t", ":"))
        if loose and not lines[at - 1].strip():
            return at
    return stop


def _end_of_item(lines: list[str], start: int, stop: int) -> int:
    for at in range(start + 1, stop):
        line = lines[at]
        if line.strip() and not line.startswith((" ", "\t")):
            item = re.match(r"(?:[-*+]|\d{1,3}[.)])[ \t]", line)
            if item or not lines[at - 1].strip():
                return at
    return stop


def _undefined(line: str) -> str:
    found = _DEFINES.match(line)
    return found[1] if found else re.sub(r"^(?: {1,4}|\t)", "", line)


def _before_text(rest: str) -> str:
    found = _BEFORE_TEXT.match(rest)
    return found[0] if found else ""


def _stretches(starts: Sequence[int], ends: Sequence[int], count: int) -> Iterator[tuple[int, int]]:
    """Each start with the line before which the next one, or a heading, or the end stands."""
    for number, start in enumerate(starts):
        following = starts[number + 1] if number + 1 < len(starts) else count
        place = bisect_right(ends, start)
        yield start, min(following, ends[place] if place < len(ends) else count)
