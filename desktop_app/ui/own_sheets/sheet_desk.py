"""How are sheets of one's own made, changed, copied and deleted over the window?"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from desktop_app.core.cards.sheet_draft import SheetDraft, draft_like
from desktop_app.core.errors import AppError, SheetUnknown
from desktop_app.ui.own_sheets.sheet_words import deletion_told
from desktop_app.ui.workshop.deck_words import fresh_name
from desktop_app.wording import sentence, tr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.core.cards.own_sheets import OpenedSheet
    from desktop_app.core.cards.sheet import Sheet
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
    from desktop_app.ui.own_sheets.sheet_shelf import SheetShelf
    from desktop_app.ui.workshop.bench import Bench


class SheetDesk(QObject):
    """Does what the actions about sheets say; `at_hand` tells the id of the chosen one."""

    def __init__(
        self, window: MainWindow, shelf: SheetShelf, bench: Bench, at_hand: Callable[[], str]
    ) -> None:
        super().__init__(shelf)
        self._window, self._shelf, self._bench, self._at_hand = window, shelf, bench, at_hand
        self._saving: OwnSheetDialog | None = None  # the one that waits for the disk
        self.acts: dict[str, Callable[[], object]] = {
            "new-sheet": self.make,
            "change-sheet": self.change,
            "copy-sheet": self.copy,
            "delete-sheet": self.ask_to_delete,
        }
        shelf.opened.connect(self._show_opened)
        shelf.saved.connect(self._end)
        shelf.failed.connect(self._fail)

    def open_menu(self, button: QWidget) -> None:
        """Offer under the button what can be done."""
        from desktop_app.ui.own_sheets.sheet_menu import SheetMenu

        sheet = self._sheet()
        own = sheet is not None and self._is_own(sheet)
        menu = SheetMenu(button, known=sheet is not None, own=own)
        menu.wanted.connect(lambda name: self.acts[name]())
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))

    def make(self) -> None:
        """Describe a sheet from the beginning."""
        self._open(tr("New sheet"), SheetDraft(), None)

    def copy(self) -> None:
        """Describe a sheet that begins as the one that is chosen."""
        sheet = self._sheet()
        if sheet is None:
            self._tell_missing()
            return
        taken = [one.name for one in self._shelf.stationery.sheets]
        name = fresh_name(tr("{name} (copy)", name=sheet.name), taken)
        self._open(tr("Copy of a sheet"), draft_like(sheet, name), None)

    def change(self) -> None:
        """Describe the chosen sheet anew, if it is the person's own."""
        sheet = self._own_sheet()
        if sheet is not None:
            self._shelf.open(sheet.id)

    def ask_to_delete(self) -> None:
        """Ask before the chosen sheet is deleted, if it is the person's own."""
        from desktop_app.ui.question import Question

        sheet = self._own_sheet()
        if sheet is None:
            return
        on_it = [one.name for one in self._bench.all() if one.settings.get("sheet") == sheet.id]
        question = Question(
            tr("Delete this sheet?"),
            deletion_told(sheet.name, on_it),
            tr("Delete"),
            self._window.look,
            self._window,
        )
        question.agreed.connect(lambda: self._shelf.delete(sheet.id))
        question.open()

    def _sheet(self) -> Sheet | None:
        try:
            return self._shelf.stationery.sheet(self._at_hand())
        except AppError:
            return None  # the press tells why

    def _is_own(self, sheet: Sheet) -> bool:
        return sheet.id in self._shelf.stationery.own

    def _own_sheet(self) -> Sheet | None:
        """The chosen sheet; None, and told why, where it cannot be changed."""
        sheet = self._sheet()
        if sheet is None:
            self._tell_missing()
            return None
        if self._is_own(sheet):
            return sheet
        told = tr(
            "“{name}” came with the program and stays as it is; a copy of it can be changed.",
            name=sheet.name,
        )
        self._window.message_bar.tell(told, grave=False)
        return None

    def _tell_missing(self) -> None:
        self._window.tell(SheetUnknown(self._at_hand()))

    def _show_opened(self, opened: OpenedSheet) -> None:
        self._open(tr("Change this sheet"), opened.draft, opened)

    def _open(self, title: str, draft: SheetDraft, opened: OpenedSheet | None) -> None:
        from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog

        dialog = OwnSheetDialog(title, draft, self._window.look, self._window)

        def save(described: SheetDraft) -> None:
            self._saving = dialog
            self._shelf.save(described, opened)

        dialog.save_wanted.connect(save)
        dialog.failed.connect(self._window.tell)
        dialog.finished.connect(lambda: self._forget(dialog))
        dialog.open()

    def _end(self, _saved: str) -> None:
        if self._saving is not None:
            self._saving.accept()

    def _forget(self, dialog: OwnSheetDialog) -> None:
        if self._saving is dialog:
            self._saving = None

    def _fail(self, error: Exception) -> None:
        """Beside the numbers where they still stand, else in the window."""
        dialog = self._saving
        if dialog is not None and isinstance(error, AppError):
            self._saving = None
            dialog.refuse(sentence(error))
        else:
            self._window.tell(error)
