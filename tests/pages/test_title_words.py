"""What stands on a title graphic, before it is drawn?"""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.cli.opening import open_places
from desktop_app.core.model.ref import PackPlace
from desktop_app.pages.title_words import (
    Omission,
    TitleWords,
    omission_sentence,
    undrawn_sentence,
)
from desktop_app.paths import Paths


@pytest.mark.parametrize(
    ("definition", "first"),
    [
        ("One. Two.", "One."),
        ("Is it so? “Yes.”", "Is it so?"),
        ("He said “no.” Then he left.", "He said “no.”"),
        ("One only.", ""),
        ("From 3.5 to 4 per cent, e.g. now.", ""),
        ("", ""),
    ],
)
def test_the_first_sentence_is_told_where_it_is_not_all(definition: str, first: str) -> None:
    assert TitleWords("T", definition=definition).first_sentence == first


@pytest.mark.parametrize(
    ("written", "set_well"),
    [
        ("5 C's of negotiation", "5 C’s of negotiation"),
        ("the parties' shares", "the parties’ shares"),
        ("say 'no' and 'that's it'", "say 'no' and 'that's it'"),
    ],
)
def test_apostrophes_are_a_printers_unless_signs_may_be_quotes(written: str, set_well: str) -> None:
    words = TitleWords(written, definition=written)
    assert words.set_well()[::2] == (set_well, set_well, "en")
    assert written in words.told


def test_what_a_screen_reader_says_has_all_words_and_no_empty_ones() -> None:
    words = TitleWords("BATNA", "Preparation", "The best course.", "Common Ground")
    assert words.told == "Preparation: BATNA. The best course. Common Ground."
    assert TitleWords("BATNA").told == "BATNA."


def test_each_omission_has_a_sentence_of_its_own() -> None:
    told = {omission_sentence(one) for one in Omission}
    assert len(told) == len(Omission)
    assert all(one.endswith(".") for one in told)


def test_characters_without_a_shape_are_told_with_their_numbers() -> None:
    assert undrawn_sentence(["中"]).endswith("中 (U+4E2D)")


def test_the_words_are_those_of_the_entry_and_its_pack(tmp_path: Path) -> None:
    root = tmp_path / "own"
    (root / "deals").mkdir(parents=True)
    (root / "pack.yaml").write_text(
        "name: Harbour\nlanguage: nl\ncategories: {q: Quays}\nsectors: {s: Shipping}\n", "utf-8"
    )
    (root / "quay.md").write_text("---\ncategory: q\n---\nA wall\nfor ships.\n", "utf-8")
    (root / "deals" / "berth.md").write_text(
        "---\ntitle: Berth\nform: worked\nsector: s\n---\nA skipper agrees.\n", "utf-8"
    )
    paths = Paths.discover(tmp_path / "profile")
    reference = open_places(paths, [PackPlace(root)])
    words = reference.title_words(reference.find("quay"))
    assert words == TitleWords("quay", "Quays", "A wall for ships.", "Harbour", "nl")
    deal = reference.title_words(reference.find("berth"))
    assert (deal.category, deal.definition) == ("Deal · Shipping", "A skipper agrees.")
