"""Is every state told by more than its colour? In a theme of black and white it still shows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from desktop_app.core.model.margin import Neighbour
from desktop_app.paint.theme import Tokens
from desktop_app.ui.browse.deals.filter_pill import FilterPill
from desktop_app.ui.browse.margin.entry_link import EntryLink
from desktop_app.ui.browse.parts.part_tabs import PartTabs
from desktop_app.ui.browse.result_rows import Row
from desktop_app.ui.browse.row_painter import RowPainter
from desktop_app.ui.look import Look
from desktop_app.ui.places.place_button import PlaceButton
from desktop_app.ui.star import star_icon
from desktop_app.ui.tick_box import TickBox
from tests.ui.all_parts import all_parts
from tests.ui.stage import RENEWAL, ZOPA

INKS = {"ink", "muted", "accent", "second", "first", "control"}


@pytest.fixture
def plain(look: Look) -> Look:
    """Every ground white, every ink black."""
    colours = {name: "#000000" if name in INKS else "#ffffff" for name in Tokens._fields}
    return look._replace(tokens=Tokens(**colours))


def picture(draw, wide: int = 300, high: int = 90) -> QImage:
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    draw(painter)
    painter.end()
    return image


def row(look: Look, *, selected: bool = False, **more) -> QImage:
    made = Row(ZOPA, "ZOPA", "Dividing value", "The range of terms.")._replace(**more)
    return picture(
        lambda painter: RowPainter(look).paint(
            painter, QRect(0, 0, 300, 74), made, selected=selected, hovered=False
        )
    )


@pytest.mark.parametrize(
    "state",
    [
        {"selected": True},
        {"kept": True},
        {"ref": RENEWAL},
        {"title_spans": ((0, 4),)},
        {"excerpt_spans": ((4, 9),)},
    ],
    ids=str,
)
def test_a_row_shows_its_state_by_shape(plain: Look, state: dict[str, object]) -> None:
    assert row(plain, **state) != row(plain)


def shot(widget: QWidget) -> QImage:
    widget.resize(200, 40)
    return widget.grab().toImage()


def test_a_link_that_leads_nowhere_has_dashes(plain: Look, qtbot) -> None:
    pictures, parent = [], QWidget()
    qtbot.addWidget(parent)
    for ref in (ZOPA, None):
        link = EntryLink(plain, parent)
        link.show_row(Neighbour(ref, "ZOPA"), "See also")
        pictures.append(shot(link))
    assert pictures[0] != pictures[1]


def test_a_tick_and_a_star_tell_on_from_off(plain: Look, qtbot) -> None:
    pictures = []
    for on in (False, True):
        box = TickBox("Answers", plain)
        box.setChecked(on)
        qtbot.addWidget(box)
        pictures.append(shot(box))
    assert pictures[0] != pictures[1]
    stars = [star_icon(plain, 1, filled=on).pixmap(16, 16).toImage() for on in (False, True)]
    assert stars[0] != stars[1]


def test_where_one_is_and_what_is_set_is_in_bold(plain: Look, qtbot) -> None:
    place, pill, tabs = PlaceButton(plain), FilterPill(plain), PartTabs(plain)
    for widget in (place, pill, tabs):
        qtbot.addWidget(widget)
    place.name("Deals")
    pictures = []
    for on in (False, True):
        place.setChecked(on)
        pill.say("Software", "Software", is_set=on)
        tabs.removeTab(0)
        tabs.insertTab(0, "Story")
        tabs.insertTab(1, "Debrief")
        tabs.setCurrentIndex(int(on))
        pictures.append([shot(widget) for widget in (place, pill, tabs)])
        tabs.removeTab(1)
    assert all(off != on for off, on in zip(*pictures, strict=True))


def test_what_is_found_on_the_page_and_which_of_it_is_shown(window, plain: Look) -> None:
    view = window.browse.view
    view.show_page(all_parts())
    view.wear(plain)
    seen = []
    for places, current in ((), -1), (((0, 3),), -1), (((0, 3),), 0):
        view.show_found(places, current)
        seen.append(view.viewport().grab().toImage())
    assert seen[0] != seen[1] != seen[2]
