"""Whatever the width of the window and the size of its text, no choice of a print is cut off."""

from __future__ import annotations

import pytest

from desktop_app.ui.form_area import FormArea
from tests.ui.pressing import lay_deck, open_press


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_the_choices_are_never_wider_than_their_room(window, qtbot, zoom: int) -> None:
    lay_deck(window)
    part = open_press(window, qtbot)
    window.set_zoom(zoom)
    area = part.side.findChild(FormArea)
    cut = []
    for width in range(640, 1401, 20):
        window.resize(width, 700)
        qtbot.waitUntil(lambda: not part.busy)
        if part.swap.isVisible() and not part.side.isVisible():
            part.swap.click()
        qtbot.waitUntil(lambda: part.side.geometry().right() < part.width())
        over = area.widget().width() - area.viewport().width()
        if part.width() < part.side.least_px:  # they cannot stand there; one scrolls
            assert area.horizontalScrollBar().maximum() >= over
        elif over > 0:
            cut.append((width, over))
    assert cut == []
