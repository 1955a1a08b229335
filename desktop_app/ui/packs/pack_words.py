"""What is said of a pack and of its problems, in the list of packs?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop_app.core.errors import AppError
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Problem, Severity
from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.list_pane import counted
from desktop_app.wording import left_out_line, problem_line, sentence, tr

if TYPE_CHECKING:
    from desktop_app.ui.packs.chosen_packs import ChosenPack

_GRAVE = (Severity.ERROR, Severity.WARNING)


def pack_title(chosen: ChosenPack, pack: Pack | None) -> str:
    """The pack's name; before it is read that of its folder."""
    return pack.info.name if pack is not None else chosen.place.root.name


def pack_counts(chosen: ChosenPack, pack: Pack | None, fault: AppError | None) -> str:
    """How much there is in a pack and what is wrong, in one line."""
    if fault is not None:
        return sentence(fault)
    if not chosen.on:
        return tr("Switched off")
    if pack is None:
        return tr("Being read")
    deals = sum(entry.kind is Kind.DEAL for entry in pack.entries)
    parts = [counted(len(pack.entries) - deals, deals)]
    if pack.files_left_out:
        parts.append(tr("{count} left out", count=pack.files_left_out))
    grave = sum(problem.severity in _GRAVE for problem in pack.problems)
    if grave:
        parts.append(tr("1 problem") if grave == 1 else tr("{count} problems", count=grave))
    return " · ".join(parts)


def pack_details(pack: Pack, most: int) -> list[str]:
    """What is wrong, the gravest first, then what was left out; at most so many lines."""
    order = list(Severity)
    problems: Sequence[Problem] = sorted(
        pack.problems, key=lambda one: (order.index(one.severity), one.path, one.line)
    )
    lines = [*map(problem_line, problems), *map(left_out_line, pack.left_out)]
    if len(lines) <= most:
        return lines
    more = tr("… and {count} more; “common-ground check” lists all", count=len(lines) - most)
    return [*lines[:most], more]
