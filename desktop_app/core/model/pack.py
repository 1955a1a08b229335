"""What is a pack: a folder of entries with its description and its problems?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from desktop_app.core.model.entry import Entry, Redirect
from desktop_app.core.model.file_state import KnownFile
from desktop_app.core.model.left_out import LeftOut
from desktop_app.core.model.problem import Problem
from desktop_app.core.model.ref import USUAL, ReadingOptions
from desktop_app.core.model.source import Source

SHIPPED_PACK = "common-ground"  # the id of the pack that comes with the program


@dataclass(frozen=True, slots=True)
class PackInfo:
    """What pack.yaml says of the pack, with the folder's name where it is silent.

    `declared_id` is what it says where another open pack has that id already, else "".
    """

    id: str
    name: str
    version: str = ""
    language: str = "en"
    licence: str = ""
    description: str = ""
    authors: tuple[str, ...] = ()
    categories: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    sectors: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    declared_id: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """A folder as read: entries sorted by path, sources by key, problems in file order.

    `files_seen` counts the files met that could be entries, `left_out` are those of them that
    are none (README, drafts …) and hidden folders, `redirects` those that only refer to an
    entry, so that nothing is left out silently.
    `options` are those it was read with. `titles_from_h1` says
    how the folder tells its titles, `pictures` are the paths of files named as png, jpeg, webp or
    gif. `known` tells by path how the files were when they were read, `sources_mark` and
    `info_mark` are the fingerprints of a bibliography and a pack.yaml that were sound; they make no
    difference between packs.
    """

    info: PackInfo
    root: Path
    entries: tuple[Entry, ...]
    sources: Mapping[str, Source]
    problems: tuple[Problem, ...]
    files_seen: int = 0
    left_out: tuple[LeftOut, ...] = ()
    redirects: tuple[Redirect, ...] = ()
    options: ReadingOptions = USUAL
    titles_from_h1: bool = False
    pictures: tuple[str, ...] = ()
    known: Mapping[str, KnownFile] = field(
        default_factory=lambda: MappingProxyType({}), compare=False
    )
    sources_mark: str = field(default="", compare=False)
    info_mark: str = field(default="", compare=False)

    @property
    def files_left_out(self) -> int:
        """How many files are left out; what lies in hidden folders is not counted."""
        return sum(not one.path.endswith("/") for one in self.left_out)
