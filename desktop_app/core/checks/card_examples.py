"""Is the example that an entry has for its card short, and without a link?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.markup.emphasis import first_link, line_words
from desktop_app.core.markup.words import count_words
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

MAX_WORDS = 25


def check_card_examples(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell examples for cards of more than 25 words, and such with a link in them."""
    problems: list[Problem] = []
    for entry in pack.entries:
        if not entry.card_example:
            continue
        findings = Findings(entry.path, shipped=shipped)
        line = entry.field_lines["card-example"]
        count = count_words(line_words(entry.card_example))
        if count > MAX_WORDS:
            findings.add(ProblemCode.CARD_EXAMPLE_LONG, line, words=count, limit=MAX_WORDS)
        if link := first_link(entry.card_example):
            findings.add(ProblemCode.CARD_EXAMPLE_LINK, line, link=link)
        problems.extend(findings.problems)
    return problems
