"""Which page is looked at, and how large?"""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.glyph_button import Glyph, GlyphButton
from desktop_app.ui.look import Look
from desktop_app.ui.printing.sheet_column import Fit
from desktop_app.ui.printing.sheet_view import SheetView
from desktop_app.ui.printing.zoom_box import ZoomBox
from desktop_app.wording import tr


class ViewBar(QFrame):
    """Page number with buttons to turn, and the size of the preview."""

    def __init__(self, view: SheetView, look: Look) -> None:
        super().__init__()
        self.setObjectName("bar")
        self._view = view
        self._told = FittingLabel(look, 13, "ink")
        self._back = GlyphButton(Glyph.BACK, tr("Previous page"), look)
        self._forward = GlyphButton(Glyph.FORWARD, tr("Next page"), look)
        self._back.clicked.connect(lambda: view.go_to(view.number - 1))
        self._forward.clicked.connect(lambda: view.go_to(view.number + 1))
        fits = ((Fit.PAGE, tr("Whole page")), (Fit.WIDTH, tr("Page width")))
        self._size = ZoomBox(fits, look)
        self._size.fit_wanted.connect(view.set_fit)
        self._size.zoom_wanted.connect(view.set_zoom)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._back)
        self._line.addWidget(self._forward)
        self._line.addWidget(self._told, 1)
        self._line.addWidget(self._size)
        view.moved.connect(self._tell)
        self.wear(look)
        self._tell()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._line.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        self._line.setSpacing(look.px(4))
        for part in (self._back, self._forward, self._told, self._size):
            part.wear(look)

    def _tell(self) -> None:
        view = self._view
        told = tr("{number} of {count}", number=view.number, count=view.count)
        self._told.set_text(told if view.count else "")
        self._back.setEnabled(view.number > 1)
        self._forward.setEnabled(view.number < view.count)
        self._size.show_size(view.fit, view.zoom)
