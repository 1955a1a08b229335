"""A deal is read part by part: all that is told, then the questions of the debrief."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.page.page_links import headings
from desktop_app.ui.browse.parts.part_bar import PartBar
from desktop_app.ui.browse.parts.part_pane import PartPane
from desktop_app.ui.browse.parts.widget_parts import WidgetPart
from desktop_app.ui.fitting_label import FittingLabel
from desktop_app.ui.look import Look
from desktop_app.ui.main_window import MainWindow
from tests.ui.fake_library import FakeLibrary, entry, seed_entries

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LONG = "".join(f"<p>Line {number} of what is told.</p>\n" for number in range(60))
DEBRIEF = (
    '<h2 id="debrief">Debrief</h2>\n'
    '<table class="callout question fold" id="fold-1"><tbody><tr><td>'
    '<p class="callout-title">Why?</p></td></tr><tr><td><p>Because.</p></td></tr></tbody></table>'
)
PAGE = (
    '<p class="category">Software · two parties</p>\n<h1>{title}</h1>\n'
    '<p class="chips"><a href="entry:common-ground/term/batna">BATNA</a> · '
    '<a href="entry:common-ground/term/win-win-negotiation">Win-win negotiation</a></p>\n'
    '<h2 id="story">Story</h2>\n<p>Told. <a href="#debrief">Questions</a></p>\n'
    + LONG
    + '{debrief}<p class="law">The law.</p>\n<h3>Sources</h3>\n<p class="source">A book.</p>'
)


def deal(key: str) -> EntryRef:
    return EntryRef("common-ground", Kind.DEAL, key)


LEASE, RING = deal("lease"), deal("ring")


class DealLibrary(FakeLibrary):
    """A deal with a debrief, and one without."""

    def __init__(self) -> None:
        added = [entry(ref.id, ref.id.title(), kind=Kind.DEAL) for ref in (LEASE, RING)]
        super().__init__([*added, *seed_entries()])
        self.debriefs = {LEASE: DEBRIEF}

    def _page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        if ref not in (LEASE, RING):
            return super()._page(ref, quiet=quiet)
        debrief = self.debriefs.get(ref, "")
        return PAGE.format(title=ref.id.title(), debrief=debrief)


@pytest.fixture(autouse=True)
def pages_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Deals have no parts here but their pages and what a test offers."""
    monkeypatch.setattr("desktop_app.ui.features.offer_deal_features", lambda _window: None)


@pytest.fixture
def library() -> DealLibrary:
    return DealLibrary()


@pytest.fixture
def lease(window) -> MainWindow:
    window.open("lease")
    return window


def bar(window: MainWindow) -> PartBar:
    return window.findChild(PartBar)


def tabs(window: MainWindow) -> list[str]:
    found = bar(window)
    if found is None or not found.isVisible():
        return []
    return [found.tabs.tabText(at) for at in range(found.tabs.count())]


def told(window: MainWindow) -> list[str]:
    return [heading.words for heading in headings(window.browse.view.document())]


def next_part(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_Tab, CONTROL)


def test_the_story_is_all_but_the_debrief(lease) -> None:
    assert tabs(lease) == ["Story", "Debrief"]
    assert told(lease) == ["Lease", "Story", "Sources"]
    assert "The law." in lease.browse.view.toPlainText()


def test_ctrl_tab_turns_to_the_debrief_and_back(lease) -> None:
    next_part(lease)
    assert told(lease) == ["Lease", "Debrief"]
    assert bar(lease).tabs.currentIndex() == 1
    text = lease.browse.view.toPlainText()
    assert "Why?" in text
    assert "Because." not in text
    assert "The law." not in text
    next_part(lease)
    assert told(lease) == ["Lease", "Story", "Sources"]
    QTest.keyClick(lease, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert told(lease) == ["Lease", "Debrief"]


def test_the_arrow_keys_walk_the_tabs_and_a_click_chooses_one(lease) -> None:
    found = bar(lease).tabs
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Right)
    assert told(lease) == ["Lease", "Debrief"]
    assert found.hasFocus()
    place = found.tabRect(0).center()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton, pos=place)
    assert told(lease) == ["Lease", "Story", "Sources"]


def test_tab_comes_to_the_parts_before_the_page(lease) -> None:
    found = bar(lease).tabs
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is lease.browse.view


def test_each_part_is_returned_to_as_it_was_left(lease) -> None:
    view = lease.browse.view
    view.scroll_to(300)
    next_part(lease)
    view.follow("#fold-1")
    assert "Because." in view.toPlainText()
    next_part(lease)
    assert view.verticalScrollBar().value() == 300
    next_part(lease)
    assert "Because." in view.toPlainText()


