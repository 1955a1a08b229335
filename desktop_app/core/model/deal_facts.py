"""What does a list of deals know of each, and which of them does a filter leave?

Named tuples, for the first paint's sake (see core/model/ref.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from desktop_app.core.model.ref import EntryRef


class DealFacts(NamedTuple):
    """As much of a deal as its list shows and filters by.

    `sector` is a label, `form` and `level` are the words of the front matter; each is "" where the
    author says nothing. `parties` and `issues` are counted in the deal's block; both are 0 when it
    has none, or one that is wrong. `terms` are the entries that it shows, each once.
    """

    ref: EntryRef
    title: str
    form: str = ""
    sector: str = ""
    level: str = ""
    parties: int = 0
    issues: int = 0
    terms: tuple[EntryRef, ...] = ()


class DealFilter(NamedTuple):
    """What a deal must have to be listed; all that is None lets every deal through."""

    sector: str | None = None
    form: str | None = None
    level: str | None = None
    term: EntryRef | None = None

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the fields that are set."""
        return tuple(name for name in self._fields if getattr(self, name) is not None)

    def without(self, *names: str) -> DealFilter:
        """The same without these fields."""
        return self._replace(**dict.fromkeys(names))

    def having(self, name: str, value: str | EntryRef | None) -> DealFilter:
        """The same with another value of one field."""
        told: dict[str, Any] = {name: value}
        return self._replace(**told)

    def only(self, *names: str) -> DealFilter:
        """These fields of it alone."""
        return self.without(*(name for name in self._fields if name not in names))

    def lets(self, deal: DealFacts) -> bool:
        """Whether it lets a deal through."""
        return (
            self.sector in (None, deal.sector)
            and self.form in (None, deal.form)
            and self.level in (None, deal.level)
            and (self.term is None or self.term in deal.terms)
        )

    def left_of(self, deals: Iterable[DealFacts]) -> list[DealFacts]:
        """The deals that it leaves, in their order."""
        return [deal for deal in deals if self.lets(deal)]

    def counts(self, deals: Iterable[DealFacts], name: str) -> dict[str | EntryRef, int]:
        """How many deals each value of the field `name` would leave, beside the other fields.

        Every value that a deal has is told, also one that would leave none; "" is none.
        """
        others = self.without(name)
        found: dict[str | EntryRef, int] = {}
        for deal in deals:
            for value in _VALUES[name](deal):
                found[value] = found.get(value, 0) + others.lets(deal)
        found.pop("", None)
        return found

    def excluding(self, deals: Sequence[DealFacts]) -> tuple[str, ...]:
        """The fewest fields that leave no deal together; () when it leaves one."""
        for many in range(1, len(self.parts) + 1):
            for names in combinations(self.parts, many):
                if not any(map(self.only(*names).lets, deals)):
                    return names
        return ()


_VALUES: dict[str, Callable[[DealFacts], Iterable[str | EntryRef]]] = {
    "sector": lambda deal: (deal.sector,),
    "form": lambda deal: (deal.form,),
    "level": lambda deal: (deal.level,),
    "term": lambda deal: deal.terms,
}
