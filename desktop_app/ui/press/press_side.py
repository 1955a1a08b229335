"""What stands beside the sheet: paper, faces, sides, what does not fit, and the two ways on?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop_app.core.cards.settings import CardSettings
from desktop_app.ui.browse.trying.plain_label import PlainLabel
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.flow_row import FlowRow
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.plain_tip import plain_tip
from desktop_app.ui.press.choices import (
    Choice,
    face_choices,
    language_choices,
    order_choices,
    sheet_choices,
    sides_choices,
)
from desktop_app.ui.press.count_field import CountField
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.ui.tick_box import TickBox
from desktop_app.wording import sentence, tr
from desktop_app.wording.sheets import unusable_sheets

if TYPE_CHECKING:
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.core.errors import AppError
    from desktop_app.paint.cards.preflight import Advice
    from desktop_app.ui.look import Look

_LONG_WORK = 12  # pages; fewer are done before a bar could be read
_MOST_ADVICE = 3  # sentences; all of them are told under the pointer and to the ear
_WIDE_PX = 288
_SIZES = (7.0, 8.0, 9.0, 10.0, 11.0, 12.0)


class PressSide(QFrame):
    """Every choice of a print. `chosen` carries the name of a setting and its value.

    `printer_chosen` carries for which printer a PDF is aligned, "" for none.
    """

    chosen = Signal(str, object)
    print_wanted = Signal()
    pdf_wanted = Signal()
    pictures_wanted = Signal()
    cancel_wanted = Signal()
    own_sheets_wanted = Signal()
    printer_chosen = Signal(str)
    align_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("print-side")
        self._look = look
        self.boxes: dict[str, ChoiceBox] = {}
        self.ticks: dict[str, TickBox] = {}
        self._words: list[PlainLabel] = []
        self._left: tuple[QPushButton, QWidget | None] | None = None
        self.start = CountField(tr("Begin at card"), look)
        self.start.changed.connect(lambda number: self.chosen.emit("start", number))
        self.own_sheets = QPushButton("…")
        self.own_sheets.setAccessibleName(tr("Sheets of my own"))
        self.own_sheets.setToolTip(self.own_sheets.accessibleName())
        self.own_sheets.clicked.connect(self.own_sheets_wanted)
        self.unusable = PlainLabel("notice")
        self.advice = PlainLabel("notice")
        self.print_button = QPushButton(tr("Print…"))
        self.print_button.setDefault(True)
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button = QPushButton(tr("Save PDF…"))
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self.pictures_button = QPushButton(tr("Pictures for slides…"))
        self.pictures_button.clicked.connect(self.pictures_wanted)
        self._ways = FlowRow(look)
        self._ways.put((self.print_button, self.pdf_button, self.pictures_button))
        self.aligned_words = PlainLabel("quiet", tr("PDF aligned for"))
        self.aligned = ChoiceBox(look)
        self.align_button = QPushButton(tr("Align a printer…"))
        self._strip = ProgressStrip(look, narrow=True)
        self._strip.cancel_requested.connect(self.cancel_wanted)
        self._strip.hide()
        self._lay_out()
        self.wear(look)

    def show_sheets(self, sheets: Sequence[Sheet], faults: Sequence[AppError]) -> None:
        """Offer these sheets; tell what is wrong with files that are none."""
        self._fill("sheet", sheet_choices(sheets))
        told = unusable_sheets(faults)
        self.unusable.setText(told)
        self.unusable.setVisible(bool(told))
        self.unusable.setToolTip(plain_tip("\n".join(map(sentence, faults))))

    def show_languages(self, languages: Sequence[str]) -> None:
        """Offer headwords in these languages."""
        self._fill("language", language_choices(languages))

    def show_settings(self, settings: CardSettings, places: int) -> None:
        """Show what is chosen; `places` is how many cards a sheet holds. Nothing is emitted."""
        told = settings._asdict()
        for name, box in self.boxes.items():
            box.setCurrentIndex(box.findData(told[name]))
        for name, tick in self.ticks.items():
            tick.blockSignals(True)  # noqa: FBT003 - Qt takes no name
            tick.setChecked(told[name])
            tick.blockSignals(False)  # noqa: FBT003 - Qt takes no name
        self.start.show_count(settings.start, places)

    def show_advice(self, advice: Sequence[Advice]) -> None:
        """Tell what does not fit and what was done about it."""
        told = [one.words for one in advice[:_MOST_ADVICE]]
        if len(advice) > _MOST_ADVICE:
            told.append(tr("… and {count} more.", count=len(advice) - _MOST_ADVICE))
        self.tell("\n".join(told), [one.words for one in advice])

    def tell(self, text: str, whole: Sequence[str] = ()) -> None:
        """Show what to mind, "" for nothing; what is new comes into sight.

        `whole` are all sentences where there is no room for them.
        """
        new = bool(text) and text != self.advice.text()
        self.advice.setText(text)
        self.advice.setToolTip(plain_tip("\n".join(whole)))
        self.advice.setAccessibleDescription("\n".join(whole))
        self.advice.setVisible(bool(text))
        if new:
            self._area.verticalScrollBar().setValue(0)

    def set_ready(self, *, ready: bool) -> None:
        """Let the deck be printed and saved, or not; the keys come back to the button they left."""
        ways = (self.print_button, self.pdf_button, self.pictures_button)
        left = next((way for way in ways if way.hasFocus()), None)
        for way in ways:
            way.setEnabled(ready)
        if left is not None and not ready:
            self._left = (left, self.window().focusWidget())
        elif ready and self._left is not None:
            button, gone_to = self._left
            self._left = None
            if self.window().focusWidget() is gone_to:
                button.setFocus()

    def show_printers(self, printers: Sequence[str], chosen: str) -> None:
        """Offer these printers, which are aligned; nothing is emitted."""
        self.aligned.clear()
        for name, words in (("", tr("No printer")), *((name, name) for name in printers)):
            self.aligned.addItem(words, name)
        self.aligned.setCurrentIndex(max(self.aligned.findData(chosen), 0))
        for part in (self.aligned_words, self.aligned):
            part.setVisible(bool(printers))

    def show_progress(self, done: int, total: int, what: str = "") -> None:
        """Show how far long work has come; `what` is counted, pages as a rule."""
        if total >= _LONG_WORK and done < total:
            self._strip.show_progress(what or tr("Page"), done, total)
            self._strip.show()
        else:
            self._strip.hide()

    @property
    def least_px(self) -> int:
        """So wide it is at least beside the sheet, for its choices to be seen whole."""
        around = self._around.contentsMargins()
        bar = self._area.verticalScrollBar().sizeHint().width()
        form = self._form.totalMinimumSize().width() + bar
        return min(around.left() + form + around.right(), self.wide_px)

    def stops(self) -> list[QWidget]:
        """Where Tab stops, in order."""
        return [
            self.boxes["sheet"],
            self.own_sheets,
            *(box for name, box in self.boxes.items() if name != "sheet"),
            self.start.spin,
            *self.ticks.values(),
            *(() if self.aligned.isHidden() else (self.aligned,)),
            self.align_button,
            self.print_button,
            self.pdf_button,
            self.pictures_button,
        ]

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        px = look.px
        self._around.setContentsMargins(px(18), px(18), px(14), px(16))
        self._around.setSpacing(px(8))
        self._form.setSpacing(px(4))
        for box in self.boxes.values():
            box.wear(look)
        for tick in self.ticks.values():
            tick.wear(look)
        self.own_sheets.setFixedWidth(px(42))
        self.start.wear(look)
        self.aligned.wear(look)
        self._strip.wear(look)
        self._ways.wear(look)
        self.wide_px = px(_WIDE_PX)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("print-side")
        self._form = QVBoxLayout(inner)
        self._form.setContentsMargins(0, 0, 6, 0)
        self._form.addWidget(PlainLabel("title", tr("Print cards")))
        self._form.addWidget(self.advice)
        sizes = [(size, tr("{size:g} pt", size=size)) for size in _SIZES]
        for name, label, choices in (
            ("sheet", tr("Paper and cards"), ()),
            ("face", tr("Face"), face_choices()),
            ("sides", tr("Sides"), sides_choices()),
            ("order", tr("Order after cutting"), order_choices()),
            ("least_pt", tr("Smallest text"), sizes),
            ("language", tr("Headword also in"), ()),
        ):
            self._add_box(name, label, choices)
        self._form.addWidget(self.start)
        for name, label in (
            ("marks", tr("Cut marks")),
            ("category", tr("Category label")),
            ("source", tr("Sources")),
            ("number", tr("Card numbers")),
            ("pack", tr("Pack name in the footer")),
            ("large", tr("Large print (12 pt at least)")),
        ):
            self._add_tick(name, label)
        self._add_aligning()
        self._form.addStretch(1)
        self._around = QVBoxLayout(self)
        self._area = FormArea(inner)
        self._area.setObjectName("print-side")
        # For a long name in what is told, and for a window that is smaller than the choices.
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._around.addWidget(self._area, 1)
        for below in (self._strip, self._ways):
            self._around.addWidget(below)

    def _add_box(self, name: str, label: str, choices: Sequence[tuple[object, str]]) -> None:
        words, box = PlainLabel("quiet", label), ChoiceBox(self._look)
        box.setAccessibleName(label)
        box.activated.connect(lambda at: self.chosen.emit(name, box.itemData(at)))
        words.setBuddy(box)
        self.boxes[name] = box
        self._fill(name, choices)
        self._form.addWidget(words)
        if name == "sheet":
            line = QHBoxLayout()
            line.addWidget(box, 1)
            line.addWidget(self.own_sheets)
            self._form.addLayout(line)
            self._form.addWidget(self.unusable)
        else:
            self._form.addWidget(box)
        self._form.addSpacing(4)

    def _add_tick(self, name: str, label: str) -> None:
        tick = TickBox(label, self._look)
        tick.toggled.connect(lambda on: self.chosen.emit(name, on))
        self.ticks[name] = tick
        self._form.addWidget(tick)

    def _add_aligning(self) -> None:
        self.aligned.setAccessibleName(tr("PDF aligned for"))
        self.aligned.activated.connect(
            lambda at: self.printer_chosen.emit(self.aligned.itemData(at))
        )
        self.aligned_words.setBuddy(self.aligned)
        self.align_button.clicked.connect(self.align_wanted)
        self._form.addSpacing(6)
        for part in (self.aligned_words, self.aligned):
            self._form.addWidget(part)
        self._form.addSpacing(4)
        self._form.addWidget(self.align_button)
        self.show_printers((), "")

    def _fill(self, name: str, choices: Sequence[tuple[object, str] | Choice]) -> None:
        box = self.boxes[name]
        box.clear()
        for key, words in choices:
            box.addItem(words, key)
