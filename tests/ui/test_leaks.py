"""Can a page make the program open a file, whatever it names and however it is shown?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QUrl
from PySide6.QtGui import QColor, QImage, QPageSize, QPdfWriter, QTextDocument

LOUD = QColor("#ff00ff")


@pytest.fixture
def picture(tmp_path: Path, monkeypatch) -> Path:
    """A real picture in the working folder, of a colour that nothing else has."""
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(LOUD)
    path = tmp_path / "secret.png"
    assert image.save(str(path))
    monkeypatch.chdir(tmp_path)
    return path


SOURCES = {
    "file url": "file://{path}",
    "file url with one slash": "file:{path}",
    "absolute": "{path}",
    "relative": "secret.png",
    "dotted": "./secret.png",
    "from below": "sub/../secret.png",
    "percent-encoded": "secret%2Epng",
    "resource": "qrc:/secret.png",
    "host": "//host{path}",
    "http": "http://127.0.0.1:9/secret.png",
    "data": "data:image/png;base64,{data}",
    "entry": "entry:pack/term/secret.png",
}
PAGES = {
    "img": "<p>x <img src='{source}'> y</p>",
    "img with a size": "<p><img src='{source}' width='60' height='60'></p>",
    "style background": "<p style=\"background-image: url('{source}')\">x</p>",
    "table background": "<table background='{source}'><tr><td>xxxxxxxx</td></tr></table>",
    "body background": "<body background='{source}'><p>x</p></body>",
    "list style": "<ul style=\"list-style-image: url('{source}')\"><li>x</li></ul>",
}


def is_loud(image: QImage) -> bool:
    return any(
        image.pixelColor(x, y) == LOUD
        for x in range(0, image.width(), 4)
        for y in range(0, image.height(), 4)
    )


def filled(source: str, picture: Path) -> str:
    import base64

    data = base64.b64encode(picture.read_bytes()).decode()
    return SOURCES[source].format(path=picture, data=data)


def test_the_picture_would_be_seen(picture: Path, qapp) -> None:
    document = QTextDocument()
    document.setHtml(f"<img src='{picture}'>")
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    document.drawContents(painter)
    painter.end()
    assert is_loud(image)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("source", SOURCES)
def test_the_screen_shows_no_file(window, picture: Path, source: str, page: str) -> None:
    window.browse.view.show_page(PAGES[page].format(source=filled(source, picture)))
    assert not is_loud(window.browse.view.grab().toImage())


@pytest.mark.parametrize("source", SOURCES)
def test_a_clone_shows_no_file(window, picture: Path, source: str) -> None:
    view = window.browse.view
    view.show_page(PAGES["img"].format(source=filled(source, picture)))
    clone = view.document().clone(view)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    from PySide6.QtGui import QPainter

    painter = QPainter(image)
    clone.drawContents(painter)
    painter.end()
    assert not is_loud(image)


@pytest.mark.parametrize("source", SOURCES)
def test_paper_holds_no_file(window, picture: Path, tmp_path: Path, source: str) -> None:
    view, sizes = window.browse.view, []
    for html in ("<p>x  y</p>", PAGES["img"].format(source=filled(source, picture))):
        view.show_page(html)
        target = tmp_path / "page.pdf"
        writer = QPdfWriter(str(target))
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A6))
        writer.setPageMargins(QMarginsF(5, 5, 5, 5))
        view.document().print_(writer)
        del writer
        sizes.append(target.read_bytes())
    # The placeholder is of one colour; that of the file is not among the colours of the paper.
    assert b"1 0 1 rg" not in sizes[1]
    assert b"/Subtype /Image" not in sizes[0]


@pytest.mark.parametrize(
    "css",
    [
        "<link rel='stylesheet' href='{source}'>",
        "<style>@import url('{source}');</style>",
        "<link rel='stylesheet' type='text/css' href='file://{source}'>",
    ],
)
def test_no_style_sheet_is_read(window, tmp_path: Path, css: str) -> None:
    sheet = tmp_path / "loud.css"
    sheet.write_text("p { color: #ff00ff; }")
    window.browse.view.show_page(f"<head>{css.format(source=sheet)}</head><p>word</p>")
    block = window.browse.view.document().begin()
    colours = [part.fragment().charFormat().foreground().color() for part in block]
    assert colours
    assert LOUD not in colours


@pytest.mark.parametrize("kind", list(QTextDocument.ResourceType))
def test_what_is_answered_makes_qt_ask_no_further(window, picture: Path, kind) -> None:
    answer = window.browse.view.loadResource(kind.value, QUrl.fromLocalFile(str(picture)))
    if kind is QTextDocument.ResourceType.ImageResource:
        assert isinstance(answer, QImage)
        assert not answer.isNull()
        assert not is_loud(answer)
    else:
        assert answer == b""


def test_a_picture_in_memory_is_shown(window) -> None:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(LOUD)
    window.browse.view.show_pictures({"image:common-ground/images/scales.png": image})
    window.browse.view.show_page('<p><img src="image:common-ground/images/scales.png"></p>')
    assert is_loud(window.browse.view.grab().toImage())


def test_setting_a_source_leads_nowhere(window, picture: Path) -> None:
    before = window.browse.view.toPlainText()
    window.browse.view.setSource(QUrl.fromLocalFile(str(picture.parent / "secret.png")))
    window.browse.view.setSource(QUrl("file:///etc/passwd"))
    assert window.browse.view.toPlainText() == before


def test_labels_never_read_markup(window, picture: Path) -> None:
    window.message_bar.tell(f"<img src='{picture}'><b>bold</b>")
    window.bar.box.setText(f"<img src='{picture}'>")
    image = window.grab().toImage()
    assert not is_loud(image)
