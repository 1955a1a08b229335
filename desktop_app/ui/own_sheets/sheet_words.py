"""In which words is a sheet of one's own described, and what is wrong with one?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.cards.fitting import Unit
from desktop_app.core.cards.sheet import Fold
from desktop_app.core.cards.sheet_file import PAPERS
from desktop_app.paint.cards.sheet_pages import INSET_MM
from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.cards.sheet_draft import SheetDraft


def length_names() -> dict[str, str]:
    """Every length of the form by what it is called, in the order of the form."""
    return {
        "paper-width": tr("Width of the paper"),
        "paper-height": tr("Height of the paper"),
        "card-width": tr("Width of a card"),
        "card-height": tr("Height of a card"),
        "origin-left": tr("First card from the left"),
        "origin-top": tr("First card from the top"),
        "pitch-across": tr("From card to card across"),
        "pitch-down": tr("From card to card down"),
        "corner": tr("Radius of round corners"),
        "bleed": tr("Bleed around a card"),
    }


def unit_choices() -> list[tuple[str, str]]:
    """In what lengths are told."""
    return [(Unit.MM.value, tr("mm")), (Unit.INCH.value, tr("inches"))]


def paper_choices() -> list[tuple[str, str]]:
    """Paper that has a name."""
    return [(key, _PAPER_NAMES[key]) for key in PAPERS]


def fold_choices() -> list[tuple[str, str]]:
    """What is folded, and where."""
    return [
        (Fold.NONE.value, tr("Flat cards")),
        (Fold.HORIZONTAL.value, tr("Tents, folded above the card")),
        (Fold.VERTICAL.value, tr("Tents, folded at the card’s left")),
    ]


def suggested_name(draft: SheetDraft) -> str:
    """What a sheet is called until a person gives it a name; shaped as the shipped names are."""
    wide, high = draft.card
    kind = tr("Cards") if draft.fold is Fold.NONE else tr("Tents")
    if isinstance(draft.paper, str):
        paper = _PAPER_NAMES[draft.paper]
    else:
        paper = tr("{wide:.6g} × {high:.6g}", wide=draft.paper[0], high=draft.paper[1])
    return tr(
        "{kind} {wide:.6g} × {high:.6g} {unit}, {count} on {paper}",
        kind=kind, wide=wide, high=high, unit=draft.unit.value,
        count=draft.columns * draft.rows, paper=paper,
    )  # fmt: skip


def legend(sheet: Sheet) -> str:
    """What is seen in the drawing."""
    inset = tr("Text stays within the dotted line, {inset:g} mm from the edge.", inset=INSET_MM)
    if sheet.fold is not Fold.NONE:
        tents = tr("1 tent") if sheet.cells == 1 else tr("{count} tents", count=sheet.cells)
        other = {
            Fold.HORIZONTAL: tr("A card is the front panel; the other lies above it."),
            Fold.VERTICAL: tr("A card is the front panel; the other lies at its left."),
        }
        told = f"{tents}. {other[sheet.fold]}"
        return f"{told} {inset}"
    cards = tr("1 card") if sheet.cells == 1 else tr("{count} cards", count=sheet.cells)
    return f"{cards}. {inset}"


def deletion_told(name: str, workshops: Sequence[str]) -> str:
    """What happens when a sheet is deleted on which these workshops are printed."""
    told = tr("The file of “{name}” is deleted for good.", name=name)
    if not workshops:
        return told + " " + tr("No workshop is printed on it.")
    named = ", ".join(tr("“{name}”", name=one) for one in workshops)
    more = tr("Workshops that are printed on it will ask for another sheet: {named}.", named=named)
    return f"{told} {more}"


_PAPER_NAMES = {"a4": "A4", "letter": "Letter"}
