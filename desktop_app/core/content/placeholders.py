"""Which `{{ … }}` in a deal does its block answer, and what stands there until it does?

No reader ever sees the braces: a placeholder is shown as its words.
"""

from __future__ import annotations

import re

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import fences
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.problem import ProblemCode

_PLACEHOLDER = re.compile(r"\{\{(?![<%])([^{}\n]{0,200})\}\}")
_COUNTS = frozenset({"outcomes", "feasible", "frontier"})
_TERM = r"(?:[a-z][a-z0-9-]*)(?:\.[a-z][a-z0-9-]*){1,2}"
_SUM = re.compile(rf"({_TERM})(?:\s+-\s+({_TERM}))?")
_OPTION = re.compile(r"([a-z][a-z0-9-]*)\s*:\s*([^=]+?)\s*=\s*(.+)")


def placeholder_words(
    body: str, first_line: int, block: DealBlock | None, findings: Findings, *, judge: bool = True
) -> str:
    """`body` with every placeholder outside code fences as its words.

    Unknown ones are told, unless `judge` is False (a block that is wrong answers nothing, and
    that was told). The number of lines stays.
    """
    if "{{" not in body:
        return body
    lines = body.split("\n")
    closed = (fence for fence in fences(lines) if fence.closed)
    code = {number for fence in closed for number in range(fence.start, fence.end)}
    for number, line in enumerate(lines):
        if "{{" not in line or number in code:
            continue
        for found in _PLACEHOLDER.finditer(line):
            words = found[1].strip()
            if judge and not answered(words, block):
                findings.add(ProblemCode.PLACEHOLDER_UNKNOWN, first_line + number, words=words)
        lines[number] = _PLACEHOLDER.sub(lambda found: found[1].strip(), line)
    return "\n".join(lines)


def answered(words: str, block: DealBlock | None) -> bool:
    """Whether `block` has what the placeholder asks for; values are not computed."""
    if block is None:
        return False
    option = _OPTION.fullmatch(words)
    if option:
        return _is_option(block, option[1], option[2], option[3])
    both = _SUM.fullmatch(words)
    return both is not None and all(_is_term(block, term) for term in both.groups() if term)


def _is_option(block: DealBlock, party: str, name: str, label: str) -> bool:
    if party not in {known.key for known in block.parties}:
        return False
    return any(
        option.label == label
        for issue in block.issues
        if issue.name == name
        for option in issue.options
    )


def _is_term(block: DealBlock, term: str) -> bool:
    parties = {party.key: party for party in block.parties}
    outcomes = {outcome.key for outcome in block.outcomes} | {"no-deal"}
    match term.split("."):
        case ["count", what]:
            return what in _COUNTS
        case ["max", "joint"]:
            return block.comparable
        case ["nash", party]:
            return party in parties
        case [outcome, "joint" | "left"] if outcome in outcomes:
            return block.comparable
        case [outcome, "gain", party] | [outcome, party] if outcome in outcomes:
            return party in parties
        case [party, "reservation"] if party in parties:
            return parties[party].reservation is not None
    return False
