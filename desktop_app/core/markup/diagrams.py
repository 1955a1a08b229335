"""Which diagrams does a body hold, and how does one stand in a page until it is painted?

In a page a diagram is a picture whose address is all that it is painted from, so that any page,
one of a text that is just being written too, needs nothing but itself.
"""

from __future__ import annotations

import re
from typing import NamedTuple

INFO = "diagram"  # the first word behind the fence
MOST = 12  # of one entry: each takes some milliseconds to be read
SCHEME = "diagram:"


class DiagramText(NamedTuple):
    """The text between the fences; its first line is `line` of the body, from 0."""

    number: int
    text: str
    line: int


def diagram_texts(body: str) -> list[DiagramText]:
    """Every diagram of a body; `number` is that of the code block among all."""
    if INFO not in body.casefold():
        return []
    from desktop_app.core.markup.lexer import lex
    from desktop_app.core.markup.mask import TOKEN_END, TOKEN_START

    text, _, blocks = lex(body)
    found = []
    line = at = 0
    for sign in re.finditer(f"{TOKEN_START}(\\d+){TOKEN_END}", text):
        line += text.count("\n", at, sign.start())
        at = sign.start()
        number = int(sign[1])
        if blocks[number].info == INFO:
            found.append(DiagramText(number, blocks[number].text, line + 1))
    return found


def diagram_src(line: int, text: str) -> str:
    """The address of a diagram in a page: its line in the body and its text."""
    from base64 import urlsafe_b64encode

    return f"{SCHEME}{line}/{urlsafe_b64encode(text.encode()).decode('ascii').rstrip('=')}"


def diagram_at(src: str) -> tuple[int, str] | None:
    """Line and text of the diagram at an address, None for the address of anything else."""
    from base64 import b64decode

    scheme, _, rest = src.partition(":")
    line, slash, coded = rest.partition("/")
    if f"{scheme}:" != SCHEME or not slash or not line.isdecimal() or len(line) > 9:
        return None
    try:
        padded = (coded + "=" * (-len(coded) % 4)).encode("ascii")
        text = b64decode(padded, altchars=b"-_", validate=True).decode()
    except ValueError:
        return None
    return int(line), text
