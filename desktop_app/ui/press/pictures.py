"""What will a deck be as pictures, and what came of it?"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from desktop_app.paint.cards.card_pictures import CardPicture


class Pictures(NamedTuple):
    """The files that a deck will be as pictures, those `taken` by what lies there already.

    There are none where it `stops` for what those sentences tell.
    """

    files: tuple[CardPicture, ...]
    taken: frozenset[Path]
    stops: tuple[str, ...]

    @property
    def folder(self) -> Path:
        """Where they lie."""
        return self.files[0].path.parent


class Written(NamedTuple):
    """So many pictures of `total` are written."""

    done: int
    total: int
    folder: Path
