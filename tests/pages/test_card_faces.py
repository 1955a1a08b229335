"""What stands on which face of a card?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from desktop_app.core.cards.settings import FACES, CardSettings
from desktop_app.core.model.deck import DeckCard, blank_card, entry_card, text_card
from desktop_app.core.model.ref import EntryRef, Kind, PackPlace
from desktop_app.pages.blocks import Paragraph, Run, all_runs
from desktop_app.pages.cards.card import Card, CardFace
from desktop_app.pages.cards.faces import Face, face_name
from desktop_app.pages.reference import Reference

FILES = {
    "pack.yaml": "id: own\nname: Harbour words\nlanguage: en\n",
    "sources.yaml": (
        "- {id: lax1986, author: [{family: Lax}, {family: Sebenius}], issued: 1986}\n"
        "- {id: many, author: [{family: Un}, {family: Deux}, {family: Trois}], issued: 2001}\n"
    ),
    "terms/zopa.md": (
        "---\ntitle: ZOPA\naliases: [zone of possible agreement]\n"
        "aliases-nl: [onderhandelingsruimte]\n"
        "category: basics\nconfused-with: ['[[Quay]]']\nsources: [lax1986, many]\n---\n"
        "The range in which [[Quay|both]] gain.\n\n"
        "## Worked example\nPieter asks 40, Amal has 50.\n\n"
        "- Ten lie between.\n\n> [!example] A deal\n> See the berth.\n\n"
        "## Say it\n“What would you pay?”\n"
    ),
    "terms/quay.md": (
        "---\ntitle: Quay\ncategory: basics\n---\nA wall at which ships lie.\n\n"
        "## Worked example\n> [!example] The berth\n> Shown in a deal.\n"
    ),
    "deals/berth.md": (
        "---\ntitle: Berth for a winter\nform: worked\nlevel: introductory\nminutes: 20\n---\n"
        "A skipper and a harbour agree on a berth.\n\n## Story\nIt is cold.\n\n```deal\n"
        "unit: points\nparties:\n  skipper: {name: Skipper, batna: Sail on, reservation: 41}\n"
        "  harbour: {name: Harbour, batna: Wait, reservation: 37}\nissues:\n"
        "  - name: Price\n    options: {low: [97, 3], high: [5, 83]}\n"
        "  - name: Power\n    options: {included: [19, 2], separate: [1, 11]}\n```\n\n"
        "## Brief: Skipper\nYou would pay marzipan hundred.\n"
    ),
}


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Reference]:
    for name, text in FILES.items():
        path = tmp_path / "own" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    made = Reference.read([PackPlace(tmp_path / "own")], tmp_path / "cache")
    yield made
    made.close()


def row(library: Reference, name: str) -> DeckCard:
    found = library.find(name)
    return entry_card(found, library.entry(found).title)


def cards(library: Reference, rows: Sequence[DeckCard | str], **told: object) -> list[Card]:
    deck = [row(library, one) if isinstance(one, str) else one for one in rows]
    return library.cards(deck, CardSettings(**told))  # type: ignore[arg-type]


def said(face: CardFace) -> list[str]:
    """The words of a face, block by block."""
    return ["".join(run.text for run in all_runs((block,))) for block in (*face.label, *face.body)]


TERM, GLOSS = "ZOPA", "zone of possible agreement"
DEFINITION = "The range in which both gain."
EXAMPLE = ["Pieter asks 40, Amal has 50.", "Ten lie between."]


@pytest.mark.parametrize(
    ("face", "front", "back"),
    [
        ("term-definition-example", ["basics", TERM, GLOSS], [TERM, DEFINITION, *EXAMPLE]),
        ("definition-example", ["basics", TERM, GLOSS, DEFINITION], [TERM, *EXAMPLE]),
        ("term-definition", ["basics", TERM, GLOSS], [TERM, DEFINITION]),
        ("definition-term", ["basics", DEFINITION], [TERM, GLOSS]),
        ("notes", ["basics", TERM, GLOSS, DEFINITION], [TERM]),
    ],
)
def test_each_face(library: Reference, face: str, front: list[str], back: list[str]) -> None:
    (card,) = cards(library, ["ZOPA"], face=face)
    assert [*map(str.casefold, said(card.front))] == [*map(str.casefold, front)]
    assert said(card.back) == back
    assert card.back.ruled is (face == "notes")


def with_line(library: Reference, tmp_path: Path, line: str) -> Reference:
    """The library read again, with a line for the card in the front matter of ZOPA."""
    path = tmp_path / "own" / "terms/zopa.md"
    path.write_text(FILES["terms/zopa.md"].replace("---\n", f"---\ncard-example: {line}\n", 1))
    return Reference.read([PackPlace(tmp_path / "own")], tmp_path / "cache again")


@pytest.mark.parametrize(
    ("face", "before"), [("term-definition-example", [DEFINITION]), ("definition-example", [])]
)
def test_a_line_for_the_card_stands_in_the_place_of_the_worked_example(
    library: Reference, tmp_path: Path, face: str, before: list[str]
) -> None:
    again = with_line(library, tmp_path, '"Jola wants *40*: [[Quay|he]] has **50**."')
    try:
        (card,) = cards(again, ["ZOPA"], face=face)
        assert said(card.back) == [TERM, *before, "Jola wants 40: he has 50."]
        line = card.back.body[-1]
        assert line == Paragraph(
            (
                Run("Jola wants "),
                Run("40", frozenset({"em"})),
                Run(": he has "),
                Run("50", frozenset({"strong"})),
                Run("."),
            ),
            "card-example",
        )
        for other in ("term-definition", "definition-term", "question", "notes"):
            (card,) = cards(again, ["ZOPA"], face=other)
            assert "Jola" not in card.text
        assert "Jola" not in again.whole_page(again.find("ZOPA"))
        assert again.search("Jola").hits == ()  # no page would show it
    finally:
        again.close()


def test_a_line_without_words_is_none(library: Reference, tmp_path: Path) -> None:
    again = with_line(library, tmp_path, '"<!-- later -->"')
    try:
        (card,) = cards(again, ["ZOPA"])
        assert said(card.back) == [TERM, DEFINITION, *EXAMPLE]
    finally:
        again.close()


def test_a_question_card_asks_and_answers(library: Reference) -> None:
    (card,) = cards(library, ["ZOPA"], face="question")
    asked = said(card.front)
    assert asked[1] == "ZOPA"
    assert len(asked) == 5
    assert all(one.endswith("?") for one in asked[2:])
    assert said(card.back) == ["ZOPA", DEFINITION, "“What would you pay?”"]


def test_the_box_of_a_deal_stands_where_nothing_else_does(library: Reference) -> None:
    (card,) = cards(library, ["Quay"])
    assert said(card.back) == [
        "Quay",
        "A wall at which ships lie.",
        "The berth",
        "Shown in a deal.",
    ]


def test_pairs_stand_once_with_their_number(library: Reference) -> None:
    made = cards(library, ["ZOPA", "Quay"], face="pairs")
    assert [said(card.front)[:2] for card in made] == [["Pair 1", "ZOPA"], ["Pair 1", "Quay"]]
    assert [card.title for card in cards(library, ["Quay"], face="pairs")] == []


@pytest.mark.parametrize(("language", "foreign"), [("nl", True), ("de", False), ("", False)])
def test_the_headword_in_another_language(library: Reference, language: str, foreign: bool) -> None:
    (card,) = cards(library, ["ZOPA"], language=language)
    assert ("onderhandelingsruimte" in said(card.front)) is foreign


def test_category_sources_and_pack_are_told_where_asked(library: Reference) -> None:
    (plain,) = cards(library, ["ZOPA"], category=False)
    assert said(plain.front) == [TERM, GLOSS]
    assert not [text for text in said(plain.back) if "Lax" in text]
    (full,) = cards(library, ["ZOPA"], source=True, pack=True)
    assert said(full.back)[-1] == "Lax & Sebenius 1986; Un and others 2001"
    revision = library.entry(library.find("ZOPA")).content_hash[:8]
    assert plain.footer.split(" · ")[-1] == revision
    assert plain.footer.split(" · ")[0] == plain.code
    assert full.footer == f"Harbour words · {plain.footer}"


@pytest.mark.parametrize("face", [face for face in FACES if face != "pairs"])
def test_a_deal_tells_no_brief_and_no_points(library: Reference, face: str) -> None:
    (card,) = cards(library, ["Berth for a winter"], face=face, source=True)
    front, back = said(card.front), said(card.back)
    assert "two parties" in front[0]
    assert front[1:3] == ["Berth for a winter", "A skipper and a harbour agree on a berth."]
    assert back[1:] == [
        "Between: Skipper, Harbour.",
        "Price: low · high",
        "Power: included · separate",
    ]
    for secret in ("marzipan", "41", "37", "97", "83", "19", "Sail on"):
        assert secret not in card.text.replace(card.footer, "")


def test_own_cards_and_blank_ones(library: Reference) -> None:
    own, blank = cards(library, [text_card("Welcome", "Nine o'clock\n\nBring a pen"), blank_card()])
    assert said(own.front) == ["Welcome"]
    assert said(own.back) == ["Welcome", "Nine o’clock", "Bring a pen"]
    assert said(blank.front) == said(blank.back) == []
    assert blank.title == "Blank card"
    (titled,) = cards(library, [text_card("Only a title", "")])
    assert (said(titled.front), said(titled.back)) == (["Only a title"], [])


def test_a_lost_card_keeps_its_place(library: Reference) -> None:
    gone = entry_card(EntryRef("gone", Kind.TERM, "terms/gone"), "Gone")
    made = cards(library, ["Quay", gone, "ZOPA"])
    assert [card.title for card in made] == ["Quay", "Gone", "ZOPA"]
    assert said(made[1].back) == ["Gone", "No open pack has this entry."]


def test_copies_follow_each_other(library: Reference) -> None:
    made = cards(library, [row(library, "Quay")._replace(copies=3), "ZOPA"])
    assert [card.title for card in made] == ["Quay", "Quay", "Quay", "ZOPA"]


def test_every_face_has_a_name() -> None:
    assert sorted(face.value for face in Face) == sorted(FACES)
    assert len({face_name(face) for face in Face}) == len(Face)
