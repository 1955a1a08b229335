"""Do the sections of an entry follow in the order that all entries keep?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.headings import headings
from desktop_app.core.model.entry import Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

ORDER = {
    Kind.TERM: ("in practice", "worked example", "watch out", "say it"),
    Kind.DEAL: (
        "story",
        "general information",
        "what each side wanted",
        "what happened",
        "debrief",
    ),
}


def check_headings(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell a known heading that stands behind one that should follow it."""
    problems: list[Problem] = []
    for entry in pack.entries:
        if entry.plain:
            continue
        findings = Findings(entry.path, shipped=shipped)
        order = ORDER[entry.kind]
        furthest = -1
        for heading in headings(entry.body.split("\n")):
            name = heading.text.casefold()
            if heading.level != 2 or name not in order:
                continue
            if order.index(name) < furthest:
                line = entry.body_line + heading.start
                findings.add(ProblemCode.HEADING_ORDER, line, heading=heading.text)
            furthest = max(furthest, order.index(name))
        problems.extend(findings.problems)
    return problems