def test_the_part_is_kept_for_the_session(lease) -> None:
    next_part(lease)
    lease.open("batna")
    assert tabs(lease) == []
    lease.browse.back()
    assert told(lease) == ["Lease", "Debrief"]


def test_a_deal_without_a_debrief_has_no_tabs(lease) -> None:
    lease.open("ring")
    assert tabs(lease) == []
    assert "Sources" in told(lease)
    assert not lease.actions_by_name["next-part"].isEnabled()


def test_a_term_of_that_heading_is_one_page(window, library) -> None:
    library._page = lambda ref, quiet=False: PAGE.format(title="T", debrief=DEBRIEF)
    window.open("zopa")
    assert tabs(window) == []
    assert told(window) == ["T", "Story", "Debrief", "Sources"]


def test_a_link_to_a_heading_opens_its_part(window) -> None:
    window.browse.view.entry_requested.emit(LEASE, "debrief")
    assert told(window) == ["Lease", "Debrief"]
    assert bar(window).tabs.currentIndex() == 1
    window.browse.view.entry_requested.emit(LEASE, "story")
    assert told(window) == ["Lease", "Story", "Sources"]


def test_a_link_within_the_deal_leads_to_the_other_part(lease) -> None:
    lease.browse.view.follow("#debrief")
    assert told(lease) == ["Lease", "Debrief"]


def test_a_page_that_comes_later_is_turned_alike(open_window, library, qtbot) -> None:
    library.cached = False
    window = open_window(library, first=library.find("batna"))
    window.browse.view.entry_requested.emit(LEASE, "debrief")
    qtbot.waitUntil(lambda: told(window) == ["Lease", "Debrief"])


def test_a_newer_library_keeps_part_and_open_answers(lease, library, qtbot) -> None:
    next_part(lease)
    lease.browse.view.follow("#fold-1")
    newer = DealLibrary()
    newer.debriefs[LEASE] = DEBRIEF.replace("Because.", "Because of that.")
    lease.library_loaded(newer)
    qtbot.waitUntil(lambda: "Because of that." in lease.browse.view.toPlainText())
    assert told(lease) == ["Lease", "Debrief"]


def test_tabs_go_when_the_debrief_does(lease, qtbot) -> None:
    next_part(lease)
    newer = DealLibrary()
    newer.debriefs.clear()
    lease.library_loaded(newer)
    qtbot.waitUntil(lambda: tabs(lease) == [])
    assert told(lease) == ["Lease", "Story", "Sources"]


@pytest.mark.parametrize(
    ("size", "zoom"), [((1280, 820), 100), ((900, 600), 100), ((1280, 820), 200)]
)
def test_the_tabs_stand_in_line_with_the_column(lease, qtbot, size, zoom: int) -> None:
    lease.resize(*size)
    lease.set_zoom(zoom)
    found, view = bar(lease).tabs, lease.browse.view
    inset = lease.look.px(9)
    qtbot.waitUntil(lambda: found.x() + inset == view.column()[0])
    assert bar(lease).width() == view.width()


def test_the_tabs_say_what_they_are_and_which_is_chosen(lease) -> None:
    found = QAccessible.queryAccessibleInterface(bar(lease).tabs)
    assert found.role() == QAccessible.Role.PageTabList
    assert found.text(QAccessible.Text.Name) == "Story"
    named = [found.child(at) for at in range(2)]
    assert [one.text(QAccessible.Text.Name) for one in named] == ["Story", "Debrief"]
    assert [bool(one.state().selected) for one in named] == [True, False]


def test_the_wheel_turns_no_part(lease) -> None:
    from PySide6.QtCore import QPoint, QPointF
    from PySide6.QtGui import QWheelEvent

    event = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003
    )  # fmt: skip
    QApplication.sendEvent(bar(lease).tabs, event)
    assert told(lease) == ["Lease", "Story", "Sources"]


def test_chips_are_links_that_never_break(lease, qtbot) -> None:
    view = lease.browse.view
    text = view.toPlainText()
    assert "Win\u2011win negotiation" in text
    with qtbot.waitSignal(view.entry_requested) as wanted:
        view.focus_link("entry:common-ground/term/batna")
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert wanted.args[0].id == "batna"


def test_what_is_printed_is_the_whole_entry(lease, library) -> None:
    printed = library.paper(LEASE)
    assert "Because." in str(printed.blocks)
    assert "The law." in str(printed.blocks)


