"""How does a file of plain text read and look? As paragraphs: no sign in it means anything."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.core.markup.fallback import plain_page
from desktop_app.core.markup.job import Rendered
from desktop_app.core.markup.mask import tidy

MAX_DEFINITION = 600  # characters; a file without empty lines is one paragraph
_WRAPPED = 45  # characters: a shorter line was ended on purpose
_KEPT_APART = re.compile(r"[ \t]|[-*+•–—|>]\s|\d{1,3}[.)]\s|.*(?:\t| {3})")


def text_page(body: str) -> Rendered:
    """The text as escaped paragraphs, without a reason: nothing went wrong with it.

    Lines that a program broke at some width are joined, those of lists and verse are not.
    """
    return plain_page("\n\n".join(_paragraphs(body)))


def first_paragraph(body: str) -> str:
    """The first paragraph that holds a letter, on one line, cut where it is too long."""
    for paragraph in _paragraphs(body):
        words = " ".join(paragraph[: 2 * MAX_DEFINITION].split())
        if any(sign.isalnum() for sign in words):
            cut = words[:MAX_DEFINITION].rpartition(" ")[0] or words[:MAX_DEFINITION]
            return words if len(words) <= MAX_DEFINITION else f"{cut} …"
    return ""


def _paragraphs(body: str) -> Iterator[str]:
    lines: list[str] = []
    for line in (*tidy(body).split("\n"), ""):
        if line.strip():
            lines.append(line.rstrip())
        elif lines:
            yield (" " if _is_wrapped(lines) else "\n").join(lines)
            lines.clear()


def _is_wrapped(lines: list[str]) -> bool:
    if any(_KEPT_APART.match(line[:200]) for line in lines):
        return False
    return all(len(line) >= _WRAPPED for line in lines[:-1])
