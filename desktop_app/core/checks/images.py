"""Is every image that an entry shows there?"""

from __future__ import annotations

from desktop_app.core.checks.present import PresentFiles
from desktop_app.core.content.findings import Findings
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


def check_images(pack: Pack, present: PresentFiles, *, shipped: bool) -> list[Problem]:
    """Tell images that are found neither beside the entry, nor from the root, nor by name."""
    problems: list[Problem] = []
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        for target in entry.images:
            if not present.has(target, entry.path) and not present.has(f"images/{target}", ""):
                findings.add(ProblemCode.IMAGE_MISSING, _line(entry, target), target=target)
        problems.extend(findings.problems)
    return problems


def _line(entry: Entry, target: str) -> int:
    """The line of the file on which the image's name stands first."""
    before, found, _ = entry.body.partition(target)
    return entry.body_line + before.count("\n") if found else entry.body_line
