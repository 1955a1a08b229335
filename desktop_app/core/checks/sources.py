"""Does every entry name its sources, and is each of them in the bibliography?"""

from __future__ import annotations

import re

from desktop_app.core.content.findings import Findings
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode

NEEDS_NONE = "plain-usage"
_CITATION = re.compile(r"\s|://")


def check_sources(pack: Pack, *, shipped: bool) -> list[Problem]:
    """Tell unknown keys, and entries without sources where the pack has a bibliography.

    In other packs a worked deal, which is invented, needs none, and words or an address in place
    of a key are a citation of their own.
    """
    wanted = shipped or bool(pack.sources)
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        line = entry.field_lines.get("sources", 0)
        if wanted and not entry.sources and (shipped or not _invented(entry)):
            findings.add(ProblemCode.SOURCES_MISSING, line, f"sources: [{NEEDS_NONE}]")
        for key in entry.sources:
            free = not shipped and _CITATION.search(key)
            if key != NEEDS_NONE and key not in pack.sources and not free:
                findings.add(ProblemCode.SOURCE_UNKNOWN, line, key=key)
        problems.extend(findings.problems)
    return problems


def _invented(entry: Entry) -> bool:
    return isinstance(entry, Deal) and entry.form == "worked"
