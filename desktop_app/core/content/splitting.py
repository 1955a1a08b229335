"""How does a file that holds many terms become an entry for each? In memory: it stays as it is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from desktop_app.core.content.body_text import of_body, trimmed, without
from desktop_app.core.content.drafts import Draft
from desktop_app.core.content.fields import Fields
from desktop_app.core.content.headings import headings
from desktop_app.core.content.many_terms import MOST, anchor_lines, term_parts
from desktop_app.core.content.redirects import redirect_link
from desktop_app.core.content.term_part import TermPart, other_names
from desktop_app.core.content.titles import name_of
from desktop_app.core.markup.names import slug
from desktop_app.core.model.entry import Entry, Kind
from desktop_app.core.model.problem import ProblemCode

_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*")
_DELIMITER = re.compile(r"[ \t]*\|?[ \t:|-]*-[ \t:|-]*\|[ \t:|-]*")


def parts_of(one: Draft, *, split: bool) -> list[TermPart]:
    """The terms that become entries of their own; without `split` they are only counted."""
    if one.kind is not Kind.TERM or one.plain:
        return []
    h1 = one.opening.text if one.opening else ""
    file = name_of(one.path.rpartition("/")[2])
    found = term_parts(one.body, (file, one.fields.title, h1))
    if found and not split:
        one.findings.add(ProblemCode.MANY_TERMS_IN_ONE, one.body_line, count=len(found))
        return []
    if len(found) > MOST:
        one.findings.add(ProblemCode.SPLIT_LIMIT, one.body_line, count=len(found), limit=MOST)
    return [part for part in found[:MOST] if part.title()]


def without_parts(one: Draft, parts: Sequence[TermPart]) -> Draft:
    """The draft with the text that belongs to no term; every line keeps its number."""
    lines = one.body.split("\n")
    for part in parts:
        lines[part.start : part.end] = [""] * (part.end - part.start)
    for at in anchor_lines(lines):
        lines[at] = ""
    _clear_tables(lines)
    _clear_headings(lines)
    opening = one.opening
    if opening and any(part.start < opening.after for part in parts):  # each H1 is a term
        opening = None
    return replace(one, body="\n".join(lines), opening=opening)


def part_entries(
    one: Draft, whole: Entry, parts: Sequence[TermPart], title_of: Callable[[str], str]
) -> Iterator[Entry]:
    """The entry of each term; what the front matter says of the file holds for all of them."""
    anchors: dict[str, int] = {}
    for part in parts:
        title = part.title()
        first = one.body_line + part.start
        body, line = trimmed(part.body, one.body_line + part.body_at)
        told = of_body(body, max(line, first) if body else first, title_of)
        redirect = redirect_link(Fields(), body, line)
        if not told["has_text"]:
            one.findings.add(ProblemCode.EMPTY, first)
        yield Entry(
            ref=whole.ref._replace(id=f"{whole.id}#{_anchor(part.anchor or title, anchors)}"),
            title=title,
            path=whole.path,
            content_hash=whole.content_hash,
            aliases=without(title, other_names(title)),
            category=whole.category,
            sources=whole.sources,
            tags=whole.tags,
            field_lines=MappingProxyType({"title": first}),
            heading=title,
            redirect=redirect,
            **told,
        )


def _anchor(name: str, taken: dict[str, int]) -> str:
    """The slug of a heading, the second of a name with -1 behind it, as on its page."""
    own = slug(name) or "term"
    anchor = own
    while anchor in taken:
        anchor = f"{own}-{taken[own]}"
        taken[own] += 1
    taken[anchor] = 1
    return anchor


def _clear_tables(lines: list[str]) -> None:
    """Take out the heads of tables whose rows are all gone."""
    for at in range(1, len(lines)):
        below = lines[at + 1] if at + 1 < len(lines) else ""
        if _DELIMITER.fullmatch(lines[at]) and "|" in lines[at - 1] and "|" not in below:
            lines[at - 1] = lines[at] = ""


def _clear_headings(lines: list[str]) -> None:
    """Take out headings and rules that nothing is left below, such as letters."""
    found = headings(lines)
    heights = {heading.start: heading.after for heading in found}
    text_below = False
    for at in range(len(lines) - 1, -1, -1):
        if at in heights:
            if not text_below:
                lines[at : heights[at]] = [""] * (heights[at] - at)
            text_below = False
        elif _RULE.fullmatch(lines[at]) and (not at or not lines[at - 1].strip()):
            if not text_below:
                lines[at] = ""
        elif lines[at].strip():
            text_below = True
