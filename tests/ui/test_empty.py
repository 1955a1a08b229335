"""Where there is nothing to show, a person reads why and finds a button that helps."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_app.core.model.hit import Advice
from desktop_app.core.model.problem import Problem, ProblemCode, Severity
from desktop_app.ui.browse.ways_on import no_entries
from tests.ui.fake_library import FakeLibrary

LEFT = Qt.MouseButton.LeftButton


def titles(window) -> list[str]:
    rows = window.browse.pane.list.rows
    return [rows[at].title for at in range(len(rows))]


def offer(window, words: str) -> QPushButton:
    found = window.browse.pane.findChildren(QPushButton)
    return next(button for button in found if button.isVisible() and button.text() == words)


def test_a_filter_that_no_entry_passes_says_what_exists(find, qtbot) -> None:
    advice = Advice(
        field="category", value="none", known=(("Tactics & tricks", "category:tactics"),)
    )
    window = find("xyzzy", advice=advice)
    told = [label.text() for label in window.browse.pane.findChildren(QLabel) if label.isVisible()]
    assert "There is no category “none”." in told
    QTest.mouseClick(offer(window, "Tactics && tricks"), LEFT)
    assert window.bar.box.text() == "category:tactics"
    qtbot.waitUntil(lambda: not window.browse.busy)


def test_the_words_alone_are_offered_when_they_find_something(find, qtbot) -> None:
    window = find("xyzzy", advice=Advice(wider="batna"))
    QTest.keyClick(offer(window, "batna"), Qt.Key.Key_Return)
    assert window.bar.box.text() == "batna"
    qtbot.waitUntil(lambda: titles(window) == ["BATNA"])


def test_a_long_headword_wraps_in_its_button(find) -> None:
    window = find("xyzzy", advice=Advice(wider="many long words " * 12))
    button = offer(window, "many long words " * 12)
    assert button.width() <= window.browse.pane.width()
    assert button.height() >= 3 * 18


def test_a_window_without_entries_settles_and_can_be_used(open_window, look, qtbot) -> None:
    from desktop_app.settings import Settings
    from desktop_app.ui.features import offer_features
    from desktop_app.ui.main_window import MainWindow

    window = MainWindow(FakeLibrary([]), look, Settings())
    offer_features(window)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.settled):
        window.show()
    assert "menu" in window.actions_by_name
    qtbot.waitUntil(lambda: window.browse.pane._empty is not None)


def test_a_page_that_cannot_be_had_leaves_a_window_that_can_be_used(look, qtbot) -> None:
    from pathlib import Path

    from desktop_app.core.errors import IndexDamaged
    from desktop_app.core.model.ref import Place
    from desktop_app.settings import Settings
    from desktop_app.ui.main_window import MainWindow

    library = FakeLibrary(cached=False)
    library.fail = IndexDamaged(Path("pages"), "cut short")
    window = MainWindow(library, look, Settings(), place=Place(library.find("batna")))
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.settled):
        window.show()
    assert "cut short" in window.message_bar.text


def test_without_a_pack_the_ways_to_one_are_offered() -> None:
    done: list[str] = []
    acts = {name: (lambda name=name: done.append(name)) for name in ("open-folder", "open-shipped")}
    title, parts = no_entries((), (), acts)
    assert title == "No pack is open"
    ways = [part for part in parts if not isinstance(part, str)]
    assert [way.words for way in ways] == [
        "Open a folder as a pack",
        "Switch the shipped glossary on",
    ]
    for way in ways:
        way.act()
    assert done == ["open-folder", "open-shipped"]


def test_a_broken_pack_says_what_is_wrong_and_leads_to_its_problems() -> None:
    problems = [
        Problem(ProblemCode.NOTHING_FOUND, Severity.WARNING),
        *(Problem(ProblemCode.EMPTY, Severity.NOTE, f"a{n}.md") for n in range(5)),
        Problem(ProblemCode.TOO_DEEP, Severity.NOTE, "", 0, {"limit": "9"}),
    ]
    title, parts = no_entries(("Mine",), problems, {"packs": lambda: None})
    assert title == "No entries yet"
    texts = [part if isinstance(part, str) else part.words for part in parts]
    assert texts[0].startswith("Mine holds no entry")
    assert texts[1] == "a0.md: The file is empty: no text yet."
    assert "And 3 more problems." in texts
    assert texts[-1] == "Packs and their problems"
