"""`graphic` writes the title of an entry as a picture, or its diagram as a poster."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pypdf
import pytest
from PySide6.QtGui import QColor, QImage

from tests.cli.conftest import Run

STYLES = "five-negotiation-styles"


@pytest.mark.parametrize(
    ("words", "size", "ground"),
    [
        ([], (1200, 630), "#fcfbf8"),
        (["--square", "--theme", "dark"], (1200, 1200), "#191c1b"),
        (["--size", "800×400", "--theme", "print"], (800, 400), "#ffffff"),
    ],
)
def test_a_png_has_the_size_and_the_theme_that_are_asked_for(
    run: Run, tmp_path: Path, words: list[str], size: tuple[int, int], ground: str
) -> None:
    path = tmp_path / "batna.PNG"
    said = run("graphic", "BATNA", "-o", str(path), *words)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"BATNA: {size[0]} × {size[1]} in {path}\n"
    image = QImage(str(path))
    assert (image.width(), image.height()) == size
    assert image.pixelColor(3, 3) == QColor(ground)


def test_an_svg_is_well_formed_and_tells_its_title(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.svg"
    assert run("graphic", "5 C's", "--out", str(path)).code == 0
    root = ET.parse(path).getroot()  # noqa: S314 - our own
    assert root[0].text == "5 C's of negotiation"
    assert "Common Ground" in str(root[1].text)


def test_what_has_no_room_and_what_has_no_shape_is_told(run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "Odd.md").write_text("One \U000f1234. " + "Then more and more. " * 60 + "\n", "utf-8")
    path = tmp_path / "odd.png"
    said = run("graphic", "Odd", "-o", str(path), "--pack", str(pack))
    assert said.code == 0
    first, second = said.err.splitlines()
    assert first == "common-ground: Only the first sentence of the definition has room."
    assert "\U000f1234 (U+F1234)" in second
    assert path.exists()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["-o", "x.pdf"], "A title graphic is a .png or an .svg; x.pdf is neither."),
        (["-o", "x"], "A title graphic is a .png or an .svg; x is neither."),
        (["-o", "folder/"], "no name of a file"),
        ([], "-o/--out"),
        (["-o", "x.png", "--square", "--size", "800x800"], "Either --square or --size"),
        (["-o", "x.png", "--size", "8x"], "8x is no size such as 1080x1350"),
        (["-o", "x.png", "--size", "300x600"], "a side has from 320 to 4096"),
        (["-o", "x.png", "--size", "320x1600"], "no more than 4 times the other"),
        (["-o", "x.png", "--theme", "pink"], "--theme"),
        (["-o", "x.png", "--paper", "a4"], "--paper belongs to --poster"),
        (["-o", "x.gif", "--poster"], "A poster is a .pdf, a .png or an .svg; x.gif is none."),
        (["-o", "x.png", "--poster", "--square"], "A poster is for paper"),
        (["-o", "x.png", "--poster", "--theme", "dark"], "A poster is for paper"),
        (["-o", "x.png", "--poster", "--paper", "a5"], "--paper"),
    ],
)
def test_what_makes_no_sense_is_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: list[str], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("graphic", STYLES, *words)
    assert said.code == 2
    assert told in said.err
    assert len(said.err.splitlines()) == 1
    assert not [*tmp_path.glob("x*")]


def test_an_unknown_entry_and_a_file_that_cannot_be_written_are_told(
    run: Run, tmp_path: Path
) -> None:
    said = run("graphic", "bantma", "-o", str(tmp_path / "x.png"))
    assert (said.code, "BATNA" in said.err) == (2, True)
    path = tmp_path / "nowhere" / "x.svg"
    said = run("graphic", "BATNA", "-o", str(path))
    assert said.code == 2
    assert said.err == f"common-ground: {path} could not be written: No such file or directory.\n"


@pytest.mark.parametrize(("paper", "size"), [("", (842, 1191)), ("A4", (595, 842))])
def test_the_five_styles_are_a_poster(run: Run, tmp_path: Path, paper: str, size) -> None:
    path = tmp_path / "styles.pdf"
    words = ["--paper", paper] if paper else []
    said = run("graphic", STYLES, "--poster", "-o", str(path), *words)
    assert (said.code, said.err) == (0, "")
    assert said.out == f"Five negotiation styles: a poster on {paper or 'A3'} in {path}\n"
    (page,) = pypdf.PdfReader(path).pages
    assert (round(page.mediabox.width), round(page.mediabox.height)) == size
    text = " ".join(page.extract_text().split())
    for words in ("Competing", "the stake is high and the tie short", "they care far more than"):
        assert words in text


def test_an_entry_without_a_diagram_has_no_poster(run: Run, tmp_path: Path) -> None:
    said = run("graphic", "Trust", "--poster", "-o", str(tmp_path / "x.pdf"))
    assert said.code == 2
    assert said.err == "common-ground: “Trust” has no diagram, and so no poster.\n"
    assert not [*tmp_path.glob("x*")]


def test_the_words_of_a_brief_are_never_drawn(run: Run, own_pack: Path, tmp_path: Path) -> None:
    path = tmp_path / "deal.svg"
    assert run("graphic", "berth", "-o", str(path), "--pack", str(own_pack)).code == 0
    assert "marzipan" not in path.read_text("utf-8")
