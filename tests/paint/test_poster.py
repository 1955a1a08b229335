"""Is a poster one page with its diagram large, all its words whole, the same in every format?"""

from __future__ import annotations

import io
from itertools import combinations
from xml.etree import ElementTree as ET

import pypdf
import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from desktop_app.core.content.diagram_block import parse_diagram
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.pages.poster_words import PosterWords
from desktop_app.paint.graphics.poster import poster_page
from desktop_app.paint.graphics.poster_file import PosterSource, poster_bytes
from desktop_app.paint.marks import GroundMark, Page, TextMark
from desktop_app.paint.page_layout import A3, A4, LETTER, Paper, free_of_ink
from desktop_app.paint.theme import Tokens
from tests.diagram_blocks import HARD, KINDS
from tests.paint import verifier

pytestmark = pytest.mark.usefixtures("faces")

ADVICE = {
    "Competing": "the stake is high and the tie short",
    "Collaborating": "both the result and the relationship count",
    "Compromising": "time is short and power is even",
    "Avoiding": "the matter is small or tempers are hot",
    "Accommodating": "they care far more than you do",
}
TOLD = "Five ways to handle a difference, told apart by how firmly people press their concerns."


def words(block: str = KINDS["styles"], **changed: object) -> PosterWords:
    diagram = parse_diagram(block)[0]
    assert diagram is not None
    given = {
        "title": "Five negotiation styles", "category": "Styles", "definition": TOLD,
        "diagram": diagram, "footer": "A pack · styles", "asked": "Fits when",
        "advice": ADVICE if block == KINDS["styles"] else {},
    }  # fmt: skip
    return PosterWords(**given | changed)  # type: ignore[arg-type]


def source(poster: PosterWords, tokens: Tokens) -> PosterSource:
    entry = PaperEntry(poster.title, page_blocks("<p>Told.</p>"), "f", TOLD, "An author", "nl")
    return PosterSource(entry, poster, tokens)


def lines(page: Page) -> list[TextMark]:
    return [mark for mark in page.marks if isinstance(mark, TextMark)]


def told(page: Page) -> str:
    return " ".join(" ".join(mark.text.split()) for mark in lines(page))


@pytest.mark.parametrize("paper", [A3, A4, LETTER], ids=lambda paper: paper.name)
def test_every_style_has_its_card_with_its_advice_on_any_paper(
    paper: Paper, tokens: Tokens
) -> None:
    page = poster_page(words(), tokens, paper)
    assert (page.width_mm, page.height_mm) == (paper.width_mm, paper.height_mm)
    cards = [
        QRectF(m.place.x, m.place.y, m.place.width, m.place.height)
        for m in page.marks
        if isinstance(m, GroundMark)
    ]
    assert len(cards) == len(ADVICE)
    assert not any(one.intersects(two) for one, two in combinations(cards, 2))
    inside = [
        " ".join(m.text.strip() for m in lines(page) if card.contains(m.place.x, m.place.y))
        for card in cards
    ]
    assert inside == [f"{name} Fits when {advice}" for name, advice in ADVICE.items()]
    assert min(free_of_ink([page])) > 15 * paper.width_mm / A3.width_mm


def test_cards_stand_where_the_places_are(tokens: Tokens) -> None:
    page = poster_page(words(), tokens, A3)
    cards = [mark.place for mark in page.marks if isinstance(mark, GroundMark)]
    competing, collaborating, compromising, avoiding, accommodating = cards
    assert competing.x == avoiding.x < compromising.x < collaborating.x == accommodating.x
    assert competing.y == collaborating.y < compromising.y < avoiding.y
    assert avoiding.bottom == pytest.approx(accommodating.bottom)


def test_no_name_is_broken_in_a_word(tokens: Tokens) -> None:
    block = KINDS["styles"].replace("Avoiding", "Avoidingwhateveritis")
    advice = {
        name.replace("Avoiding", "Avoidingwhateveritis"): line for name, line in ADVICE.items()
    }
    page = poster_page(words(block, advice=advice), tokens, A3)
    assert {"Avoidingwhateveritis", *ADVICE} - {"Avoiding"} <= {m.text for m in lines(page)}


