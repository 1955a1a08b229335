"""The shipped entries as cards."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.core.cards.settings import CardSettings
from desktop_app.core.model.deck import entry_card
from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.cards.card import Card
from desktop_app.pages.reference import Reference


@pytest.fixture
def shipped_cards(root: Path, tmp_path: Path) -> list[Card]:
    """The card of every shipped term and deal."""
    reference = Reference.read([PackPlace(root / "content", shipped=True)], tmp_path)
    try:
        rows = [entry_card(e.ref, e.title) for e in reference.catalogue() if e.has_text]
        return reference.cards(rows, CardSettings(source=True))
    finally:
        reference.close()
