"""Do the diagrams of the shipped entries show the figures of their own examples?"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.core.content.diagram_block import parse_diagram
from desktop_app.core.markup.diagrams import diagram_texts
from desktop_app.core.model.diagram import CreateClaim, Interests, PriceLine, TwoAxes

CONTENT = Path(__file__).resolve().parents[2] / "content"
_BLOCK = re.compile(r"```diagram\n.*?```", re.DOTALL)
SHOWN = {
    "zopa": PriceLine,
    "reservation-value": PriceLine,
    "five-negotiation-styles": TwoAxes,
    "value-creation": CreateClaim,
    "claiming-value": CreateClaim,
    "interest": Interests,
    "position": Interests,
}
# Half of everything, and two thirds, of 36,000, less the move that Aldgate pays of it; and the
# frontier's end, where one has the cellar's whole 150.
RECKONED = {"claiming-value": {18000 - 9000, 24000 - 9000, 36000 // 2, 36000 // 3}}


def read(name: str) -> tuple[str, str]:
    text = (CONTENT / "terms" / f"{name}.md").read_text("utf-8")
    (block,) = diagram_texts(text)
    return _BLOCK.sub("", text), block.text


@pytest.mark.parametrize("name", SHOWN)
def test_an_entry_shows_its_kind_of_diagram(name: str) -> None:
    diagram, problems = parse_diagram(read(name)[1])
    assert problems == ()
    assert isinstance(diagram, SHOWN[name])


@pytest.mark.parametrize("name", [name for name, kind in SHOWN.items() if kind is not TwoAxes])
def test_every_number_of_a_diagram_stands_in_the_prose(name: str) -> None:
    prose, block = read(name)
    told = {int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", prose)}
    data = block.partition("\ntext:")[0]
    numbers = {int(number) for number in re.findall(r"\d+", data)} - {0}
    assert numbers - told <= RECKONED.get(name, set())


def test_the_plane_of_value_creation_is_that_of_its_example() -> None:
    diagram, _ = parse_diagram(read("value-creation")[1])
    price_given_up, warehouse_saved = 100, 150
    assert diagram.agreement[1:] == (price_given_up, warehouse_saved - price_given_up)
    assert {sum(corner) for corner in diagram.frontier} == {warehouse_saved}


def test_the_names_in_interests_are_those_of_the_prose() -> None:
    for name in ("interest", "position"):
        prose, block = read(name)
        diagram, _ = parse_diagram(block)
        for stance in diagram.stances:
            word = stance.name.split()[-1].lower()
            assert word in prose.lower()
