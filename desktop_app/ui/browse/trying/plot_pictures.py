"""How does the plot become a picture, on the clipboard or in a file?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.paint.chart_file import SIZE, chart_image, write_png, write_svg
from desktop_app.ui.browse.trying.plot_menu import PlotMenu
from desktop_app.ui.picture_saver import PictureSaver
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
        self._saver = PictureSaver(owner, tr("Save the plot"))
        self._saver.said.connect(self.said)
        self._saver.failed.connect(self.failed)

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
        tokens, title, note = look.themed("print").tokens, self.title, self.note
        if key == "copy":
            image = chart_image(spec, tokens, SIZE, _TIMES, note)
            self._saver.copy(image, tr("Copied: the plot as a picture"))
            return
        write = write_png if key == "png" else write_svg

        def save(path: Path) -> None:
            write(path, spec, tokens, title, note)

        def told(path: Path) -> str:
            return tr("Saved the plot to {path}", path=path)

        self._saver.ask(title or "plot", key, save, told)
