"""Is what a person describes written so that it is read back as the very same sheet?"""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.fitting import Unit
from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.cards.sheet_draft import (
    SheetDraft,
    draft_from_keys,
    draft_like,
    draft_text,
    judge_draft,
    length_from,
)
from desktop_app.core.cards.sheet_file import parsed_keys, read_sheet
from tests.core.cards.papers import SHIPPED, sheets, shipped


@st.composite
def any_sheet(draw: st.DrawFn) -> Sheet:
    """Folded or not, with round corners, under any name."""
    sheet = draw(sheets(fold=draw(st.sampled_from(Fold))))
    corner = round(min(sheet.card) / 2 * draw(st.floats(0, 1)), 4)
    name = draw(st.text(st.characters(categories=["L", "N", "P"]), min_size=1, max_size=20))
    return replace(sheet, corner=corner, name=name)


ANY_SHEET = any_sheet()


def read(draft: SheetDraft) -> Sheet:
    found = read_sheet(draft_text(draft), "any", "any.json")
    assert isinstance(found, Sheet), found
    return found


def in_inches(draft: SheetDraft) -> SheetDraft:
    """The same numbers as the form shows them when inches are chosen."""

    def pair(lengths: tuple[float, float] | None) -> tuple[float, float] | None:
        return lengths and (Unit.INCH.length(lengths[0]), Unit.INCH.length(lengths[1]))

    paper = draft.paper if isinstance(draft.paper, str) else pair(draft.paper)
    return draft._replace(
        unit=Unit.INCH, paper=paper, card=pair(draft.card), origin=pair(draft.origin),
        pitch=pair(draft.pitch), corner=Unit.INCH.length(draft.corner),
        bleed=Unit.INCH.length(draft.bleed),
    )  # fmt: skip


@given(ANY_SHEET, st.sampled_from(Unit))
def test_any_sheet_is_read_back_as_it_was(sheet: Sheet, unit: Unit) -> None:
    draft = draft_like(sheet, sheet.name)
    back = read(in_inches(draft) if unit is Unit.INCH else draft)
    assert replace(back, id=sheet.id) == sheet


@given(ANY_SHEET, st.sampled_from(Unit))
def test_a_file_is_opened_with_the_numbers_that_are_written_there(sheet: Sheet, unit: Unit) -> None:
    draft = draft_like(sheet, "Any")
    draft = in_inches(draft) if unit is Unit.INCH else draft
    text = draft_text(draft)
    opened = draft_from_keys(parsed_keys(text, "any.json"))
    assert opened == draft
    assert draft_text(opened) == text


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.json")), ids=lambda path: path.stem)
def test_a_copy_of_a_shipped_sheet_is_the_same_sheet(path) -> None:
    sheet = shipped().sheet(path.stem)
    back = read(draft_like(sheet, "Mine"))
    assert back == replace(sheet, id="any", name="Mine", source="", also=())


def test_what_touches_in_the_middle_of_the_paper_goes_on_to() -> None:
    usual = draft_like(shipped().sheet("a4-90x62"), "Mine")
    assert (usual.paper, usual.origin, usual.pitch) == ("a4", None, None)
    assert read(usual._replace(card=(80, 60))).origin == (25, 28.5)
    asymmetric = draft_like(shipped().sheet("sigel-lp795"), "Mine")
    assert (asymmetric.origin, asymmetric.pitch) == ((14, 10.5), (95, 55))
    tents = draft_like(shipped().sheet("a4-tent-2"), "Mine")
    assert (tents.origin, tents.pitch, tents.fold) == (None, None, Fold.HORIZONTAL)


def test_inches_stay_as_they_are_typed() -> None:
    draft = SheetDraft("Badges", Unit.INCH, "letter", (3.5, 2), 2, 5, (0.75, 0.5))
    assert json.loads(draft_text(draft)) == {
        "name": "Badges", "unit": "in", "paper": "letter", "card": [3.5, 2], "columns": 2,
        "rows": 5, "origin": [0.75, 0.5],
    }  # fmt: skip
    assert read(draft).card == (88.9, 50.8)


def test_the_file_can_be_read_by_people() -> None:
    draft = SheetDraft("Trainer’s", card=(85.5, 55.0), bleed=2.0, kept=(("id", "mine"),))
    assert draft_text(draft) == (
        '{\n  "id": "mine",\n  "name": "Trainer’s",\n  "unit": "mm",\n  "paper": "a4",\n'
        '  "card": [85.5, 55],\n  "columns": 2,\n  "rows": 4,\n  "bleed": 2\n}\n'
    )


@given(st.integers(1, 10_000_000))
def test_a_length_comes_back_from_inches(ten_thousandths: int) -> None:
    mm = ten_thousandths / 10_000
    assert Unit.INCH.mm(Unit.INCH.length(mm)) == mm


@given(st.integers(1, 40_000))
def test_a_length_comes_back_from_millimetres(thousandths: int) -> None:
    inches = thousandths / 1000
    assert Unit.INCH.length(Unit.INCH.mm(inches)) == inches


def test_a_length_is_shown_as_short_as_it_can_be() -> None:
    assert [Unit.INCH.length(mm) for mm in (88.9, 25.4, 0, 90)] == [3.5, 1, 0, 3.543307]
    assert Unit.MM.length(85.725) == 85.725


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("90", 90), (" 3.5 ", 3.5), ("3,5", 3.5), (",5", 0.5), ("5.", 5), ("-1", -1),
        ("\u22121,5", -1.5), ("", None), ("1.234,5", None), ("9o", None), ("1e3", None),
        (".", None), ("nan", None), ("3 1", None),
    ],
)  # fmt: skip
def test_a_number_is_typed_with_comma_or_point(typed: str, number: float | None) -> None:
    assert length_from(typed) == number


def test_what_does_not_work_out_is_judged_as_its_file_is_and_can_be_drawn() -> None:
    draft = SheetDraft("Wide", columns=3)
    judged = judge_draft(draft)
    told = read_sheet(draft_text(draft), "draft", "")
    assert isinstance(told, tuple)
    assert [fault.args for fault in judged.faults] == [fault.args for fault in told]
    assert judged.sheet is not None
    assert judged.sheet.columns == 3
    assert judge_draft(draft._replace(card=(1e12, 62))).sheet is None