class Slate(PartPane):
    """A part that is no page; it tells which deals it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.deals: list[str] = []
        self.button = QPushButton("Reckon", self)
        self.setFocusProxy(self.button)

    def show_deal(self, ref: EntryRef) -> None:
        self.deals.append(ref.id)

    def wear(self, look: Look) -> None:
        self.zoom = look.zoom_percent


@pytest.fixture
def slate(lease) -> Slate:
    """Deals whose page says so have a part between story and debrief."""
    made = Slate()
    part = WidgetPart(
        "slate", "debrief", lambda: "Slate", lambda html: "Lease" in html, lambda *_more: made
    )
    lease.browse.parts.offer(part)
    return made


def in_sight(window: MainWindow) -> list[str]:
    """Which of page, margin and slate there is to see."""
    reading = window.browse.reading
    shown = {"page": reading.view, "margin": reading.margin, "slate": reading.front}
    return [name for name, widget in shown.items() if widget.isVisible() and name != "slate"] + (
        ["slate"] if isinstance(reading.front, Slate) and reading.front.isVisible() else []
    )


def test_a_part_that_is_no_page_stands_in_its_place(lease, slate) -> None:
    assert tabs(lease) == ["Story", "Slate", "Debrief"]
    assert in_sight(lease) == ["page", "margin"]
    next_part(lease)
    assert in_sight(lease) == ["slate"]
    assert slate.deals == ["lease"]
    assert not lease.actions_by_name["find-in-page"].isEnabled()
    next_part(lease)
    assert in_sight(lease) == ["page", "margin"]
    assert told(lease) == ["Lease", "Debrief"]
    assert lease.actions_by_name["find-in-page"].isEnabled()


def test_the_page_under_it_stays_as_it_was_left(lease, slate) -> None:
    lease.browse.view.scroll_to(300)
    next_part(lease)
    QTest.keyClick(lease, Qt.Key.Key_Backtab, CONTROL | SHIFT)
    assert told(lease) == ["Lease", "Story", "Sources"]
    assert lease.browse.view.verticalScrollBar().value() == 300


def test_it_is_returned_to_with_its_deal_and_gone_with_others(lease, slate) -> None:
    next_part(lease)
    lease.open("batna")
    assert in_sight(lease) == ["page", "margin"]
    lease.browse.back()
    assert in_sight(lease) == ["slate"]
    lease.open("ring")
    assert tabs(lease) == []
    assert in_sight(lease) == ["page", "margin"]


def test_a_deal_that_was_one_page_has_it_beside_its_story(window) -> None:
    window.open("ring")
    assert tabs(window) == []
    made = Slate()
    part = WidgetPart("slate", "", lambda: "Slate", lambda _html: True, lambda *_more: made)
    window.browse.parts.offer(part)
    assert tabs(window) == ["Story", "Slate"]
    assert in_sight(window) == ["page", "margin"]
    next_part(window)
    assert in_sight(window) == ["slate"]
    next_part(window)
    assert told(window) == ["Ring", "Story", "Sources"]


def test_f6_and_escape_come_to_it(lease, slate) -> None:
    next_part(lease)
    lease.browse.pane.list.setFocus()
    QTest.keyClick(lease, Qt.Key.Key_F6)
    assert slate.button.hasFocus()
    QTest.keyClick(lease, Qt.Key.Key_F6)
    assert lease.bar.box.hasFocus()
    QTest.keyClick(lease.bar.box, Qt.Key.Key_Escape)
    assert slate.button.hasFocus()


def test_a_link_to_a_heading_leads_out_of_it(lease, slate) -> None:
    next_part(lease)
    lease.browse.follow(LEASE, "story")
    assert in_sight(lease) == ["page", "margin"]
    next_part(lease)
    lease.browse.follow(LEASE, "debrief")
    assert told(lease) == ["Lease", "Debrief"]
    assert in_sight(lease) == ["page", "margin"]


def test_a_deal_without_a_debrief_has_it_beside_the_story(lease, slate, library, qtbot) -> None:
    newer = DealLibrary()
    newer.debriefs.clear()
    lease.library_loaded(newer)
    qtbot.waitUntil(lambda: tabs(lease) == ["Story", "Slate"])


def test_what_is_written_on_it_stands_beside_the_page(lease, slate) -> None:
    next_part(lease)
    lease.actions_by_name["note"].trigger()
    assert in_sight(lease) == ["page", "margin"]


def test_it_wears_what_the_window_does(lease, slate) -> None:
    next_part(lease)
    lease.set_zoom(150)
    assert slate.zoom == 150


def test_what_it_asks_for_is_opened_and_what_it_says_told(lease, slate, qtbot) -> None:
    next_part(lease)
    slate.said.emit("Copied: the table")
    words = [label.text for label in lease.status.findChildren(FittingLabel)]
    assert "Copied: the table" in words
    slate.entry_requested.emit(lease.browse.library.find("batna"))
    assert lease.browse.shown.id == "batna"
