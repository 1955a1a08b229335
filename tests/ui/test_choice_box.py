"""A choice whose words are too long for its box says so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QStylePainter

from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look


@pytest.mark.parametrize(("width", "whole"), [(400, True), (120, False)])
def test_words_end_in_an_ellipsis_where_they_do_not_fit(
    qtbot, look: Look, monkeypatch: pytest.MonkeyPatch, width: int, whole: bool
) -> None:
    words = "Term / definition and example"
    drawn: list[str] = []
    real = QStylePainter.drawControl

    def told(painter: QStylePainter, element: object, option: object) -> None:
        drawn.append(option.currentText)  # type: ignore[attr-defined]
        real(painter, element, option)  # type: ignore[call-overload]

    monkeypatch.setattr(QStylePainter, "drawControl", told)
    box = ChoiceBox(look)
    qtbot.addWidget(box)
    box.addItem(words)
    box.resize(width, 34)
    box.grab()
    assert (drawn[-1] == words) is whole
    assert whole or (drawn[-1].endswith("…") and words.startswith(drawn[-1][:-1].rstrip()))
    assert box.currentText() == words
