"""Can a person see the title graphic of an entry, choose its look, copy and save it?"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from desktop_app.core.markup.diagrams import diagram_src
from desktop_app.pages.title_words import TitleWords
from desktop_app.ui.choice_box import ChoiceBox
from desktop_app.ui.graphics.title_graphic_dialog import TitleGraphicDialog
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.printing.print_preview import PrintPreview
from tests.diagram_blocks import STYLES

Open = Callable[[], TitleGraphicDialog]


@pytest.fixture
def open_dialog(window: MainWindow, qtbot) -> Open:
    def go() -> TitleGraphicDialog:
        window.actions_by_name["graphic"].trigger()
        dialog = window.findChild(TitleGraphicDialog)
        qtbot.waitUntil(lambda: not dialog.busy)
        return dialog

    return go


def choose(box, step: Qt.Key, dialog: TitleGraphicDialog, qtbot) -> None:
    box.setFocus()
    with qtbot.waitSignal(dialog.drawn):
        QTest.keyClick(box, step)


def seen(dialog: TitleGraphicDialog) -> set[str]:
    image = dialog.view.grab().toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), 2)
        for y in range(0, image.height(), 2)
    }


def to_file(dialog_file: Path, monkeypatch) -> None:
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(dialog_file)))


def test_the_picture_is_seen_and_told(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert {"#fcfbf8", "#e2efe9"} <= seen(dialog)
    assert dialog.view.accessibleDescription().startswith("Foundations: BATNA. The best course")
    assert not dialog.notice.isVisible()


def test_another_theme_and_shape_are_seen_at_once(open_dialog: Open, qtbot) -> None:
    dialog = open_dialog()
    choose(dialog.theme, Qt.Key.Key_Down, dialog, qtbot)
    assert "#191c1b" in seen(dialog)
    choose(dialog.shape, Qt.Key.Key_Down, dialog, qtbot)
    dialog.copy_button.click()
    image = QGuiApplication.clipboard().image()
    assert (image.width(), image.height()) == (1200, 1200)
    assert image.pixelColor(2, 2) == QColor("#191c1b")


def test_the_picture_keeps_its_colours_in_a_dark_window(open_dialog: Open, window) -> None:
    dialog = open_dialog()
    window.preferences.change(theme="dark")
    assert "#fcfbf8" in seen(dialog)


def test_it_is_copied_and_that_is_told(open_dialog: Open, qtbot) -> None:
    dialog = open_dialog()
    with qtbot.waitSignal(dialog.told) as told:
        QTest.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    assert told.args == ["Copied: the title graphic"]
    assert dialog.notice.text() == told.args[0]
    assert QGuiApplication.clipboard().image().width() == 1200


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_it_is_saved_as_it_is_seen(
    open_dialog: Open, tmp_path: Path, qtbot, monkeypatch, suffix: str
) -> None:
    dialog = open_dialog()
    choose(dialog.shape, Qt.Key.Key_Down, dialog, qtbot)
    file = tmp_path / f"x.{suffix}"
    to_file(file, monkeypatch)
    with qtbot.waitSignal(dialog.told):
        getattr(dialog, f"{suffix}_button").click()
    if suffix == "png":
        assert QImage(str(file)).width() == QImage(str(file)).height() == 1200
    else:
        assert 'viewBox="0 0 1200 1200"' in file.read_text("utf-8")
    assert str(file) in dialog.notice.text()


def test_a_name_is_offered_that_every_system_takes(open_dialog: Open, monkeypatch) -> None:
    offered = []
    monkeypatch.setattr(QFileDialog, "open", lambda self: offered.extend(self.selectedFiles()))
    dialog = open_dialog()
    dialog.png_button.click()
    assert Path(offered[0]).name == "batna.png"


def test_a_file_that_cannot_be_written_is_told(
    open_dialog: Open, tmp_path: Path, qtbot, monkeypatch
) -> None:
    dialog = open_dialog()
    to_file(tmp_path / "nowhere" / "x.png", monkeypatch)
    dialog.png_button.click()
    qtbot.waitUntil(dialog.message_bar.isVisible)
    assert "could not be written" in dialog.message_bar.text


def test_what_has_no_room_is_told(
    open_dialog: Open, library, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = TitleWords("Quay", definition="A wall at which ships lie, " * 90)
    monkeypatch.setattr(library, "title_words", lambda _ref: words)
    dialog = open_dialog()
    assert "it is left out" in dialog.notice.text()


def test_it_is_in_the_menu_of_the_page(window: MainWindow) -> None:
    from PySide6.QtCore import QPoint

    from desktop_app.ui.page_menu import PageMenu

    window.browse.view.menu_wanted.emit(QPoint(5, 5), "")
    menu = window.findChild(PageMenu)
    assert "Title graphic…" in [action.text() for action in menu.actions()]
    menu.close()


def test_a_poster_is_previewed_as_it_is_printed(window: MainWindow, library, qtbot) -> None:
    image = f'<p><img src="{diagram_src(0, STYLES)}" alt=""></p>'
    library._page = lambda ref, quiet=False: f"<h1>Styles</h1>{image}"
    window.open("five-negotiation-styles")
    qtbot.waitUntil(lambda: not window.browse.busy)
    window.actions_by_name["poster"].trigger()
    preview = window.findChild(PrintPreview)
    qtbot.waitUntil(lambda: preview.view.count == 1)
    qtbot.waitUntil(lambda: not preview.work.busy and not preview.view.drawing)
    boxes = {box.objectName(): box.isVisible() for box in preview.side.findChildren(ChoiceBox)}
    assert boxes == {"paper": True, "print_margins": False, "print_text_pt": False}
    assert preview._wider() is None
    preview.close()


def test_an_entry_without_a_diagram_has_no_poster_and_that_is_told(window: MainWindow) -> None:
    window.actions_by_name["poster"].trigger()
    assert window.findChild(PrintPreview) is None
    assert window.message_bar.text == "“BATNA” has no diagram, and so no poster."
