"""Is the plot of a deal legible: no words over others, every mark in its place, in grey too?"""

from __future__ import annotations

import itertools
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.charts import ChartSpec, Way, chart_spec, with_pairs, with_ways
from desktop_app.core.library.deal_numbers import analysis_of, read_deal_file
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.pages.chart_words import caption, mark_label, reservation_label, spot_words, table
from desktop_app.paint.chart_file import SIZE, chart_image, write_png, write_svg
from desktop_app.paint.chart_layout import ChartLayout
from desktop_app.paint.chart_painter import ChartPainter
from desktop_app.paint.theme import Tokens, load_tokens
from tests.core.deals.made import deals, drawn

CONTENT = Path(__file__).parents[2] / "content" / "deals"
WORKED = [path for path in sorted(CONTENT.glob("*.md")) if "\n```deal\n" in path.read_text("utf-8")]


def spec_of(path: Path) -> ChartSpec:
    deal, problems = read_deal_file(path)
    return chart_spec(analysis_of(deal, problems))


def laid(spec: ChartSpec, tokens: Tokens, width: float = 480, height: float = 380) -> ChartLayout:
    return ChartPainter(tokens).layout(spec, QRectF(0, 0, width, height))


def assert_legible(layout: ChartLayout) -> None:
    boxes = [label.box for label in layout.labels]
    for one, other in itertools.combinations(boxes, 2):
        assert not one.intersects(other)
    assert all(layout.plot.contains(box) for box in boxes)
    assert layout.area.contains(layout.plot)


@pytest.mark.parametrize("path", WORKED, ids=lambda path: path.stem)
@pytest.mark.parametrize("size", [(480, 380), (330, 260), (900, 700)])
def test_labels_of_shipped_deals_never_overlap_and_none_is_left_out(
    faces, tokens: Tokens, path: Path, size: tuple[int, int]
) -> None:
    layout = laid(spec_of(path), tokens, *size)
    assert_legible(layout)
    named = [mark for mark in layout.unlabelled if mark.label]
    assert named == []
    if size != (330, 260):
        assert layout.unlabelled == []


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deals(parties=2))
def test_labels_of_any_deal_never_overlap(faces, tokens: Tokens, block: DealBlock) -> None:
    assert_legible(laid(chart_spec(Analysis(block)), tokens))


def test_thirty_pairs_of_a_class_are_told_apart(faces, tokens: Tokens) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    pairs = [(f"Table {n}", spec.spots[n].at) for n in range(30)]
    layout = laid(with_pairs(spec, pairs), tokens, 900, 700)
    assert_legible(layout)
    assert len(layout.labels) >= 25


def test_values_stand_where_the_axes_say(faces, tokens: Tokens) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    layout = laid(spec, tokens)
    assert [tick.text for tick in layout.ticks[0]] == ["0", "20", "40", "60", "80", "100"]
    left, right = layout.place((0, 50)), layout.place((100, 50))
    middle = layout.place((50, 50))
    assert middle.x() == pytest.approx((left.x() + right.x()) / 2)
    assert layout.place((0, 100)).y() < layout.place((0, 0)).y()
    corner = layout.place([axis.reservation for axis in spec.axes])
    assert layout.zone().bottomLeft() == corner


def test_the_nearest_spot_is_found_within_reach(faces, tokens: Tokens) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    layout = laid(spec, tokens)
    for number, spot in enumerate((*spec.frontier, *spec.spots)):
        place = layout.place(spot.at)
        assert layout.nearest(place, 10) == number
    assert layout.nearest(QPointF(-100, -100), 10) is None


def test_a_deal_with_one_point_and_no_width_is_drawn(faces, tokens: Tokens) -> None:
    from tests.core.deals.made import deal

    layout = laid(chart_spec(Analysis(deal({"x": {"p": (0, 0)}}))), tokens)
    assert layout.plot.contains(layout.place((0, 0)))


@pytest.mark.parametrize("theme", ["light", "dark", "print"])
def test_frontier_marks_and_lines_are_painted(faces, root: Path, theme: str) -> None:
    tokens = load_tokens(root / "resources" / "themes" / f"{theme}.toml")
    spec = spec_of(CONTENT / "bundled-service-package.md")
    image = chart_image(spec, tokens, QSize(480, 380))
    layout = ChartPainter(tokens).layout(spec, QRectF(12, 12, 456, 356))
    labelled = {mark.at for mark in spec.marks}
    for spot in spec.frontier:
        if spot.at not in labelled and not _covered(layout, spot.at):
            assert _colour(image, layout.place(spot.at)) == QColor(tokens.accent)
    zone = layout.zone()
    inside = QPointF(zone.right() - 4, zone.top() + 4)
    assert _colour(image, inside) == QColor(tokens.accent_soft)
    outside = QPointF(layout.plot.left() + 3, layout.plot.bottom() - 3)
    assert _colour(image, outside) == QColor(tokens.paper)


def _covered(layout: ChartLayout, at: object) -> bool:
    place = layout.place(at)  # type: ignore[arg-type]
    return any(label.box.contains(place) for label in layout.labels)


def _colour(image: QImage, place: QPointF) -> QColor:
    return image.pixelColor(round(place.x()), round(place.y()))


