"""What is one inline piece of a body?"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from desktop_app.core.markup.tags import Tag


class Kind(Enum):
    """The kinds of inline piece; text that is none of these is TEXT."""

    TEXT = auto()
    LITERAL = auto()  # `value`: marks that mean nothing here, shown as they are
    CODE = auto()  # `value`: the text of an inline code span
    HIDDEN = auto()  # comments, reference definitions, scripts: never shown
    MORE = auto()  # <!--more-->
    CONTENTS = auto()  # [TOC]
    WIKI = auto()  # `target`, `heading`, `value` (words, "" when none were written), `embed`
    OPEN = auto()  # start of [words](target): `target` as written, `heading`; `partner` closes it
    CLOSE = auto()
    IMAGE = auto()  # `target`, `value`: its alt text
    TAG = auto()  # `tag`
    HTML = auto()  # `value`: the name in lower case, with / in front when it closes
    AUTOLINK = auto()  # `target`
    MARK = auto()  # `value`: a run of *, _, ~ or =; `partner` is its other end, -1 without one
    NOTE = auto()  # `value`: [^1] or [^1]:
    CALLOUT = auto()  # [!tip]-
    TASK = auto()  # `value`: " " or "x"
    BLOCK = auto()  # the token of a code block; `number`
    BREAK = auto()  # a blank line


@dataclass(slots=True)
class Token:
    """One piece, from `start` to `end` in the masked text."""

    kind: Kind
    start: int
    end: int
    value: str = ""
    target: str = ""
    heading: str = ""
    embed: bool = False
    partner: int = -1
    number: int = -1
    tag: Tag | None = None
