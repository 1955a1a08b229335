"""What the list of deals says of each, and what it costs to know it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.core.content import deal_block
from desktop_app.core.library import Library
from desktop_app.core.library.deal_facts import deal_facts
from desktop_app.core.model.deal_facts import DealFacts
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from tests.core.library.test_margins import FILES

MORE = {
    "deals/acre.md": "---\ntitle: Éclair acre\nform: History\nsector: land\nlevel: Advanced\n"
    "terms: ['[[Anchor]]', '[[anchor]]', '[[Nowhere]]', '[[Quay]]']\n---\nTold.\n",
}


@pytest.fixture
def place(folder: Callable[..., Path]) -> PackPlace:
    return PackPlace(folder("own", FILES | MORE))


def ref(entry: str, kind: Kind = Kind.DEAL) -> EntryRef:
    return EntryRef("own", kind, entry)


def test_each_deal_is_told_in_the_order_of_the_list(opened, place: PackPlace) -> None:
    quay, anchor = ref("quay", Kind.TERM), ref("anchor", Kind.TERM)
    assert deal_facts(opened([place])) == (
        DealFacts(ref("deals/berth"), "Berth", "", "Shipping", "", 2, 3, (quay, anchor)),
        DealFacts(
            ref("deals/acre"), "Éclair acre", "history", "land", "advanced", 0, 0, (anchor, quay)
        ),
        DealFacts(ref("deals/rope"), "Rope", terms=(quay,)),
        DealFacts(ref("deals/sail"), "Sail", terms=(quay,)),
    )


def test_a_block_is_read_once_also_when_the_library_is_replaced(
    opened, place: PackPlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[str] = []
    parse = deal_block.parse_deal_block

    def counted(text: str, line: int) -> object:
        read.append(text)
        return parse(text, line)

    monkeypatch.setattr(deal_block, "parse_deal_block", counted)
    library: Library = opened([place])
    first = deal_facts(library)
    assert len(read) == 2
    newer: Library = opened([place])
    newer.adopt(library)
    assert deal_facts(newer) == first
    assert len(read) == 2