def test_the_sides_of_a_dance_differ_in_shape_not_in_colour_alone(faces, tokens: Tokens) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    offers = tuple(spot.at for spot in spec.spots[:3])
    grey = []
    for party in (0, 1):
        image = chart_image(with_ways(spec, [Way(party, offers)]), tokens, QSize(480, 380))
        grey.append(image.convertToFormat(QImage.Format.Format_Grayscale8))
    layout = ChartPainter(tokens).layout(spec, QRectF(12, 12, 456, 356))
    place = layout.place(offers[0])
    # The corner of the square, which the circle leaves free.
    corner = (round(place.x() - 7.5), round(place.y() - 7.5))
    assert grey[0].pixelColor(*corner).lightness() - grey[1].pixelColor(*corner).lightness() > 40


def test_png_and_svg_hold_the_plot(faces, tokens: Tokens, tmp_path: Path) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    write_png(tmp_path / "plot.png", spec, tokens, "Renewal")
    image = QImage(str(tmp_path / "plot.png"))
    assert image.size() == SIZE * 2
    assert image.text("Title") == "Renewal"
    write_svg(tmp_path / "plot.svg", spec, tokens, "Renewal & more")
    told = " ".join(ET.parse(tmp_path / "plot.svg").getroot().itertext())  # noqa: S314 - our own
    for words in ("Renewal & more", "Haggling", "Vendor: reservation value 28", "Vendor, points"):
        assert words in told


def test_a_note_stands_whole_under_the_plot(faces, tokens: Tokens, tmp_path: Path) -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    note = "What if: " + "; ".join(["Reservation value of Vendor 50 instead of 28"] * 5)
    write_svg(tmp_path / "plot.svg", spec, tokens, "Renewal", note)
    lines = [text.text for text in ET.parse(tmp_path / "plot.svg").iter() if text.text]  # noqa: S314 - our own
    told = " ".join(" ".join(lines).split())
    assert note in told
    assert "Client: reservation value 45" in told
    plain, noted = (chart_image(spec, tokens, SIZE, 1, words) for words in ("", note))
    margin = plain.copy(0, SIZE.height() - 12, SIZE.width(), 12)
    assert noted.copy(0, SIZE.height() - 12, SIZE.width(), 12) == margin


def test_each_party_has_its_colour_and_dashes_whichever_two_are_plotted(
    faces, tokens: Tokens
) -> None:
    deal, problems = read_deal_file(CONTENT / "bus-depot-three-parties.md")
    analysis = analysis_of(deal, problems)
    inks = (tokens.first, tokens.second, tokens.ink)
    seen: dict[int, set[str]] = {}
    for pair in ((0, 1), (1, 2), (2, 0)):
        spec = chart_spec(analysis, *pair)
        image = chart_image(spec, tokens, QSize(480, 380), 3)
        layout = ChartPainter(tokens, 3).layout(spec, QRectF(36, 36, 1368, 1068))
        corner = layout.place([axis.reservation for axis in spec.axes])
        upright = [
            image.pixelColor(round(corner.x()), y).name()
            for y in range(round(layout.plot.top()), round(layout.plot.bottom()))
        ]
        flat = [
            image.pixelColor(x, round(corner.y())).name()
            for x in range(round(layout.plot.left()), round(layout.plot.right()))
        ]
        for place, pixels in zip(pair, (upright, flat), strict=True):
            seen.setdefault(place, set()).add(max(inks, key=pixels.count))
    assert seen == {0: {tokens.first}, 1: {tokens.second}, 2: {tokens.ink}}


def test_those_who_cannot_see_it_get_a_table() -> None:
    spec = spec_of(CONTENT / "software-licence-renewal.md")
    rows = table(spec)
    assert ("Haggling", "34", "50", "") in rows
    assert len(rows) == len(spec.marks) + len(spec.frontier)
    assert spot_words(spec.frontier[0], spec).startswith("Vendor 100 and Client 12\nFee per seat: ")


def test_the_caption_owns_up_to_a_sample() -> None:
    large = chart_spec(Analysis(drawn(12, 10, most=10**6)))
    assert "a sample: 2,000 of 1,000,000,000,000 agreements" in caption(large)
    assert "sample" not in caption(spec_of(CONTENT / "software-licence-renewal.md"))
    three = spec_of(CONTENT / "bus-depot-three-parties.md")
    assert "staircase" not in caption(three)


def test_many_names_at_one_point_stand_in_lines() -> None:
    marks = spec_of(CONTENT / "software-licence-renewal.md").marks
    assert "Package · Nash\nKalai-Smorodinsky\nEgalitarian · Utilitarian" in map(mark_label, marks)


def test_the_lines_keep_their_colours_where_one_has_no_room_for_words(
    faces, tokens: Tokens
) -> None:
    """The first labels need not be those of the two lines."""
    block = drawn(3, 3)
    spec = chart_spec(Analysis(block))
    painter = ChartPainter(tokens)
    layout = painter.layout(spec, QRectF(0, 0, 480, 380))
    only = [label for label in layout.labels if label.text == reservation_label(spec.axes[1])]
    layout.labels[:] = only
    written: list[str] = []
    painter._write = lambda _painter, _box, text, colour: written.append((text, colour))
    image = QImage(480, 380, QImage.Format.Format_RGB32)
    ink = QPainter(image)
    painter._label(ink, only[0], layout)
    ink.end()
    assert written == [(only[0].text, tokens.second)]
