"""`sheets`: on which paper can cards be printed?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.output import complain, say, say_json
from desktop_app.core.cards.sheet_file import PAPERS
from desktop_app.core.cards.stationery import read_stationery
from desktop_app.paths import Paths
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.cards.sheet import Sheet

_PAPER_NAMES = {"a4": "A4", "letter": "Letter"}
_SHOWN_NUMBERS = 6


def run(wanted: Wanted) -> int:
    """Print every sheet, or a JSON array of them; 2 when a file of one's own is refused."""
    paths = Paths.discover(wanted.profile)
    stationery = read_stationery(paths.stationery, paths.own_sheets)
    if wanted.json:
        say_json([_listed(sheet) for sheet in stationery.sheets])
    else:
        for sheet in stationery.sheets:
            say(_line(sheet))
        say()
        say(tr("Sheets of your own are read from {folder}.", folder=paths.own_sheets))
    for fault in stationery.faults:
        complain(sentence(fault))
    return 2 if stationery.faults else 0


def _listed(sheet: Sheet) -> dict[str, object]:
    return {
        "id": sheet.id,
        "name": sheet.name,
        "paper": list(sheet.paper),
        "card": list(sheet.card),
        "columns": sheet.columns,
        "rows": sheet.rows,
        "origin": list(sheet.origin),
        "pitch": list(sheet.pitch),
    }


def _line(sheet: Sheet) -> str:
    size = tr(
        "{columns} × {rows} of {width:.5g} × {height:.5g} mm on {paper}",
        columns=sheet.columns,
        rows=sheet.rows,
        width=sheet.card[0],
        height=sheet.card[1],
        paper=_paper(sheet),
    )
    parts = [sheet.id, sheet.name, size]
    if sheet.also:
        numbers = ", ".join(sheet.also[:_SHOWN_NUMBERS])
        more = ", …" if len(sheet.also) > _SHOWN_NUMBERS else ""
        parts.append(tr("also {numbers}", numbers=numbers + more))
    return "  ".join(parts)


def _paper(sheet: Sheet) -> str:
    for name, size in PAPERS.items():
        if sheet.paper == size:
            return _PAPER_NAMES[name]
    return "{:.5g} × {:.5g} mm".format(*sheet.paper)
