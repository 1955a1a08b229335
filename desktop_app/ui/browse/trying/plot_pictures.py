"""How does the plot become a picture, on the clipboard or in a file?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.paint.chart_file import SIZE, chart_image, write_png, write_svg
from desktop_app.ui.browse.trying.plot_menu import PlotMenu
from desktop_app.ui.latest_task import LatestTask
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.deals.charts import ChartSpec
    from desktop_app.ui.look import Look

_TIMES = 2


class PlotPictures(QObject):
    """Makes pictures of the plot as it would be printed. `said` tells what came of it."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, owner: QWidget, spec: Callable[[], ChartSpec | None]) -> None:
        super().__init__(owner)
        self._owner, self._spec = owner, spec
        self.title = ""
        self.note = ""  # a sentence under the plot, where its numbers are not the author's
        self._task = LatestTask(self)
        self._task.done.connect(self.said.emit)
        self._task.failed.connect(self.failed)

    def open_menu(self, look: Look, at: QPoint) -> None:
        """Offer what can be done, there on the screen."""
        menu = PlotMenu(self._owner)
        menu.picked.connect(lambda key: self.make(key, look))
        menu.popup(at)

    def make(self, key: str, look: Look) -> None:
        """Copy the picture, or ask where to save it."""
        spec = self._spec()
        if spec is None:
            return
        tokens = look.themed("print").tokens
        if key == "copy":
            image = chart_image(spec, tokens, SIZE, _TIMES, self.note)
            QGuiApplication.clipboard().setImage(image)
            self.said.emit(tr("Copied: the plot as a picture"))
            return
        dialog, title, note = self._dialog(key), self.title, self.note
        write = write_png if key == "png" else write_svg

        def save(name: str) -> None:
            def work() -> str:
                write(Path(name), spec, tokens, title, note)
                return tr("Saved the plot to {path}", path=name)

            self._task.run(work)

        dialog.fileSelected.connect(save)
        dialog.open()

    def _dialog(self, suffix: str) -> QFileDialog:
        where = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(where)
        dialog = QFileDialog(self._owner, tr("Save the plot"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        dialog.setDefaultSuffix(suffix)
        name = "".join(one if one.isalnum() else "-" for one in self.title.casefold())
        dialog.selectFile(f"{name or 'plot'}.{suffix}")
        return dialog
