"""Does no link leave the program unless a person said so, knowing where it leads?"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox, QPushButton

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.browse.page.entry_address import entry_target

NOTHING_HAPPENS = (
    "file:///etc/passwd", "file:notes.md", "notes.md", "../notes.md", "/etc/passwd",
    "//host/share", "javascript:alert(1)", "data:text/html,hello", "vbscript:x", "ms-msdt:/id",
    "smb://host/share", "ftp://example.org/x", "ssh://example.org", "tel:123", "x-custom:go",
    "about:blank", "qrc:/x", "obsidian://open?vault=x", "steam://run/1", "HTTPX://example.org",
    "entry:", "entry:pack", "entry:pack/term", "entry:pack/planet/x",
)  # fmt: skip
ASKED_FIRST = ("http://example.org/a", "https://example.org/a?b=c", "mailto:ada@example.org")


@pytest.fixture
def opened(monkeypatch) -> list[str]:
    """The addresses that were handed to the system."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


def question(window) -> QMessageBox | None:
    return next((box for box in window.findChildren(QMessageBox) if box.isVisible()), None)


@pytest.mark.parametrize("href", NOTHING_HAPPENS)
def test_a_foreign_scheme_does_nothing(window, opened: list[str], href: str) -> None:
    before = window.browse.view.toPlainText()
    window.browse.view.anchorClicked.emit(QUrl(href))
    assert opened == []
    assert question(window) is None
    assert window.browse.view.toPlainText() == before


@pytest.mark.parametrize("href", ASKED_FIRST)
def test_a_site_is_asked_about_and_staying_opens_nothing(
    window, opened: list[str], href: str
) -> None:
    window.browse.view.anchorClicked.emit(QUrl(href))
    box = question(window)
    assert "example.org" in box.text()
    assert box.textFormat() == Qt.TextFormat.PlainText
    box.reject()
    assert opened == []


@pytest.mark.parametrize("href", ASKED_FIRST)
def test_only_a_yes_opens_the_site(window, opened: list[str], href: str) -> None:
    window.browse.view.anchorClicked.emit(QUrl(href))
    leave = question(window).findChild(QPushButton, "leave")
    QTest.mouseClick(leave, Qt.MouseButton.LeftButton)
    assert opened == [href]


def test_enter_stays(window, opened: list[str]) -> None:
    window.browse.view.anchorClicked.emit(QUrl("https://example.org/"))
    box = question(window)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert opened == []
    assert not box.isVisible()


@pytest.mark.parametrize(
    ("href", "host"),
    [
        ("https://example.org@evil.test/login", "evil.test"),
        ("https://xn--80ak6aa92e.com/", "xn--80ak6aa92e.com"),
        ("https://аpple.com/", "xn--pple-43d.com"),
    ],
)
def test_the_host_shows_as_what_it_is(window, opened: list[str], href: str, host: str) -> None:
    window.browse.view.anchorClicked.emit(QUrl(href))
    assert f" {host} " in question(window).text()
    question(window).reject()


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("entry:p/term/batna", (EntryRef("p", Kind.TERM, "batna"), "")),
        ("entry:p/deal/a/b%20c#d-e", (EntryRef("p", Kind.DEAL, "a/b c"), "d-e")),
        ("entry:my%20pack/term/%E6%BC%A2#%C3%A9", (EntryRef("my pack", Kind.TERM, "漢"), "é")),
        ("entry:p/term/50%2523", (EntryRef("p", Kind.TERM, "50%23"), "")),
        ("entry:p/else/x", None),
        ("entry:p/term", None),
        ("https:p/term/x", None),
    ],
)
def test_an_entry_link_names_its_entry(href: str, target) -> None:
    assert entry_target(href) == target
