"""How are the names of a pack kept, so that the next start need not work their forms out?"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

from desktop_app.core.errors import FileFault
from desktop_app.core.files import read_regular, write_atomic
from desktop_app.core.search.forms import Forms, dump, load
from desktop_app.core.search.index_folder import IndexFolder

_FILE = "names.json"
_LIMIT = 256 * 1024 * 1024
_FEW = 100  # names that are worked out sooner than a file is written

_log = logging.getLogger(__name__)


class KeptNames:
    """The file of one pack's names in its cache folder; None keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._names: frozenset[str] = frozenset()

    def load(self) -> dict[str, Forms]:
        """What was kept; nothing where there is none, or it is damaged."""
        if self._folder is None:
            return {}
        try:
            found = load(read_regular(self._folder, _FILE, _LIMIT))
        except (FileFault, ValueError):
            # A copy: whatever is wrong with it, the forms are worked out again.
            return {}
        self._names = frozenset(found)
        return found

    def keep(self, forms: Mapping[str, Forms]) -> None:
        """Keep these, unless nearly all of them are kept already."""
        missing = len(forms.keys() - self._names)
        if self._folder is None or (missing <= _FEW and len(self._names) <= 2 * len(forms)):
            return
        try:
            IndexFolder(self._folder).claim()
            write_atomic(self._folder / _FILE, dump(forms))
        except FileFault as fault:
            _log.info("names were not kept: %s", fault)
            return
        self._names = frozenset(forms)
