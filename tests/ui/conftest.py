"""A dressed program and a window over the fake reference; Qt's warnings fail a test."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QFontInfo
from PySide6.QtTest import QTest

from desktop_app.core.model.ref import EntryRef, Place
from desktop_app.core.userdata.edit import Edit
from desktop_app.core.userdata.favourites import Favourites
from desktop_app.core.userdata.mirror import Mirror
from desktop_app.core.userdata.notes import Note, Notes
from desktop_app.core.userdata.workshops import Workshops
from desktop_app.paint.fonts import SANS
from desktop_app.settings import Settings
from desktop_app.ui.features import offer_features
from desktop_app.ui.look import Look, dress, load_look
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.workshop.bench import Bench
from tests.ui.fake_library import FakeLibrary
from tests.ui.pressing import lay_deck, open_press
from tests.ui.previews import Open, Previews

# What the offscreen platform says of itself.
OFFSCREEN = (r"This plugin does not support", r"QBackingStore::flush")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        item.add_marker(pytest.mark.qt_log_level_fail("WARNING"))
        item.add_marker(pytest.mark.qt_log_ignore(*OFFSCREEN))


class Paper:
    """A user.db that stands in memory alone and takes every edit at once."""

    def __init__(self) -> None:
        self.mirror = Mirror()
        self.read = self.mirror.read

    def __del__(self) -> None:
        self.mirror.close()

    def put(self, edit: Edit) -> None:
        self.mirror.put(edit)
        self.mirror.take()
        for done in self.mirror.saved():
            for saved in done.saved:
                saved()


class FakeUserData:
    """Remembers what the window asks it to."""

    def __init__(self, place: Place | None = None) -> None:
        paper = Paper()
        self.notes = Notes(paper)  # type: ignore[arg-type]
        self.favourites = Favourites(paper)  # type: ignore[arg-type]
        self.workshops = Workshops(paper)  # type: ignore[arg-type]
        self.visits: list[tuple[str, str]] = []
        self.saved: list[Place] = []
        self._place = place

    @property
    def unsaved(self) -> int:
        return len(self.unsaved_notes())

    def unsaved_notes(self) -> list[Note]:
        return []

    def together(self) -> AbstractContextManager[object]:
        return nullcontext()

    def retry(self) -> None:
        pass

    def flush(self) -> None:
        pass

    def remember_visit(self, ref: EntryRef, query: str = "") -> None:
        self.visits.append((ref.id, query))

    def save_place(self, place: Place) -> None:
        self.saved.append(place)

    def place(self) -> Place | None:
        return self._place


@pytest.fixture
def look(qapp, root: Path) -> Look:
    """The light theme, with the program dressed in it and its fonts really there."""
    made = load_look(root / "resources")
    dress(qapp, root / "resources", made)
    assert QFontInfo(qapp.font()).family() == SANS
    return made


@pytest.fixture
def library() -> FakeLibrary:
    return FakeLibrary()


@pytest.fixture
def user_data() -> FakeUserData:
    return FakeUserData()


@pytest.fixture
def open_window(look: Look, qtbot) -> Callable[..., MainWindow]:
    """Opens a window and waits until it has settled; at the end it drains the pool.

    `before` is called with the window before it is shown, so that it may offer more.
    """

    def drain(window: MainWindow) -> None:
        QThreadPool.globalInstance().waitForDone()
        qtbot.waitUntil(lambda: not window.browse.busy)

    def make(library: FakeLibrary, user_data=None, settings=None, **more) -> MainWindow:
        size = more.pop("size", (1280, 820))
        first = more.pop("first", None)
        before = more.pop("before", None)
        place = user_data.place() if user_data is not None else None
        place = place or (Place(first) if first is not None else None)
        window = MainWindow(library, look, settings or Settings(), place=place, **more)
        offer_features(window)
        if before is not None:
            before(window)
        if user_data is not None:
            window.settled.connect(lambda: window.keep_in(user_data))
        qtbot.addWidget(window, before_close_func=drain)
        window.resize(*size)
        with qtbot.waitSignal(window.settled):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return make


@pytest.fixture
def window(open_window, library: FakeLibrary, user_data: FakeUserData) -> MainWindow:
    """A window that reads BATNA."""
    return open_window(library, user_data, first=library.find("batna"))


@pytest.fixture
def type_text() -> Callable[[MainWindow, str], None]:
    """Types into the search box as a person does, key by key."""

    def type_into(window: MainWindow, text: str) -> None:
        QTest.keyClicks(window.bar.box, text)

    return type_into


@pytest.fixture
def find(open_window, qtbot, type_text) -> Callable[..., MainWindow]:
    """A window in which something was looked for, the whole answer there."""

    def look_for(text: str, library: FakeLibrary | None = None, **parts) -> MainWindow:
        library = library or FakeLibrary()
        library.partial = True
        for name, value in parts.items():
            setattr(library, name, value)
        window = open_window(library, first=library.catalogue()[0].ref)
        type_text(window, text)
        qtbot.waitUntil(lambda: not window.browse.busy)
        return window

    return look_for


@pytest.fixture
def open_preview(look: Look, qtbot) -> Open:
    """Opens a preview of something to print and waits until its pages are drawn."""
    return Previews(look, qtbot).open


@pytest.fixture
def bench(window: MainWindow) -> Bench:
    """A workshop of three cards."""
    return lay_deck(window)


@pytest.fixture
def part(window: MainWindow, bench: Bench, qtbot) -> PressPart:
    """The sheets of the workshop at hand, laid out."""
    return open_press(window, qtbot)
