"""Does every title and visible alias belong to one entry alone?"""

from __future__ import annotations

from desktop_app.core.content.findings import Findings
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


def check_names(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell each doubled name at the later of its owners.

    Hidden aliases and those of other languages may be shared.
    """
    owners: dict[str, Entry] = {}
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        own = {name_key(name): name for name in (*reversed(entry.aliases), entry.title)}
        for key, name in own.items():
            other = owners.setdefault(key, entry)
            if other is not entry:
                field = "title" if name == entry.title else "aliases"
                line = entry.field_lines.get(field, 0)
                findings.add(ProblemCode.NAME_DOUBLED, line, name=name, other=other.path)
        problems.extend(findings.problems)
    return problems
