"""Does an entry on paper look as it is meant to: places, breaks, boxes, tables, pictures?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_app.paint.marks import (
    AnchorMark,
    GroundMark,
    LinkMark,
    Mark,
    Page,
    PictureMark,
    TextMark,
)
from desktop_app.paint.page_layout import (
    A4,
    LETTER,
    Margins,
    PageLayout,
    paper_named,
    usual_paper,
)
from desktop_app.paint.page_painter import page_image
from desktop_app.paint.reference_device import from_mm, to_mm

LONG = "Put several issues on the table at once, rank them and trade them together. " * 40


def texts(page: Page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def lines(page: Page) -> list[str]:
    """What a page says, line by line, without its head and its foot."""
    running = ("The running title", "A pack · an-entry", "Page ")
    return [mark.text.strip() for mark in texts(page) if not mark.text.startswith(running)]


def told(mark: Mark) -> list[object]:
    """A mark in millimetres, as the reference file has it."""
    place = mark.place
    where = [round(to_mm(length), 1) for length in (place.x, place.y, place.width, place.height)]
    match mark:
        case TextMark():
            # How wide and high code is, and where in its line, depends on the machine's own face.
            formats = mark.layout.formats()
            family = formats[0].format.font().family()
            return ["text", *(where[:1] if family == "monospace" else where), mark.text]
        case GroundMark():
            sides = [mark.goes_on_above, mark.goes_on_below]
            return ["ground", *where, mark.colour, *([*sides] if any(sides) else [])]
        case PictureMark():
            return ["picture", *where]
        case LinkMark():
            return ["link", *where, mark.href]
        case AnchorMark():
            return ["anchor", *where[:2], mark.name, mark.heading, mark.level]


def test_every_part_stands_where_it_stood(make_pages, every_part: str, golden) -> None:
    html = re.sub(r"<p>[\u0590-\u06ff].*?</p>\n|a line of code that is far .*\n", "", every_part)
    html = re.sub(r"(<p>[^\n]*)", lambda found: re.sub("</?code>", "", found[0]), html)
    pages = make_pages(html)
    rows = [
        ["page", number, page.width_mm, page.height_mm] if mark is None else told(mark)
        for number, page in enumerate(pages, 1)
        for mark in (None, *page.marks)
    ]
    golden(
        "paper/every-part.json", "\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n"
    )


@pytest.mark.parametrize("layout", [PageLayout(), PageLayout(LETTER, Margins.around(15), 13)])
def test_everything_stands_within_the_column(make_pages, every_part, layout: PageLayout) -> None:
    column = layout.column
    for page in make_pages(every_part, layout):
        for mark in page.marks:
            assert mark.place.x >= column.x - 12, mark
            assert mark.place.right <= column.right + 12, mark
            assert mark.place.y >= 0
            assert mark.place.bottom <= from_mm(layout.paper.height_mm) - from_mm(5), mark


def test_a_heading_goes_to_the_next_page_with_what_it_heads(make_pages) -> None:
    for count in range(30, 52):
        body = "".join(f"<p>line {number}</p>" for number in range(count))
        for page in make_pages(f"{body}<h2>Heading</h2><p>{LONG}</p>"):
            if "Heading" in lines(page):
                assert len(lines(page)) - lines(page).index("Heading") >= 3


def test_words_that_introduce_a_list_stay_with_it(make_pages) -> None:
    items = "".join(f"<li>item {number}</li>" for number in range(30))
    for count in range(20, 45):
        body = "".join(f"<p>line {number}</p>" for number in range(count))
        for page in make_pages(f"{body}<p>They are:</p><ul>{items}</ul>"):
            if "They are:" in lines(page):
                assert "item 0" in lines(page)


def test_the_pages_are_counted_and_the_later_ones_titled(make_pages) -> None:
    pages = make_pages(f"<p>{LONG}</p><p>{LONG}</p>")
    assert len(pages) == 2
    said = [[mark.text for mark in texts(page)] for page in pages]
    assert "Page 1 of 2" in said[0]
    assert "The running title" not in said[0]
    assert {"Page 2 of 2", "The running title", "A pack · an-entry"} <= set(said[1])


def test_an_entry_without_a_word_is_one_page(make_pages) -> None:
    (page,) = make_pages("")
    assert lines(page) == []


def fold(answer: str) -> str:
    return (
        '<table class="callout question fold" id="fold-1"><tr><td><p class="callout-title">Why?</p>'
        f"</td></tr><tr><td><p>{answer}</p></td></tr></table>"
    )


def test_answers_are_printed_open_under_a_rule_or_left_out(make_pages) -> None:
    (page,) = make_pages(fold("Because."))
    assert lines(page) == ["Question · Why?", "Because."]
    question, answer = texts(page)[:2]
    rules = [mark for mark in page.marks if isinstance(mark, GroundMark) and mark.place.height < 6]
    assert any(question.place.bottom <= m.place.y <= answer.place.y for m in rules)
    (page,) = make_pages(fold("Because."), answers=False)
    assert lines(page) == ["Question · Why?"]


def test_a_box_that_runs_over_a_page_is_a_box_on_both(make_pages) -> None:
    words = "".join(f"<p>{LONG}</p>" for _ in range(2))
    title = '<p class="callout-title">T</p>'
    box = f'<table class="callout note"><tr><td>{title}{words}</td></tr></table>'
    pages = make_pages(box)
    assert len(pages) > 1
    grounds = [
        next(m for m in page.marks if isinstance(m, GroundMark) and m.radius) for page in pages
    ]
    assert [ground.goes_on_above for ground in grounds] == [False, *[True] * (len(pages) - 1)]
    assert [ground.goes_on_below for ground in grounds] == [*[True] * (len(pages) - 1), False]
    for page, ground in zip(pages, grounds, strict=True):
        inside = [m for m in texts(page) if m.text.strip() in lines(page)]
        assert all(ground.place.y < m.place.y for m in inside)
        assert all(m.place.bottom < ground.place.bottom for m in inside)


def test_a_picture_is_scaled_to_the_column_and_keeps_its_shape(make_pages) -> None:
    html = '<p><img src="image:pie.png" alt="A pie"></p><p class="caption">A pie</p>'
    layout = PageLayout(A4, Margins.around(60))
    (page,) = make_pages(html, layout)
    (picture,) = [mark for mark in page.marks if isinstance(mark, PictureMark)]
    assert picture.place.width == pytest.approx(layout.column.width)
    assert picture.place.width / picture.place.height == pytest.approx(640 / 360, rel=0.01)
    assert lines(page) == ["A pie"]
    assert texts(page)[0].place.y > picture.place.bottom


def test_no_picture_is_shown_but_those_that_are_given(make_pages, picture, tmp_path: Path) -> None:
    local = tmp_path / "secret.png"
    assert picture.save(str(local))
    sources = [str(local), f"file://{local}", "http://127.0.0.1/x.png", "image:../secret.png"]
    sources += ["image:pie.png?x", "data:image/png;base64,iVBORw0KGgo=", ""]
    html = "".join(f'<p>a<img src="{source}" alt="words"></p>' for source in sources)
    pages = make_pages(html)
    assert [mark for page in pages for mark in page.marks if isinstance(mark, PictureMark)] == []
    assert [line for page in pages for line in lines(page)] == ["a", "words"] * len(sources)


def test_links_are_plain_underlined_words_and_dead_ones_plain(make_pages) -> None:
    (page,) = make_pages(
        '<p><a href="entry:p/term/x">entry</a> <span class="dead">dead</span> '
        '<a class="ext" href="https://example.org/">web</a></p>'
    )
    (line,) = [mark for mark in texts(page) if "entry dead" in mark.text]
    formats = line.layout.formats()
    underlined = {
        line.layout.text()[f.start : f.start + f.length]: f.format.fontUnderline() for f in formats
    }
    assert underlined == {"entry": True, " ": False, "dead": False, "web": True}
    assert "example.org" not in " ".join(lines(page))
    assert [mark.href for mark in page.marks if isinstance(mark, LinkMark)] == [
        "https://example.org/"
    ]


def test_a_page_is_white_and_its_picture_holds_its_ink(make_pages) -> None:
    (page,) = make_pages("<h1>Title</h1>")
    image = page_image(page, 4.0)
    assert (image.width(), image.height()) == (840, 1188)
    assert image.pixelColor(2, 2) == QColor("#ffffff")
    title = texts(page)[0].place
    box = [round(to_mm(v) * 4) for v in (title.x, title.y, title.width, title.height)]
    dark = QImage(image.copy(*box))
    assert min(dark.pixelColor(x, y).lightness() for x in range(40) for y in range(box[3])) < 40


def test_a_page_shown_as_plain_text_says_so_in_a_box(make_pages, tokens) -> None:
    (page,) = make_pages('<p class="plain-bar">Shown as plain text.</p><p>the text</p>')
    (ground,) = [m for m in page.marks if isinstance(m, GroundMark) and m.radius]
    assert ground.colour == tokens.second_soft
    assert ground.place.y < texts(page)[0].place.y
    assert ground.place.bottom < texts(page)[1].place.y


@pytest.mark.parametrize(
    ("country", "paper"), [("US", LETTER), ("ca", LETTER), ("NL", A4), ("", A4), ("GB", A4)]
)
def test_the_usual_paper_is_that_of_the_country(country: str, paper) -> None:
    assert usual_paper(country) == paper
    assert paper_named(paper.name.lower()) == paper


def test_larger_text_needs_more_pages(make_pages, every_part: str) -> None:
    counts = [len(make_pages(every_part, PageLayout(A4, Margins(), size))) for size in (8, 10, 14)]
    assert counts == sorted(counts)
    assert counts[0] < counts[2]
