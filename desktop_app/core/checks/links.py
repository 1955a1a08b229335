"""Does every link lead to one entry?"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop_app.core.checks.present import PresentFiles
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.links import LinkTable
from desktop_app.core.markup.scan import scan
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Link
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, ProblemCode


@dataclass(frozen=True, slots=True)
class LinksChecked:
    """What was found, and how many links lead somewhere or nowhere."""

    problems: tuple[Problem, ...]
    resolved: int
    dead: int


def check_links(
    pack: Pack, table: LinkTable, present: PresentFiles, *, shipped: bool
) -> LinksChecked:
    """Tell dead links with the nearest name, ambiguous ones, and links to what is no entry."""
    problems: list[Problem] = []
    resolved = dead = 0
    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        referred = entry.redirect.target if entry.redirect else None
        for link in (*entry.links, *_of_briefs(entry)):
            refs = table.resolve(link.target, pack.info.id, entry.path, link.heading).refs
            if len(refs) > 1:
                others = ", ".join(map(_shown, refs))
                findings.add(
                    ProblemCode.LINK_AMBIGUOUS, link.line, target=link.target, others=others
                )
            elif not refs and present.has(link.target, entry.path):
                findings.add(ProblemCode.LINK_LEFT_OUT, link.line, target=link.target)
            elif not refs:
                dead += 1
                if link.target == referred:  # told by check_redirects
                    continue
                nearest = table.nearest(link.target, pack.info.id)
                findings.add(ProblemCode.LINK_DEAD, link.line, nearest, target=link.target)
                continue
            resolved += 1
        problems.extend(findings.problems)
    return LinksChecked(tuple(problems), resolved, dead)


def _of_briefs(entry: Entry) -> Iterator[Link]:
    """The links of confidential briefs, which are not among those of the entry."""
    if isinstance(entry, Deal):
        for brief in entry.briefs:
            if "[" in brief.body or "{" in brief.body or "<" in brief.body:
                yield from scan(brief.body, brief.body_line).links


def _shown(ref: EntryRef) -> str:
    return f"{ref.pack}/{ref.kind}/{ref.id}"
