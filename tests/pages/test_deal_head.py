"""Over and under the title of a deal stand its sector, its size and the terms that it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages.deal_head import deal_category
from desktop_app.pages.reference import Reference
from desktop_app.pages.screen_page import screen_html
from tests.core.library.test_margins import FILES

BERTH = EntryRef("own", Kind.DEAL, "deals/berth")
QUAY = '<a href="entry:own/term/quay">Quay</a>'
ANCHOR = '<a href="entry:own/term/anchor">Anchor</a>'


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Reference]:
    for name, text in FILES.items():
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    made = Reference.read([PackPlace(tmp_path / "own")], tmp_path / "cache")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("sector", "parties", "told"),
    [
        ("Shipping", 2, "Shipping · two parties"),
        ("Shipping", 12, "Shipping · 12 parties"),
        ("Shipping", 0, "Deal · Shipping"),
        ("", 3, "Deal · three parties"),
        ("", 0, "Deal"),
    ],
)
def test_the_line_over_the_title(sector: str, parties: int, told: str) -> None:
    assert deal_category(sector, parties) == told


def test_a_page_says_how_many_parties_and_which_terms(library: Reference) -> None:
    page = library.page(BERTH)
    assert page.startswith(
        '<p class="category">Shipping · two parties</p>\n<h1>Berth</h1>\n'
        f'<p class="chips">{QUAY} · {ANCHOR}</p>\n'
    )


def test_with_its_relations_a_page_names_the_terms_there_alone(library: Reference) -> None:
    page = library.whole_page(BERTH)
    assert "chips" not in page
    assert "<b>Shows:</b>" in page


def test_on_the_screen_no_line_ends_within_a_chip() -> None:
    html = (
        '<p class="chips"><a href="entry:p/term/a-b">Win-win deal</a> · '
        '<span class="dead">No go</span></p>\n<p>a - b</p>'
    )
    assert screen_html(html) == (
        '<p class="chips"><a class="chip" href="entry:p/term/a-b">Win‑win\u00a0deal</a>'
        '<span class="gap"> </span><span class="chip">No\u00a0go</span></p>\n<p>a - b</p>'
    )
