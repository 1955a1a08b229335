"""Is every category and sector one that pack.yaml lists?"""

from __future__ import annotations

from collections.abc import Mapping

from desktop_app.core.content.findings import Findings
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


def check_vocabulary(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell unlisted keys; where pack.yaml lists none at all, each key once."""
    problems: list[Problem] = []
    told: set[str] = set()
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        uses = [(ProblemCode.CATEGORY_UNKNOWN, "category", entry.category, pack.info.categories)]
        if isinstance(entry, Deal):
            uses.append((ProblemCode.SECTOR_UNKNOWN, "sector", entry.sector, pack.info.sectors))
        for code, field, key, listed in uses:
            if key and key not in listed and (shipped or listed or f"{field} {key}" not in told):
                told.add(f"{field} {key}")
                line = entry.field_lines.get(field, 0)
                findings.add(code, line, _known(listed), key=key)
        problems.extend(findings.problems)
    return problems


def _known(listed: Mapping[str, str]) -> str:
    return " | ".join(listed)
