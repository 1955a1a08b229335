"""On which paper, with which margins and how large is it to be printed?"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop_app.paint.page_layout import (
    A4,
    LETTER,
    MARGINS,
    PageLayout,
    Paper,
    local_paper,
    paper_named,
)
from desktop_app.settings import Settings
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.look import Look
from desktop_app.ui.tick_box import TickBox
from desktop_app.wording import tr

_TEXT_SIZES_PT = (8, 9, 10, 11, 12, 14)


def paper_of(settings: Settings) -> Paper:
    """The paper that a person has chosen, or that is usual here."""
    return local_paper() if settings.paper == "local" else paper_named(settings.paper)


def layout_of(settings: Settings) -> PageLayout:
    """Paper, margins and text size as a person has chosen them."""
    margins = MARGINS[settings.print_margins]
    return PageLayout(paper_of(settings), margins, float(settings.print_text_pt))


class PrintChoices(QWidget):
    """Paper, margins, text size, answers. `changed` carries a setting's name and its new value."""

    changed = Signal(str, object)

    def __init__(self, look: Look, settings: Settings) -> None:
        super().__init__()
        self._look = look
        self._boxes: dict[str, ChoiceBox] = {}
        self._labels: dict[str, QLabel] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        papers = (
            (A4.name.lower(), tr("A4, 210 × 297 mm")),
            (LETTER.name.lower(), tr("Letter, 8.5 × 11 in")),
        )
        margins = (
            ("narrow", tr("Narrow, 15 mm")),
            ("usual", tr("Usual, 28 mm")),
            ("wide", tr("Wide, 36 mm, for notes")),
        )
        sizes = [(size, _size_words(size)) for size in _TEXT_SIZES_PT]
        self._add(tr("Paper"), "paper", papers, paper_of(settings).name.lower())
        self._add(tr("Margins"), "print_margins", margins, settings.print_margins)
        self._add(tr("Text"), "print_text_pt", sizes, settings.print_text_pt)
        self.answers = TickBox(tr("Print the answers"), look)
        self.answers.setChecked(settings.print_answers)
        self.answers.toggled.connect(lambda on: self.changed.emit("print_answers", on))
        self.answers.hide()
        self._column.addWidget(self.answers)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._column.setSpacing(look.px(5))
        for box in self._boxes.values():
            box.wear(look)
        self.answers.wear(look)

    def choose(self, name: str, value: object) -> None:
        """Show another value of a setting; nothing is emitted."""
        box = self._boxes[name]
        box.setCurrentIndex(box.findData(value))

    def show_margins(self, *, shown: bool) -> None:
        """Let margins and text size be chosen, or hide both."""
        for name in ("print_margins", "print_text_pt"):
            self._boxes[name].setVisible(shown)
            self._labels[name].setVisible(shown)

    def _add(
        self, label: str, name: str, options: Sequence[tuple[object, str]], chosen: object
    ) -> None:
        words = QLabel(label)
        words.setProperty("role", "quiet")
        box = ChoiceBox(self._look)
        box.setObjectName(name)
        box.setAccessibleName(label)
        for value, told in options:
            box.addItem(told, value)
        if box.findData(chosen) < 0:
            box.addItem(_size_words(chosen), chosen)
        box.setCurrentIndex(box.findData(chosen))
        box.activated.connect(lambda at: self.changed.emit(name, box.itemData(at)))
        words.setBuddy(box)
        self._boxes[name], self._labels[name] = box, words
        self._column.addWidget(words)
        self._column.addWidget(box)
        self._column.addSpacing(6)


def _size_words(size_pt: object) -> str:
    if size_pt == Settings().print_text_pt:
        return tr("{size} pt, usual", size=size_pt)
    return tr("{size} pt", size=size_pt)
