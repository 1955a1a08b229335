"""How does a person fill in the form of a sheet, and what does it show?"""

from __future__ import annotations

from PySide6.QtTest import QTest

from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog


def type_into(dialog: OwnSheetDialog, name: str, text: str) -> None:
    """Type a number in the place of the one that stands there."""
    field = dialog.form.lengths[name]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def shown(dialog: OwnSheetDialog, *names: str) -> list[str]:
    """The numbers of these fields as they are shown."""
    return [dialog.form.lengths[name].text() for name in names]
