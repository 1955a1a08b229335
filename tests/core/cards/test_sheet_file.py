"""Is a file that a person wrote read as meant, or refused with the key that is wrong?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.sheet import Fold, Sheet
from desktop_app.core.cards.sheet_file import read_sheet
from desktop_app.wording import sentence

FOLDS = "it is one of none, horizontal, vertical"
PAIR = "it needs two numbers in brackets, such as [90, 62]"
IDS = "it may hold only small letters, digits and single hyphens"
LAST = "the last card ends"
LEAST: dict[str, Any] = {"paper": "a4", "card": [90, 62], "columns": 2, "rows": 4}


def read(**changes: object) -> Sheet:
    sheet = read_sheet(json.dumps({**LEAST, **changes}), "my-cards", "my-cards.json")
    assert isinstance(sheet, Sheet), [sentence(fault) for fault in sheet]
    return sheet


def refused(text: str) -> list[str]:
    told = read_sheet(text, "my-cards", "my-cards.json")
    assert isinstance(told, tuple)
    return [sentence(fault) for fault in told]


def wrong(**changes: object) -> list[str]:
    return refused(json.dumps({**LEAST, **changes}))


def test_five_keys_are_enough() -> None:
    """The cards touch and stand in the middle; the file gives id and name."""
    assert read() == Sheet(
        "my-cards", "my-cards", (210, 297), (90, 62), 2, 4, (15, 24.5), (90, 62)
    )  # fmt: skip


def test_all_keys_are_read() -> None:
    sheet = read(
        id="trainer", name=" Trainer’s cards ", unit="mm", paper=[200, 300], card=[60, 40],
        columns=2, rows=3, origin=[30, 40], pitch=[70, 50], corner=3, perforated=True,
        fold="none", bleed=2, source="my ruler", also=["trainer-2"],
    )  # fmt: skip
    assert sheet == Sheet(
        "trainer", "Trainer’s cards", (200, 300), (60, 40), 2, 3, (30, 40), (70, 50), corner=3,
        perforated=True, fold=Fold.NONE, bleed=2, source="my ruler", also=("trainer-2",),
    )  # fmt: skip


def test_inches_become_millimetres() -> None:
    sheet = read(
        unit="in", paper=[8.5, 11], card=[3.5, 2], rows=5, origin=[0.75, 0.5], corner=0.125
    )
    assert sheet.paper == (215.9, 279.4)
    assert sheet.card == sheet.pitch == (88.9, 50.8)
    assert sheet.origin == (19.05, 12.7)
    assert sheet.corner == 3.175
    assert read(unit="in", paper="Letter", card=[3.5, 2]).paper == (215.9, 279.4)


def test_a_tent_is_centred_with_the_panel_behind_it() -> None:
    sheet = read(card=[180, 60], columns=1, rows=2, fold="horizontal")
    assert sheet.pitch == (180, 120)
    assert sheet.origin == (15, 88.5)
    assert sheet.top_left == (15, 28.5)
    sheet = read(card=[60, 180], columns=1, rows=1, fold="vertical")
    assert sheet.pitch == (120, 180)
    assert sheet.origin == (105, 58.5)
    assert sheet.top_left == (45, 58.5)
    assert sheet.face == (180, 60)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"paper": "a3"}, "paper: it cannot be a3; it is one of a4, letter."),
        ({"card": [90]}, f"card: {PAIR}, not [90]."),
        ({"card": ["90", 62]}, f'card: {PAIR}, not ["90", 62].'),
        ({"card": [True, 62]}, f"card: {PAIR}, not [true, 62]."),
        ({"origin": 5}, f"origin: {PAIR}, not 5."),
        ({"columns": 2.5}, "columns: it needs a whole number from 1 to 50, not 2.5."),
        ({"columns": True}, "columns: it needs a whole number from 1 to 50, not true."),
        ({"rows": 0}, "rows: it needs a whole number from 1 to 50, not 0."),
        ({"rows": 10**30}, f"rows: it needs a whole number from 1 to 50, not {10**30}."),
        ({"corner": "3"}, "corner: it needs a number, not 3."),
        ({"corner": 1e300}, "corner: it needs a number, not 1e+300."),
        ({"perforated": 1}, "perforated: it is true or false, not 1."),
        ({"fold": "across"}, f"fold: it cannot be across; {FOLDS}."),
        ({"fold": ["none"]}, f'fold: it cannot be ["none"]; {FOLDS}.'),
        ({"unit": "cm"}, "unit: it cannot be cm; it is one of mm, in."),
        ({"id": "My cards"}, f"id: {IDS}, not My cards."),
        ({"also": [5]}, f"also: {IDS}, not 5."),
        ({"name": 7}, "name: it needs a text of at most 120 characters, not 7."),
        ({"name": "x" * 121}, f"name: it needs a text of at most 120 characters, not {'x' * 40}…."),
        ({"columns": 3}, f"columns: {LAST} 270 mm from the left, but the paper is 210 mm wide."),
        (
            {"unit": "in", "card": [4.5, 2]},
            f"columns: {LAST} 9 in from the left, but the paper is 8.268 in wide.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told_with_its_key(changes: dict[str, object], expected: str) -> None:
    assert wrong(**changes) == [f"my-cards.json: {expected}"]


def test_all_that_is_wrong_is_told_at_once() -> None:
    told = refused('{"card": [90, 62], "columns": 0, "colour": "red"}')
    assert [line.split(": ")[1] for line in told] == ["colour", "paper", "columns", "rows"]


def test_keys_that_are_missing_or_unknown_are_told() -> None:
    assert refused("{}") == [
        f"my-cards.json: {key}: it is missing." for key in ("paper", "card", "columns", "rows")
    ]
    (told,) = wrong(colum=2)
    assert told.startswith("my-cards.json: colum: no such key is known; there are id, name, unit,")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[]", "my-cards.json: a sheet is written as one object, in braces."),
        ("[" * 50_000, "my-cards.json: a sheet is written as one object, in braces."),
        ('{"card": NaN}', "my-cards.json: this is not valid JSON (NaN is no number)."),
        ('{"rows": 1, "rows": 2}', "my-cards.json: rows: the key stands there twice."),
        (
            '{"rows": 1 2}',
            (
                "my-cards.json: this is not valid JSON "
                "(Expecting ',' delimiter: line 1 column 12 (char 11))."
            ),
        ),
    ],
)
def test_a_broken_file_is_told(text: str, expected: str) -> None:
    assert refused(text) == [expected]


def test_what_would_act_on_a_terminal_is_not_repeated() -> None:
    (told,) = wrong(**{"\x1b[2J": 1})
    assert "\x1b" not in told
    (told,) = wrong(paper="\x1b[2J")
    assert "\x1b" not in told


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=5,
)  # fmt: skip
KEYS = ["id", "name", "unit", "paper", "card", "columns", "rows", "origin", "pitch", "corner",
        "perforated", "fold", "bleed", "source", "also"]  # fmt: skip


@given(st.dictionaries(st.sampled_from(KEYS), JSON, max_size=6))
def test_whatever_stands_there_gives_a_sheet_or_sentences(changes: dict[str, object]) -> None:
    read_again = read_sheet(json.dumps({**LEAST, **changes}), "my-cards", "my-cards.json")
    if not isinstance(read_again, Sheet):
        assert read_again
        assert all(sentence(fault).startswith("my-cards.json: ") for fault in read_again)
