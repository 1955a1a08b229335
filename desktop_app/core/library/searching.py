"""How is a library searched while its index is built, and when another library replaces it?"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.library.linking import Linking
from desktop_app.core.model.hit import Answer
from desktop_app.core.model.pack import Pack

if TYPE_CHECKING:
    from desktop_app.core.search.own import OwnWords
    from desktop_app.core.search.searcher import Searcher

Progress = Callable[[int, int], None]
# Brings the indexes of these packs up to date in another process, or leaves them as they are.
BuildApart = Callable[[Sequence[Pack], Progress], None]

MANY = 400  # documents: building an index of more keeps the window's thread waiting


class Searching:
    """The search of one library. Every method may be called from any thread."""

    def __init__(self, packs: Sequence[Pack], linking: Linking, folder: Path) -> None:
        self._packs, self._linking, self._folder = packs, linking, folder
        self._older: Searcher | None = None
        self._updating = threading.Event()

    def adopt(self, older: Searching) -> None:
        """Take over the indexes, and what is known of the names, when this one is made ready."""
        self.own = older.own
        self._older = older.searcher if older.is_made else None

    def make(self) -> None:
        """Make the search now, so that nobody waits for it later."""
        _ = self.searcher

    @cached_property
    def own(self) -> OwnWords:
        """What it knows of the person."""
        from desktop_app.core.search.own import OwnWords

        return OwnWords()

    @property
    def is_made(self) -> bool:
        """Whether `quick` answers at once."""
        return "searcher" in self.__dict__

    @cached_property
    def searcher(self) -> Searcher:
        """The search itself; making it takes long for a large library."""
        from desktop_app.core.library.documents import document
        from desktop_app.core.search.searcher import Searcher

        rows = {
            pack.info.id: [document(pack, entry, self._linking) for entry in pack.entries]
            for pack in self._packs
        }
        made = Searcher(rows, self._folder, own=self.own, older=self._older)
        self._older = None
        return made

    def search(self, text: str, limit: int) -> Answer:
        """The whole answer; while another thread updates the indexes, what they give so far."""
        return self.searcher.answer(text, limit, wait=not self._updating.is_set())

    def update(self, progress: Progress | None, apart: BuildApart | None) -> None:
        """Bring the index of each pack up to date; what is much goes to `apart` first."""
        self._updating.set()
        try:
            if apart is not None:
                behind = self.searcher.behind()
                packs = [pack for pack in self._packs if behind[pack.info.id] > MANY]
                if packs:
                    apart(packs, progress or _untold)
            self.searcher.prepare(progress)
        finally:
            self._updating.clear()

    def close(self) -> None:
        """Let go of the index files."""
        if self.is_made:
            self.searcher.close()


def _untold(done: int, total: int) -> None:
    """Nobody asked how far it is."""
