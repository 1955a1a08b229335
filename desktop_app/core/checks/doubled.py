"""Does a sentence stand twice in the content?

Words alone are compared, so that case, marks, emphasis and the way a link is written hide
nothing. Compared are paragraphs, quotations, list items, questions and the confidential briefs of
deals. Front matter and code are not, nor are headings, which every entry has alike, nor cells of
tables that are labels and no sentences. What a sentence quotes is compared too, but not within its
own entry: a debrief may quote what was said in the story.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.content.findings import Findings
from desktop_app.core.markup.lines import Block
from desktop_app.core.markup.passages import Passage, passages
from desktop_app.core.markup.words import count_words, sentences, words
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

FEWEST_WORDS = 7  # shorter ones may stand twice: "It depends.", "Ask for the reason."
_SHOWN_LETTERS = 60
_QUOTED = re.compile('["“”„«]([^"“”„«»]++)["“”»]')
_CLOSED = re.compile(r"[.!?…。！？]\W*\Z")


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence on a line of a file; `quoted` by another one."""

    text: str
    path: str
    line: int
    quoted: bool = False


def check_doubled(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell a sentence of seven words or more where it stands again, and where it stood first.

    An entry is told of each sentence once; in other packs, where many files may share a closing
    line by intention, each sentence is told once in all.
    """
    first: dict[str, _Said] = {}
    told: set[str] = set()
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        met = told if not shipped else set()
        for key, said in _said(entry):
            other = first.setdefault(key, said)
            same_quoted = other.path == said.path and (other.quoted or said.quoted)
            if other is said or key in met or same_quoted:
                continue
            met.add(key)
            findings.add(
                ProblemCode.SENTENCE_DOUBLED,
                said.line,
                words=_shortened(said.text),
                other=f"{other.path}:{other.line}",
            )
        problems.extend(findings.problems)
    return problems


def _said(entry: Entry) -> Iterator[tuple[str, _Said]]:
    """Every sentence of the entry that is long enough, by its words."""
    texts = [(entry.body, entry.body_line)]
    if isinstance(entry, Deal):
        texts += [(brief.body, brief.body_line) for brief in entry.briefs]
    for body, first_line in texts:
        for passage in passages(body, plain=entry.plain):
            for text, offset, quoted in _of_passage(passage):
                if count_words(text) >= FEWEST_WORDS:
                    line = first_line + passage.line_at(offset)
                    yield " ".join(words(text)), _Said(text, entry.path, line, quoted)


def _of_passage(passage: Passage) -> Iterator[tuple[str, int, bool]]:
    """Each sentence with its offset, and those that it quotes."""
    text = passage.text
    if passage.level or (passage.kind is Block.TABLE and not _CLOSED.search(text)):
        return
    whole = set()
    for offset, sentence in sentences(text):
        whole.add(_bare(sentence))
        yield sentence, offset, False
    for found in _QUOTED.finditer(text):
        for offset, sentence in sentences(found[1]):
            if _bare(sentence) not in whole:
                yield sentence, found.start(1) + offset, True


def _bare(sentence: str) -> str:
    return sentence.strip("\"'“”„«»‘’ ")


def _shortened(text: str) -> str:
    """As much of the sentence as tells which it is."""
    if len(text) <= _SHOWN_LETTERS:
        return _bare(text)
    return _bare(text[:_SHOWN_LETTERS].rpartition(" ")[0] or text[:_SHOWN_LETTERS]) + " …"
