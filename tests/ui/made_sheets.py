"""Role sheets of a small deal, made without a pack."""

from __future__ import annotations

from desktop_app.core.content.deal_block import parse_deal_block
from desktop_app.core.model.entry import Deal, Section
from desktop_app.core.model.pack import PackInfo
from desktop_app.core.model.ref import EntryRef
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.role_sheets import Material, RoleSheets, role_sheets

BLOCK = """unit: points
parties:
  vendor: {name: Vendor, batna: Sell elsewhere, reservation: 21}
  client: {name: Client, batna: Keep the tool, reservation: 30}
issues:
  - name: Term
    options: {1 year: [0, 14], 3 years: [32, 8]}
  - name: Fee
    options: {120: [35, 0], 96: [7, 43]}
"""


def made_sheets(
    ref: EntryRef, title: str, *, strange: str = "", debrief: bool = True
) -> RoleSheets:
    """Seven sheets, or six without a debrief; `strange` stands in the client's brief."""
    briefs = tuple(Section(f"Brief: {name}", "", 1) for name in ("Vendor", "Client"))
    deal = Deal(ref, title, "d.md", "", "", 1, "a1b2c3d4e5", form="worked", briefs=briefs)
    block, _ = parse_deal_block(BLOCK, 1)
    long = "<p>The depots of the client matter most, and the fee is asked for by name.</p>" * 60
    return role_sheets(
        Material(
            deal,
            PackInfo("p", "A pack", authors=("Ann",)),
            general=page_blocks("<p>Two matters are open.</p>"),
            briefs=(
                page_blocks("<p>The board wants a long term.</p>"),
                page_blocks(f"{long}<p>{strange}</p>"),
            ),
            debrief=page_blocks("<p>Who gained?</p>") if debrief else (),
            block=block,
            terms=[("BATNA", "The best course without an agreement.")],
        )
    )
