"""What is said of a pack in the list of packs?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.errors import FileFault
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.problem import Severity
from desktop_app.core.model.ref import Kind
from desktop_app.ui.browse.list_pane import counted
from desktop_app.ui.packs.what_to_do import how_to_open
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from desktop_app.ui.packs.chosen_packs import ChosenPack

_GRAVE = (Severity.ERROR, Severity.WARNING)


def pack_title(chosen: ChosenPack, pack: Pack | None) -> str:
    """The pack's name; before it is read that of its folder."""
    return pack.info.name if pack is not None else chosen.place.root.name


def pack_counts(chosen: ChosenPack, pack: Pack | None, fault: FileFault | None) -> str:
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


def without_problems(chosen: ChosenPack | None, pack: Pack | None, fault: FileFault | None) -> str:
    """What stands where the problems would be listed, and what to do."""
    if fault is not None:
        return f"{sentence(fault)} {how_to_open(fault)}"
    if chosen is not None and not chosen.on:
        return tr("This pack is switched off. Tick it to open it again.")
    return tr("Being read") if pack is None else tr("Nothing is wrong with this pack.")
