"""`check`: what is wrong with a folder of entries?"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_packs
from desktop_app.cli.output import say, say_json
from desktop_app.core.model.problem import Problem, Severity
from desktop_app.core.model.ref import Kind
from desktop_app.wording import left_out_line, problem_line, problem_sentence, tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.checks.report import CheckReport
    from desktop_app.core.model.pack import Pack


def run(wanted: Wanted) -> int:
    """List problems with file and line, then the counts; 1 when there are errors."""
    reference, packs = open_packs(wanted)
    reports = [(pack, reference.check(pack)) for pack in packs]
    counts = _counts(reports)
    if wanted.json:
        problems = [_listed(pack, p) for pack, report in reports for p in report.problems]
        left_out = [
            {"pack": pack.info.id, "path": one.path, "reason": str(one.reason)}
            for pack, _ in reports
            for one in pack.left_out
        ]
        say_json(counts | {"files_left_out": left_out, "problems": problems})
    else:
        for pack, report in reports:
            for problem in report.problems:
                say(" ".join(problem_line(problem).split()))
            for one in pack.left_out:
                say(" ".join(left_out_line(one).split()))
        say(_summary(counts))
    return 1 if counts["errors"] else 0


def _counts(reports: list[tuple[Pack, CheckReport]]) -> dict[str, object]:
    kinds = Counter(entry.kind for pack, _ in reports for entry in pack.entries)
    found = Counter(problem.severity for _, report in reports for problem in report.problems)
    return {
        "packs": [pack.info.id for pack, _ in reports],
        "files": sum(pack.files_seen for pack, _ in reports),
        "left_out": sum(pack.files_left_out for pack, _ in reports),
        "redirects": sum(len(pack.redirects) for pack, _ in reports),
        "entries": kinds.total(),
        "terms": kinds[Kind.TERM],
        "deals": kinds[Kind.DEAL],
        "no_text": sum(not entry.has_text for pack, _ in reports for entry in pack.entries),
        "errors": found[Severity.ERROR],
        "warnings": found[Severity.WARNING],
        "notes": found[Severity.NOTE],
        "links": {
            "resolved": sum(report.links_resolved for _, report in reports),
            "dead": sum(report.links_dead for _, report in reports),
        },
    }


def _listed(pack: Pack, problem: Problem) -> dict[str, object]:
    return {
        "pack": pack.info.id,
        "severity": str(problem.severity),
        "code": str(problem.code),
        "path": problem.path,
        "line": problem.line,
        "message": problem_sentence(problem),
    }


def _summary(counts: dict[str, object]) -> str:
    links = counts["links"]
    assert isinstance(links, dict)  # noqa: S101 - tells mypy what _counts made
    return tr(
        "{files} files read, {left_out} left out, {redirects} that only refer to another: "
        "{terms} terms, {deals} deals, {no_text} of them without text. "
        "Links: {resolved} resolved, {dead} dead. "
        "{errors} errors, {warnings} warnings, {notes} notes.",
        **counts,
        **links,
    )
