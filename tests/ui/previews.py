"""Previews of things to print, opened and waited for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.paint.entry_source import EntrySource
from desktop_app.paint.theme import load_tokens
from desktop_app.settings import Settings
from desktop_app.ui.look import Look
from desktop_app.ui.preferences.preferences import Preferences
from desktop_app.ui.printing.print_preview import PrintPreview

Open = Callable[..., PrintPreview]
TEXT = "Put several issues on the table at once, rank them and trade them together. " * 30
LONG = f"<h1>Logrolling</h1><p>{TEXT}</p>" * 4
FOLDED = (
    '<h1>Debrief</h1><table class="callout question fold" id="fold-1"><tr><td>'
    '<p class="callout-title">Who gained?</p></td></tr><tr><td><p>Both.</p></td></tr></table>'
)


class Previews:
    """Opens previews; holds their parents, which qtbot holds by weak references alone."""

    def __init__(self, look: Look, qtbot) -> None:
        self._look, self._qtbot = look, qtbot
        self._parents: list[QWidget] = []

    def open(
        self,
        html: str = LONG,
        settings: Settings | None = None,
        size: tuple[int, int] = (1000, 760),
        zoom: int = 100,
    ) -> PrintPreview:
        """A preview of some HTML whose pages are drawn."""
        look = self._look._replace(zoom_percent=zoom)
        parent = QWidget()
        parent.setStyleSheet(look.sheet())
        parent.resize(*size)
        self._qtbot.addWidget(parent)
        self._parents.append(parent)
        parent.show()
        preferences = Preferences(settings or Settings(paper="a4"), parent)
        tokens = load_tokens(look.themes / "print.toml")

        def source() -> EntrySource:
            return EntrySource(PaperEntry("Logrolling", page_blocks(html), "A pack · id"), tokens)

        preview = PrintPreview("Logrolling", source, look, preferences, parent)
        with self._qtbot.waitSignal(preview.shown):
            preview.open()
        settle(preview, self._qtbot)
        return preview


def settle(preview: PrintPreview, qtbot) -> None:
    """Wait until nothing is laid out, written or drawn any more."""
    qtbot.waitUntil(lambda: not preview.work.busy and not preview.view.drawing)
