"""What stands on the title graphic of an entry, and what is told of one that is made?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.wording import shown_characters, tr

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.pack import PackInfo

# The end of a sentence before the beginning of another one.
_SENTENCE_END = re.compile(r"[.!?…]['\"”’)]*(?=\s+['\"“‘(]?[^\W\d_a-z])")

LEAST_PX, MOST_PX = 320, 4096  # of a side of a title graphic
MOST_TIMES = 4  # one side is as long as the other
_APOSTROPHE, _OPENING = re.compile(r"(?<=\w)'"), re.compile(r"(?<!\w)'")


class TitleWords(NamedTuple):
    """The words of a title graphic, all but the title possibly "". `language` is a BCP 47 tag."""

    title: str
    category: str = ""
    definition: str = ""
    pack: str = ""
    language: str = "en"

    def set_well(self) -> TitleWords:
        """The same with the apostrophes of a printer; what is told stays as it is written."""
        return self._replace(
            title=with_apostrophes(self.title), definition=with_apostrophes(self.definition)
        )

    @property
    def all(self) -> str:
        """Every character of them."""
        return f"{self.category.upper()}{self.title}{self.definition}{self.pack}"

    @property
    def first_sentence(self) -> str:
        """The first sentence of the definition, "" where that is all of it."""
        found = _SENTENCE_END.search(self.definition)
        return self.definition[: found.end()] if found else ""

    @property
    def told(self) -> str:
        """What the picture says to those who do not see it."""
        head = f"{self.category}: {self.title}" if self.category else self.title
        return " ".join(filter(None, [f"{head}.", self.definition, self.pack and f"{self.pack}."]))


class Omission(StrEnum):
    """What is not as a person would expect it, because there was no room."""

    DEFINITION = "definition"
    SENTENCES = "sentences"  # of the definition, all but the first
    CATEGORY = "category"
    PACK = "pack"
    SMALL = "small"


def with_apostrophes(text: str) -> str:
    """Straight signs after letters as apostrophes, unless some sign opens a quotation."""
    return text if _OPENING.search(text) else _APOSTROPHE.sub("’", text)


def title_words(entry: Entry, category: str, info: PackInfo) -> TitleWords:
    """The words of an entry of that pack; `category` is what stands over its title."""
    definition = " ".join(entry.definition.split())
    return TitleWords(entry.title, category, definition, info.name, info.language)


def omission_sentence(omission: Omission) -> str:
    """What is left out of a title graphic, in a sentence."""
    sentences = {
        Omission.DEFINITION: tr("The definition has no room beside this title; it is left out."),
        Omission.SENTENCES: tr("Only the first sentence of the definition has room."),
        Omission.CATEGORY: tr("The category has no room; it is left out."),
        Omission.PACK: tr("The name of the pack has no room; it is left out."),
        Omission.SMALL: tr("The title is so long that its letters are small."),
    }
    return sentences[omission]


def undrawn_sentence(characters: Sequence[str]) -> str:
    """That some characters cannot be seen in a picture, and which."""
    return tr(
        "No typeface on this computer has a shape for these characters; they are missing or come "
        "out as empty boxes: {shown}",
        shown=shown_characters(characters),
    )


def size_sentence(width: int, height: int) -> str:
    """That a title graphic cannot have that size, and which it can have."""
    return tr(
        "A title graphic of {width} × {height} pixels cannot be made: a side has from {least} to "
        "{most}, and no more than {times} times the other.",
        width=width,
        height=height,
        least=LEAST_PX,
        most=MOST_PX,
        times=MOST_TIMES,
    )
