"""Which entry does one file hold?

A file is read in two steps: `draft` needs the file alone; `finish` needs to know how its folder
works (are titles told by an H1?) and how the entries that it mentions are called.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.decoding import decode
from desktop_app.core.content.fields import Fields, read_fields
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.front_matter import split_front_matter
from desktop_app.core.content.headings import headings
from desktop_app.core.content.placeholders import placeholder_words
from desktop_app.core.content.sections import Block, holds_deal_block, split_deal
from desktop_app.core.content.titles import Opening, choose_title, entry_id, name_of, opening_h1
from desktop_app.core.markup.names import name_key
from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Kind, Section
from desktop_app.core.model.problem import ProblemCode

_FORMS = frozenset({"worked", "history", "parable"})
_LEVELS = frozenset({"introductory", "intermediate", "advanced"})
_REDIRECT = re.compile(r"(?:see|→|->)\s*:?\s*(\S[^\n]{0,120})", re.IGNORECASE)
_LETTER = re.compile(r"\w")
_MANY = 20


@dataclass(frozen=True, slots=True)
class Draft:
    """A file as far as it can be read alone."""

    path: str
    content_hash: str
    kind: Kind
    fields: Fields
    body: str
    body_line: int
    opening: Opening | None
    findings: Findings

    @property
    def opens_with_h1(self) -> bool:
        """Whether an H1 opens the text."""
        return self.opening is not None

    def title(self, *, from_h1: bool) -> str:
        """What the entry will be called."""
        h1 = self.opening.text if self.opening else ""
        return choose_title(self.fields.title, h1, self.path, from_h1=from_h1).text


def draft(path: str, data: bytes, content_hash: str, findings: Findings) -> Draft | None:
    """Read the file alone; None (and a problem) when its bytes are no text."""
    decoded = decode(data)
    if decoded is None:
        findings.add(ProblemCode.UNREADABLE, 0, reason="binary")
        return None
    if decoded.encoding:
        findings.add(ProblemCode.NOT_UTF8, 0, encoding=decoded.encoding)
    matter = split_front_matter(decoded.text, findings)
    fields = read_fields(matter.keys, findings)
    folders = [folder.casefold() for folder in path.split("/")[:-1]]
    deal = "deals" in folders or holds_deal_block(matter.body)
    kind = Kind.DEAL if deal else Kind.TERM
    opening = opening_h1(matter.body)
    return Draft(path, content_hash, kind, fields, matter.body, matter.body_line, opening, findings)


def finish(one: Draft, pack: str, *, from_h1: bool, title_of: Callable[[str], str]) -> Entry:
    """The entry of a draft in the pack of that id; `title_of` a link target gives its title."""
    findings, fields = one.findings, one.fields
    h1 = one.opening.text if one.opening else ""
    title = choose_title(fields.title, h1, one.path, from_h1=from_h1)
    body, line = one.body, one.body_line
    if one.opening and title.repeated:  # shown once
        body = "\n".join(body.split("\n")[one.opening.after :])
        line += one.opening.after
    block: Block | None = None
    briefs: tuple[Section, ...] = ()
    if one.kind is Kind.DEAL:
        body, briefs, block = _deal_parts(body, line, findings)
    body, line = _trimmed(body, line)
    line = min(line, one.body_line + one.body.count("\n"))
    _look_over(one, body, title.text)
    ref = EntryRef(pack, one.kind, entry_id(one.path, shipped=findings.shipped))
    made = {
        "ref": ref,
        "title": title.text,
        "path": one.path,
        "content_hash": one.content_hash,
        "aliases": _without(title.text, (*fields.members("aliases"), *title.others)),
        **_of_fields(fields),
        **_of_body(body, line, fields, title_of),
    }
    if one.kind is Kind.TERM:
        return Entry(**made)
    return Deal(**made, **_of_deal(fields, block, briefs, findings))


def _deal_parts(
    body: str, line: int, findings: Findings
) -> tuple[str, tuple[Section, ...], Block | None]:
    parts = split_deal(body, line, findings)
    parsed: DealBlock | None = None
    if parts.block:
        parsed, problems = parse_deal_block(parts.block.text, parts.block.line, findings.path)
        findings.extend(problems)
    judge = parsed is not None or parts.block is None
    briefs = tuple(
        Section(
            brief.heading,
            placeholder_words(brief.body, brief.line + 1, parsed, findings, judge=judge),
            brief.line,
        )
        for brief in parts.briefs
    )
    public = placeholder_words(parts.body, line, parsed, findings, judge=judge)
    return public, briefs, parts.block


def _of_fields(fields: Fields) -> dict[str, Any]:
    return {
        "foreign_aliases": MappingProxyType(dict(fields.foreign)),
        "hidden_aliases": fields.members("hidden-aliases"),
        "category": fields.text("category"),
        "also_called": fields.links.get("also-called", ()),
        "opposite": fields.links.get("opposite", ()),
        "see_also": fields.links.get("see-also", ()),
        "confused_with": fields.links.get("confused-with", ()),
        "sources": fields.members("sources"),
        "tags": fields.members("tags"),
        "extra": MappingProxyType(dict(fields.extra)),
        "field_lines": MappingProxyType(dict(fields.lines)),
    }


def _of_body(
    body: str, line: int, fields: Fields, title_of: Callable[[str], str]
) -> dict[str, Any]:
    from desktop_app.core.markup.prose import first_prose
    from desktop_app.core.markup.scan import scan

    scanned = scan(body, line)
    return {
        "body": body,
        "body_line": line,
        "definition": first_prose(body, title_of),
        "links": (*fields.in_file_order(), *scanned.links),
        "images": scanned.images,
    }


def _of_deal(
    fields: Fields, block: Block | None, briefs: tuple[Section, ...], findings: Findings
) -> dict[str, Any]:
    for name, known in (("form", _FORMS), ("level", _LEVELS)):
        said = fields.text(name)
        if said and said not in known:
            findings.add(
                ProblemCode.FIELD_WRONG,
                fields.lines[name],
                " | ".join(sorted(known)),
                field=name,
                value=said,
            )
    minutes = fields.text("minutes")
    if minutes and not re.fullmatch(r"[0-9]{1,4}", minutes):
        findings.add(
            ProblemCode.FIELD_WRONG, fields.lines["minutes"], field="minutes", value=minutes[:80]
        )
        minutes = ""
    return {
        "form": fields.text("form"),
        "sector": fields.text("sector"),
        "law": fields.text("law"),
        "level": fields.text("level"),
        "minutes": int(minutes or 0),
        "terms": fields.links.get("terms", ()),
        "block": block.text if block else "",
        "block_line": block.line if block else 0,
        "briefs": briefs,
    }


def _trimmed(body: str, line: int) -> tuple[str, int]:
    """`body` without the empty lines around it, and the line of the file on which it starts."""
    bare = body.rstrip()
    kept = re.sub(r"\A(?:[ \t]*\n)+", "", bare)
    return kept, line + bare.count("\n") - kept.count("\n")


def _without(title: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names that say something else than the title, each once."""
    met = {title.casefold()}
    kept: list[str] = []
    for name in names:
        if name.casefold() not in met:
            met.add(name.casefold())
            kept.append(name)
    return tuple(kept)


