"""Does every file that only refers to another entry lead to one?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.links import LinkTable
from desktop_app.core.markup.brackets import is_external
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


def check_redirects(pack: Pack, table: LinkTable, *, shipped: bool) -> list[Problem]:
    """Tell those that lead nowhere, or in a circle.

    The others are no entries any more, but for those that lead into another pack.
    """
    problems: list[Problem] = []
    for entry in pack.entries:
        link = entry.redirect
        if link is None:
            continue
        refs = table.resolve(link.target, pack.info.id, entry.path, link.heading).refs
        findings = Findings(entry.path, shipped=shipped)
        if any(ref.pack == pack.info.id for ref in refs):
            findings.add(ProblemCode.REDIRECT_LOOP, link.line, target=link.target)
        elif not refs:
            local = not is_external(link.target)
            nearest = table.nearest(link.target, pack.info.id) if local else ""
            findings.add(ProblemCode.REDIRECT_DEAD, link.line, nearest, target=link.target)
        problems.extend(findings.problems)
    return problems
