"""Do the sheets of two sides stay on paper of their own, and say nothing where others look?"""

from __future__ import annotations

import io
from itertools import groupby

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from desktop_app.core.model.picture import NoPicture
from desktop_app.pages.blocks import Blank, Paragraph, Run
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.pages.role_sheets import RoleSheet, SheetKind
from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.marks import GroundMark, Page, TextMark
from desktop_app.paint.page_layout import LETTER, PageLayout
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.sheet_source import Copies, SheetSource, on_own_paper
from desktop_app.paint.theme import Tokens

LINE = "<p>{role} alone may read this line of a brief, and nobody else who is at the table.</p>"


def sheet_of(role: str, tokens: Tokens, lines: int = 1, number: int = 2) -> SheetSource:
    html = (
        f'<h1 id="b">Brief: {role}</h1><p><a href="#b">Up</a></p>' + LINE.format(role=role) * lines
    )
    entry = PaperEntry(f"Renewal · Brief: {role}", page_blocks(html), f"For {role} only", "", "Ann")
    sheet = RoleSheet(number, SheetKind.BRIEF, f"Brief: {role}", role, entry)
    return SheetSource.load("Renewal", sheet, tokens, lambda _name: NoPicture.MISSING)


def reader_of(page: Page) -> str:
    """Whose page it is, by its footer; "" for a blank one."""
    texts = [mark.text for mark in page.marks if isinstance(mark, TextMark)]
    return next((text.split()[1] for text in texts if text.startswith("For ")), "")


@pytest.mark.parametrize("layout", [PageLayout(), PageLayout(LETTER, text_pt=14)])
def test_two_sides_never_share_a_sheet_of_paper(faces, tokens: Tokens, layout: PageLayout) -> None:
    wanted = [
        Copies(sheet_of("Vendor", tokens), 2),
        Copies(sheet_of("Client", tokens, 60), 1),
        Copies(sheet_of("Bank", tokens, 30), 3),
    ]
    pages = on_own_paper(wanted, layout)
    assert len(pages) % 2 == 0
    readers = [reader_of(page) for page in pages]
    for front, back in zip(readers[::2], readers[1::2], strict=True):
        assert front
        assert back in (front, "")
    runs = [name for name, _ in groupby(filter(None, readers))]
    assert runs == ["Vendor", "Client", "Bank"]
    assert {(page.width_mm, page.height_mm) for page in pages} == {
        (layout.paper.width_mm, layout.paper.height_mm)
    }


@given(st.lists(st.tuples(st.integers(1, 40), st.integers(0, 3)), max_size=3))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_job_can_be_repeated_on_both_sides(faces, tokens: Tokens, wanted) -> None:
    sheets = [
        Copies(sheet_of(f"Side{at}", tokens, lines), copies)
        for at, (lines, copies) in enumerate(wanted)
    ]
    readers = [reader_of(page) for page in on_own_paper(sheets, PageLayout())] * 2
    for front, back in zip(readers[::2], readers[1::2], strict=True):
        assert front
        assert back in (front, "")
    for one in sheets:
        count = len(one.sheet.pages(PageLayout()))
        assert readers.count(one.sheet.sheet.reader) == 2 * count * one.copies


def test_a_pdf_names_the_deal_but_not_whose_sheet_it_is(faces, tokens: Tokens) -> None:
    source = sheet_of("Vendor", tokens)
    pdf = PdfReader(io.BytesIO(pdf_bytes(source.pages(PageLayout()), source.info)))
    assert pdf.outline == []
    assert (pdf.metadata.title, pdf.metadata.author, pdf.metadata.subject) == (
        "Renewal",
        "Ann",
        None,
    )
    assert "Vendor" not in str(dict(pdf.metadata))
    assert "alone may read" in pdf.pages[0].extract_text()


def test_a_link_within_a_sheet_still_leads_somewhere(faces, tokens: Tokens) -> None:
    source = sheet_of("Vendor", tokens)
    pdf = PdfReader(io.BytesIO(pdf_bytes(source.pages(PageLayout()), source.info)))
    assert len(pdf.pages[0]["/Annots"]) == 1


def test_queue_and_file_tell_nothing(faces, tokens: Tokens) -> None:
    source = sheet_of("Vendor", tokens)
    assert (source.title, source.file_name) == ("Role sheet", "role sheet 2.pdf")
    assert source.missing() == ()
    assert source.has_answers is False


def test_room_to_write_stays_with_what_it_is_for(faces, tokens: Tokens) -> None:
    asked = (Paragraph((Run("Why?"),)), Blank(2))
    entry = PaperEntry("Observer sheet", (*asked,) * 30, "A pack")
    pages = EntrySource(entry, tokens).pages(PageLayout(), answers=True)
    assert len(pages) > 1
    for page in pages:
        rows = sorted(
            (mark.place.y, isinstance(mark, TextMark))
            for mark in page.marks
            if isinstance(mark, TextMark | GroundMark)
        )
        kinds = [is_text for _, is_text in rows[:-3]]  # without rule and words of the footer
        kinds = kinds[1:] if page is not pages[0] else kinds  # nor the running head
        assert kinds == [True, False, False] * (len(kinds) // 3)
