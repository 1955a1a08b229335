"""What stands where a deal's text asks for a figure of its block?

The figures come from whoever can reckon them. No reader ever sees the braces: a placeholder
without a figure is shown as its words, and told.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import fences
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.problem import ProblemCode

# The figure behind the words of a placeholder, None where the deal has no such figure.
Figure = Callable[[str], str | None]
Figures = Callable[[DealBlock], Figure]

_PLACEHOLDER = re.compile(r"\{\{(?![<%])([^{}\n]{0,200})\}\}")


def filled(body: str, first_line: int, figure: Figure | None, findings: Findings) -> str:
    """`body` with a figure in place of every placeholder outside code fences.

    Where there is none its words stand, and that is told. Without `figure` nothing is told:
    then the block is wrong, which was. The number of lines stays.
    """
    if "{{" not in body:
        return body
    lines = body.split("\n")
    closed = (fence for fence in fences(lines) if fence.closed)
    code = {number for fence in closed for number in range(fence.start, fence.end)}

    def written_at(line: int, found: re.Match[str]) -> str:
        words = found[1].strip()
        written = figure(words) if figure else None
        if figure and written is None:
            findings.add(ProblemCode.PLACEHOLDER_UNKNOWN, line, words=words)
        return words if written is None else written

    for number, line in enumerate(lines):
        if "{{" in line and number not in code:
            lines[number] = _PLACEHOLDER.sub(partial(written_at, first_line + number), line)
    return "\n".join(lines)


def no_figure(_words: str) -> str | None:
    """The figures of a deal without a block."""
    return None
