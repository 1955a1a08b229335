"""`search`: which entries answer a query, or each line of a file of queries?"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference, say
from desktop_app.core.errors import FileFault, FileMissing
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.model.hit import Answer
    from desktop_app.pages.reference import Reference


def run(wanted: Wanted) -> int:
    """Print the hits; with `--json` or `--queries` one object a query."""
    reference = open_reference(wanted)
    if wanted.queries is not None:
        for query in _lines(wanted.queries):
            say(_as_json(reference.search(query, wanted.limit)))
        return 0
    answer = reference.search(wanted.query or "", wanted.limit)
    if wanted.json:
        say(_as_json(answer))
    else:
        _tell(reference, answer)
    return 0


def _lines(name: str) -> Iterator[str]:
    if name == "-":
        stream = sys.stdin.buffer
        yield from (line.decode("utf-8", "replace").rstrip("\r\n") for line in stream)
        return
    path = Path(name)
    try:
        text = path.read_bytes().decode("utf-8-sig", "replace")
    except FileNotFoundError as fault:
        raise FileMissing(path) from fault
    except OSError as fault:
        raise FileFault(path, fault.strerror or "") from fault
    yield from text.splitlines()


def _as_json(answer: Answer) -> str:
    hits = [
        {
            "id": hit.ref.id,
            "kind": str(hit.ref.kind),
            "title": hit.title,
            "pack": hit.ref.pack,
            "score": round(hit.score, 6),
            "excerpt": hit.excerpt,
        }
        for hit in answer.hits
    ]
    return json.dumps({"query": answer.query, "hits": hits}, ensure_ascii=False)


def _tell(reference: Reference, answer: Answer) -> None:
    if not answer.hits:
        say(nothing_found(answer))
        return
    for hit in answer.hits:
        entry = reference.entry(hit.ref)
        label = tr("deal") if hit.ref.kind == "deal" else reference.category_label(entry)
        also = tr(" (also: {name})", name=hit.matched) if hit.matched else ""
        say(f"{hit.title}{also}  [{label}]")
        if hit.excerpt:
            say(f"    {hit.excerpt}")


def nothing_found(answer: Answer) -> str:
    """The sentence for an empty answer, with the nearest headwords where there are any."""
    told = tr("Nothing found for “{query}”.", query=answer.query)
    if answer.nearest:
        told += " " + tr("Nearest headwords: {names}.", names=", ".join(answer.nearest))
    return told
