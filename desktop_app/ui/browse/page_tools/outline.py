"""Which headings and links does the entry have, and how does one get there without reading it all?

The page itself tells a screen reader neither: Qt's text browser exposes its words alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from desktop_app.core.markup.folds import PREFIX
from desktop_app.core.search.normal import fold
from desktop_app.ui.browse.entry_view import EntryView
from desktop_app.ui.browse.page.page_links import Heading, LinkSpan, headings, links
from desktop_app.ui.look import Look
from desktop_app.ui.picker.picker import Picker
from desktop_app.ui.picker.picker_rows import PickerRow
from desktop_app.wording import tr

_WIDE_PX, _HIGH_PX, _EDGE_PX = 520, 520, 60
_BUTTONS = (f"#{PREFIX}", "copy:")
_INDENT = "\u2003"


class Outline(Picker):
    """Lists the headings, then the links; picking one goes there."""

    def __init__(self, view: EntryView, look: Look, parent: QWidget) -> None:
        super().__init__(
            tr("Headings and links"),
            tr("Part of a heading or link"),
            tr("Headings and links of this entry"),
            look,
            parent,
        )
        self.setObjectName("outline")
        self._view = view
        self._rows = list(_rows(view))
        window = parent.window()
        self.resize(
            min(look.px(_WIDE_PX), window.width() - _EDGE_PX),
            min(look.px(_HIGH_PX), window.height() - _EDGE_PX),
        )
        self.typed.connect(self._list)
        self.picked.connect(self._go)
        self._list("")

    def _list(self, typed: str) -> None:
        words = fold(typed).split()
        kept = [row for row in self._rows if all(word in fold(row.title) for word in words)]
        shown: list[PickerRow] = []
        for kind, title in ((Heading, tr("Headings")), (LinkSpan, tr("Links"))):
            part = [row for row in kept if isinstance(row.value, kind)]
            shown += [PickerRow(title, head=True), *part] if part else []
        self.show_rows(shown, tr("No heading and no link of this entry answers to that."))

    def _go(self, target: Heading | LinkSpan) -> None:
        self.accept()
        self._view.setFocus()
        if isinstance(target, Heading):
            self._view.bring_to_top(target.start)
        else:
            self._view.follow(target.href)


def _rows(view: EntryView) -> Iterator[PickerRow]:
    for heading in headings(view.document()):
        indent = _INDENT * max(0, heading.level - 2)
        yield PickerRow(indent + heading.words, value=heading)
    seen: set[tuple[str, str]] = set()
    for link in links(view.document()):
        words = " ".join(link.words.split())
        # The title of a folded box and the button of a citation are no links to anywhere.
        if not words or link.href.startswith(_BUTTONS) or (words, link.href) in seen:
            continue
        seen.add((words, link.href))
        yield PickerRow(words, _kind(link.href), value=link)


def _kind(href: str) -> str:
    """Where a link leads, in a word or two."""
    if href.startswith("#"):
        return tr("in this entry")
    return "" if href.startswith("entry:") else href.partition(":")[2].strip("/").split("/")[0]
