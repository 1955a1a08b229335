"""What of an entry is printed: its blocks, and what tells later where a sheet came from?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.pages.blocks import Block, all_pictures, all_runs, has_folds
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.entry import Entry
    from desktop_app.core.model.pack import PackInfo

_REVISION_DIGITS = 8
_LONGEST_NAME = 80
# What one system or another does not let stand in a file's name.
_NO_NAME = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperEntry:
    """An entry as it goes on paper. `footer` tells pack, id and revision of the text."""

    title: str
    blocks: tuple[Block, ...]
    footer: str
    definition: str = ""
    author: str = ""
    language: str = "en"

    @property
    def has_answers(self) -> bool:
        """Whether there are folded answers, which one may want to leave out."""
        return has_folds(self.blocks)

    @property
    def picture_names(self) -> tuple[str, ...]:
        """The pictures that it shows, each once."""
        return tuple(dict.fromkeys(all_pictures(self.blocks)))

    @property
    def file_name(self) -> str:
        """A name for its PDF that every system takes."""
        return file_name(self.title)

    @property
    def text(self) -> str:
        """Every character that is printed."""
        words = "".join(run.text for run in all_runs(self.blocks))
        return f"{words}{self.title}{self.footer}"


def file_name(title: str) -> str:
    """A name for the PDF of that title that every system takes."""
    name = " ".join(_NO_NAME.sub(" ", title).split())[:_LONGEST_NAME].strip(" .")
    if not name or _RESERVED.match(name):
        name = tr("Entry {name}", name=name).strip()
    return f"{name}.pdf"


def paper_entry(entry: Entry, html: str, info: PackInfo) -> PaperEntry:
    """The entry of a pack whose whole page is `html`."""
    from desktop_app.pages.page_blocks import page_blocks

    return PaperEntry(
        title=entry.title,
        blocks=page_blocks(html),
        footer=footer_of(entry, info),
        definition=entry.definition,
        author=", ".join(info.authors),
        language=info.language,
    )


def footer_of(entry: Entry, info: PackInfo) -> str:
    """What tells later where a sheet came from: pack, id and revision of the text."""
    revision = entry.content_hash[:_REVISION_DIGITS]
    pack = " ".join(filter(None, [info.name, info.version]))
    return " · ".join([pack, entry.id, tr("revision {number}", number=revision)])
