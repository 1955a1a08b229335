"""A reference with deals that can be reckoned: one of two parties, one of three."""

from __future__ import annotations

from desktop_app.core.model.deal_block import DealBlock
from desktop_app.core.model.entry import EntryRef, Kind
from desktop_app.pages.deal_parts import NUMBERS
from tests.core.deals.made import deal
from tests.ui.fake_library import FakeLibrary, entry, seed_entries

RENEWAL = EntryRef("common-ground", Kind.DEAL, "software-licence-renewal")
DEPOT = EntryRef("common-ground", Kind.DEAL, "depot")
BLOCK = deal(
    {
        "Fee": {"120": (35, 0), "108": (22, 24), "96": (8, 42)},
        "Term": {"1 year": (0, 14), "2 years": (16, 12), "3 years": (32, 8)},
        "Testimonial": {"no": (0, 6), "case study": (20, 2)},
    },
    (21, 40),
    outcomes={"haggling": ("108", "1 year", "no"), "package": ("96", "3 years", "case study")},
)
THREE = deal(
    {
        "Route": {"north": (9, 2, 5), "south": (3, 8, 6)},
        "Hours": {"day": (4, 4, 1), "all": (1, 2, 9)},
    },
    (4, 4, 4),
)


class NumberedLibrary(FakeLibrary):
    """Its deals have figures, and pages that say so."""

    def __init__(self) -> None:
        depot = entry("depot", "Bus depot", kind=Kind.DEAL, definition="Three share a yard.")
        super().__init__([*seed_entries(), depot])
        self.blocks: dict[EntryRef, DealBlock] = {RENEWAL: BLOCK, DEPOT: THREE}

    def _page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        page = super()._page(ref, quiet=quiet)
        return f"{page}{NUMBERS}The numbers</h3>\n<p>Told.</p>\n" if ref in self.blocks else page
