"""Do tables share out their width, break between rows and lose no cell?"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.pages.page_blocks import page_blocks
from desktop_app.paint.extents import shared_out
from desktop_app.paint.marks import GroundMark, TextMark
from desktop_app.paint.page_layout import PageLayout
from desktop_app.paint.paragraph import Extent
from desktop_app.paint.table_grid import columns_of, groups, placed

LONG = "words that go on and on in a cell " * 60


def texts(page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def found(page, words: str) -> TextMark:
    return next(mark for mark in texts(page) if mark.text.strip() == words)


extents = st.tuples(st.floats(1, 200), st.floats(0, 900)).map(lambda t: Extent(t[0], t[0] + t[1]))


@given(st.lists(extents, min_size=1, max_size=9), st.floats(50, 2000))
def test_widths_fit_and_no_word_is_broken_without_need(columns, width: float) -> None:
    widths = shared_out(columns, width)
    assert sum(widths) <= width + 1e-6
    if sum(extent.least for extent in columns) < width:
        for extent, given_width in zip(columns, widths, strict=True):
            assert extent.least - 1e-6 <= given_width <= extent.most + 1e-6
    if sum(extent.most for extent in columns) >= width:
        assert sum(widths) == pytest.approx(width)


def test_a_modest_column_gets_what_it_wants() -> None:
    columns = [Extent(30, 40), Extent(50, 1000), Extent(20, 30)]
    assert shared_out(columns, 400) == pytest.approx([40, 330, 30])


def test_spans_push_cells_aside_and_tie_rows() -> None:
    (table,) = page_blocks(
        '<table><tr><td rowspan="9">a</td><td>b</td><td colspan="2">c</td></tr>'
        "<tr><td>d</td><td>e</td><td>f</td></tr></table>"
    )
    assert columns_of(table) == 4
    where = {put.cell.blocks[0].text: (put.row, put.column) for row in placed(table) for put in row}
    assert where == {"a": (0, 0), "b": (0, 1), "c": (0, 2), "d": (1, 1), "e": (1, 2), "f": (1, 3)}
    assert len([*groups(table)]) == 1


def test_a_cell_beside_two_rows_stands_beside_both(make_pages) -> None:
    (page,) = make_pages(
        '<table><tr><td rowspan="2">tall</td><td>one</td></tr><tr><td>two</td></tr></table>'
    )
    tall, one, two = (found(page, words) for words in ("tall", "one", "two"))
    assert tall.place.y == one.place.y
    assert one.place.x == two.place.x > tall.place.right
    assert two.place.y > one.place.bottom


def test_cells_stand_left_right_and_in_the_middle(make_pages) -> None:
    (page,) = make_pages(
        "<table><thead><tr><th>a heading</th></tr></thead><tbody>"
        '<tr><td align="left">x</td></tr><tr><td align="right">y</td></tr>'
        '<tr><td align="center">z</td></tr></tbody></table>'
    )
    left, right, middle = (found(page, words).place for words in "xyz")
    assert left.x < middle.x < right.x
    assert middle.x - left.x == pytest.approx(right.x - middle.x, abs=12)


def test_a_row_higher_than_a_page_is_broken_and_nothing_of_it_lost(make_pages) -> None:
    html = f"<table><tr><td>{LONG * 3}</td><td>{LONG}</td><td>short</td></tr></table>"
    pages = make_pages(html)
    assert len(pages) > 1
    column = PageLayout().column
    said = " ".join(mark.text for page in pages for mark in texts(page))
    assert said.split().count("words") == 60 * 4
    assert said.split().count("short") == 1
    for page in pages:
        inside = [mark for mark in texts(page) if "words" in mark.text]
        assert all(column.y <= m.place.y and m.place.bottom <= column.bottom for m in inside)


def test_tied_rows_higher_than_a_page_lose_nothing(make_pages) -> None:
    html = (
        f'<table><tr><td rowspan="2">{LONG}</td><td>{LONG}</td></tr>'
        f"<tr><td>{LONG * 2}</td></tr></table>"
    )
    pages = make_pages(html)
    said = " ".join(mark.text for page in pages for mark in texts(page))
    assert said.split().count("words") == 60 * 4


def test_a_table_too_wide_for_paper_is_told_row_by_row(make_pages) -> None:
    row = "".join(f"<td>c{number}</td>" for number in range(60))
    pages = make_pages(f"<table><tr>{row}</tr><tr>{row}</tr></table>")
    column = PageLayout().column
    assert all(mark.place.right <= column.right + 1 for page in pages for mark in texts(page))
    said = " ".join(mark.text for page in pages for mark in texts(page)).split()
    assert [word for word in said if word == "c59"] == ["c59"] * 2


def test_a_word_wider_than_its_column_stays_in_it(make_pages) -> None:
    word = "x" * 300
    (page,) = make_pages(f"<table><tr><td>{word}</td><td>{word}</td></tr></table>")
    cells = [mark for mark in texts(page) if "xx" in mark.text]
    assert sum(len(mark.text) for mark in cells) == 600
    column = PageLayout().column
    assert all(mark.place.right <= column.right + 1 for mark in cells)
    second = max(mark.place.x for mark in cells)
    assert all(mark.place.right <= second for mark in cells if mark.place.x < second)


def test_a_head_is_ruled_darker_and_repeated(make_pages, tokens) -> None:
    rows = "".join(f"<tr><td>row {number}</td></tr>" for number in range(80))
    pages = make_pages(f"<table><thead><tr><th>Head</th></tr></thead><tbody>{rows}</tbody></table>")
    assert len(pages) > 1
    for page in pages:
        head = found(page, "Head")
        rules = [m for m in page.marks if isinstance(m, GroundMark) and m.colour == tokens.control]
        assert len(rules) == 1
        assert rules[0].place.y > head.place.bottom
    said = [mark.text for page in pages for mark in texts(page) if mark.text.startswith("row")]
    assert said == [f"row {number}" for number in range(80)]


def test_a_caption_stands_above_its_table(make_pages) -> None:
    (page,) = make_pages("<table><caption>Told above</caption><tr><td>x</td></tr></table>")
    assert found(page, "Told above").place.bottom <= found(page, "x").place.y
