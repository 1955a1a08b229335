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
_BEFORE_OPENING = frozenset("([{<-–—/…:=¿¡")
# What begins with an apostrophe: decades, and words that lost their first letters.
_SHORTENED = re.compile(
    r"'(?:\d0(?:s|er)|s|t|n|m|r|k|ne[nmrs]?|em|tis|twas|till?|cause|bout)\b", re.IGNORECASE
)


def curled(text: str, language: str) -> str:
    """The text with the quotation marks of its language, a BCP 47 tag or ""."""
    if _STRAIGHT.isdisjoint(text):
        return text
    marks = _MARKS.get(language.partition("-")[0].casefold(), "")
    double, single = marks[:2], marks[2:]
    out, quoted = list(text), False  # whether a single mark is open
    for at, letter in enumerate(text):
        if letter not in _STRAIGHT:
            continue
        before = out[at - 1] if at else " "
        behind = text[at + 1] if at + 1 < len(text) else " "
        apostrophe = letter == "'" and before.isalnum() and behind.isalpha()
        if apostrophe or (marks and not before.isalnum() and _SHORTENED.match(text, at)):
            out[at] = _APOSTROPHE
        elif marks and letter == '"':
            out[at] = double[0 if _opens(before, behind, marks) else 1]
        elif marks and _opens(before, behind, marks):
            out[at], quoted = single[0], True
        elif marks:
            out[at], quoted = (single[1] if quoted else _APOSTROPHE), False
    return "".join(out)


def _opens(before: str, behind: str, marks: str) -> bool:
    """Whether a mark between these two letters opens a quotation."""
    if before.isspace():
        return not behind.isspace()
    return (before in _BEFORE_OPENING or before in marks[::2]) and (
        behind.isalnum() or behind in _STRAIGHT or behind in "…¿¡("
    )


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
