"""Does the line at the foot tell what was done, without anything jumping?"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from desktop_app.ui import announcing, status_line


def shown(window) -> list[str]:
    return [
        w.accessibleName() for w in window.status.children() if w.isWidgetType() and w.isVisible()
    ]


def test_what_was_just_done_stands_at_the_right_for_a_moment(window) -> None:
    window.say("Copied the entry as text")
    assert shown(window) == ["8 terms · 1 deal", "Pack: Common Ground", "Copied the entry as text"]
    assert window.status._moment.geometry().right() > window.width() - 40
    window.say("Saved the picture")
    assert shown(window)[-1] == "Saved the picture"
    assert window.status._passing.isActive()
    window.status._passing.timeout.emit()
    assert shown(window) == ["8 terms · 1 deal", "Pack: Common Ground"]


def test_what_was_just_done_is_spoken(window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(status_line, "announce", lambda _widget, text: heard.append(text))
    window.say("Copied the entry as text")
    window.say("Copied the entry as text")
    assert heard == ["Copied the entry as text"] * 2


def test_an_announcement_reaches_those_who_listen(window, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: heard.append(event.message())
    )
    announcing.announce(window, "Nothing found")
    assert heard == ["Nothing found"]


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_nothing_jumps_when_something_is_said_or_done(open_window, library, width: int) -> None:
    window = open_window(library, first=library.find("batna"), size=(width, 600))
    before = window.browse.geometry(), window.status._counts.geometry()
    window.say("Copied the citations of BATNA and of whatever else was asked for just now")
    window.show_progress("Preparing the search", 3, 10)
    window.status.layout().activate()
    assert (window.browse.geometry(), window.status._counts.geometry()) == before
    strip = window.status._strip
    cancel = strip.findChild(QAbstractButton)
    assert window.status._moment.geometry().right() < strip.geometry().left()
    assert cancel.mapTo(window, cancel.rect().bottomRight()).x() <= width
    assert cancel.width() >= cancel.minimumSizeHint().width()
    window.show_progress("", 1, 1)
    assert (window.browse.geometry(), window.status._counts.geometry()) == before
