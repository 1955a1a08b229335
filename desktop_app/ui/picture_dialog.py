"""Into which file is a picture to be saved?"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def picture_dialog(
    owner: QWidget, title: str, name: str, kinds: Sequence[tuple[str, str]]
) -> QFileDialog:
    """The question, beginning with the name of what is shown; `kinds` are endings and words."""
    where = QStandardPaths.StandardLocation.PicturesLocation
    dialog = QFileDialog(owner, title, QStandardPaths.writableLocation(where))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setFileMode(QFileDialog.FileMode.AnyFile)
    endings = {f"{words} (*.{suffix})": suffix for suffix, words in kinds}
    dialog.setNameFilters(list(endings))
    dialog.setDefaultSuffix(kinds[0][0])
    dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(endings[chosen]))
    plain = "".join(one if one.isalnum() else "-" for one in name.casefold()).strip("-")
    dialog.selectFile(f"{plain or 'picture'}.{kinds[0][0]}")
    return dialog


def picture_path(dialog: QFileDialog, chosen: str, suffixes: Sequence[str]) -> Path:
    """What was chosen, with an ending that is known."""
    path = Path(chosen)
    if path.suffix.casefold().removeprefix(".") in suffixes:
        return path
    return path.with_name(f"{path.name}.{dialog.defaultSuffix()}")
