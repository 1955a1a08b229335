"""What stands on the poster of an entry: its diagram, and the advice of its table?"""

from __future__ import annotations

import pytest

from desktop_app.core.markup.diagrams import diagram_src
from desktop_app.core.model.diagram import TwoAxes
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.paper_entry import PaperEntry
from desktop_app.pages.poster_words import PosterWords, poster_words
from tests.diagram_blocks import KINDS

STYLES = ("Competing", "Collaborating", "Compromising", "Avoiding", "Accommodating")


def entry(*blocks: str, table: str = "") -> PaperEntry:
    images = "".join(f'<p><img src="{diagram_src(0, one)}" alt=""></p>' for one in blocks)
    html = f'<p class="category">Styles</p><h1>Styles</h1><p>Told.</p>{table}{images}'
    return PaperEntry("Styles", page_blocks(html), "A pack · styles", "How people differ.")


def table(names: tuple[str, ...] = STYLES, head: str = "Fits when") -> str:
    rows = "".join(f"<tr><td><b>{n}</b></td><td>x</td><td>{n} helps</td></tr>" for n in names)
    return (
        f"<table><thead><tr><th>Style</th><th>Own</th><th>{head}</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )


def words(*blocks: str, table: str = "") -> PosterWords:
    found = poster_words(entry(*blocks, table=table))
    assert found is not None
    return found


def test_the_last_column_is_the_advice_for_the_places_that_the_first_names() -> None:
    found = words(KINDS["styles"], table=table())
    assert found.asked == "Fits when"
    assert found.advice == {name: f"{name} helps" for name in STYLES}
    assert "Avoiding: Fits when Avoiding helps." in found.told
    assert (found.category, found.footer) == ("Styles", "A pack · styles")


def test_names_are_the_same_whatever_their_capitals() -> None:
    lowered = tuple(name.lower() for name in STYLES)
    assert set(words(KINDS["styles"], table=table(lowered)).advice) == set(STYLES)


@pytest.mark.parametrize("broken", [table(STYLES[:4]), "", table().replace("Avoiding helps", "")])
def test_advice_is_for_all_places_or_for_none(broken: str) -> None:
    assert words(KINDS["styles"], table=broken).advice == {}


def test_the_first_diagram_that_can_be_drawn_is_taken() -> None:
    found = words("kind: pie", KINDS["styles"], KINDS["price"])
    assert isinstance(found.diagram, TwoAxes)


def test_another_kind_has_its_caption_and_no_advice() -> None:
    found = words(KINDS["price"], table=table())
    assert found.advice == {}
    assert found.caption in found.told


def test_an_entry_without_a_diagram_has_no_poster() -> None:
    assert poster_words(entry(table=table())) is None
