"""A report takes time by the text alone, and any text."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.content.body_text import of_body
from desktop_app.core.content.links import LinkTable
from desktop_app.core.model.entry import Entry, EntryRef, Kind
from desktop_app.core.model.pack import Pack, PackInfo
from desktop_app.core.review.report import report_on

ALIKE = "Noor had 4,835 and 14, 22, 36, 56.\n\n## Worked example\nSo Noor had 4,835, [[{next}]]."
APART = "Noor{n} had {n}.\n\n## Worked example\nSo Noor{n} had 4{n}, [[{next}]] and [[{far}]]."


def pack_of(bodies: Sequence[str]) -> Pack:
    entries = tuple(
        Entry(
            ref=EntryRef("p", Kind.TERM, f"e{n}"),
            title=f"e{n}",
            path=f"e{n}.md",
            content_hash="",
            **of_body(body, 1, lambda target: ""),
        )
        for n, body in enumerate(bodies)
    )
    return Pack(PackInfo("p", "P"), Path("p"), entries, MappingProxyType({}), ())


@pytest.mark.parametrize("body", [ALIKE, APART])
def test_ten_times_the_entries_take_ten_times_the_time(body: str) -> None:
    def taken(count: int) -> float:
        pack = pack_of([body.format(n=n, next=f"e{n + 1}", far="e0") for n in range(count)])
        table = LinkTable([pack])
        began = time.process_time()
        report_on(pack, table)
        return time.process_time() - began

    taken(20)
    assert taken(3_000) < 40 * max(taken(300), 0.03)


@given(st.lists(st.text(max_size=200), max_size=5))
def test_any_text_can_be_reported_on(bodies: list[str]) -> None:
    pack = pack_of([*bodies, *(f"## Worked example\n{body}" for body in bodies)])
    found = report_on(pack, LinkTable([pack]))
    assert len(found.ease) <= len(pack.entries)
