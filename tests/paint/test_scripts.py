"""Scripts that have no slanted face stand upright among slanted words."""

from __future__ import annotations

import pytest

from desktop_app.pages.blocks import Run
from desktop_app.paint.cards.card_type import CardType
from desktop_app.paint.paragraph import SetParagraph, has_italics
from desktop_app.paint.theme import Tokens


@pytest.mark.parametrize(
    ("text", "slants"),
    [
        ("She can leave.", True),
        ("Gülşen, Ангел, Ωμέγα – “so”", True),
        ("قالت نور", False),
        ("משא ומתן", False),
        ("交渉", False),
        ("협상", False),
        ("", True),
    ],
)
def test_only_some_scripts_are_slanted(
    faces: None, tokens: Tokens, text: str, slants: bool
) -> None:
    assert has_italics(text) is slants
    types = CardType(tokens, 10.0)
    runs = (Run("Said: "), Run(text), Run("so", frozenset({"em"})))
    made = SetParagraph(runs, types.style("card-example"), types, 5000.0)
    formats = made.layout.formats()  # held, or PySide drops them
    italics = [one.format.font().italic() for one in formats if one.length]
    assert italics == ([True, slants, False] if text else [True, False])
