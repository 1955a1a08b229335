"""An edit of the deck sets that card anew and no other, and makes the sheet that is looked at.

Counts, not times: `make bench` tells how long it takes.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from desktop_app.core.errors import SheetUnknown
from desktop_app.core.model.deck import text_card
from desktop_app.pages.cards.card import CardFace
from desktop_app.pages.cards.faces import text_card as words_card
from desktop_app.paint.cards.setting import Setter
from desktop_app.paint.cards.sheet_pages import CardPage
from desktop_app.ui.latest_task import LatestTask
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press import side_view
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.press.press_work import PressWork
from desktop_app.ui.workshop.bench import Bench
from tests.ui.pressing import CARDS, click, lay_deck

FORTY = [text_card(f"Rule {number}", f"Speak for {number} minutes.") for number in range(37)]


@pytest.fixture
def bench(window: MainWindow) -> Bench:
    found = lay_deck(window)
    found.add(FORTY)
    return found


@pytest.fixture
def rest(part: PressPart, qtbot) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: not part.busy)


@pytest.fixture
def faces(part: PressPart, monkeypatch: pytest.MonkeyPatch) -> set[CardFace]:
    """The faces that were set from now on."""
    found: set[CardFace] = set()
    before = Setter.stacks

    def told(setter: Setter, face: CardFace, size_pt: float) -> object:
        found.add(face)
        return before(setter, face, size_pt)

    monkeypatch.setattr(Setter, "stacks", told)
    return found


@pytest.fixture
def pages(part: PressPart, monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, bool]]:
    """The sides whose pictures were drawn from now on, in their order."""
    found: list[tuple[int, bool]] = []
    made: dict[int, tuple[int, bool]] = {}
    page, draw = CardPage.page.func, side_view.page_image

    def make(side: CardPage) -> object:
        answer = side.__dict__.get("made") or page(side)
        side.__dict__["made"] = answer
        made[id(answer)] = side.number, side.back
        return answer

    def image(drawn: object, dots: float) -> object:
        found.append(made[id(drawn)])
        return draw(drawn, dots)

    monkeypatch.setattr(CardPage, "page", property(make))
    monkeypatch.setattr(side_view, "page_image", image)
    return found


def test_other_words_on_a_card_set_that_card_alone(bench, rest, faces) -> None:
    bench.write(FORTY[3].key, "Rule 3", "Speak for a quarter of an hour.")
    rest()
    new = words_card("Rule 3", "Speak for a quarter of an hour.")
    assert faces == {new.front, new.back}


@pytest.mark.parametrize("edit", ["copy", "move", "undo", "settings"])
def test_what_changes_no_words_sets_nothing(bench, rest, faces, edit: str) -> None:
    key = CARDS[0].key
    acts = {
        "copy": lambda: bench.raise_copies([key], 1),
        "move": lambda: bench.move([key], 5),
        "undo": lambda: (bench.remove([key]), bench.take_back()),
        "settings": lambda: bench.set_up({"order": "stack", "start": 3, "marks": False}),
    }
    acts[edit]()
    rest()
    assert faces == set()


def test_another_size_of_card_sets_all_anew_but_none_when_one_comes_back(
    bench, rest, faces
) -> None:
    bench.set_up({"sheet": "a4-poker"})
    rest()
    assert len(faces) > len(FORTY)
    faces.clear()
    bench.set_up({"sheet": "a4-90x62"})
    rest()
    bench.set_up({"sheet": "a4-poker"})
    rest()
    assert faces == set()


def test_the_sheet_that_is_looked_at_is_drawn_and_no_other(part, bench, rest, pages) -> None:
    bench.raise_copies([CARDS[0].key], 1)
    rest()
    assert pages == [(1, False), (1, True)]
    pages.clear()
    click(part.preview.after)
    rest()
    assert pages == [(2, False), (2, True)]
    pages.clear()
    part.window().resize(900, 600)  # one side is seen
    rest()
    pages.clear()
    bench.raise_copies([CARDS[0].key], 1)
    rest()
    assert pages == [(2, False)]
    QTest.keyClick(part.preview, "0")  # what is seen whole is so already
    rest()
    assert pages == [(2, False)]
    click(part.preview.turn)
    rest()
    assert pages == [(2, False), (2, True)]


def test_edits_that_come_together_are_laid_out_once(
    part, bench, rest, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid: list[int] = []
    before = PressWork.paper

    def told(work: PressWork, deck) -> object:
        laid.append(deck.rows[0].copies)
        return before(work, deck)

    monkeypatch.setattr(PressWork, "paper", told)
    for _ in range(5):
        bench.raise_copies([CARDS[0].key], 1)
    rest()
    assert laid == [6]
    # The thread of paper is busy: what is overtaken meanwhile is laid out for nobody.
    laid.clear()
    gate, busy = threading.Event(), LatestTask(part, part.work.pool)
    busy.run(gate.wait)
    for copies in (7, 8, 9):
        bench.raise_copies([CARDS[0].key], 1)
        part._rest.stop()
        part._lay_out()
        assert bench.at_hand.cards[0].copies == copies
    gate.set()
    rest()
    assert laid == [9]
    assert part.preview.number == 1


def test_a_sheet_that_cannot_be_drawn_is_told(
    window, part, bench, rest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_page: object, _dots: float) -> None:
        raise SheetUnknown("mine")

    monkeypatch.setattr(side_view, "page_image", fail)
    bench.raise_copies([CARDS[0].key], 1)
    rest()
    assert window.message_bar.text == "No sheet is called “mine”."
