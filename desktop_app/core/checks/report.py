"""Which rules does a pack break, and how many of its links lead somewhere?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.checks.card_examples import check_card_examples
from desktop_app.core.checks.definitions import check_definitions
from desktop_app.core.checks.doubled import check_doubled
from desktop_app.core.checks.headings import check_headings
from desktop_app.core.checks.images import check_images
from desktop_app.core.checks.links import check_links
from desktop_app.core.checks.names import check_names
from desktop_app.core.checks.present import present_files
from desktop_app.core.checks.redirects import check_redirects
from desktop_app.core.checks.see_also import check_see_also
from desktop_app.core.checks.sources import check_sources
from desktop_app.core.checks.vocabulary import check_vocabulary
from desktop_app.core.content.links import LinkTable
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All problems of a pack, those met while reading included, sorted by path and line.

    `links_resolved` counts links that lead to an entry or to another file that is there (a
    link that several entries answer to counts here and is told); `links_dead` the others.
    """

    problems: tuple[Problem, ...]
    links_resolved: int
    links_dead: int


def check_pack(pack: Pack, table: LinkTable, *, shipped: bool) -> CheckReport:
    """Apply every rule to `pack`; `table` holds the names of the pack and of the shipped one."""
    present = present_files(pack.root)
    links = check_links(pack, table, present, shipped=shipped)
    rules = (
        pack.problems,
        links.problems,
        check_redirects(pack, table, shipped=shipped),
        check_names(pack, shipped=shipped),
        check_definitions(pack, shipped=shipped),
        check_card_examples(pack, shipped=shipped),
        check_sources(pack, shipped=shipped),
        check_see_also(pack, table, shipped=shipped),
        check_vocabulary(pack, shipped=shipped),
        check_images(pack, present, shipped=shipped),
        check_headings(pack, shipped=shipped),
        check_doubled(pack, shipped=shipped),
    )
    every = [problem for problems in rules for problem in problems]
    every.sort(key=lambda problem: (problem.path, problem.line))
    return CheckReport(tuple(every), links.resolved, links.dead)
