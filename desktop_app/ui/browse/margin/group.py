"""What is one group of the margin: a label, and below it what belongs there?"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.browse.margin.fold_head import FoldHead
from desktop_app.ui.browse.margin.group_label import GroupLabel
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.look import Look

MOST = 40  # rows; more than anybody walks through in a margin

# Makes an empty row with `show_row(what, within)` and `wear(look)`; `within` names the group.
MakeRow = Callable[["Look", QWidget], Any]


class Group(QWidget):
    """Rows under a label, absent when there are none; a folded group makes them when unfolded.

    Rows are used again for the next entry: making them anew takes longer than the page.
    """

    row_made = Signal(object)
    changed = Signal()

    def __init__(
        self,
        name: str,
        look: Look,
        parent: QWidget,
        make_row: MakeRow,
        *,
        folded: bool = False,
        gap: int = 0,
        few: int = MOST,
    ) -> None:
        """`gap` is the room between rows, px of 100 %; `few` rows show until all are wanted."""
        super().__init__(parent)
        self.name = name
        self.rows: list[Any] = []
        self.head = FoldHead(name, look, self) if folded else None
        self._title = self.head or GroupLabel(name, look, self)
        self.all_button: QPushButton | None = None
        self._more: QLabel | None = None
        self._look, self._gap, self._make_row = look, gap, make_row
        self._few, self._all = few, False
        self._shown: Sequence[Any] = ()
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._measure()
        if self.head is not None:
            self.head.toggled.connect(self._turn)
        self.hide()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these; none hide the group."""
        self._shown, self._all = rows, False
        if self.head is not None:
            self.head.set_count(len(rows))
        self._lay_rows()
        self.setVisible(bool(rows))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._measure()
        for part in (self._title, *self.rows):
            part.wear(look)

    def _turn(self) -> None:
        self._lay_rows()
        self.changed.emit()

    def _lay_rows(self) -> None:
        folded = self.head is not None and not self.head.isChecked()
        wanted = () if folded else self._shown[: MOST if self._all else self._few]
        while len(self.rows) < len(wanted):
            row = self._make_row(self._look, self)
            self.rows.append(row)
            self._column.insertWidget(len(self.rows), row)
            self.row_made.emit(row)
        for row, what in zip(self.rows, wanted, strict=False):
            row.show_row(what, self.name)
            row.show()
        for row in self.rows[len(wanted) :]:
            row.hide()
        some = not self._all and len(self._shown) > self._few < MOST
        self._offer_all(offered=some and not folded)
        self._tell_more(0 if folded or some else len(self._shown) - len(wanted))

    def _offer_all(self, *, offered: bool) -> None:
        if self.all_button is None:
            if not offered:
                return
            self.all_button = QPushButton(self)
            self.all_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.all_button.clicked.connect(self._show_all)
            self._column.addWidget(self.all_button, 0, Qt.AlignmentFlag.AlignLeft)
            self.row_made.emit(self.all_button)
        self.all_button.setText(tr("Show all {count}", count=len(self._shown)))
        self.all_button.setVisible(offered)

    def _show_all(self) -> None:
        focused = self.all_button is not None and self.all_button.hasFocus()
        self._all = True
        self._lay_rows()
        if focused:
            self.rows[self._few].setFocus(Qt.FocusReason.TabFocusReason)
        self.changed.emit()

    def _tell_more(self, count: int) -> None:
        if self._more is None:
            if count <= 0:
                return
            self._more = QLabel(self)
            self._more.setTextFormat(Qt.TextFormat.PlainText)
            self._more.setProperty("role", "quiet")
            self._column.addWidget(self._more)
        self._more.setText(tr("and {count} more", count=count))
        self._more.setVisible(count > 0)

    def _measure(self) -> None:
        px = self._look.px
        self._column.setContentsMargins(0, 0, 0, px(20 if self.head is None else 8))
        self._column.setSpacing(px(self._gap) if self._gap else 0)
        if self.head is None:
            self._title.setContentsMargins(0, 0, 0, px(4))