def test_cards_that_would_lie_over_each_other_give_way_to_the_diagram(tokens: Tokens) -> None:
    block = "kind: two-axes\nacross: a\nup: b\npoints: {A: [50, 50], B: [52, 50]}\n"
    page = poster_page(words(block, advice={"A": "one", "B": "two"}), tokens, A3)
    assert not [mark for mark in page.marks if isinstance(mark, GroundMark)]
    assert "Across: a" in told(page)


@pytest.mark.parametrize("block", [*KINDS.values(), *HARD.values()], ids=[*KINDS, *HARD])
def test_any_diagram_has_a_poster_whose_ink_stays_on_the_paper(block: str, tokens: Tokens) -> None:
    for paper in (A3, LETTER):
        page = poster_page(words(block), tokens, paper)
        assert min(free_of_ink([page])) > 10
        places = [mark.place for mark in lines(page)]
        boxes = [QRectF(p.x, p.y, p.width, p.height).adjusted(1, 9, -1, -9) for p in places]
        assert not any(one.intersects(two) for one, two in combinations(boxes, 2))


def test_a_long_title_and_a_long_definition_are_smaller_and_whole(tokens: Tokens) -> None:
    title, definition = "Titleofonewordthatislong " * 4, "One of many words. " * 150
    page = poster_page(words(title=title, definition=definition), tokens, A3)
    assert " ".join(definition.split()) in told(page)
    assert told(page).count("Titleofonewordthatislong") == 4
    assert min(free_of_ink([page])) > 15
    assert "Accommodating" in told(page)


def test_the_pdf_is_one_page_with_fonts_title_language_and_words(tokens: Tokens) -> None:
    pdf = poster_bytes(source(words(), tokens), A4, "pdf")
    read = pypdf.PdfReader(io.BytesIO(pdf))
    assert len(read.pages) == 1
    assert (round(read.pages[0].mediabox.width), round(read.pages[0].mediabox.height)) == (595, 842)
    assert verifier.loose_fonts(pdf) == []
    assert read.metadata.title == "Five negotiation styles"
    assert read.metadata.author == "An author"
    assert read.trailer["/Root"]["/Lang"] == "nl"
    assert [item.title for item in read.outline] == ["Five negotiation styles"]
    text = " ".join(read.pages[0].extract_text().split())
    for line in (TOLD, *ADVICE, *ADVICE.values(), "A pack · styles", "Cooperativeness"):
        assert line in text


def test_the_png_is_the_page_on_white(tokens: Tokens) -> None:
    image = QImage.fromData(poster_bytes(source(words(), tokens), A4, "png"))
    assert image.width() / image.height() == pytest.approx(A4.width_mm / A4.height_mm, abs=0.001)
    assert image.width() > 1600
    assert image.pixelColor(2, 2) == QColor("white")
    assert image.text("Title") == "Five negotiation styles"
    assert "Avoiding: Fits when the matter is small" in image.text("Description")


@pytest.mark.parametrize("kind", KINDS)
def test_the_svg_has_the_size_of_the_paper_no_typeface_and_the_same_ink(
    kind: str, tokens: Tokens
) -> None:
    made = source(words(KINDS[kind]), tokens)
    svg = poster_bytes(made, A4, "svg")
    root = ET.fromstring(svg)  # noqa: S314 - our own
    assert (root.get("width"), root.get("height")) == ("210mm", "297mm")
    assert not [one for one in root.iter() if one.tag.endswith("}text")]
    assert root[0].text == "Five negotiation styles"
    painted = QImage.fromData(poster_bytes(made, A4, "png"))
    drawn = QImage(painted.size(), QImage.Format.Format_RGB32)
    drawn.fill(QColor("white"))
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg)).render(painter)
    painter.end()
    assert _unlike(painted, drawn) < 0.01


def _unlike(one: QImage, other: QImage) -> float:
    """How much of two pictures is light in one and dark in the other."""
    places = [(x, y) for x in range(0, one.width(), 7) for y in range(0, one.height(), 7)]
    count = sum(
        abs(one.pixelColor(*at).lightness() - other.pixelColor(*at).lightness()) > 90
        for at in places
    )
    return count / len(places)


def test_what_no_typeface_has_is_told(tokens: Tokens) -> None:
    strange = words(title="Odd \U000f1234")
    assert source(strange, tokens).missing() == ("\U000f1234",)
