"""Does a link tell what is behind it, to the pointer and to the keys, in plain words?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.ui.browse.link_card import LinkCard
from desktop_app.ui.browse.page.link_marks import link_rects
from desktop_app.ui.browse.page.page_links import LinkSpan, links
from tests.ui.fake_library import COMPROMISE, FakeLibrary, entry
from tests.ui.test_folds import tab_to


@pytest.fixture
def card(window) -> LinkCard:
    return window.findChild(LinkCard)


def link(view, words: str) -> LinkSpan:
    return next(span for span in links(view.document()) if words in span.words)


def point_at(view, words: str) -> None:
    """Move the pointer onto a link."""
    rect = link_rects(view.document(), link(view, words))[0]
    spot = rect.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    # From elsewhere: where the pointer is already, no move is told.
    QTest.mouseMove(view.viewport(), QPoint(3, 3))
    QTest.mouseMove(view.viewport(), spot)
    QApplication.processEvents()


def seen(card: LinkCard) -> tuple[str, str]:
    return card.title.text(), card.text.text()


def test_a_rest_on_an_entry_link_shows_its_definition(window, card, qtbot) -> None:
    point_at(window.browse.view, "compromise")
    assert not card.isVisible()
    qtbot.waitUntil(card.isVisible)
    assert seen(card) == ("Compromise", COMPROMISE)


def test_a_rest_on_a_web_link_shows_its_host(window, card, qtbot) -> None:
    window.browse.view.show_page('<p><a href="https://аpple.com/x">A site</a></p>')
    point_at(window.browse.view, "A site")
    qtbot.waitUntil(card.isVisible)
    assert seen(card) == ("xn--pple-43d.com", "Opens in the browser, after a question.")


def test_the_focus_on_a_link_shows_it_too(window, card, qtbot) -> None:
    view = window.browse.view
    view.setFocus()
    tab_to(view, "compromise")
    qtbot.waitUntil(card.isVisible)
    assert seen(card)[0] == "Compromise"
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert not card.isVisible()


def test_the_link_under_the_pointer_is_tinted_and_nothing_moves(window) -> None:
    view = window.browse.view
    span = link(view, "compromise")
    rect = link_rects(view.document(), span)[0]
    x, y = int(rect.left()) + 1, int(rect.center().y())
    height = view.document().size().height()
    before = view.viewport().grab().toImage().pixelColor(x, y).name()
    point_at(view, "compromise")
    assert view.hovered == span
    after = view.viewport().grab().toImage().pixelColor(x, y).name()
    assert (before, after) == (window.look.tokens.paper, window.look.tokens.accent_soft)
    assert view.document().size().height() == height


@pytest.mark.parametrize("how", ["leave", "scroll", "key", "another page", "theme"])
def test_it_goes_when_one_turns_to_something_else(window, card, qtbot, how: str) -> None:
    view = window.browse.view
    window.resize(1280, 420)
    point_at(view, "compromise")
    qtbot.waitUntil(card.isVisible)
    match how:
        case "leave":
            QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
        case "scroll":
            view.verticalScrollBar().setValue(30)
        case "key":
            QTest.keyClick(view, Qt.Key.Key_Down)
        case "another page":
            window.open("zopa")
        case "theme":
            window.wear(window.look.themed("dark"))
    assert not card.isVisible()


def test_a_link_within_the_page_needs_no_card(window, card, qtbot) -> None:
    view = window.browse.view
    point_at(view, "Watch out")
    assert view.hovered is not None
    point_at(view, "compromise")
    qtbot.waitUntil(card.isVisible)
    assert seen(card)[0] == "Compromise"


def test_markup_in_a_definition_is_shown_as_it_is(open_window, qtbot) -> None:
    told = "<b>bold</b> <img src='file:///etc/passwd'>"
    entries = [entry("a", "<i>A</i>", definition=told), entry("b", "B", definition="b")]
    window = open_window(FakeLibrary(entries), first=entries[1].ref)
    card = window.findChild(LinkCard)
    window.browse.view.show_page('<p><a href="entry:common-ground/term/a">words</a></p>')
    point_at(window.browse.view, "words")
    qtbot.waitUntil(card.isVisible)
    assert seen(card) == ("<i>A</i>", told)
    assert {label.textFormat() for label in (card.title, card.text)} == {Qt.TextFormat.PlainText}


def test_an_entry_that_is_gone_is_told(window, card, qtbot) -> None:
    window.browse.view.show_page('<p><a href="entry:common-ground/term/gone">words</a></p>')
    point_at(window.browse.view, "words")
    qtbot.waitUntil(card.isVisible)
    assert seen(card)[0] == "This entry is in no open pack any more."


@pytest.mark.parametrize("zoom", [100, 200])
def test_the_card_stays_within_the_window(window, card, qtbot, zoom: int) -> None:
    window.resize(900, 600)
    window.set_zoom(zoom)
    view = window.browse.view
    filler = "x " * 400
    link_at_end = '<a href="entry:common-ground/term/compromise">words</a>'
    view.show_page(f"<p>{filler}{link_at_end} {filler}</p>")
    span = link(view, "words")
    view.bring_to_sight(span.start)
    QApplication.processEvents()
    point_at(view, "words")
    qtbot.waitUntil(card.isVisible)
    assert window.rect().contains(card.geometry())
    spot = view.viewport().mapTo(window, QPoint(0, 0)) - QPoint(0, view.verticalScrollBar().value())
    rect = link_rects(view.document(), span)[0].toAlignedRect().translated(spot)
    assert not card.geometry().intersects(rect)
