"""`search`: which entries answer a query, or each line of a file of queries?"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.cli.list import entry_line
from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import flush, say, say_json
from desktop_app.core.errors import FileMissing
from desktop_app.wording import filter_sentence, operator_sentence, tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.model.hit import Answer
    from desktop_app.pages.reference import Reference


def run(wanted: Wanted) -> int:
    """Print the hits; with `--json` or `--queries` one object a query."""
    reference = open_reference(wanted)
    if wanted.queries is not None:
        for query in _lines(wanted.queries):
            say_json(_as_object(reference.search(query, wanted.limit)), indent=None)
            flush()  # whoever writes queries one by one waits for each answer
        return 0
    answer = reference.search(wanted.query or "", wanted.limit)
    if wanted.json:
        say_json(_as_object(answer), indent=None)
    else:
        _tell(reference, answer)
    return 0


def _lines(name: str) -> Iterator[str]:
    """The lines of a file or, for `-`, of standard input; only a line feed ends one."""
    if name == "-" and sys.stdin is None:
        raise FileMissing(Path(tr("standard input")))
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as stream:
        for line in stream:
            yield line.decode("utf-8", "replace").removeprefix("\ufeff").rstrip("\r\n")


def _as_object(answer: Answer) -> dict[str, object]:
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
    return {"query": answer.query, "hits": hits}


def _tell(reference: Reference, answer: Answer) -> None:
    if not answer.hits:
        say(nothing_found(answer))
        return
    for sentence in advice_sentences(answer):
        say(sentence)
    for hit in answer.hits:
        entry = reference.entry(hit.ref)
        also = tr(" (also: {name})", name=hit.matched) if hit.matched else ""
        say(entry_line(reference, entry, also))
        if hit.excerpt:
            say(f"    {hit.excerpt}")


def nothing_found(answer: Answer) -> str:
    """The sentences for an empty answer, with the nearest headwords where there are any."""
    told = [tr("Nothing found for “{query}”.", query=answer.query), *advice_sentences(answer)]
    if answer.nearest:
        told.append(tr("Nearest headwords: {names}.", names=", ".join(answer.nearest)))
    return " ".join(told)


def advice_sentences(answer: Answer) -> list[str]:
    """What is to be said about the query itself."""
    advice = answer.advice
    told = [operator_sentence(advice), filter_sentence(advice)]
    if advice.corrected:
        told.append(tr("Did you mean {query}?", query=advice.corrected))
    if advice.known:
        names = ", ".join(name for name, _ in advice.known)
        told.append(tr("There are: {names}.", names=names))
    if advice.wider:
        told.append(tr("“{query}” alone finds something.", query=advice.wider))
    if advice.meant:
        told.append(tr("Did you mean {query}?", query=advice.meant))
    return [sentence for sentence in told if sentence]
