"""Does an entry point to itself as something else to read?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.content.links import LinkTable
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


def check_see_also(pack: Pack, table: LinkTable, *, shipped: bool) -> list[Problem]:
    """Tell see-also, opposite and confused-with links that lead back to their own entry."""
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        for link in (*entry.see_also, *entry.opposite, *entry.confused_with):
            found = table.resolve(link.target, pack.info.id, entry.path, link.heading)
            if found.refs == (entry.ref,):
                findings.add(ProblemCode.SEE_ALSO_SELF, link.line, target=link.target)
        problems.extend(findings.problems)
    return problems
