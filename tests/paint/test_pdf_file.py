"""Is a PDF what was laid out: all of the text once, within its margins, findable and complete?"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter

from desktop_app.core.errors import FileUnwritable
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.paint.marks import GroundMark, Page, Place, TextMark
from desktop_app.paint.page_layout import A4, LETTER, Margins, PageLayout
from desktop_app.paint.page_painter import paint_pages
from desktop_app.paint.pdf_file import PdfInfo, pdf_bytes, write_pdf
from tests.paint import verifier
from tests.paint.printed_words import printed

INFO = PdfInfo("A title", "An author", "What it says", "nl")
HEAD = "Style Own concerns, and those of the other side Points Fits when"
RUNNING = ("The running title", "A pack · an-entry", "Page # of #", HEAD)
FOREIGN = re.compile(r"<p>[\u0590-\u06ff].*?</p>\n", re.DOTALL)


def words(html: str) -> str:
    return "\n".join(printed(page_blocks(html)))


def margins_of(layout: PageLayout) -> tuple[float, float, float, float]:
    """What stays free of ink: the margins, but for the running words above and below."""
    return (layout.margins.left - 0.6, 5, layout.margins.right - 0.6, 5)


def raw_pdf(pages: list[Page], resolution: int) -> bytes:
    """What Qt alone makes of the pages."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QPdfWriter(buffer)
    device.setResolution(resolution)
    device.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    device.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(device)
    assert paint_pages(device, painter, pages)
    painter.end()
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    "layout",
    [
        PageLayout(),
        PageLayout(LETTER),
        PageLayout(A4, Margins.around(12), 8),
        PageLayout(A4, Margins.around(35), 14),
    ],
    ids=["A4", "Letter", "narrow and small", "wide and large"],
)
def test_every_word_is_printed_once_inside_of_the_margins(
    layout: PageLayout, make_pages, every_part: str
) -> None:
    html = FOREIGN.sub("", every_part)
    pdf = pdf_bytes(make_pages(html, layout), INFO)
    assert verifier.faults(pdf, words(html), margins_of(layout), RUNNING) == []
    size = (layout.paper.width_mm, layout.paper.height_mm)
    assert all(told == pytest.approx(size, abs=0.2) for told in verifier.sizes_mm(pdf))


def damaged(page: Page, how: str) -> Page:
    """The page as a bug would leave it."""
    texts = [mark for mark in page.marks if isinstance(mark, TextMark)]
    victim = next(mark for mark in texts if "and nested twice" in mark.text)
    if how == "a line is missing":
        return replace(page, marks=tuple(mark for mark in page.marks if mark is not victim))
    if how == "a line is there twice":
        return replace(page, marks=(*page.marks, victim))
    outside = Place(0, victim.place.y, 100, 40)
    if how == "a line runs into the margin":
        moved = replace(victim, x=4300)
        return replace(page, marks=tuple(moved if m is victim else m for m in page.marks))
    return replace(page, marks=(*page.marks, GroundMark(outside, "#000000")))


@pytest.mark.parametrize(
    ("how", "told"),
    [
        ("a line is missing", "'andnestedtwice•backagain"),
        ("a line is there twice", "became"),
        ("a line runs into the margin", "ink in the margin of page 1"),
        ("a stray ground", "ink in the margin of page 1"),
    ],
)
def test_the_verifier_sees_what_is_wrong(make_pages, every_part: str, how: str, told: str) -> None:
    html = FOREIGN.sub("", every_part)
    first, *others = make_pages(html)
    pdf = pdf_bytes([damaged(first, how), *others], INFO)
    (fault,) = verifier.faults(pdf, words(html), margins_of(PageLayout()), RUNNING)
    assert told in fault


def test_the_verifier_sees_a_line_that_is_cut(make_pages, every_part: str) -> None:
    """Half a line under a white ground: the text is there, the ink is not."""
    pages = make_pages(every_part)
    line = next(
        mark
        for mark in pages[0].marks
        if isinstance(mark, TextMark) and "nested twice" in mark.text
    )
    half = replace(line.place, y=line.place.y + line.place.height / 2)
    cut = replace(pages[0], marks=(*pages[0].marks, GroundMark(half, "#ffffff")))
    whole, less = (pdf_bytes([page], INFO) for page in (pages[0], cut))
    assert verifier.cut_letters(whole, 0) == []
    assert verifier.cut_letters(less, 0) != []


@pytest.mark.parametrize("resolution", [72, 300, 2400])
def test_lines_and_boxes_are_the_same_on_every_device(
    make_pages, every_part: str, resolution: int
) -> None:
    pages = make_pages(every_part)[:3]
    here, there = raw_pdf(pages, 1200), raw_pdf(pages, resolution)
    assert verifier.page_texts(here) == verifier.page_texts(there)
    for page in range(len(pages)):
        one, other = verifier.letters(here, page), verifier.letters(there, page)
        assert len(one) == len(other)
        for letter, same in zip(one, other, strict=True):
            assert letter[1:] == pytest.approx(same[1:], abs=0.02)


