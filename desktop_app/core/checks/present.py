"""Which files, entries or not, are there for links and images to point to?"""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from desktop_app.core.errors import FileFault
from desktop_app.core.files import walk
from desktop_app.core.markup.names import name_key


@dataclass(frozen=True, slots=True)
class PresentFiles:
    """The keys of the paths of all regular files and folders, and of the files' names alone."""

    paths: frozenset[str]
    names: frozenset[str]

    def has(self, target: str, path: str) -> bool:
        """Whether `target`, written in the file `path`, names a file or folder.

        It may stand beside that file, under the root, or, named alone, anywhere, as in vaults.
        """
        plain = re.split(r"[#?]", target, maxsplit=1)[0].replace("\\", "/").strip()
        if not plain:
            return False
        beside = posixpath.normpath(posixpath.join(posixpath.dirname(path), plain))
        inside = not plain.startswith("/") and beside.partition("/")[0] != ".."
        if inside and name_key(beside) in self.paths:
            return True
        key = name_key(plain)
        return key in self.paths or ("/" not in key and key in self.names)


def present_files(root: Path) -> PresentFiles:
    """The files under `root`; none when it cannot be listed (any more)."""
    try:
        seen = [one.relative for one in walk(root) if one.refusal is None]
    except FileFault:
        return PresentFiles(frozenset(), frozenset())
    folders = {str(parent) for path in seen for parent in PurePosixPath(path).parents} - {"."}
    return PresentFiles(
        frozenset(map(name_key, [*seen, *folders])),
        frozenset(name_key(path.rpartition("/")[2]) for path in seen),
    )
