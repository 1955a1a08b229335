"""A tip shows names as people wrote them, whatever signs are in them."""

from __future__ import annotations

from desktop_app.ui.workshop.deck_pane import DeckPane
from tests.ui.pressing import lay_deck, open_press


def test_names_with_signs_of_markup_are_shown_as_they_are(window, qtbot) -> None:
    bench = lay_deck(window)
    open_press(window, qtbot)
    bench.rename("<h1>Big & bold")
    pane = window.findChild(DeckPane)
    for tip in (pane.name.toolTip(), pane.undo.toolTip()):
        assert tip.startswith("<p>")
        assert "<h1>" not in tip
    assert pane.name.toolTip() == "<p>&lt;h1&gt;Big &amp; bold</p>"
