"""What are the filters of the list of deals, and their values, called?"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from desktop_app.core.model.ref import EntryRef
from desktop_app.ui.browse.deals.deal_words import form_word, level_word
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.core.model.deal_facts import DealFilter
    from desktop_app.ui.seams import Library

# Those that our own content uses, in the order in which they are offered; others follow by name.
_ORDER = ("worked", "history", "parable", "introductory", "intermediate", "advanced")


def filter_names() -> dict[str, str]:
    """The filters by the names of their fields, in their order."""
    return {"sector": tr("Sector"), "form": tr("Form"), "level": tr("Level"), "term": tr("Term")}


def all_of(name: str) -> str:
    """What a filter says that is not set."""
    return {
        "sector": tr("All sectors"),
        "form": tr("All forms"),
        "level": tr("All levels"),
        "term": tr("Any term"),
    }[name]


def value_words(name: str, value: str | EntryRef, library: Library) -> str:
    """A value of a filter as people read it."""
    if isinstance(value, EntryRef):
        return library.entry(value).title if library.has(value) else value.id
    return {"form": form_word, "level": level_word}.get(name, str)(value)


def told_values(narrowed: DealFilter, library: Library) -> dict[str, str]:
    """What is set of a filter, as people read it."""
    return {name: value_words(name, getattr(narrowed, name), library) for name in narrowed.parts}


def in_order(values: Iterable[str]) -> list[str]:
    """Values of a filter in the order in which they are offered."""
    known = {value: place for place, value in enumerate(_ORDER)}
    return sorted(values, key=lambda value: (known.get(value, len(known)), value.casefold()))
