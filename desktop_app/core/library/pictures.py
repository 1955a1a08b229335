"""Which picture of an open pack does a page show, and what are its bytes?"""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.core.content.picture_files import PictureTable, is_picture, read_picture
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.picture import NoPicture

_SCHEME = "image"


def picture_src(pack: str, path: str) -> str:
    """The address of a picture inside pages: `image:<pack>/<path>`, escaped."""
    from urllib.parse import quote

    return f"{_SCHEME}:{quote(pack, safe='')}/{quote(path, safe='/', errors='surrogateescape')}"


class Pictures:
    """The pictures of all open packs. Any method may be called on any thread."""

    def __init__(self, packs: Sequence[Pack]) -> None:
        self._packs = {pack.info.id: pack for pack in packs}
        self._tables: dict[str, PictureTable] = {}

    def shown_by(self, entry: Entry) -> dict[str, str]:
        """Under each image target of the entry, as written, the address of the picture it means.

        What names no picture of the pack is left out.
        """
        pack = entry.ref.pack
        if not entry.images or pack not in self._packs:
            return {}
        table = self._tables.get(pack)
        if table is None:
            table = self._tables[pack] = PictureTable(self._packs[pack].pictures)
        found = {target: table.find(target, entry.path) for target in entry.images}
        return {target: picture_src(pack, path) for target, path in found.items() if path}

    def read(self, src: str) -> bytes | NoPicture:
        """The bytes of the picture at an address, or why there is none to show.

        Reads the disk, up to some megabytes: belongs on a worker thread.
        """
        from urllib.parse import unquote

        scheme, _, rest = src.partition(":")
        own, _, escaped = rest.partition("/")
        pack = self._packs.get(unquote(own))
        path = unquote(escaped, errors="surrogateescape")
        if scheme != _SCHEME or pack is None or not is_picture(path):
            return NoPicture.MISSING
        return read_picture(pack.root, path)
