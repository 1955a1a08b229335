"""Is every image that an entry shows there, and is it a picture that may be shown?"""

from __future__ import annotations

from functools import cache

from desktop_app.core.checks.present import PresentFiles
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.picture_files import PictureTable, read_picture
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.picture import NoPicture
from desktop_app.core.model.problem import Problem, ProblemCode


def check_images(pack: Pack, present: PresentFiles, *, shipped: bool) -> list[Problem]:
    """Tell images that are not in the pack, and files there that are no pictures to show."""
    table = PictureTable(pack.pictures)
    problems: list[Problem] = []

    @cache
    def fault(path: str) -> NoPicture | None:
        found = read_picture(pack.root, path)
        return None if isinstance(found, bytes) else found

    for entry in pack.entries:
        findings = Findings(entry.path, shipped=shipped)
        for target in entry.images:
            path = table.find(target, entry.path)
            if path:
                reason = fault(path)
            else:
                there = present.has(target, entry.path) or present.has(f"images/{target}", "")
                reason = NoPicture.NOT_A_PICTURE if there else NoPicture.MISSING
            if reason is NoPicture.MISSING:
                findings.add(ProblemCode.IMAGE_MISSING, _line(entry, target), target=target)
            elif reason is not None:
                findings.add(
                    ProblemCode.IMAGE_UNFIT, _line(entry, target), target=target, reason=reason
                )
        problems.extend(findings.problems)
    return problems


def _line(entry: Entry, target: str) -> int:
    """The line of the file on which the image's name stands first."""
    before, found, _ = entry.body.partition(target)
    return entry.body_line + before.count("\n") if found else entry.body_line
