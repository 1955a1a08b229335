"""What does the help say of workshops?"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from desktop_app.wording import tr


def workshop_page() -> str:
    """How a deck is filled, put in order and carried elsewhere."""
    items = "".join(f"<li>{told}</li>" for told in (*_of_the_deck(), *_of_the_sheets()))
    return (
        "<p>"
        + tr(
            "A workshop is a deck of cards under a name: terms and deals in your own order, with "
            "copies of each, and cards that you write yourself. There may be many workshops."
        )
        + f"</p><ul>{items}</ul><h2>{tr('Keys')}</h2>"
        + _table(_keys())
    )


def _of_the_deck() -> tuple[str, ...]:
    return (
        tr(
            "“Add to workshop” under an entry puts it into the deck at hand. The menu adds a whole "
            "category, one of your lists, or all that a search finds. Nothing is added twice; "
            "more copies are a matter of plus and minus."
        ),
        tr("Cards are put in order by dragging or by keys; several can be chosen at once."),
        tr(
            "Every edit is saved at once and can be undone as long as the program runs, the "
            "deletion of a whole workshop, too."
        ),
        tr(
            "A card of an entry that no open pack has keeps its place and its name, and is there "
            "again when the pack is opened."
        ),
    )


def _of_the_sheets() -> tuple[str, ...]:
    return (
        tr(
            "Beside the deck each sheet is seen front and back, as it will be printed: choose the "
            "stationery, what stands on each face, and how the backs come behind their fronts. "
            "Print at 100 %, on one sheet first, and hold it to the light."
        ),
        tr(
            "A press on a card of the sheet finds its row in the deck; what is chosen there is "
            "ringed on the sheet."
        ),
        tr(
            "“…” beside “Paper and cards” makes a sheet of your own, or changes, copies and "
            "deletes one. Type its numbers as they stand on the pack or the ruler, in millimetres "
            "or inches: the drawing shows where each card will lie, and what does not fit."
        ),
        tr(
            "Where a printer puts backs a little aside, “Align a printer…” prints a test page, and "
            "from then on moves the backs when that printer prints. A PDF is moved for the printer "
            "that is chosen under “PDF aligned for”."
        ),
        tr(
            "All cards have one size of text if they can; what needs it is set smaller or goes on "
            "on another card, and is named over the choices. Nothing is ever cut off."
        ),
        tr(
            "Any card, or the deck, can be saved as pictures for slides: a file for each face, PNG "
            "or SVG, each card once. No file is replaced unless you say so."
        ),
        tr(
            "The name over the deck lists all workshops. Saved to a file, one can be read by "
            "people and added elsewhere: what is there stays, what is new comes to it."
        ),
    )


def _keys() -> Iterable[tuple[str, str]]:
    return (
        ("Alt+Up, Alt+Down", tr("move what is chosen; with Home and End to either end")),
        ("+, -", tr("a copy more, a copy less")),
        (tr("Delete"), tr("remove from the deck")),
        (tr("Enter"), tr("open the entry, or write on a card of your own")),
        ("+, -, 0, 1", tr("on the sheet: larger, smaller, the whole sheet, size of the paper")),
        ("Ctrl+P", tr("print the deck")),
        ("Ctrl+Z, Ctrl+Shift+Z", tr("undo, and do again")),
    )


def _table(rows: Iterable[tuple[str, str]]) -> str:
    cells = "".join(
        f'<tr><td width="38%"><span class="key">&nbsp;{escape(keys)}&nbsp;</span></td>'
        f"<td>{told}</td></tr>"
        for keys, told in rows
    )
    return f'<table width="100%" cellspacing="0" cellpadding="5">{cells}</table>'
