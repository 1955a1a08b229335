"""Is a tent as long as the page turned by quarters, so that each side of it reads upright?"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.cards import imposition
from desktop_app.paint.cards.card_pictures import one_card_sheet
from desktop_app.paint.graphics.outlined_page import paint_outlined
from desktop_app.paint.marks import Place, TurnedMark
from desktop_app.paint.page_painter import page_image
from desktop_app.paint.pdf_file import pdf_bytes
from desktop_app.paint.reference_device import from_mm
from desktop_app.paint.theme import Tokens
from tests.paint.cards import decks, verifier
from tests.paint.cards.places import Rect, Spot
from tests.paint.cards.seen import seen_pages

SHEET = "a4-tent-wide"
DOTS = 12.0  # a millimetre


def test_both_faces_by_hand(faces: None, tokens: Tokens) -> None:
    """Panels of 105 x 297 beside the fold at 105, an inset of 4 mm, heads at the fold."""
    pdf = decks.printed_pdf(decks.pressed(tokens, SHEET, decks.deck(1), verifier.Order()))
    (page,) = seen_pages(pdf)
    right = [one for one in page.letters if one.left > 105]
    left = [one for one in page.letters if one.right < 105]
    assert len(right) + len(left) == len(page.letters)
    assert {one.turn for one in right} == {270}
    assert {one.turn for one in left} == {90}
    # The code at the foot begins at the lower left of each face: for the front that is the lower
    # right corner of the page, for the panel behind the upper left one.
    front = next(c for c in right if c.text == "c" and c.x > 200)
    back = next(c for c in left if c.text == "c" and c.x < 10)
    assert (front.x, front.y) == (pytest.approx(205.3, abs=0.7), pytest.approx(293, abs=0.2))
    assert (back.x, back.y) == (pytest.approx(4.7, abs=0.7), pytest.approx(4, abs=0.2))


@pytest.mark.parametrize("turn", [0, 90, 180])
def test_panels_that_are_turned_otherwise_are_seen(
    faces: None, tokens: Tokens, turn: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    cards = decks.deck(2)
    assert decks.faults(tokens, SHEET, cards) == []
    monkeypatch.setattr(imposition, "_HEAD_LEFT", turn)
    assert any("the wrong way up" in fault for fault in decks.faults(tokens, SHEET, cards))


def test_a_panel_that_is_moved_is_seen(faces: None, tokens: Tokens) -> None:
    """By 5 mm towards the fold: its text leaves the inset."""
    cards = decks.deck(1)
    paper = decks.pressed(tokens, SHEET, cards, verifier.Order())
    (page,) = paper.pages
    marks = []
    for mark in page.marks:
        if isinstance(mark, TurnedMark) and mark.degrees == 90:
            box = mark.place
            moved = Place(box.x + from_mm(5), box.y, box.width, box.height)
            marks.append(TurnedMark(moved, mark.marks, 90))
        else:
            marks.append(mark)
    pdf = pdf_bytes([replace(page, marks=tuple(marks))], paper.info)
    told = verifier.faults(pdf, decks.sheet_json(SHEET), cards, verifier.Order())
    assert any("from the upper edge" in fault for fault in told)


def test_tents_are_printed_on_one_side_of_the_paper(faces: None, tokens: Tokens) -> None:
    """Else the second tent would come onto the back of the first."""
    for sheet_id in (SHEET, "a4-tent-2"):
        paper = decks.pressed(tokens, sheet_id, decks.deck(5), verifier.Order())
        assert paper.info.duplex == "Simplex"
    assert decks.pressed(tokens, "a4-a7", decks.deck(5), verifier.Order()).info.duplex == (
        "DuplexFlipLongEdge"
    )


def ink(image: QImage) -> NDArray[np.bool_]:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()] < 128


def test_words_as_shapes_are_turned_alike(faces: None, tokens: Tokens) -> None:
    (page,) = decks.pressed(tokens, SHEET, decks.deck(1), verifier.Order()).pages
    image = QImage(round(210 * DOTS), round(297 * DOTS), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    paint_outlined(painter, page, DOTS / from_mm(1))
    painter.end()
    wanted, found = ink(page_image(page, DOTS)), ink(image)
    assert wanted.any()
    assert (wanted ^ found).sum() < 0.2 * wanted.sum()


def test_the_verifier_knows_where_a_reader_begins() -> None:
    """A box 1 mm from the reader's left and 2 mm from the head, in a face of 30 x 10."""
    boxes = {
        0: (Rect(0, 0, 30, 10), Rect(1, 2, 4, 3)),
        90: (Rect(0, 0, 10, 30), Rect(7, 1, 8, 4)),
        180: (Rect(0, 0, 30, 10), Rect(26, 7, 29, 8)),
        270: (Rect(0, 0, 10, 30), Rect(2, 26, 3, 29)),
    }
    for turn, (place, box) in boxes.items():
        spot = Spot(0, 0, 0, place, back=False, turn=turn)
        assert spot.size == (30, 10)
        assert spot.local(box) == pytest.approx((1, 2, 4, 3))


def test_a_card_of_such_a_sheet_is_a_picture_that_lies() -> None:
    alone = one_card_sheet(decks.sheet(SHEET))
    assert alone.paper == alone.card == alone.face == (297, 105)
