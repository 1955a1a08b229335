"""Is every entry defined, in a length that fits a card, without opening with its own name?"""

from __future__ import annotations

import re

from desktop_app.core.checks.headings import ORDER
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import headings
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

MAX_WORDS = 45
_ARTICLE = re.compile(r"(?:an?|the)\s+", re.IGNORECASE)


def check_definitions(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell entries without a definition, with one over 45 words, and circular ones.

    Entries without any text were told as empty already.
    """
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        words = len(entry.definition.split())
        if (not words and entry.has_text) or _starts_late(entry):
            findings.add(ProblemCode.DEFINITION_MISSING, entry.body_line)
        elif words > MAX_WORDS:
            findings.add(ProblemCode.DEFINITION_LONG, entry.body_line, words=words, limit=MAX_WORDS)
        if shipped and _opens_with(entry.definition, entry.title):
            findings.add(ProblemCode.DEFINITION_REPEATS, entry.body_line, headword=entry.title)
        problems.extend(findings.problems)
    return problems


def _starts_late(entry: Entry) -> bool:
    """Whether one of the fixed sections comes first, so that its words pass for the definition."""
    if entry.plain:
        return False
    first = next(iter(headings(entry.body.split("\n", 2)[:2])), None)
    return first is not None and first.start == 0 and first.text.casefold() in ORDER[entry.kind]


def _opens_with(definition: str, title: str) -> bool:
    opening = name_key(_ARTICLE.sub("", definition, count=1)[: len(title) + 20])
    return opening.startswith(name_key(title) + " ")
