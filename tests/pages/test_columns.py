"""Columns stand under each other in any script."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pages.columns import columns, shown_width


def test_columns_are_as_wide_as_their_widest_cell() -> None:
    assert columns([("a", "bcd", "e"), ("fgh", "i", "")]) == ["a    bcd  e", "fgh  i"]


def test_numbers_stand_to_the_right() -> None:
    assert columns([("9", "a"), ("1,000", "b")], right=(0,)) == ["    9  a", "1,000  b"]


def test_ideographs_take_two_cells_and_marks_none() -> None:
    assert columns([("谈判", "a"), ("e\N{COMBINING ACUTE ACCENT}", "b")]) == [
        "谈判  a",
        "e\N{COMBINING ACUTE ACCENT}     b",
    ]


@given(st.lists(st.tuples(st.text(max_size=9), st.text(max_size=9), st.just("x")), min_size=1))
def test_the_last_column_begins_at_one_place_on_one_line(rows: list[tuple[str, str, str]]) -> None:
    lines = columns(rows)
    assert len(lines) == len(rows)
    assert len({shown_width(line) for line in lines}) == 1
