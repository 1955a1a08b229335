"""How is a pack that was read kept, so that the next start need not read its files again?

A line with format and fingerprint, one of JSON for the pack, then one for each entry: small
pieces, since the window's thread waits while Python reads or writes one. Lists stand for the
small values that occur by the hundred thousand. What is damaged or of another format is refused
as a whole: a catalogue is a copy that can be made again at any time.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, fields
from pathlib import Path
from types import MappingProxyType
from typing import Any

from desktop_app.core.files import fingerprint
from desktop_app.core.garbage import uncollected
from desktop_app.core.model.entry import Deal, Entry, EntryRef, Kind, Link, Redirect, Section
from desktop_app.core.model.file_state import FileState, KnownFile
from desktop_app.core.model.left_out import LeftOut, LeftOutReason
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.core.model.ref import ReadingOptions
from desktop_app.core.model.source import Source

FORMAT = 13  # raise it whenever the same files make other entries: kept ones are then read anew
_MAGIC = b"common-ground-catalogue"
_LINKS = (
    "also_called",
    "opposite",
    "see_also",
    "confused_with",
    "terms",
)  # each of them is in `links` too
_TUPLES = ("aliases", "hidden_aliases", "sources", "tags", "images", "led_here")
_ENTRY_FIELDS = tuple(one.name for one in fields(Entry) if one.name != "ref")
_DEAL_FIELDS = tuple(one.name for one in fields(Deal) if one.name != "ref")


def dump(pack: Pack) -> bytes:
    """The whole pack as bytes; `load` gives back an equal one."""
    tree = {
        "info": {one.name: _plain(getattr(pack.info, one.name)) for one in fields(PackInfo)},
        "root": str(pack.root),
        "sources": [astuple(source) for source in pack.sources.values()],
        "problems": [
            [one.code, one.severity, one.path, one.line, dict(one.values), one.suggestion]
            for one in pack.problems
        ],
        "counts": [pack.files_seen, pack.titles_from_h1],
        "left_out": pack.left_out,
        "redirects": [[one.to.kind, one.to.id] for one in pack.redirects],
        "options": pack.options,
        "pictures": pack.pictures,
        "sources_mark": pack.sources_mark,
        "known": {path: [*one.state, one.opens_with_h1] for path, one in pack.known.items()},
    }
    every = (*pack.entries, *(one.entry for one in pack.redirects))
    data = b"\n".join([_json(tree), *(_json(_entry_row(entry)) for entry in every)])
    return b"%s %d %s\n" % (_MAGIC, FORMAT, fingerprint(data).encode()) + data


def load(data: bytes) -> Pack:
    """The pack that was dumped. Raises ValueError for anything but the bytes of `dump`."""
    head, _, body = data.partition(b"\n")
    if head != b"%s %d %s" % (_MAGIC, FORMAT, fingerprint(body).encode()):
        raise ValueError("no catalogue of this format, or a damaged one")
    lines = body.split(b"\n")
    try:
        with uncollected():
            return _pack(*map(_value, lines))
    except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as fault:
        raise ValueError("a catalogue with other contents") from fault


def _json(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "surrogatepass")


def _value(line: bytes) -> Any:
    return json.loads(line.decode("utf-8", "surrogatepass"))


def _pack(tree: dict[str, Any], *rows: list[Any]) -> Pack:
    info = tree["info"]
    info["authors"] = tuple(info["authors"])
    for name in ("categories", "sectors"):
        info[name] = MappingProxyType(info[name])
    made = PackInfo(**info)
    seen, from_h1 = tree["counts"]
    every = [_entry(row, made.id) for row in rows]
    count = len(every) - len(tree["redirects"])
    ends = [EntryRef(made.id, Kind(kind), own_id) for kind, own_id in tree["redirects"]]
    return Pack(
        info=made,
        root=Path(tree["root"]),
        entries=tuple(every[:count]),
        sources=MappingProxyType({row[0]: _source(row) for row in tree["sources"]}),
        problems=tuple(_problem(row) for row in tree["problems"]),
        files_seen=seen,
        left_out=tuple(LeftOut(path, LeftOutReason(why)) for path, why in tree["left_out"]),
        redirects=tuple(map(Redirect, every[count:], ends)),
        options=ReadingOptions(*tree["options"]),
        titles_from_h1=from_h1,
        pictures=tuple(tree["pictures"]),
        known=MappingProxyType({path: _known(row) for path, row in tree["known"].items()}),
        sources_mark=tree["sources_mark"],
    )


def _entry_row(entry: Entry) -> list[Any]:
    deal = isinstance(entry, Deal)
    names = _DEAL_FIELDS if deal else _ENTRY_FIELDS
    row = {name: _plain(getattr(entry, name)) for name in names}
    places: dict[Link, int] = {}
    for place, link in enumerate(entry.links):
        places.setdefault(link, place)
    for name in _LINKS if deal else _LINKS[:-1]:
        row[name] = [places[link] for link in getattr(entry, name)]
    return [deal, entry.ref.id, *row.values()]


def _plain(value: Any) -> Any:
    """Values as JSON has them; links and sections as lists."""
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Link):
        return [value.target, value.words, value.line, value.heading, value.field, value.embed]
    if isinstance(value, Section):
        return [value.heading, value.body, value.line, value.body_line]
    if value is None or isinstance(value, str | int):
        return value
    return {key: _plain(inner) for key, inner in value.items()}


def _entry(row: list[Any], pack: str) -> Entry:
    deal, own_id, *values = row
    names = _DEAL_FIELDS if deal else _ENTRY_FIELDS
    made = dict(zip(names, values, strict=True))
    links = made["links"] = tuple([Link(*link) for link in made["links"]])
    for name in _LINKS if deal else _LINKS[:-1]:
        made[name] = tuple([links[place] for place in made[name]])
    for name in _TUPLES:
        made[name] = tuple(made[name])
    if made["redirect"]:
        made["redirect"] = Link(*made["redirect"])
    foreign = made["foreign_aliases"]
    made["foreign_aliases"] = MappingProxyType({key: tuple(foreign[key]) for key in foreign})
    made["extra"] = MappingProxyType(made["extra"])
    made["field_lines"] = MappingProxyType(made["field_lines"])
    if not deal:
        return Entry(EntryRef(pack, Kind.TERM, own_id), **made)
    made["briefs"] = tuple(Section(*brief) for brief in made["briefs"])
    return Deal(EntryRef(pack, Kind.DEAL, own_id), **made)


def _source(row: Sequence[Any]) -> Source:
    key, kind, authors, *rest = row
    return Source(key, kind, tuple((family, given) for family, given in authors), *rest)


def _known(row: Sequence[Any]) -> KnownFile:
    *state, opens_with_h1 = row
    return KnownFile(FileState(*state), opens_with_h1)


def _problem(row: Sequence[Any]) -> Problem:
    code, severity, path, line, values, suggestion = row
    return Problem(
        ProblemCode(code), Severity(severity), path, line, MappingProxyType(values), suggestion
    )