def test_mending_the_text_moves_no_letter(make_pages, every_part: str) -> None:
    pages = make_pages(every_part)[:2]
    raw, mended = raw_pdf(pages, 1200), pdf_bytes(pages, INFO)
    for page in range(len(pages)):
        there = {(letter.text, round(letter.top)): [] for letter in verifier.letters(raw, page)}
        for letter in verifier.letters(raw, page):
            there[letter.text, round(letter.top)].append(letter.left)
        for letter in verifier.letters(mended, page):
            near = there.get((letter.text, round(letter.top)))
            if near is not None:
                assert min(abs(letter.left - left) for left in near) < 0.05, letter


@pytest.mark.parametrize("family", ["em", "strong", "code", "p", "sup"])
def test_text_is_copied_as_it_was_written(make_pages, family: str) -> None:
    told = "office first fluff affluent official ffi waffle fjord (11) 10:30 180–200 in-house -> x"
    pdf = pdf_bytes(make_pages(f"<p><{family}>{told}</{family}></p>".replace("->", "→")), INFO)
    (page,) = pypdf.PdfReader(io.BytesIO(pdf)).pages
    copied = verifier.page_texts(pdf)[0]
    assert told.replace("->", "→") in " ".join(copied.split())
    assert "\t" not in copied + page.extract_text()


def test_a_pdf_says_what_it_is(make_pages, every_part: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(make_pages(every_part), INFO)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("A title", "An author")
    assert reader.metadata.subject == "What it says"
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "nl"
    assert root["/ViewerPreferences"] == {"/DisplayDocTitle": True}


def test_scaling_is_forbidden_only_where_that_is_asked(make_pages) -> None:
    pdf = pdf_bytes(make_pages("<p>x</p>"), INFO._replace(actual_size=True))
    preferences = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/ViewerPreferences"]
    assert preferences["/PrintScaling"] == "/None"


def test_the_outline_is_that_of_the_headings(make_pages, every_part: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(make_pages(every_part), INFO)))
    title, below = reader.outline
    assert title.title.startswith("Expanding the pie")
    names = [item.title for item in below if not isinstance(item, list)]
    assert names == ["In practice", "A table of styles", "A long part"]
    texts = [page.extract_text() for page in reader.pages]
    for item in below:
        if not isinstance(item, list):
            assert item.title in texts[reader.get_destination_page_number(item)]
    deepest = below[-1][-2][-1][-1][-1]
    assert deepest.title == "Sixth level"


def test_links_lead_to_the_web_and_within_but_not_to_entries(make_pages, every_part: str) -> None:
    reader = pypdf.PdfReader(io.BytesIO(pdf_bytes(make_pages(every_part), INFO)))
    links = [
        annotation.get_object() for page in reader.pages for annotation in page.get("/Annots", [])
    ]
    assert [link["/A"]["/URI"] for link in links if "/A" in link] == [
        "https://example.org/a?b=1&c=2"
    ]
    inside = [link["/Dest"] for link in links if "/Dest" in link]
    targets = [reader.get_page_number(dest[0].get_object()) for dest in inside]
    last = len(reader.pages) - 1
    assert targets == [last, last]  # "watch out" and the footnote
    for link in links:
        left, bottom, right, top = link["/Rect"]
        assert 70 < left < right < 525
        assert 60 < bottom < top < 790


def test_a_file_is_written_whole_or_not_at_all(make_pages, tmp_path: Path) -> None:
    path = tmp_path / "entry.pdf"
    pages = make_pages("<h1>x</h1>")
    write_pdf(path, pages, INFO)
    assert pypdf.PdfReader(path).pages[0].extract_text().startswith("x")
    with pytest.raises(FileUnwritable):
        write_pdf(tmp_path / "nowhere" / "entry.pdf", pages, INFO)
    assert [child.name for child in tmp_path.iterdir()] == ["entry.pdf"]


def test_progress_is_told_page_by_page(make_pages, every_part: str) -> None:
    told: list[tuple[int, int]] = []
    pages = make_pages(every_part)
    pdf_bytes(pages, INFO, lambda done, total: told.append((done, total)))
    assert told == [(number, len(pages)) for number in range(1, len(pages) + 1)]


def test_right_to_left_and_missing_scripts_are_printed_without_harm(make_pages) -> None:
    html = (
        "<p>التوافق مع BATNA</p><ul><li>עברית</li></ul><p>中文 😀 x</p><p>\u202ereversed\u202c</p>"
    )
    (page,) = make_pages(html)
    hebrew = next(m for m in page.marks if isinstance(m, TextMark) and m.text == "עברית")
    arabic = next(m for m in page.marks if isinstance(m, TextMark) and "BATNA" in m.text)
    bullet = next(m for m in page.marks if isinstance(m, TextMark) and m.text == "•")
    column = PageLayout().column
    assert arabic.place.right == pytest.approx(column.right, abs=2)
    assert hebrew.place.right < bullet.place.x < column.right
    assert "x" in verifier.page_texts(pdf_bytes([page], INFO))[0]
