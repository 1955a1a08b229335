"""Which see-also links are not returned?"""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.core.model.entry import Entry, Kind
from desktop_app.core.model.pack import Pack
from desktop_app.core.review.material import Ways

SEE_ALSO = "see-also"


@dataclass(frozen=True, slots=True)
class OneWay:
    """`entry` lists `target` under see-also, and `target` does not list it.

    `back` names the other fields by which it leads back, "" among them for its text.
    """

    entry: Entry
    target: Entry
    back: tuple[str, ...]


def one_way_links(pack: Pack, ways: Ways) -> tuple[OneWay, ...]:
    """Between terms of the pack; those without any way back first. A deal has no see-also."""
    by_ref = {entry.ref: entry for entry in pack.entries}
    found: list[OneWay] = []
    for entry in pack.entries:
        for ref, fields in ways[entry.ref].items():
            back = ways[ref].get(entry.ref, set())
            if SEE_ALSO in fields and ref.kind is Kind.TERM and SEE_ALSO not in back:
                found.append(OneWay(entry, by_ref[ref], tuple(sorted(back))))
    found.sort(key=lambda one: (bool(one.back), one.entry.path, one.target.path))
    return tuple(found)
