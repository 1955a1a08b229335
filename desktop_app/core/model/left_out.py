"""What of a folder became no entry although it might have, and why?"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class LeftOutReason(StrEnum):
    """Why a file is no entry; `wording.left_out_line` has words for each."""

    ABOUT = "about"  # README, LICENSE, CHANGELOG: about the folder
    CONTENTS = "contents"  # SUMMARY, _index: it lists other files
    TEMPLATE = "template"
    DRAFT = "draft"
    UNPUBLISHED = "unpublished"
    HIDDEN = "hidden"  # its name, or the folder's, begins with a dot
    HISTORY = "history"  # the folder of a version control system; never looked into
    TEXT_FILE = "text-file"  # plain text
    NO_TEXT = "no-text"  # it would be read as plain text, but its bytes are no text


class LeftOut(NamedTuple):
    """A file, or a hidden folder (its path ends with `/`), relative to the pack."""

    path: str
    reason: LeftOutReason
