"""`show`: what does one entry say?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import say, say_json
from desktop_app.core.library.documents import words_of
from desktop_app.core.markup.emphasis import line_words
from desktop_app.core.model.entry import Deal, Entry
from desktop_app.pages.citation import citation_text
from desktop_app.pages.entry_text import html_as_text

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.pages.reference import Reference


def run(wanted: Wanted) -> int:
    """Print the entry as text, HTML or one JSON object, or into a PDF; briefs are no part of it."""
    reference = open_reference(wanted)
    try:
        entry = reference.entry(reference.find(wanted.entry))
        if wanted.pdf is not None:
            from desktop_app.cli.paper import write_paper

            write_paper(reference, entry.ref, wanted.pdf, wanted.paper)
        elif wanted.format == "json":
            say_json(entry_object(reference, entry))
        elif wanted.format == "html":
            say(reference.whole_page(entry.ref))
        else:
            say(html_as_text(reference.whole_page(entry.ref)))
    finally:
        reference.close()
    return 0


def entry_object(reference: Reference, entry: Entry) -> dict[str, object]:
    """The entry as plain values: definition, text, sources, links with resolved ids."""
    told: dict[str, object] = {
        "id": entry.id,
        "kind": str(entry.kind),
        "title": entry.title,
        "pack": entry.ref.pack,
        "path": entry.path,
        "aliases": list(entry.aliases),
        "category": entry.category,
        "definition": entry.definition,
        "card_example": line_words(entry.card_example),
        "text": words_of(entry),
        "sources": [
            {"key": source.key, "citation": citation_text(source)}
            for source in reference.sources_of(entry)
        ],
        "links": link_objects(reference, entry),
    }
    if isinstance(entry, Deal):
        told |= {
            "form": entry.form,
            "sector": entry.sector,
            "law": entry.law,
            "level": entry.level,
            "minutes": entry.minutes,
        }
    return told


def link_objects(reference: Reference, entry: Entry) -> list[dict[str, object]]:
    """Each link of the entry: as written, the field it stands in, line, id or null."""
    return [
        {
            "target": link.target,
            "words": link.words,
            "field": link.field,
            "line": link.line,
            "id": None if ref is None else ref.id,
            "kind": None if ref is None else str(ref.kind),
            "pack": None if ref is None else ref.pack,
        }
        for link, ref in reference.targets(entry.links, entry)
    ]
