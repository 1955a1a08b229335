"""Which problems of a pack are listed, in which order, and what does each row tell?"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from desktop_app.core.model.left_out import LeftOut
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.packs.what_to_do import how_to_include, what_to_do
from desktop_app.wording import left_out_sentence, problem_sentence, tr

# A value that an author wrote may be as long as a file.
_MOST_CHARACTERS = 400


@dataclass(frozen=True)
class ProblemRow:
    """One problem, or one file that was left out; its words are made when they are asked for.

    Without either it is the `head` of the rows below it, of which there are `count`.
    """

    about: Problem | LeftOut | None
    head: str = ""
    count: int = 0

    @property
    def path(self) -> str:
        """The file within the pack, "" where the whole pack is meant."""
        return self.about.path if self.about is not None else ""

    @property
    def line(self) -> int:
        """The line in the file, 0 where there is none to name."""
        return self.about.line if isinstance(self.about, Problem) else 0

    @cached_property
    def where(self) -> str:
        """File and line."""
        if not self.path:
            return tr("The whole folder")
        if not self.line:
            return self.path
        return tr("{path} · line {line}", path=self.path, line=self.line)

    @cached_property
    def told(self) -> str:
        """What is wrong."""
        if isinstance(self.about, Problem):
            return _on_one_line(problem_sentence(self.about))
        return left_out_sentence(self.about) if self.about is not None else self.head

    @cached_property
    def advice(self) -> str:
        """What to do about it."""
        if isinstance(self.about, Problem):
            return what_to_do(self.about.code)
        return how_to_include(self.about.reason) if self.about is not None else ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        if self.about is None:
            return tr("{head}, {count}", head=self.head, count=self.count)
        return f"{self.where}. {self.told} {self.advice}"

    @property
    def copied(self) -> str:
        """The row as text of one line."""
        place = f"{self.path}:{self.line}" if self.line else self.path or tr("the whole folder")
        return tr("{place}: {told} {advice}", place=place, told=self.told, advice=self.advice)

    @cached_property
    def sought(self) -> str:
        """What a filter looks through."""
        return _plain(f"{self.path} {self.told}")

    @property
    def same(self) -> tuple[object, ...]:
        """By what a row is known again after the pack was read anew."""
        if isinstance(self.about, Problem):
            return self.path, self.line, self.about.code, *sorted(self.about.values.items())
        return self.path, self.about.reason if self.about is not None else self.head


def problem_rows(pack: Pack) -> list[ProblemRow]:
    """What is wrong, the gravest first, then what was left out; within that by file and line."""
    rows: list[ProblemRow] = []
    # That files were left out is said by the rows about each of them.
    problems = [one for one in pack.problems if one.code is not ProblemCode.LEFT_OUT]
    for severity in Severity:
        found = sorted(
            (one for one in problems if one.severity is severity),
            key=lambda one: (one.path, one.line),
        )
        rows += _group(_head(severity), found)
    return rows + _group(tr("Left out"), pack.left_out)


def rows_with(rows: Sequence[ProblemRow], text: str) -> list[ProblemRow]:
    """The rows that hold every word of the text, under their headings."""
    words = _plain(text).split()
    if not words:
        return list(rows)
    kept: list[ProblemRow] = []
    heads = [at for at, row in enumerate(rows) if row.about is None]
    for begin, end in zip(heads, [*heads[1:], len(rows)], strict=True):
        group = [row for row in rows[begin + 1 : end] if all(word in row.sought for word in words)]
        if group:
            kept += [replace(rows[begin], count=len(group)), *group]
    return kept


def entry_about(pack: Pack, row: ProblemRow) -> EntryRef | None:
    """The entry that a row is about: of a file that was split the part that holds the line."""
    found: EntryRef | None = None
    began = -1
    for entry in pack.entries:
        if entry.path != row.path:
            continue
        if found is None or began < entry.body_line <= row.line:
            found, began = entry.ref, entry.body_line
    if found is None:
        return next((one.to for one in pack.redirects if one.entry.path == row.path), None)
    return found


def _group(head: str, about: Iterable[Problem | LeftOut]) -> list[ProblemRow]:
    rows = [ProblemRow(one) for one in about]
    return [ProblemRow(None, head, len(rows)), *rows] if rows else []


def _head(severity: Severity) -> str:
    heads = {
        Severity.ERROR: tr("Errors"),
        Severity.WARNING: tr("Warnings"),
        Severity.NOTE: tr("Notes"),
    }
    return heads[severity]


def _plain(text: str) -> str:
    """Without capitals and accents. `search.normal.fold` does more, and takes 30 times as long."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in parts if not unicodedata.combining(char))
    return text.casefold()


def _on_one_line(text: str) -> str:
    told = " ".join(text.split())
    return told if len(told) <= _MOST_CHARACTERS else f"{told[:_MOST_CHARACTERS]}…"