def _look_over(one: Draft, body: str, title: str) -> None:
    """Tell what a person should know of this file although it could be read."""
    findings = one.findings
    if not body.strip():
        findings.add(ProblemCode.EMPTY, one.body_line)
    if not _LETTER.search(title):
        findings.add(ProblemCode.TITLE_MISSING, one.fields.lines.get("title", 0), name_of(one.path))
    redirect = _REDIRECT.fullmatch(body.strip()[:200])
    layout = one.fields.extra.get("layout", "")
    if redirect or layout == "redirect":
        target = redirect[1].strip() if redirect else one.fields.extra.get("redirect", "")
        findings.add(ProblemCode.REDIRECT, one.body_line, target, target=target)
    if one.kind is Kind.TERM:
        count = _terms_under_headings(body)
        if count >= _MANY:
            findings.add(ProblemCode.MANY_TERMS_IN_ONE, one.body_line, count=count)


def _terms_under_headings(body: str) -> int:
    """How many headings of the commonest level there are, letters of the alphabet apart."""
    counts: dict[int, int] = {}
    if body.count("\n#") < _MANY:
        return 0
    for heading in headings(body.split("\n")):
        if len(name_key(heading.text)) > 1:
            counts[heading.level] = counts.get(heading.level, 0) + 1
    return max(counts.values(), default=0)
