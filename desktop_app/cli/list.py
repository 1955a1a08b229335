"""`list`: which entries are there?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import say, say_json
from desktop_app.cli.show import link_objects
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.model.entry import Entry
    from desktop_app.pages.reference import Reference


def run(wanted: Wanted) -> int:
    """Print every entry by title, or a JSON array of them."""
    reference = open_reference(wanted)
    entries = [e for e in reference.catalogue() if wanted.kind in ("", e.kind)]
    if wanted.json:
        say_json([_listed(reference, entry) for entry in entries])
        return 0
    for entry in entries:
        say(entry_line(reference, entry))
    left_out = sum(pack.files_left_out for pack in reference.packs)
    if left_out:
        say()
        say(tr("{count} files are left out; “check” says which and why.", count=left_out))
    return 0


def entry_line(reference: Reference, entry: Entry, also: str = "") -> str:
    """The entry as lists show it: title, `also` behind it, category, and what tells it apart."""
    label = tr("deal") if entry.kind == "deal" else reference.category_label(entry)
    place = reference.told_apart(entry.ref)
    marks = [f"[{label}]" if label else "", f"({place})" if place else ""]
    return "  ".join(filter(None, [entry.title + also, *marks]))


def _listed(reference: Reference, entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "kind": str(entry.kind),
        "title": entry.title,
        "aliases": list(entry.aliases),
        "category": entry.category,
        "definition": entry.definition,
        "pack": entry.ref.pack,
        "path": entry.path,
        "links": link_objects(reference, entry),
    }
