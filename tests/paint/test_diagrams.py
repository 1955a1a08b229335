"""Can every diagram be read: at any width, at 200 %, in every theme, and not by colour alone?"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from time import perf_counter

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.content.diagram_block import parse_diagram
from desktop_app.core.markup.diagrams import diagram_src
from desktop_app.paint.decoding import Room
from desktop_app.paint.diagrams.drawing import (
    Drawing,
    Form,
    Ground,
    Shape,
    Stroke,
    paint_drawing,
)
from desktop_app.paint.diagrams.figure import WIDEST_PX, diagram_image, lay_out
from desktop_app.paint.theme import contrast, load_tokens
from tests.diagram_blocks import GAP, HARD, HONEY, KINDS, PRICE, STYLES, WINDOW

WIDTHS = [300, 360, 420, 500, 600, 720]
EVERY = KINDS | HARD
ROOM = Room(600, 400, 1.0, 1.0)


def drawn(text: str, width: float = 600, scale: float = 1.0) -> Drawing:
    diagram, problems = parse_diagram(text)
    assert diagram is not None, problems
    return lay_out(diagram, width, scale)


def said(drawing: Drawing) -> str:
    return " ".join(line for words in drawing.words for line in words.lines)


@pytest.mark.parametrize("scale", [1.0, 2.0, 6.25], ids=["100 %", "200 %", "paper"])
@pytest.mark.parametrize("name", EVERY)
def test_no_words_are_cut_or_lie_over_others(faces, name: str, scale: float) -> None:
    for width in WIDTHS if scale <= 2 else [width * scale for width in WIDTHS]:
        drawing = drawn(EVERY[name], width, scale)
        size, letters = drawing.size, drawing.letters
        inside = QRectF(-0.5, -0.5, size.width() + 1, size.height() + 1)
        assert size.width() <= width
        for words in drawing.words:
            assert inside.contains(words.box), (width, words)
            for line in words.lines:
                assert letters.width(line, bold=words.bold) <= words.box.width() + 0.5, (
                    width,
                    line,
                )
            assert words.box.height() == pytest.approx(letters.line * len(words.lines))
        for one, other in combinations(drawing.words, 2):
            common = one.box.intersected(other.box)
            assert common.width() < 0.5 or common.height() < 0.5, (width, one.lines, other.lines)


@pytest.mark.parametrize("name", KINDS)
def test_no_word_of_the_author_is_lost(faces, name: str) -> None:
    for width in (300, 600):
        words = said(drawn(KINDS[name], width)).split()
        for word in ("Pieter", "Amal", "door", "11,200") if name == "price" else ():
            assert word in words
        for told in {
            "gap": "No zone of agreement",
            "styles": "Accommodating",
            "honey": "With the cellar",
            "window": "Open the window of the next room",
        }.get(name, "").split():
            assert told in words


@pytest.mark.parametrize("name", EVERY)
def test_no_pole_runs_through_words(faces, name: str) -> None:
    for width in WIDTHS:
        drawing = drawn(EVERY[name], width)
        if not EVERY[name].startswith("kind: price-line"):
            return
        poles = [p for p in drawing.pieces if isinstance(p, Stroke) and p.colour == "control"]
        for pole in poles:
            (x, y1), (_, y2) = ((point.x(), point.y()) for point in pole.points)
            low, high = sorted((y1, y2))
            line = QRectF(x - 0.25, low + 0.5, 0.5, max(0.0, high - low - 1))
            assert not any(line.intersects(words.box) for words in drawing.words), width


def test_the_zone_reaches_from_limit_to_limit_and_a_gap_is_hatched(faces) -> None:
    drawing = drawn(PRICE)
    (zone,) = [piece for piece in drawing.pieces if isinstance(piece, Ground)]
    full = sorted(p.place.x() for p in drawing.pieces
                  if isinstance(p, Shape) and p.full and p.form is not Form.DIAMOND)  # fmt: skip
    assert [zone.rect.left(), zone.rect.right()] == pytest.approx(full)
    assert not zone.hatched
    (gap,) = [piece for piece in drawn(GAP).pieces if isinstance(piece, Ground)]
    assert gap.hatched


def test_the_parties_differ_in_shape_and_stroke(faces) -> None:
    drawing = drawn(PRICE)
    forms = {p.colour: p.form for p in drawing.pieces if isinstance(p, Shape)}
    assert forms == {"first": Form.CIRCLE, "second": Form.SQUARE, "ink": Form.DIAMOND}
    bars = {p.colour: p.dashes for p in drawing.pieces if isinstance(p, Stroke) and p.width == 3.0}
    assert bars["first"] == ()
    assert bars["second"] != ()
    claims = [p for p in drawn(HONEY).pieces if isinstance(p, Stroke) and p.width == 2.2]
    assert [(p.colour, bool(p.dashes)) for p in claims] == [("first", False), ("second", True)]


def test_creating_leads_outwards_and_claiming_along_the_frontier(faces) -> None:
    arrows = [p for p in drawn(HONEY).pieces if isinstance(p, Stroke) and p.arrow and p.width > 2]
    created, across, up = arrows
    begin, end = created.points[0], created.points[-1]
    assert end.x() > begin.x()
    assert end.y() < begin.y()
    assert across.points[-1].x() > across.points[0].x()
    assert across.points[-1].y() > across.points[0].y()
    assert up.points[-1].x() < up.points[0].x()
    assert up.points[-1].y() < up.points[0].y()


def test_five_names_stand_in_the_plane_where_there_is_room(faces) -> None:
    assert "1" not in said(drawn(STYLES, 600)).split()
    assert {"1", "5"} <= set(said(drawn(STYLES, 300, 2.0)).split())


def test_parties_stand_under_each_other_where_it_is_narrow(faces) -> None:
    def tops(width: float, scale: float) -> list[float]:
        words = drawn(WINDOW, width, scale).words
        return [one.box.top() for one in words if one.lines[0] in ("The man", "Follett")]

    assert len(set(tops(600, 1.0))) == 1
    assert len(set(tops(300, 2.0))) == 2


def test_it_is_never_wider_than_it_need_be(faces) -> None:
    assert drawn(PRICE, 5000).size.width() == WIDEST_PX
    assert drawn(PRICE, 40).size.width() == 40


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
@pytest.mark.parametrize("name", KINDS)
def test_every_word_can_be_read_on_its_ground(faces, root: Path, name: str, theme: str) -> None:
    tokens = load_tokens(root / "resources" / "themes" / f"{theme}.toml")
    drawing = drawn(KINDS[name])
    grounds = [p for p in drawing.pieces if isinstance(p, Ground) and p.fill]
    for words in drawing.words:
        under = [g.fill for g in grounds if g.rect.contains(words.box.center())] or ["paper"]
        ratio = contrast(getattr(tokens, words.colour), getattr(tokens, under[-1]))
        assert ratio >= 4.5, (words.lines, words.colour, under)


@pytest.mark.parametrize("name", EVERY)
def test_ink_stays_in_the_picture(faces, tokens, name: str) -> None:
    """Nothing is painted at its very edge, where it would be cut."""
    for width in (300, 600):
        image = diagram_image(diagram_src(0, EVERY[name]), ROOM._replace(width=width), tokens)
        right, bottom = image.width() - 1, image.height() - 1
        spots = [*((x, y) for x in range(right) for y in (0, bottom))]
        spots += [*((x, y) for y in range(bottom) for x in (0, right))]
        edge = [image.pixelColor(x, y) for x, y in spots]
        assert max(colour.alpha() for colour in edge) < 60


def test_a_picture_is_as_fine_as_the_screen_and_as_large_as_the_text(faces, tokens) -> None:
    usual = diagram_image(diagram_src(0, PRICE), ROOM, tokens)
    fine = diagram_image(diagram_src(0, PRICE), ROOM._replace(ratio=2.0), tokens)
    large = diagram_image(diagram_src(0, PRICE), ROOM._replace(zoom=2.0), tokens)
    assert fine.deviceIndependentSize() == usual.deviceIndependentSize().toSize()
    assert fine.width() == 2 * usual.width()
    assert large.height() > 1.5 * usual.height()


def test_what_is_no_diagram_is_no_picture(faces, tokens) -> None:
    for name in (diagram_src(0, "kind: pie"), "diagram:1/%%%", "image:p/a.png", "diagram:"):
        assert diagram_image(name, ROOM, tokens) is None


def test_every_theme_paints_in_its_own_colours(faces, root: Path) -> None:
    made = []
    for theme in ("light", "dark", "print"):
        tokens = load_tokens(root / "resources" / "themes" / f"{theme}.toml")
        image = QImage(600, 300, QImage.Format.Format_RGB32)
        image.fill(QColor(tokens.paper))
        painter = QPainter(image)
        paint_drawing(painter, drawn(PRICE), tokens)
        painter.end()
        made.append({image.pixelColor(x, y).name() for x in range(600) for y in range(140)})
        assert {tokens.first, tokens.second, tokens.accent_soft} <= made[-1]


@pytest.mark.parametrize("name", EVERY)
def test_a_diagram_is_painted_at_once(faces, tokens, name: str) -> None:
    diagram_image(diagram_src(0, PRICE), ROOM, tokens)
    begin = perf_counter()
    diagram_image(diagram_src(1, EVERY[name]), ROOM, tokens)
    assert perf_counter() - begin < 0.5


def test_words_are_not_broken_within_where_a_line_has_room(faces) -> None:
    letters = drawn(PRICE).letters
    assert letters.wrapped("one two three", 10_000) == ("one two three",)
    narrow = letters.wrapped("Accommodating", letters.width("Accommo"))
    assert len(narrow) == 2
    assert "".join(narrow) == "Accommodating"
