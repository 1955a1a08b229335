"""Which files only refer to another entry, and where do they lead in the end?"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.core.content.fields import Fields, truth
from desktop_app.core.content.pack_names import PackNames
from desktop_app.core.markup.names import name_key, split_heading
from desktop_app.core.model.entry import Entry, EntryRef, Link, Redirect

# Keys that say it by themselves, and those that say where a page of the layout "redirect" leads.
_KEYS = ("redirect-to", "redirect", "redirect-url", "redirects-to", "redirectto")
_MORE_KEYS = ("url", "target", "link", "to", "destination", "location")
_NOTICE = 400  # characters; a longer body is a text of its own
_SAID = re.compile(
    r"(?P<word>see also|see|#?redirect(?:ed|ing|s)?(?: to)?|siehe|voir|véase|vedi|zie|viz|ver|см\."
    r"|参见|參見|参照|→|⇒|➔|->|=>)(?P<colon>\s*[:：])?\s*(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_ARROWS = frozenset({"→", "⇒", "➔", "->", "=>"})
_MACRO = re.compile(r"\{\{.*?\}\}")


def redirect_link(fields: Fields, body: str, line: int) -> Link | None:
    """Where a file with these fields and this body leads, None for a text of its own.

    `body` begins on line `line` of the file.
    """
    from desktop_app.core.markup.scan import scan

    text = body.strip()
    if len(text) > _NOTICE:
        return None
    told = {re.sub(r"[\s_]+", "-", key.casefold()): value for key, value in fields.extra.items()}
    kinds = (told.get("layout", ""), told.get("type", ""))
    layout = any(kind.casefold().startswith("redirect") for kind in kinds)
    for key in (*_KEYS, *(_MORE_KEYS if layout else ())):
        target = _MACRO.sub("", told.get(key, "")).strip()
        if target and truth(target) is None:
            return _link(target, fields.lines.get(key, 1), key)
    if layout:
        return next(iter(scan(text, line).links), None)
    return _referred(text, line)


def follow(
    pack: str, entries: Sequence[Entry], *, whole: bool
) -> tuple[tuple[Entry, ...], tuple[Redirect, ...]]:
    """The entries without those that lead to another one, and these with where they lead.

    The names of a file that only refers become aliases of the entry that it leads to. One that
    leads nowhere or in a circle stays an entry, but as long as the folder is not `whole`, what
    leads nowhere is held back: its target may be still to come.
    """
    if not any(entry.redirect for entry in entries):
        return tuple(entries), ()
    ends = _ends(pack, entries)
    redirects = [Redirect(one, end) for one in entries if (end := ends.get(one.ref))]
    names: dict[EntryRef, list[str]] = {}
    for one in redirects:
        names.setdefault(one.to, []).extend((one.entry.title, *one.entry.aliases))
    kept = [
        _with_names(one, names.get(one.ref, []))
        for one in entries
        if not ends.get(one.ref) and (whole or one.ref not in ends)
    ]
    return tuple(kept), tuple(redirects)


def as_written(entry: Entry) -> Entry:
    """The entry without the names that other files gave it."""
    if not entry.led_here:
        return entry
    own = entry.aliases[: len(entry.aliases) - len(entry.led_here)]
    return replace(entry, aliases=own, led_here=())


def _link(written: str, line: int, field: str) -> Link:
    from desktop_app.core.markup.scan import scan

    linked = scan(written, line).links
    if linked:
        return replace(linked[0], field=field)
    target, heading = split_heading(written)
    return Link(target, written, line, heading, field)


def _referred(text: str, line: int) -> Link | None:
    """The one thing that a text refers to, if it does nothing else."""
    from desktop_app.core.markup.plain import plain_text
    from desktop_app.core.markup.scan import scan

    said = _SAID.fullmatch(text.strip("*_ \n"))
    if said is None or "\n\n" in text:
        return None
    rest = said["rest"].rstrip(".。 \n").strip("*_ ")
    links = scan(rest, line).links
    if len(links) == 1:
        return links[0] if plain_text(rest) == links[0].words else None
    certain = bool(said["colon"]) or said["word"] in _ARROWS
    if links or not certain or "\n" in rest or len(rest) > 120:
        return None
    return _link(rest, line, "")


def _ends(pack: str, entries: Sequence[Entry]) -> dict[EntryRef, EntryRef | None]:
    """Where each file that refers leads in the end; None where it stays an entry."""
    names = PackNames(pack, entries)
    steps = {
        one.ref: next(iter(names.find(link.target, one.path, link.heading, besides=one.ref)), None)
        for one in entries
        if (link := one.redirect) is not None
    }
    ends: dict[EntryRef, EntryRef | None] = {}
    for start in steps:
        trail: dict[EntryRef, None] = {}
        at: EntryRef | None = start
        while at in steps and at not in ends and at not in trail:
            trail[at] = None
            at = steps[at]
        _set_ends(ends, list(trail), at, steps)
    return ends


def _set_ends(
    ends: dict[EntryRef, EntryRef | None],
    trail: list[EntryRef],
    at: EntryRef | None,
    steps: Mapping[EntryRef, EntryRef | None],
) -> None:
    """Note the end of every file on a trail that came to a stop at `at`."""
    if not trail:
        return
    if at is None:  # the last one leads nowhere
        at = trail.pop()
        ends[at] = None
    elif at in trail:  # a circle
        circle = trail.index(at)
        ends.update(dict.fromkeys(trail[circle:]))
        trail = trail[:circle]
    elif at in steps:
        at = ends[at] or at
    ends.update(dict.fromkeys(trail, at))


def _with_names(entry: Entry, names: Sequence[str]) -> Entry:
    known = {name_key(name) for name in (entry.title, *entry.aliases)}
    new: dict[str, str] = {}
    for name in names:
        if name_key(name) not in known:
            new.setdefault(name_key(name), name)
    led_here = tuple(new.values())
    if not led_here:
        return entry
    return replace(entry, aliases=(*entry.aliases, *led_here), led_here=led_here)
