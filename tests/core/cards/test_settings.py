"""Do settings for cards survive being kept, and are wrong ones told?"""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.cards.imposition import Order, Sides
from desktop_app.core.cards.settings import FACES, CardSettings, settings_from, told
from desktop_app.core.errors import CardSettingRefused
from desktop_app.wording import sentence

ANY = st.builds(
    CardSettings,
    sheet=st.sampled_from(["a4-90x62", "a sheet that is gone"]),
    face=st.sampled_from(FACES),
    sides=st.sampled_from(Sides),
    order=st.sampled_from(Order),
    start=st.integers(1, 2500),
    least_pt=st.floats(7, 24),
    language=st.sampled_from(["", "nl", "pt-BR", "zh-Hant"]),
)


@given(ANY)
def test_what_is_kept_comes_back(settings: CardSettings) -> None:
    kept = json.loads(json.dumps(told(settings)))
    assert settings_from(kept) == settings


def test_they_are_kept_as_plain_values() -> None:
    plain = told(CardSettings())
    assert {type(value) for value in plain.values()} == {str, int, float, bool}
    assert plain["sides"] == "long"


def test_nothing_told_is_all_as_usual_and_enums_are_enums() -> None:
    assert settings_from({}) == CardSettings()
    changed = settings_from({"sides": "short", "order": "stack", "least_pt": 9})
    assert changed == CardSettings(sides=Sides.SHORT, order=Order.STACK, least_pt=9.0)
    assert isinstance(changed.sides, Sides)
    assert isinstance(changed.order, Order)
    assert isinstance(changed.least_pt, float)


def test_unknown_keys_are_passed_over() -> None:
    assert settings_from({"colour": "red", "marks": False}) == CardSettings(marks=False)


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("sides", "x", "it cannot be x; it is one of long, short, manual, fold, single"),
        ("order", ["sheet"], 'it cannot be ["sheet"]; it is one of sheet, stack'),
        ("face", "summary", f"it cannot be summary; it is one of {', '.join(FACES)}"),
        ("start", 0, "it needs a whole number from 1 to 2500, not 0"),
        ("start", True, "it needs a whole number from 1 to 2500, not true"),
        ("start", 1.5, "it needs a whole number from 1 to 2500, not 1.5"),
        ("least_pt", 6.5, "6.5 pt is less than 7 pt"),
        ("least_pt", 25, "25 pt is more than 24 pt"),
        ("least_pt", "8", "it needs a number, not 8"),
        ("least_pt", float("nan"), "it needs a number, not NaN"),
        ("marks", 1, "it is true or false, not 1"),
        ("language", "Dutch!", "it needs a code such as nl or pt-BR, not Dutch!"),
        ("sheet", 7, "it needs a text of at most 120 characters, not 7"),
    ],
)  # fmt: skip
def test_a_wrong_value_is_told(key: str, value: Any, expected: str) -> None:
    with pytest.raises(CardSettingRefused) as fault:
        settings_from({key: value})
    assert sentence(fault.value) == f"The setting {key} for cards is wrong: {expected}."
