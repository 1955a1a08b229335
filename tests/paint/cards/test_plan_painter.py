"""Is a sheet drawn to scale, whole, and marked where it is wrong by more than colour?"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from desktop_app.core.cards.fitting import faults
from desktop_app.core.cards.imposition import Box
from desktop_app.core.cards.sheet import Sheet
from desktop_app.core.cards.sheet_plan import sheet_plan
from desktop_app.paint.cards.plan_painter import PlanPainter
from desktop_app.paint.theme import Tokens, load_tokens
from tests.core.cards.papers import TENTS, USUAL

WIDE, HIGH = 500, 600
ROOM = QRectF(0, 0, WIDE, HIGH)


@pytest.fixture
def tokens(root: Path, qapp) -> Tokens:
    return load_tokens(root / "resources" / "themes" / "print.toml")


def painter_of(sheet: Sheet, tokens: Tokens) -> PlanPainter:
    return PlanPainter(sheet_plan(sheet, faults(sheet)), ROOM, tokens)


def drawn(sheet: Sheet, tokens: Tokens) -> QImage:
    image = QImage(WIDE, HIGH, QImage.Format.Format_RGB32)
    image.fill(0x808080)
    painter = QPainter(image)
    painter_of(sheet, tokens).paint(painter)
    painter.end()
    return image


def count(image: QImage, colour: str) -> int:
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(WIDE) for y in range(HIGH))


def test_paper_and_cards_are_to_one_scale(tokens: Tokens) -> None:
    painter = painter_of(USUAL, tokens)
    assert painter.paper.height() == pytest.approx(HIGH)
    assert painter.paper.width() == pytest.approx(HIGH * 210 / 297)
    assert painter.paper.center() == ROOM.center()
    card = painter.rect(Box(15, 24.5, 90, 62))
    assert card.width() / painter.paper.width() == pytest.approx(90 / 210)
    assert (card.top() - painter.paper.top()) / HIGH == pytest.approx(24.5 / 297)


@pytest.mark.parametrize("columns", [3, 50])
def test_what_stands_out_is_seen_and_the_paper_stays_large(tokens: Tokens, columns: int) -> None:
    painter = painter_of(replace(USUAL, columns=columns), tokens)
    assert ROOM.contains(painter.paper)
    assert painter.paper.width() > WIDE / 3
    assert painter.rect(Box(195, 24.5, 90, 62)).center().x() > painter.paper.right()


def test_what_is_wrong_is_hatched_in_the_colour_of_warning(tokens: Tokens) -> None:
    assert count(drawn(USUAL, tokens), tokens.second) == 0
    wrong = drawn(replace(USUAL, columns=3), tokens)
    assert count(wrong, tokens.second) > 500
    ink = Tokens(**dict.fromkeys(Tokens._fields, "#000000"))._replace(
        raised="#ffffff", second_soft="#ffffff"
    )
    assert count(drawn(replace(USUAL, corner=40), ink), "#000000") > 3 * count(
        drawn(USUAL, ink), "#000000"
    ), "without colours it is seen as well"


@pytest.mark.parametrize(
    "changes",
    [
        {"perforated": True},
        {"corner": 5.0},
        {"bleed": 3.0, "columns": 1, "rows": 1},
        {"paper": (297.0, 210.0)},
        {"columns": 1},
    ],
    ids=str,
)
def test_each_thing_that_is_said_is_seen(tokens: Tokens, changes: dict[str, Any]) -> None:
    without = replace(USUAL, **{**changes, "bleed": 0.0}) if "bleed" in changes else USUAL
    assert drawn(replace(USUAL, **changes), tokens) != drawn(without, tokens)


def test_a_tent_is_one_outline_with_a_dashed_fold(tokens: Tokens) -> None:
    """At the fold there is paper between the dashes; at the edge to the next tent is a line."""
    image, painter = drawn(TENTS, tokens), painter_of(TENTS, tokens)
    lines = {}
    for y in (74.25, 148.5):
        row = round(painter.rect(Box(0, y, 1, 1)).top())
        left, right = round(painter.paper.left()) + 8, round(painter.paper.right()) - 8
        near = [
            min(QColor(image.pixel(x, row + at)).lightness() for at in (-1, 0, 1))
            for x in range(left, right)
        ]
        lines[y] = sum(light < 160 for light in near) / len(near)
    assert 0.4 < lines[74.25] < 0.8
    assert lines[148.5] == 1
