"""How do the parts of a class work together: entering, pasting, table, plot, wall?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop_app.core.deals.class_results import PairResult
from desktop_app.core.model.ref import EntryRef
from desktop_app.pages.class_words import paste_words, summary_sentences, table_text
from desktop_app.ui.announcing import announce
from desktop_app.ui.browse.parts.part_pane import PartPane
from desktop_app.ui.browse.trying.plot_pictures import PlotPictures
from desktop_app.ui.browse.trying.steady_area import SteadyArea
from desktop_app.ui.class_results.class_plot import ClassPlot
from desktop_app.ui.class_results.class_sheet import ClassSheet
from desktop_app.ui.class_results.class_task import ClassTask, ReckonedClass
from desktop_app.ui.class_results.class_wall import ClassWall, show_on_wall
from desktop_app.ui.look import Look
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDE_PX, _SIDE_PX, _GAP_PX = 880, 32, 32


class ClassPane(PartPane):
    """The part of a deal in which a class is entered and compared."""

    def __init__(self, library: Callable[[], Library], look: Look) -> None:
        super().__init__()
        self._look, self._library = look, library
        self._found: ReckonedClass | None = None
        self._selected = ""
        self.wall: ClassWall | None = None
        self.task = ClassTask(library, self)
        self.sheet = ClassSheet(look)
        self.side = ClassPlot(look)
        self.pictures = PlotPictures(self, lambda: self.side.spec)
        inner = QWidget()
        inner.setObjectName("part")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._row.addWidget(self.sheet, 12)
        self._row.addWidget(self.side, 10)
        self.area = SteadyArea(inner)
        self.area.setObjectName("part-area")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)
        self.setFocusProxy(self.sheet.form.name)
        self._connect()
        self.wear(look)

    def show_deal(self, ref: EntryRef) -> None:
        """Show the class of this deal."""
        if self._found is None or self._found.ref != ref:
            self.sheet.unread.show_nothing()
            self._found = None
        self.task.show_deal(ref)

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._row.setSpacing(look.px(_GAP_PX))
        self.sheet.wear(look)
        self.side.wear(look)
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the plot under the table where there is no room beside it."""
        super().resizeEvent(event)
        self._fold()

    def paste(self) -> None:
        """Read what is on the clipboard."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self.task.paste(text)
        else:
            self.said.emit(tr("There is no text on the clipboard"))

    def show_large(self) -> bool:
        """Show the plot to the room."""
        if self._found is None:
            return False
        title = self._library().entry(self._found.ref).title
        self.wall = ClassWall(title, self._look, self)
        self.wall.destroyed.connect(self._forget_wall)
        self._show_on_wall()
        show_on_wall(self.wall, self)
        return True

    def _connect(self) -> None:
        sheet, side, task = self.sheet, self.side, self.task
        task.reckoned.connect(self._show)
        task.failed.connect(self.failed)
        self.pictures.said.connect(self.said)
        self.pictures.failed.connect(self.failed)
        sheet.form.entered.connect(self._enter)
        sheet.table.edit_wanted.connect(sheet.form.edit)
        sheet.table.delete_wanted.connect(self._delete)
        sheet.table.paste_wanted.connect(self.paste)
        sheet.table.copied.connect(
            lambda count: self.said.emit(tr("Copied: {count} rows", count=count))
        )
        sheet.paste.clicked.connect(self.paste)
        sheet.headings.clicked.connect(self._copy_headings)
        sheet.change.clicked.connect(self._change)
        sheet.delete.clicked.connect(lambda: self._delete(sheet.table.selected()))
        sheet.undo.clicked.connect(task.undo)
        sheet.copy.clicked.connect(sheet.table.copy_rows)
        sheet.unread.again.connect(task.paste)
        side.axes_chosen.connect(task.look_at)
        side.large.clicked.connect(self.show_large)
        side.picture.clicked.connect(self._open_pictures)
        side.plot.menu_wanted.connect(lambda at: self.pictures.open_menu(self._look, at))
        side.plot.loaded.connect(sheet.form.fill_in)
        for key, slot in (("Ctrl+Z", task.undo), ("Ctrl+Shift+Z", task.redo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _fold(self) -> None:
        wide = self.width() >= self._look.px(_WIDE_PX)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(across if wide else down)
        side = min(self._look.px(_SIDE_PX), self.width() // 16)
        self._row.setContentsMargins(side, self._look.px(20), side, self._look.px(24))

    def _show(self, found: ReckonedClass) -> None:
        before, self._found = self._found, found
        block, sheet = found.analysis.block, self.sheet
        if before is None or before.analysis.block != block:
            sheet.form.show_deal(block)
            self.side.show_deal(block)
            self.pictures.title = self._library().entry(found.ref).title
        selected = self._selected or next(iter(sheet.table.selected()), "")
        sheet.table.rows.show_class(block, found.figures)
        sheet.told.setText(" ".join(summary_sentences(block, found.figures.summary)))
        steps = self.task.steps
        sheet.show_count(len(found.figures.results), can_undo=steps.can_undo)
        sheet.form.show_names([one.pair for one in found.record.results], found.record.free_name())
        sheet.table.select_pair(selected)
        self._selected = ""
        self._tell_unfit(found)
        self.side.show_class(found.figures)
        self._show_on_wall()
        if found.pasted is not None:
            self._tell_paste(found)

    def _tell_paste(self, found: ReckonedClass) -> None:
        pasted = found.pasted
        if pasted is None:
            return
        unread = len({one.row for one in pasted.problems})
        if pasted.problems:
            self.sheet.unread.show_rows(pasted.left, pasted.problems)
            self.sheet.unread.rows.setFocus()
        else:
            self.sheet.unread.show_nothing()
        told = paste_words(pasted.added, pasted.changed, unread)
        self.said.emit(told)
        announce(self, told)

    def _tell_unfit(self, found: ReckonedClass) -> None:
        unfit = found.figures.unfit
        self.sheet.notice.setText(
            tr(
                "The deal was changed and has no longer what these pairs agreed on, so they are "
                "not shown: {pairs}.",
                pairs=", ".join(unfit),
            )
            if unfit
            else ""
        )
        self.sheet.notice.setVisible(bool(unfit))

    def _enter(self, result: PairResult, instead_of: str) -> None:
        self._selected = result.pair
        self.task.change(self.task.steps.now.with_result(result, instead_of))

    def _change(self) -> None:
        names = self.sheet.table.selected()
        rows = self.sheet.table.rows
        if names:
            self.sheet.form.edit(rows.result(rows.row_of(names[0])))
        else:
            self.said.emit(tr("Select a pair first"))

    def _delete(self, pairs: list[str]) -> None:
        if not pairs:
            self.said.emit(tr("Select a pair first"))
            return
        self.task.change(self.task.steps.now.without(pairs))
        self.said.emit(tr("Deleted: {pairs}. Ctrl+Z brings them back", pairs=", ".join(pairs)))

    def _copy_headings(self) -> None:
        if self._found is not None:
            issues = [issue.name for issue in self._found.analysis.block.issues]
            QGuiApplication.clipboard().setText(table_text([[tr("Pair"), *issues]]))
            self.said.emit(tr("Copied: the headings"))

    def _open_pictures(self) -> None:
        button = self.side.picture
        self.pictures.open_menu(self._look, button.mapToGlobal(QPoint(0, button.height())))

    def _show_on_wall(self) -> None:
        if self.wall is not None and self._found is not None:
            figures, block = self._found.figures, self._found.analysis.block
            self.wall.show_class(figures.spec, summary_sentences(block, figures.summary))

    def _forget_wall(self) -> None:
        self.wall = None
