"""What does the body of an entry say: its definition, its links, its images?"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from desktop_app.core.model.entry import Link


def of_body(
    body: str,
    line: int,
    title_of: Callable[[str], str],
    *,
    links: tuple[Link, ...] = (),
    plain: bool = False,
) -> dict[str, Any]:
    """The fields of an entry with this body, which starts on line `line` of its file.

    `title_of` a link target gives its title; `links` are those of the front matter. A `plain`
    body is no Markdown.
    """
    from desktop_app.core.markup.plain import plain_text
    from desktop_app.core.markup.prose import first_prose
    from desktop_app.core.markup.scan import scan
    from desktop_app.core.markup.text_file import first_paragraph

    place = {"body": body, "body_line": line}
    if plain:
        definition = first_paragraph(body)
        return {**place, "definition": definition, "plain": True, "has_text": bool(body)}
    scanned = scan(body, line)
    definition = first_prose(body, title_of)
    return {
        **place,
        "definition": definition,
        "links": (*links, *scanned.links),
        "images": scanned.images,
        "has_text": bool(definition or scanned.images or plain_text(body)),
    }


def trimmed(body: str, line: int) -> tuple[str, int]:
    """`body` without the empty lines around it, and the line of the file on which it starts."""
    bare = body.rstrip()
    kept = re.sub(r"\A(?:[ \t]*\n)+", "", bare)
    return kept, line + bare.count("\n") - kept.count("\n")


def without(title: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that say something else than the title, each once."""
    met = {title.casefold()}
    kept: list[str] = []
    for name in names:
        if name.casefold() not in met:
            met.add(name.casefold())
            kept.append(name)
    return tuple(kept)
