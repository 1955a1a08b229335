"""How is a sheet written down that a person describes in a form, and what is in a form of one?"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from desktop_app.core.cards.fitting import Unit
from desktop_app.core.cards.sheet import Fold
from desktop_app.core.cards.sheet_file import PAPERS, judge_sheet

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.cards.sheet_file import Judged

Pair = tuple[float, float]
_NUMBER = re.compile(r"[+-]?(?:\d+[.,]?\d*|[.,]\d+)")
_WITHOUT_FIELD = ("id", "source", "also")


class SheetDraft(NamedTuple):
    """A sheet as a person describes it, with lengths in `unit`.

    `paper` is a name of `sheet_file.PAPERS` or a size. Without `origin` the cards stand in the
    middle, without `pitch` they touch. `kept` are the keys of its file that no form shows.
    """

    name: str = ""
    unit: Unit = Unit.MM
    paper: str | Pair = "a4"
    card: Pair = (90, 62)
    columns: int = 2
    rows: int = 4
    origin: Pair | None = None
    pitch: Pair | None = None
    corner: float = 0
    perforated: bool = False
    fold: Fold = Fold.NONE
    bleed: float = 0
    kept: tuple[tuple[str, Any], ...] = ()


def length_from(typed: str) -> float | None:
    """The number that a person typed, with a comma or a point; None where it is none."""
    plain = typed.strip().replace("\u2212", "-")
    return float(plain.replace(",", ".")) if _NUMBER.fullmatch(plain) else None


def judge_draft(draft: SheetDraft) -> Judged:
    """What `read_sheet` makes of the file that would be written."""
    return judge_sheet(draft_text(draft), "draft", "")


def draft_text(draft: SheetDraft) -> str:
    """The file of a draft, one key a line, without what says nothing."""
    lines = [f"  {json.dumps(k)}: {json.dumps(v, ensure_ascii=False)}" for k, v in _keys(draft)]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def draft_from_keys(keys: Mapping[str, Any]) -> SheetDraft:
    """The draft of a file that `read_sheet` has found sound; numbers stay as they are written."""
    usual = SheetDraft()
    paper = keys["paper"]
    return SheetDraft(
        name=keys.get("name", ""),
        unit=Unit(keys.get("unit", usual.unit)),
        paper=paper.lower() if isinstance(paper, str) else (paper[0], paper[1]),
        card=(keys["card"][0], keys["card"][1]),
        columns=keys["columns"],
        rows=keys["rows"],
        origin=_pair(keys, "origin"),
        pitch=_pair(keys, "pitch"),
        corner=keys.get("corner", usual.corner),
        perforated=keys.get("perforated", usual.perforated),
        fold=Fold(keys.get("fold", usual.fold)),
        bleed=keys.get("bleed", usual.bleed),
        kept=tuple((key, keys[key]) for key in _WITHOUT_FIELD if key in keys),
    )


def draft_like(sheet: Sheet, name: str) -> SheetDraft:
    """A draft of the same measures, in millimetres: the beginning of another sheet.

    What stands in the middle, or touches, is said to, so that it goes on to when a number changes.
    """
    whole = SheetDraft(
        name=name,
        paper=next((key for key, size in PAPERS.items() if size == sheet.paper), sheet.paper),
        card=sheet.card,
        columns=sheet.columns,
        rows=sheet.rows,
        origin=sheet.origin,
        pitch=sheet.pitch,
        corner=sheet.corner,
        perforated=sheet.perforated,
        fold=sheet.fold,
        bleed=sheet.bleed,
    )
    for less in (whole._replace(pitch=None, origin=None), whole._replace(pitch=None),
                 whole._replace(origin=None)):  # fmt: skip
        read = judge_draft(less).sheet
        if read is not None and (read.origin, read.pitch) == (sheet.origin, sheet.pitch):
            return less
    return whole


def _keys(draft: SheetDraft) -> list[tuple[str, Any]]:
    keys = {
        "name": draft.name,
        "unit": draft.unit.value,
        "paper": draft.paper if isinstance(draft.paper, str) else _plain(*draft.paper),
        "card": _plain(*draft.card),
        "columns": draft.columns,
        "rows": draft.rows,
        "origin": draft.origin and _plain(*draft.origin),
        "pitch": draft.pitch and _plain(*draft.pitch),
        "corner": _plain(draft.corner)[0],
        "perforated": draft.perforated,
        "fold": "" if draft.fold is Fold.NONE else draft.fold.value,
        "bleed": _plain(draft.bleed)[0],
    }
    return [*draft.kept, *((key, value) for key, value in keys.items() if value)]


def _plain(*lengths: float) -> list[float]:
    """Whole numbers as such: 90 and not 90.0."""
    return [int(one) if one == int(one) else one for one in lengths]


def _pair(keys: Mapping[str, Any], key: str) -> Pair | None:
    return (keys[key][0], keys[key][1]) if key in keys else None
