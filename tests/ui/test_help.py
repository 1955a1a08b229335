"""Is the help at hand, true to what the program has, and legible?"""

from __future__ import annotations

import re
import tomllib
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest

from desktop_app.core.search.query import FIELDS
from desktop_app.paths import Paths
from desktop_app.ui.actions import acts
from desktop_app.ui.help.about_page import libraries, licence_text
from desktop_app.ui.help.help_dialog import HelpDialog
from desktop_app.ui.help.help_pages import help_pages, operators


@pytest.fixture
def help_dialog(window, qtbot) -> HelpDialog:
    QTest.keyClick(window, Qt.Key.Key_F1)
    found = window.findChild(HelpDialog)
    qtbot.waitUntil(found.isVisible)
    return found


def words(html: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def test_f1_opens_it_and_the_topics_are_walked_by_keys(help_dialog) -> None:
    assert "Just type." in help_dialog.view.toPlainText()
    QTest.keyClick(help_dialog.topics, Qt.Key.Key_Down)
    assert "To narrow a search" in help_dialog.view.toPlainText()


def test_every_offered_action_stands_in_it_with_its_key(window) -> None:
    page = next(p for p in help_pages(window.actions_by_name, None) if p.key == "keys")
    told = words(page.html)
    for act in acts():
        assert (act.title in told) == (act.name in window.actions_by_name), act.name
    assert "Ctrl+Shift+P" in told


def test_every_operator_of_the_search_stands_in_it() -> None:
    told = {operator.written for operator in operators()}
    assert {f"{field}:" for field in FIELDS} <= told
    assert {'"…"', "-", "OR", "kind:note"} <= told


def test_an_example_is_looked_for(window, help_dialog, qtbot) -> None:
    help_dialog.view.anchorClicked.emit(QUrl("query:5%20C%27s"))
    assert window.bar.box.text() == "5 C's"


def test_every_library_that_is_needed_is_named_with_its_licence(root: Path) -> None:
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[<>=]", line)[0] for line in project["dependencies"]}
    assert {library.name for library in libraries()} == needed
    assert all(library.licence for library in libraries())


@pytest.mark.parametrize("name", ["program", "content", "inter", "source-serif-4"])
def test_a_whole_licence_can_be_read(name: str) -> None:
    assert len(licence_text(name, Paths.discover(Path("/nowhere")))) > 900


def test_it_follows_theme_and_size_and_fits_a_small_window(window, help_dialog) -> None:
    window.resize(900, 600)
    window.preferences.change(theme="dark", zoom_percent=200)
    shown = help_dialog.view.grab().toImage()
    assert shown.pixelColor(6, shown.height() - 6).lightness() < 60
    window.preferences.change(theme="light", zoom_percent=100)
