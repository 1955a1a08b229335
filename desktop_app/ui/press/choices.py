"""What can be chosen for the print of a deck, and in which words?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from desktop_app.core.cards.imposition import Order, Sides, has_backs
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.pages.cards.faces import Face, face_name
from desktop_app.ui.browse.margin.language_row import language_name
from desktop_app.wording import tr

Choice = tuple[str, str]  # the key, and the words


def sheet_choices(sheets: Iterable[Sheet]) -> list[Choice]:
    """Every sheet with how many cards it holds."""
    return [(sheet.id, sheet_words(sheet)) for sheet in sheets]


def sheet_words(sheet: Sheet) -> str:
    """The name of a sheet, and what is on it."""
    if sheet.cells == 1 and sheet.fold is Fold.NONE:
        return tr("{name} · one a page", name=sheet.name)
    return tr("{name} · {count} a sheet", name=sheet.name, count=sheet.cells)


def sheet_gone(name: str) -> str:
    """That a deck is printed on a sheet which is not there, and what to do."""
    return tr(
        "The sheet “{name}” of this workshop is not there any more. Choose another under “Paper "
        "and cards”.",
        name=name,
    )


def face_choices() -> list[Choice]:
    """What stands on front and back."""
    return [(str(face), face_name(face)) for face in Face]


def sides_choices() -> list[Choice]:
    """How the back comes behind the front."""
    return [
        (Sides.LONG, tr("Two-sided, flip on long edge")),
        (Sides.SHORT, tr("Two-sided, flip on short edge")),
        (Sides.MANUAL, tr("By hand: fronts, then backs")),
        (Sides.FOLD, tr("One side, to fold over")),
        (Sides.SINGLE, tr("Fronts only")),
    ]


def order_choices() -> list[Choice]:
    """Where the next card lies."""
    return [
        (Order.SHEET, tr("Sheet by sheet")),
        (Order.STACK, tr("Cut and stack")),
    ]


def language_choices(languages: Sequence[str]) -> list[Choice]:
    """The headword in another language, or in none."""
    return [("", tr("No other language")), *((one, language_name(one)) for one in languages)]


def after_printing(sheet: Sheet, sides: Sides, order: Order) -> str:
    """What to do with the sheets."""
    told = []
    if order is Order.STACK:
        told.append(
            tr("After cutting, put pile 1 on pile 2 on pile 3 and so on: the cards lie in order.")
        )
    if has_backs(sheet, sides):
        told.append(tr("Hold a sheet to the light: each back stands behind its front."))
    elif sheet.fold is not Fold.NONE and sides is not Sides.SINGLE:
        told.append(tr("Fold on the dashed line: both heads come to lie at the fold."))
    elif sides is Sides.FOLD:
        told.append(tr("Cut along the marks, fold on the dashed line, and glue."))
    return " ".join(told)
