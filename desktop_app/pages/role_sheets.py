"""Which sheets does an exercise need, and what stands on each?

What one party may know stands on its own sheets alone: its brief, and its own numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.core.content.sections import role_of
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import Deal
from desktop_app.core.model.pack import PackInfo
from desktop_app.pages import sheet_blocks as made
from desktop_app.pages.blocks import Block
from desktop_app.pages.deal_head import deal_line
from desktop_app.pages.paper_entry import PaperEntry, footer_of
from desktop_app.wording import tr


class SheetKind(StrEnum):
    """What a sheet is for."""

    GENERAL = "general"
    BRIEF = "brief"
    SCORE = "score"
    OBSERVER = "observer"
    DEBRIEF = "debrief"


@dataclass(frozen=True, slots=True)
class RoleSheet:
    """One sheet of an exercise. `title` tells the trainer what it is, `number` which of all.

    `reader` is the one who alone may see it, "" where it is nobody's secret; `entry` is what is
    printed.
    """

    number: int
    kind: SheetKind
    title: str
    reader: str
    entry: PaperEntry

    @property
    def file_name(self) -> str:
        """A name for its PDF that tells neither deal nor reader."""
        return tr("role sheet {number}.pdf", number=self.number)


@dataclass(frozen=True, slots=True)
class RoleSheets:
    """The sheets that can be made of a deal, and in sentences which can not, and why."""

    deal: str
    sheets: tuple[RoleSheet, ...]
    absent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Material:
    """What sheets are made of, already rendered: blocks are () where the deal lacks them.

    `briefs` has the blocks of each of the deal's briefs, in their order. `block` is None where the
    deal has no numbers, or wrong ones (`is_wrong`). `figures` are those of the analysis, `terms`
    the titles and definitions of what the deal shows.
    """

    deal: Deal
    info: PackInfo
    general: tuple[Block, ...] = ()
    briefs: tuple[tuple[Block, ...], ...] = ()
    debrief: tuple[Block, ...] = ()
    block: DealBlock | None = None
    is_wrong: bool = False
    figures: tuple[Block, ...] = ()
    terms: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class _Plan:
    kind: SheetKind
    title: str
    blocks: tuple[Block, ...]
    reader: str = ""


def role_sheets(material: Material) -> RoleSheets:
    """Every sheet that can be made of the material, numbered from 1."""
    plans = [
        *_general(material),
        *_briefs(material),
        *_scores(material),
        *_observer(material),
        *_debrief(material),
    ]
    sheets = (_sheet(material, plan, number) for number, plan in enumerate(plans, 1))
    return RoleSheets(material.deal.title, tuple(sheets), tuple(_absent(material)))


def _general(material: Material) -> Iterator[_Plan]:
    if material.general:
        title = tr("General information")
        block = material.block
        blocks = (
            *made.head(tr("For everybody"), material.deal.title, deal_line(material.deal)),
            *material.general,
            *(made.open_issues(block) if block else ()),
        )
        yield _Plan(SheetKind.GENERAL, title, blocks)


def _briefs(material: Material) -> Iterator[_Plan]:
    deal, block = material.deal, material.block
    for section, text in zip(deal.briefs, material.briefs, strict=True):
        role = role_of(section.heading)
        title = tr("Brief: {role}", role=role) if role else tr("Brief")
        place = made.place_of(role, block) if block else None
        blocks = (
            *made.head(made.for_one(role), title, deal.title),
            *text,
            *(made.own_points(block, place) if block and place is not None else ()),
        )
        yield _Plan(SheetKind.BRIEF, title, blocks, role or tr("one role"))


def _scores(material: Material) -> Iterator[_Plan]:
    block = material.block
    if block is None:
        return
    for place, party in enumerate(block.parties):
        title = tr("Score sheet: {party}", party=party.name)
        blocks = (
            *made.head(made.for_one(party.name), title, material.deal.title),
            *made.score(block, place),
        )
        yield _Plan(SheetKind.SCORE, title, blocks, party.name)


def _observer(material: Material) -> Iterator[_Plan]:
    """A sheet to watch with, where there is something to be played."""
    if material.general or material.briefs or material.block:
        title = tr("Observer sheet")
        roles = made.role_names([role_of(one.heading) for one in material.deal.briefs])
        blocks = (
            *made.head(tr("For observers"), title, material.deal.title),
            *made.watching(roles or made.party_names(material.block), material.terms),
        )
        yield _Plan(SheetKind.OBSERVER, title, blocks)


def _debrief(material: Material) -> Iterator[_Plan]:
    if material.debrief or material.figures:
        title = tr("Debrief sheet")
        blocks = (
            *made.head(tr("For the trainer, after the exercise"), title, material.deal.title),
            *material.debrief,
            *material.figures,
            *made.law(material.deal.law),
        )
        yield _Plan(SheetKind.DEBRIEF, title, blocks)


def _sheet(material: Material, plan: _Plan, number: int) -> RoleSheet:
    footer = footer_of(material.deal, material.info)
    if plan.reader:
        footer = tr("For {reader} only · {footer}", reader=plan.reader, footer=footer)
    entry = PaperEntry(
        title=f"{material.deal.title} · {plan.title}",
        blocks=plan.blocks,
        footer=footer,
        author=", ".join(material.info.authors),
        language=material.info.language,
    )
    return RoleSheet(number, plan.kind, plan.title, plan.reader, entry)


def _absent(material: Material) -> Iterator[str]:
    """Which sheets the deal has nothing for."""
    if not material.general:
        yield tr("No general information: the deal has no section of that name.")
    if not material.briefs:
        yield tr("No briefs: the deal has no sections “Brief: …”.")
    if material.is_wrong:
        yield tr("No score sheets, nor points in the briefs: the numbers of the deal are wrong.")
    elif material.block is None:
        yield tr("No score sheets: the deal has no numbers.")
    if not (material.general or material.briefs or material.block):
        yield tr("No observer sheet: there is nothing to be played.")
    if not material.debrief:
        yield tr("No questions to discuss: the deal has no section “Debrief”.")
