"""Which entry does one file hold, or which, when it is split?

`drafts.draft` has read the file alone; `finish` needs to know how its folder works (are titles
told by an H1?) and how the entries that it mentions are called.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from desktop_app.core.content.body_text import of_body, trimmed, without
from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.content.diagrams import look_over_diagrams
from desktop_app.core.content.drafts import Draft
from desktop_app.core.content.fields import Fields
from desktop_app.core.content.findings import Findings
from desktop_app.core.content.placeholders import Figure, Figures, filled, no_figure
from desktop_app.core.content.redirects import redirect_link
from desktop_app.core.content.sections import Block, split_deal
from desktop_app.core.content.splitting import part_entries, parts_of, without_parts
from desktop_app.core.content.term_part import TermPart
from desktop_app.core.content.titles import choose_title, entry_id, name_of
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Kind, Section
from desktop_app.core.model.problem import ProblemCode

_FORMS = frozenset({"worked", "history", "parable"})
_LEVELS = frozenset({"introductory", "intermediate", "advanced"})
_LETTER = re.compile(r"\w")


def finish(
    one: Draft,
    pack: str,
    *,
    from_h1: bool,
    title_of: Callable[[str], str],
    figures: Figures | None = None,
    split: bool = False,
) -> tuple[Entry, ...]:
    """The entry of a draft in the pack of that id; `title_of` a link target gives its title.

    `figures` reckons what the placeholders of a deal ask for; without it their words stand.
    With `split` a file that holds many terms gives an entry for each behind that of the rest.
    """
    parts = parts_of(one, split=split)
    rest = without_parts(one, parts) if parts else one
    whole = _whole(rest, pack, from_h1, title_of, parts, figures)
    every = (whole, *part_entries(one, whole, parts, title_of))
    for entry in every:
        look_over_diagrams(entry, one.findings)
    return every


def _whole(
    one: Draft,
    pack: str,
    from_h1: bool,
    title_of: Callable[[str], str],
    parts: Sequence[TermPart],
    figures: Figures | None,
) -> Entry:
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
        body, briefs, block = _deal_parts(body, line, findings, figures)
    body, line = trimmed(body, line)
    line = min(line, one.body_line + one.body.count("\n"))
    told = of_body(body, line, title_of, links=fields.in_file_order(), plain=one.plain)
    refers = not one.plain and not parts
    redirect = redirect_link(fields, *_after_opening(one)) if refers else None
    _look_over(one, title.text, empty=not (told["has_text"] or redirect or parts))
    ref = EntryRef(pack, one.kind, entry_id(one.path, shipped=findings.shipped))
    made = {
        "ref": ref,
        "title": title.text,
        "path": one.path,
        "content_hash": one.content_hash,
        "aliases": without(title.text, (*fields.members("aliases"), *title.others)),
        **_of_fields(fields),
        "redirect": redirect,
        **told,
    }
    if one.kind is Kind.TERM:
        return Entry(**made)
    return Deal(**made, **_of_deal(fields, block, briefs, findings))


def _after_opening(one: Draft) -> tuple[str, int]:
    """The body without an H1 that opens it, and the line on which it starts."""
    as_wiki = one.body.lstrip()[:9].casefold() == "#redirect"  # no heading to those who write so
    after = one.opening.after if one.opening and not as_wiki else 0
    return trimmed("\n".join(one.body.split("\n")[after:]), one.body_line + after)


def _deal_parts(
    body: str, line: int, findings: Findings, figures: Figures | None
) -> tuple[str, tuple[Section, ...], Block | None]:
    parts = split_deal(body, line, findings)
    figure: Figure | None = no_figure
    if parts.block:
        parsed, problems = parse_deal_block(parts.block.text, parts.block.line, findings.path)
        findings.extend(problems)
        wrong = any(one.code is ProblemCode.DEAL_BLOCK_WRONG for one in findings.problems)
        figure = figures(parsed) if figures and parsed and not wrong else None
    briefs = tuple(
        replace(brief, body=filled(brief.body, brief.body_line, figure, findings))
        for brief in parts.briefs
    )
    public = filled(parts.body, line, figure, findings)
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
        "card_example": fields.text("card-example"),
        "extra": MappingProxyType(dict(fields.extra)),
        "field_lines": MappingProxyType(dict(fields.lines)),
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


def _look_over(one: Draft, title: str, *, empty: bool) -> None:
    """Tell what a person should know of this file although it could be read."""
    findings = one.findings
    if empty:
        findings.add(ProblemCode.EMPTY, one.body_line)
    if not _LETTER.search(title):
        findings.add(ProblemCode.TITLE_MISSING, one.fields.lines.get("title", 0), name_of(one.path))
