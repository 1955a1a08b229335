"""Which entries stand together when the list goes by category?"""

from __future__ import annotations

from typing import NamedTuple

from desktop_app.core.model.ref import Kind


class Shelf(NamedTuple):
    """Terms of one category or deals of one sector; a named tuple for the reason in ref.py.

    `label` is the category or sector in words, "" for the entries that name none. `places` are
    indexes into the catalogue, in its order; never empty.
    """

    kind: Kind
    label: str
    places: tuple[int, ...]
