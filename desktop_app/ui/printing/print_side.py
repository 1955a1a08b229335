"""What stands beside the preview: choices, what to mind, and the two ways on?"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.settings import Settings
from desktop_app.ui.look import Look
from desktop_app.ui.printing.print_choices import PrintChoices
from desktop_app.ui.progress_strip import ProgressStrip
from desktop_app.wording import counted_pages, tr

_WIDE_PX = 236
_LONG_WORK = 12  # pages; fewer are done before a bar could be read


class PrintSide(QFrame):
    """Title, choices, notice, progress, buttons."""

    print_wanted = Signal()
    pdf_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self, title: str, look: Look, settings: Settings) -> None:
        super().__init__()
        self.setObjectName("print-side")
        self.choices = PrintChoices(look, settings)
        self._title = title
        self._head = _label(tr("Print"), "title")
        self.what = _label(title, "quiet")
        self.notice = _label("", "notice")
        self.notice.hide()
        self.print_button = QPushButton(tr("Print…"))
        self.print_button.clicked.connect(self.print_wanted)
        self.pdf_button = QPushButton(tr("Save as PDF…"))
        self.pdf_button.setAutoDefault(False)
        self.pdf_button.clicked.connect(self.pdf_wanted)
        self._strip = ProgressStrip(look, narrow=True)
        self._strip.cancel_requested.connect(self.cancel_wanted)
        self._strip.hide()
        self._lay_out()
        self.wear(look)
        self.set_ready(ready=False)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self.wide_px = look.px(_WIDE_PX)
        self._around.setContentsMargins(look.px(18), look.px(18), look.px(14), look.px(16))
        self._upper.setSpacing(look.px(8))
        self._around.setSpacing(look.px(8))
        self.choices.wear(look)
        self._strip.wear(look)

    def set_ready(self, *, ready: bool) -> None:
        """Let the pages be printed and saved, or not yet."""
        self.print_button.setEnabled(ready)
        self.pdf_button.setEnabled(ready)

    def show_count(self, count: int) -> None:
        """Tell how many pages there are."""
        self.what.setText(f"{self._title} · {counted_pages(count)}")

    def tell(self, text: str) -> None:
        """Show what to mind, "" for nothing."""
        self.notice.setText(text)
        self.notice.setVisible(bool(text))

    def show_progress(self, done: int, total: int) -> None:
        """Show how far long work has come."""
        if total >= _LONG_WORK and done < total:
            self._strip.show_progress(tr("Page"), done, total)
            self._strip.show()
        else:
            self._strip.hide()

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("print-side")
        self._upper = QVBoxLayout(inner)
        self._upper.setContentsMargins(0, 0, 4, 0)
        for part in (self._head, self.what, self.choices, self.notice):
            self._upper.addWidget(part)
        self._upper.addStretch(1)
        area = QScrollArea()
        area.setObjectName("print-side")
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._around = QVBoxLayout(self)
        self._around.addWidget(area, 1)
        for below in (self._strip, self.print_button, self.pdf_button):
            self._around.addWidget(below)


def _label(text: str, role: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setProperty("role", role)
    return label
