"""The shipped entries as cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.cards.card import Card
from desktop_app.pages.cards.deck import entry_cards
from desktop_app.pages.cards.faces import CardLook
from desktop_app.pages.reference import Reference


@pytest.fixture
def shipped_cards(root: Path, tmp_path: Path) -> list[Card]:
    """The card of every shipped term and deal."""
    reference = Reference.read([PackPlace(root / "content", shipped=True)], tmp_path)
    try:
        refs = [entry.ref for entry in reference.catalogue() if entry.has_text]
        return list(entry_cards(reference, refs, CardLook(source=True)))
    finally:
        reference.close()
