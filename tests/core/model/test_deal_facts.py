"""Which deals does a filter leave, and which of its parts leave none?"""

from __future__ import annotations

from desktop_app.core.model.deal_facts import DealFacts, DealFilter
from desktop_app.core.model.ref import EntryRef, Kind

BATNA, ZOPA = (EntryRef("p", Kind.TERM, name) for name in ("batna", "zopa"))


def deal(key: str, **told: object) -> DealFacts:
    return DealFacts(EntryRef("p", Kind.DEAL, key), key)._replace(**told)


LEASE = deal("lease", sector="Property", form="worked", level="advanced", terms=(BATNA,))
FLEET = deal("fleet", sector="Software", form="worked", level="advanced", terms=(BATNA, ZOPA))
SINAI = deal("sinai", sector="Diplomacy", form="history", level="introductory", terms=(ZOPA,))
BARE = deal("bare")
DEALS = (LEASE, FLEET, SINAI, BARE)


def test_no_filter_lets_every_deal_through() -> None:
    assert DealFilter().left_of(DEALS) == [*DEALS]
    assert DealFilter().parts == ()


def test_parts_must_all_hold() -> None:
    assert DealFilter(form="worked").left_of(DEALS) == [LEASE, FLEET]
    assert DealFilter(form="worked", term=ZOPA).left_of(DEALS) == [FLEET]
    assert DealFilter(form="history", term=BATNA).left_of(DEALS) == []


def test_each_value_tells_how_many_deals_it_would_leave_beside_the_other_parts() -> None:
    narrowed = DealFilter(form="worked", term=ZOPA)
    assert narrowed.counts(DEALS, "sector") == {"Property": 0, "Software": 1, "Diplomacy": 0}
    assert narrowed.counts(DEALS, "term") == {BATNA: 2, ZOPA: 1}
    assert DealFilter().counts(DEALS, "level") == {"advanced": 2, "introductory": 1}


def test_the_fewest_parts_that_exclude_everything_are_named() -> None:
    assert DealFilter(form="worked", term=ZOPA).excluding(DEALS) == ()
    narrowed = DealFilter(sector="Diplomacy", level="advanced", term=ZOPA)
    assert narrowed.excluding(DEALS) == ("sector", "level")
    assert DealFilter(sector="Rope", form="worked").excluding(DEALS) == ("sector",)


def test_parts_are_taken_out_and_left() -> None:
    narrowed = DealFilter(sector="Rope", form="worked", term=ZOPA)
    assert narrowed.without("form") == DealFilter(sector="Rope", term=ZOPA)
    assert narrowed.only("form") == DealFilter(form="worked")
    assert narrowed.parts == ("sector", "form", "term")
