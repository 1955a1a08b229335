"""`list`: which entries are there?"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference, say
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
        told = [_listed(reference, entry) for entry in entries]
        say(json.dumps(told, ensure_ascii=False, indent=2))
        return 0
    for entry in entries:
        label = tr("deal") if entry.kind == "deal" else reference.category_label(entry)
        say(f"{entry.title}  [{label}]" if label else entry.title)
    return 0


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
