"""What of an entry is shown to a room?"""

from __future__ import annotations

import re
from typing import NamedTuple

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.seams import Library
from desktop_app.wording import tr

_COVER = "…"


class Slide(NamedTuple):
    """An entry as plain text; `text` is the definition of a term or the beginning of a deal."""

    title: str
    text: str
    category: str
    pack: str
    names: tuple[str, ...]

    @property
    def covered_text(self) -> str:
        """The text without the names of the entry, for those who have to find them."""
        names = sorted(filter(None, (self.title, *self.names)), key=len, reverse=True)
        if not names:
            return self.text
        found = "|".join(rf"(?<!\w){re.escape(name)}(?!\w)" for name in names)
        return re.sub(found, _COVER, self.text, flags=re.IGNORECASE)


def slide_of(library: Library, ref: EntryRef) -> Slide:
    """The slide of an entry; EntryUnknown when no open pack has it."""
    entry = library.entry(ref)
    deal = entry.kind is Kind.DEAL
    return Slide(
        title=entry.title,
        text=entry.definition or tr("No text yet."),
        category=tr("Deal") if deal else library.category_label(entry),
        pack=library.pack_name(ref),
        names=entry.aliases,
    )
