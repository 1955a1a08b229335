"""How do straight quotation marks become those of a book, as print wants them?

Letter by letter: a text stays as long as it was. What is no language of ours, and a text whose
language nobody told, keeps its quotation marks; only an apostrophe within a word is set.
"""

from __future__ import annotations

import re
from dataclasses import replace

from desktop_app.pages.blocks import Paragraph

# Opening and closing, double and single, as each language prints them.
_MARKS = {
    "en": "“”‘’",
    "nl": "“”‘’",
    "de": "„“‚‘",
    "es": "“”‘’",
}
_APOSTROPHE = "’"
_STRAIGHT = frozenset("\"'")
_BEFORE_OPENING = frozenset("([{<-–—/“„‘‚")
_DECADE = re.compile(r"'\d\ds?\b")  # of a year: '90s


def curled(text: str, language: str) -> str:
    """The text with the quotation marks of its language, a BCP 47 tag or ""."""
    if _STRAIGHT.isdisjoint(text):
        return text
    marks = _MARKS.get(language.partition("-")[0].casefold(), "")
    out = list(text)
    for at, letter in enumerate(text):
        if letter not in _STRAIGHT:
            continue
        before = out[at - 1] if at else " "
        behind = text[at + 1] if at + 1 < len(text) else " "
        opens = (before.isspace() or before in _BEFORE_OPENING) and not behind.isspace()
        within = letter == "'" and before.isalnum() and behind.isalpha()
        if within or (marks and _DECADE.match(text, at)):
            out[at] = _APOSTROPHE
        elif marks:
            pair = marks[:2] if letter == '"' else marks[2:]
            out[at] = pair[0] if opens else pair[1]
    return "".join(out)


def curled_paragraph(paragraph: Paragraph, language: str) -> Paragraph:
    """The same for a paragraph whose runs may part a word; code stays as it is."""
    runs = paragraph.runs
    if all(_STRAIGHT.isdisjoint(run.text) for run in runs):
        return paragraph
    whole, at, made = curled(paragraph.text, language), 0, []
    for run in runs:
        end = at + len(run.text)
        made.append(run if "code" in run.marks else replace(run, text=whole[at:end]))
        at = end
    return replace(paragraph, runs=tuple(made))
