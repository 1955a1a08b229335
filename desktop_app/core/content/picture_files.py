"""Which file of a pack does an image mean, and is it a picture that may be shown?

A file's name says nothing: an SVG may be called .png, and a few hundred bytes may unfold to
gigabytes of pixels. So its first bytes must be those of a picture, and the size that they tell
is looked at before anything decodes them.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.core.content.picture_size import picture_size
from desktop_app.core.errors import FileFault, FileMissing, FileUnsafe
from desktop_app.core.files import read_regular
from desktop_app.core.markup.names import decoded
from desktop_app.core.model.picture import NoPicture

MAX_BYTES = 4 * 1024 * 1024
MAX_SIDE_PX = 4096
_EXTENSIONS = (".png", ".jpg", ".jpeg", ".webp", ".gif")


def is_picture(name: str) -> bool:
    """Whether a file name says that it is a picture of a kind that may be shown."""
    return name.casefold().endswith(_EXTENSIONS)


class PictureTable:
    """The pictures of a pack under every way in which its pages may name them."""

    def __init__(self, paths: Iterable[str]) -> None:
        """`paths` are relative to the pack, spelled as on the disk."""
        self._by_path: dict[str, str] = {}
        self._by_name: dict[str, list[str]] = {}
        for path in paths:
            key = _key(path)
            self._by_path.setdefault(key, path)
            self._by_path[path] = path  # of names that differ in case alone each has its own
            self._by_name.setdefault(key.rpartition("/")[2], []).append(path)

    def find(self, target: str, path: str) -> str:
        """The picture that `target` means in the file `path`, "" for none.

        It stands beside that file, below the root or in images/; else the nearest file whose
        path ends so is meant, as vaults and sites write it.
        """
        for asked in _spellings(target):
            for base in (posixpath.dirname(path), "", "images"):
                if found := self._at(base, asked):
                    return found
        for asked in _spellings(target):
            if found := self._ending(_key(asked.lstrip("./")), path):
                return found
        return ""

    def _at(self, base: str, asked: str) -> str:
        if base and asked.startswith("/"):
            return ""
        place = posixpath.normpath(posixpath.join(base, asked.lstrip("/") if not base else asked))
        return self._by_path.get(place) or self._by_path.get(_key(place), "")

    def _ending(self, key: str, path: str) -> str:
        folder = posixpath.dirname(path)
        found = [
            one
            for one in self._by_name.get(key.rpartition("/")[2], ())
            if f"/{_key(one)}".endswith(f"/{key}")
        ]
        return max(found, key=lambda one: len(_shared(one, folder)), default="")


def read_picture(root: Path, path: str) -> bytes | NoPicture:
    """The bytes of the picture at `path` below `root`, or why it may not be shown."""
    try:
        data = read_regular(root, path, MAX_BYTES)
    except FileMissing:
        return NoPicture.MISSING
    except FileUnsafe as fault:
        return NoPicture.TOO_LARGE if fault.reason == "too large" else NoPicture.UNSAFE
    except (FileFault, ValueError):  # ValueError: a name that no file can have
        return NoPicture.UNREADABLE
    size = picture_size(data)
    if size is None:
        return NoPicture.NOT_A_PICTURE
    return NoPicture.TOO_MANY_PIXELS if max(size) > MAX_SIDE_PX else data


def _spellings(target: str) -> Iterator[str]:
    """The target as a path, first whole, then without what an address may carry behind it."""
    plain = target.replace("\\", "/").strip()
    cut = re.split(r"[#?]", plain, maxsplit=1)[0].strip()
    for spelled in dict.fromkeys((plain, decoded(plain), cut, decoded(cut))):
        if spelled.strip("./"):
            yield spelled


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _shared(path: str, folder: str) -> str:
    return posixpath.commonprefix([f"{posixpath.dirname(path)}/", f"{folder}/"])
