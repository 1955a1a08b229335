"""What did a person ask for on the command line?"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import ReadingOptions

if TYPE_CHECKING:
    from desktop_app.core.cards.alignment import Shift


@dataclass(slots=True)
class Wanted:
    """What a person asked for; `run` is the command, called with this object."""

    run: Callable[[Wanted], int] = field(default=lambda _wanted: 2)
    pack: list[Path] = field(default_factory=list)
    only_pack: bool = False
    profile: Path | None = None
    entry: str = ""
    query: str | None = None
    queries: str | None = None
    limit: int = 20
    json: bool = False
    format: str = "text"
    pdf: Path | None = None
    paper: str = ""
    svg: Path | None = None
    png: Path | None = None
    out: Path = Path()
    theme: str = ""
    square: bool = False
    size: tuple[int, int] | None = None
    poster: bool = False
    kind: str = ""
    folder: Path | None = None
    include_left_out: bool = False
    text_files: bool = False
    split: bool = False
    entries: list[str] = field(default_factory=list)
    category: str | None = None
    workshop: str | None = None
    all: bool = False
    sheet: str | None = None
    face: str | None = None
    sides: str | None = None
    order: str | None = None
    start: int | None = None
    min_size: float | None = None
    language: str | None = None
    large: bool | None = None
    source: bool | None = None
    marks: bool = True
    align: Shift | None = None
    align_front: Shift | None = None
    output: Path | None = None

    @property
    def options(self) -> ReadingOptions:
        """How the folders that were named are to be read."""
        return ReadingOptions(self.include_left_out, self.text_files, self.split)
