"""What stands beside an entry, group by group?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.ui.browse.margin.deal_card import DealCard
from desktop_app.ui.browse.margin.entry_button import EntryButton
from desktop_app.ui.browse.margin.entry_link import EntryLink
from desktop_app.ui.browse.margin.group import Group
from desktop_app.ui.browse.margin.group_label import GroupLabel
from desktop_app.ui.browse.margin.language_row import LanguageRow
from desktop_app.ui.browse.margin.note_editor import NoteEditor
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.margin import Margin
    from desktop_app.ui.look import Look

_FEW_DEALS = 5


class MarginContent(QWidget):
    """The groups, in their order; those with nothing in them are absent.

    `followed` carries the EntryRef of a link that was followed, `size_changed` tells that the
    groups want another height. `column` takes what stands below them.
    """

    followed = Signal(object)
    size_changed = Signal()
    controls_made = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("margin-content")
        self.deals = Group(tr("Seen in deals"), look, self, DealCard, gap=8, few=_FEW_DEALS)
        self.opposite = Group(tr("Opposite"), look, self, EntryLink)
        self.confused_with = Group(tr("Often confused with"), look, self, EntryLink)
        self.see_also = Group(tr("See also"), look, self, EntryLink)
        self.namesakes = Group(tr("Of the same name"), look, self, EntryLink)
        self.linked_from = Group(tr("Linked from"), look, self, EntryLink, folded=True)
        self.languages = Group(tr("In other languages"), look, self, LanguageRow, folded=True)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for group in self.groups():
            self.column.addWidget(group)
            group.row_made.connect(self._connect)
        self._note_label: GroupLabel | None = None
        self.note: NoteEditor | None = None
        self.column.addStretch(1)

    def add_note(self, look: Look) -> NoteEditor:
        """Make room for the person's own note below the groups."""
        self._note_label = GroupLabel(tr("Your note"), look, self)
        self.note = NoteEditor(look, self)
        self._note_label.setBuddy(self.note)
        self.column.insertWidget(self.column.count() - 1, self._note_label)
        self.column.insertWidget(self.column.count() - 1, self.note)
        self._note_label.show()
        self.note.show()
        self.wear(look)
        return self.note

    def groups(self) -> tuple[Group, ...]:
        """All groups from top to bottom."""
        return (
            self.deals,
            self.opposite,
            self.confused_with,
            self.see_also,
            self.namesakes,
            self.linked_from,
            self.languages,
        )

    def show_margin(self, margin: Margin | None) -> None:
        """Show what goes with an entry; None shows nothing."""
        for group, rows in zip(self.groups(), _rows(margin), strict=True):
            group.show_rows(rows)

    def height_in(self, width: int) -> int:
        """The height that the groups want at that width, in pixels."""
        return max(0, self.column.totalHeightForWidth(width))

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        for group in self.groups():
            group.wear(look)
        if self.note is not None and self._note_label is not None:
            self._note_label.wear(look)
            self._note_label.setContentsMargins(0, look.px(12), 0, look.px(8))
            self.note.wear(look)

    def event(self, event: QEvent) -> bool:
        """Tell when the groups want another height."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.size_changed.emit()
        return done

    def controls(self) -> list[QWidget]:
        """All that takes the focus, from top to bottom."""
        found: list[QWidget] = []
        for group in self.groups():
            found += [group.head] if group.head is not None else []
            found += [row for row in group.rows if isinstance(row, EntryButton)]
            found += [group.all_button] if group.all_button is not None else []
        return [*found, self.note] if self.note is not None else found

    def _connect(self, row: EntryButton | LanguageRow | QPushButton) -> None:
        if isinstance(row, EntryButton):
            row.followed.connect(self.followed)
        if not isinstance(row, LanguageRow):
            self.controls_made.emit()


def _rows(margin: Margin | None) -> tuple[tuple[object, ...], ...]:
    """The rows of each group, in the order of `groups`."""
    if margin is None:
        return ((),) * 7
    return (
        margin.deals,
        margin.opposite,
        margin.confused_with,
        margin.see_also,
        margin.namesakes,
        margin.linked_from,
        margin.languages,
    )
