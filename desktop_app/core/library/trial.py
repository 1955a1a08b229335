"""What would a text say as a file of a pack, and what would be wrong with it there?

For an editor: the text is read as the file would be, nothing on the disk is looked at but for
the names of the files around it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.checks.present import PresentFiles, present_files
from desktop_app.core.content.drafts import draft
from desktop_app.core.content.entries import finish
from desktop_app.core.content.findings import Findings
from desktop_app.core.files import fingerprint
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.model.problem import Problem, Severity

if TYPE_CHECKING:
    from desktop_app.core.content.links import LinkTable
    from desktop_app.core.library.facade import Library

_GRAVITY = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTE: 2}


@dataclass(frozen=True, slots=True)
class Trial:
    """The entry that a text makes in `pack` (None for none), its problems by line.

    `pack` has its other entries, and the problems of this one alone.
    """

    entry: Entry | None
    problems: tuple[Problem, ...]
    pack: Pack


class TrialReading:
    """Reads one text again and again; any thread may ask, one at a time."""

    def __init__(self, root: Path, relative: str, fallback: PackInfo) -> None:
        """`fallback` describes the pack at `root` as long as it is not open."""
        self.root, self.relative = root, relative
        self._fallback = fallback

    def read(self, text: str, library: Library) -> Trial:
        """What `text` says among the entries of `library`."""
        from desktop_app.core.deals.placeholders import figures

        pack = self._pack(library)
        findings = Findings(self.relative)
        data = text.encode("utf-8", "replace")
        one = draft(self.relative, data, fingerprint(data), findings)
        if one is None:
            return Trial(None, findings.problems, pack)

        def title_of(target: str) -> str:
            refs = library.links.resolve(target, pack.info.id, self.relative).refs
            return library.entry(refs[0]).title if refs else ""

        entry, *_ = finish(
            one,
            pack.info.id,
            from_h1=pack.titles_from_h1,
            title_of=title_of,
            figures=figures,
        )
        alone = replace(pack, problems=findings.problems, redirects=())
        problems = self._problems(alone, entry, library.links)
        return Trial(entry, problems, replace(alone, problems=problems))

    def _pack(self, library: Library) -> Pack:
        for pack in library.packs:
            if pack.root == self.root:
                others = (one for one in pack.entries if one.path != self.relative)
                return replace(pack, entries=tuple(others))
        return Pack(self._fallback, self.root, (), {}, ())

    def _problems(self, pack: Pack, entry: Entry, table: LinkTable) -> tuple[Problem, ...]:
        from desktop_app.core.checks.card_examples import check_card_examples
        from desktop_app.core.checks.definitions import check_definitions
        from desktop_app.core.checks.doubled import check_doubled
        from desktop_app.core.checks.headings import check_headings
        from desktop_app.core.checks.images import check_images
        from desktop_app.core.checks.links import check_links
        from desktop_app.core.checks.names import check_names
        from desktop_app.core.checks.see_also import check_see_also
        from desktop_app.core.checks.sources import check_sources
        from desktop_app.core.checks.vocabulary import check_vocabulary

        lone = replace(pack, entries=(entry,))
        among = replace(pack, entries=(*pack.entries, entry))
        told: list[Sequence[Problem]] = [
            pack.problems,
            check_links(lone, table, self._present, shipped=False).problems,
            [one for one in check_names(among, shipped=False) if one.path == self.relative],
            check_definitions(lone, shipped=False),
            check_card_examples(lone, shipped=False),
            check_sources(lone, shipped=False),
            check_see_also(lone, table, shipped=False),
            check_vocabulary(lone, shipped=False),
            check_images(lone, self._present, shipped=False),
            check_headings(lone, shipped=False),
            check_doubled(lone, shipped=False),  # among all entries it would take too long
        ]
        every = [problem for problems in told for problem in problems]
        every.sort(key=lambda problem: (problem.line, _GRAVITY[problem.severity]))
        return tuple(every)

    @cached_property
    def _present(self) -> PresentFiles:
        return present_files(self.root)


def title_in(text: str) -> str:
    """The title that a text says itself, in its front matter or as its first heading; or ""."""
    findings = Findings("x.md")
    one = draft("x.md", text.encode("utf-8", "replace"), "", findings)
    if one is None:
        return ""
    return one.fields.title or (one.opening.text if one.opening else "")
