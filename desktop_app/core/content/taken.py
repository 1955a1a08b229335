"""What is known of the files of a folder while it is on its way to a Pack?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from desktop_app.core.content.left_out import stem
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.entry import Entry
from desktop_app.core.model.problem import Problem

if TYPE_CHECKING:
    from desktop_app.core.content.drafts import Draft


@dataclass(frozen=True, slots=True)
class Reused:
    """A file that is as it was when its entries were made."""

    entries: tuple[Entry, ...]
    opens_with_h1: bool


@dataclass(frozen=True, slots=True)
class Finished:
    """The entries of a file with all that is wrong with it; none where none could be made.

    They are `lasting` when no title of another entry stands in them.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    from_h1: bool
    lasting: bool


class Titles:
    """Under every path, file name and declared id the title of its entry; made when asked."""

    def __init__(self, met: Mapping[str, Draft | Reused], *, from_h1: bool) -> None:
        self._met, self._from_h1 = met, from_h1
        self.asked = 0

    def of(self, target: str) -> str:
        """The title of the entry that is meant, "" for none."""
        self.asked += 1
        return self._by_name.get(name_key(target), "")

    @cached_property
    def _by_name(self) -> dict[str, str]:
        titles: dict[str, str] = {}
        for path, one in self._met.items():
            if isinstance(one, Reused):
                title, extra = one.entries[0].title, one.entries[0].extra
            else:
                title, extra = one.title(from_h1=self._from_h1), one.fields.extra
            for name in (path, stem(path.rpartition("/")[2]), extra.get("id", "")):
                if name:
                    titles.setdefault(name_key(name), title)
        return titles
