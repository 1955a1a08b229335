"""How do the pictures of a page come into it, without the page waiting for them?"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from desktop_app.core.markup.diagrams import SCHEME
from desktop_app.paint.decoding import Room, decode, narrowed
from desktop_app.ui.latest_task import LatestTask

if TYPE_CHECKING:
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.browse.entry_view import EntryView
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library

_KEPT_BYTES = 64 * 1024 * 1024
_REST_MS = 120
_HIGH_PX = 640


class PagePictures(QObject):
    """Fetches and decodes on a worker what the page shows, and keeps what was shown last."""

    shown = Signal()
    failed = Signal(Exception)

    def __init__(self, view: EntryView, library: Callable[[], Library], look: Look) -> None:
        """For the pages of a view, whose end is theirs; `library` is asked when it is time."""
        super().__init__(view)
        self._view, self._library = view, library
        self._look = look
        self._room: Room | None = None
        self._worn = look.tokens
        self._kept: OrderedDict[str, QImage] = OrderedDict()
        self._task = LatestTask(self)
        self._task.done.connect(self._show)
        self._task.failed.connect(self.failed)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._fetch)
        self._view.page_set.connect(self._fetch)
        self._view.column_set.connect(self._fit)
        self._fetch()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        self._rest.start()

    def _fetch(self) -> None:
        """Ask for those of the page's pictures that are not at hand in the right size."""
        room = self._room_now()
        if room != self._room:
            self._room = room
            self._kept.clear()
        if self._worn != self._look.tokens:
            self._worn = self._look.tokens
            self._kept = OrderedDict(one for one in self._kept.items() if not _is_painted(one[0]))
        wanted = [src for src in self._view.page.pictures() if src not in self._kept]
        if not wanted:
            self._task.cancel()
            return
        library, tokens = self._library(), self._look.tokens
        self._task.run(lambda: (room, _load(library, wanted, room, tokens)))

    def _show(self, loaded: tuple[Room, dict[str, QImage]]) -> None:
        room, images = loaded
        if room != self._room:
            return
        self._kept.update(images)
        while len(self._kept) > len(images) and self._bytes() > _KEPT_BYTES:
            self._kept.popitem(last=False)
        self._view.show_pictures(self._kept)
        self.shown.emit()

    def _fit(self) -> None:
        """The column has another width: make do with what there is, until it is decoded anew."""
        width = self._room_now().width
        if self._room is None or width == self._room.width:
            return
        self._view.show_pictures({src: narrowed(image, width) for src, image in self._kept.items()})
        self._rest.start()

    def _room_now(self) -> Room:
        zoom = self._look.zoom_percent / 100
        _left, width = self._view.column()
        return Room(width, self._look.px(_HIGH_PX), zoom, self._view.devicePixelRatioF())

    def _bytes(self) -> int:
        return sum(image.sizeInBytes() for image in self._kept.values())


def _is_painted(name: str) -> bool:
    """Whether a picture is a diagram, which is painted in the colours of the theme."""
    return name.startswith(SCHEME)


def _load(library: Library, names: Sequence[str], room: Room, tokens: Tokens) -> dict[str, QImage]:
    """On a pool thread: each picture; nothing where it cannot be shown, its words stand below."""
    images = {}
    for name in names:
        if _is_painted(name):
            from desktop_app.paint.diagrams.figure import diagram_image

            images[name] = diagram_image(name, room, tokens) or _nothing()
            continue
        data = library.picture(name)
        found = decode(data, room) if isinstance(data, bytes) else None
        images[name] = found or _nothing()
    return images


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
