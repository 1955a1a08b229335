"""What stands beside an entry: relations both ways, deals with their size, other languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.errors import EntryUnknown
from desktop_app.core.library import Library
from desktop_app.core.library.margins import Margins
from desktop_app.core.model.margin import Margin, Neighbour, SeenDeal
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace

BLOCK = """
```deal
unit: points
parties:
  buyer: {name: Buyer, batna: waits, reservation: 3}
  seller: {name: Seller, batna: waits, reservation: 2}
issues:
  - name: Price
    options: {low: [3, 1], high: [1, 3]}
  - name: Date
    options: {soon: [2, 1], late: [1, 2]}
  - name: Place
    options: {here: [2, 1], there: [1, 2]}
```
"""
FILES = {
    "pack.yaml": "id: own\nname: Harbour words\nsectors: {sea: Shipping}\n",
    "quay.md": "---\ntitle: Quay\naliases-nl: [kade, wal]\naliases-de: [Kai]\n"
    "opposite: '[[Sea]]'\nsee-also: ['[[Anchor]]', '[[Nowhere]]', '[[anchor]]']\n"
    "confused-with: ['[[Jetty]]']\n---\nA wall. See [[Quay]] and [[Anchor]].\n",
    "anchor.md": "---\ntitle: Anchor\nsee-also: ['[[Jetty]]']\n---\nAt a [[Quay]], a [[quay]].\n",
    "sea.md": "---\ntitle: Sea\n---\nWater before the [[Quay]].\n",
    "jetty.md": "---\ntitle: Jetty\n---\nOf wood.\n",
    "old/jetty.md": "---\ntitle: Jetty\n---\nOf stone.\n",
    "deals/berth.md": "---\ntitle: Berth\nsector: sea\nterms: ['[[Quay]]', '[[Anchor]]']\n---\n"
    f"Two agree on a [[Sea]].\n{BLOCK}\n## Brief: Skipper\nSecretly the [[Jetty]].\n",
    "deals/rope.md": "---\ntitle: Rope\nterms: ['[[Quay]]']\n---\nA parable.\n",
    "deals/sail.md": "---\ntitle: Sail\nterms: ['[[Quay]]']\n---\nBroken.\n"
    "\n```deal\nunit: wishes\n```\n",
}


def ref(entry: str, kind: Kind = Kind.TERM) -> EntryRef:
    return EntryRef("own", kind, entry)


@pytest.fixture
def harbour(opened: Callable[..., Library], folder: Callable[..., Path]) -> Margins:
    return Margins(opened([PackPlace(folder("own", FILES))]))


@pytest.fixture
def quay(harbour: Margins) -> Margin:
    return harbour.margin(ref("quay"))


def test_relations_lead_to_entries_each_once_and_dead_ones_keep_their_words(quay: Margin) -> None:
    assert quay.opposite == (Neighbour(ref("sea"), "Sea", "Water before the Quay."),)
    assert quay.see_also == (
        Neighbour(ref("anchor"), "Anchor", "At a Quay, a quay."),
        Neighbour(None, "Nowhere"),
    )


def test_an_entry_that_shares_its_title_is_told_apart_by_its_path(harbour: Margins) -> None:
    [jetty] = harbour.margin(ref("quay")).confused_with
    assert (jetty.title, jetty.apart) == ("Jetty", "jetty.md")
    [other] = harbour.margin(ref("jetty")).namesakes
    assert other == Neighbour(ref("old/jetty"), "Jetty", "Of stone.", "old/jetty.md")
    assert harbour.margin(ref("sea")).namesakes == ()


def test_deals_come_with_sector_parties_and_issues_where_their_block_is_right(
    quay: Margin,
) -> None:
    berth, rope, sail = quay.deals
    assert berth == SeenDeal(
        ref("deals/berth", Kind.DEAL), "Berth", "Two agree on a Sea.", "Shipping", 2, 3
    )
    assert (rope.title, rope.parties, rope.issues) == ("Rope", 0, 0)
    assert (sail.title, sail.parties, sail.issues) == ("Sail", 0, 0)


def test_linked_from_names_those_whose_text_links_here_once_and_never_itself(
    harbour: Margins, quay: Margin
) -> None:
    assert [origin.title for origin in quay.linked_from] == ["Anchor", "Sea"]
    sea = harbour.margin(ref("sea"))
    assert [origin.title for origin in sea.linked_from] == ["Berth"]


def test_a_brief_is_no_text_that_links(harbour: Margins) -> None:
    assert harbour.margin(ref("jetty")).linked_from == ()


def test_other_languages_come_by_their_code(harbour: Margins, quay: Margin) -> None:
    assert quay.languages == (("nl", ("kade", "wal")), ("de", ("Kai",)))
    assert harbour.margin(ref("sea")).languages == ()


def test_a_margin_is_at_hand_once_the_links_and_its_deals_are_known(harbour: Margins) -> None:
    assert not harbour.is_at_hand(ref("sea"))
    harbour.margin(ref("sea"))
    assert harbour.is_at_hand(ref("sea"))
    assert not harbour.is_at_hand(ref("quay"))
    assert not harbour.is_at_hand(ref("anchor"))
    harbour.margin(ref("quay"))
    assert harbour.is_at_hand(ref("quay"))
    assert harbour.is_at_hand(ref("anchor"))


def test_an_unknown_entry_has_no_margin(harbour: Margins) -> None:
    with pytest.raises(EntryUnknown):
        harbour.margin(ref("gone"))
