"""How does the plot of a class leave the window: to the clipboard, or into a file?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop_app.core.deals.charts import ChartSpec
from desktop_app.paint.chart_file import SIZE, chart_image, write_png, write_svg
from desktop_app.paint.theme import load_tokens
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.look import Look
from desktop_app.ui.printing.paper_pool import paper_pool
from desktop_app.wording import tr

_TIMES = 2


class ClassPicture(QObject):
    """Draws on the thread of paper, with the colours of paper. `said` tells what was done."""

    said = Signal(str)
    failed = Signal(Exception)

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = load_tokens(look.themes / "print.toml")
        self._over = parent
        self._copying = LatestTask(self, paper_pool())
        self._copying.done.connect(self._put)
        self._saving = LatestTask(self, paper_pool())
        self._saving.done.connect(lambda path: self.said.emit(tr("Saved {path}", path=path)))
        for task in (self._copying, self._saving):
            task.failed.connect(self.failed)

    def copy(self, spec: ChartSpec) -> None:
        """Put the plot on the clipboard as a picture."""
        self._copying.run(lambda: chart_image(spec, self._tokens, SIZE, _TIMES))

    def ask_file(self, spec: ChartSpec, title: str) -> QFileDialog:
        """Ask where to save it, then do; a name that ends in .svg makes a drawing."""
        places = QStandardPaths.StandardLocation.PicturesLocation
        folder = QStandardPaths.writableLocation(places)
        dialog = QFileDialog(self._over, tr("Save the plot as a picture"), folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilters([tr("Picture (*.png)"), tr("Drawing (*.svg)")])
        dialog.setDefaultSuffix("png")
        dialog.selectFile("class.png")
        dialog.filterSelected.connect(
            lambda chosen: dialog.setDefaultSuffix("svg" if "svg" in chosen else "png")
        )
        dialog.fileSelected.connect(lambda name: self.save(Path(name), spec, title))
        dialog.open()
        return dialog

    def save(self, path: Path, spec: ChartSpec, title: str) -> None:
        """Write the plot, whole or not at all."""
        write = write_svg if path.suffix.casefold() == ".svg" else write_png

        def work() -> Path:
            write(path, spec, self._tokens, title)
            return path

        self._saving.run(work)

    def _put(self, image: QImage) -> None:
        QGuiApplication.clipboard().setImage(image)
        self.said.emit(tr("Copied: the plot as a picture"))
