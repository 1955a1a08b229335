"""Is what a printer gets wrong put right from the command line, and the test page written?"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.paint.cards.seen import SeenPage, seen_pages


@pytest.fixture
def pdf(tmp_path: Path) -> Path:
    return tmp_path / "cards.pdf"


def cards(run: Run, pdf: Path, *words: str) -> list[SeenPage]:
    said = run("cards", "BATNA", *words, "-o", str(pdf))
    assert (said.code, said.err) == (0, "")
    return seen_pages(pdf.read_bytes())


def moved(page: SeenPage, before: SeenPage) -> tuple[float, float]:
    """How far everything on a page was moved; everything as far."""
    assert len(page.letters) == len(before.letters)
    assert len(page.shapes) == len(before.shapes)
    across = [b.x - a.x for a, b in zip(before.letters, page.letters, strict=True)]
    down = [b.y - a.y for a, b in zip(before.letters, page.letters, strict=True)]
    across += [b.left - a.left for a, b in zip(before.shapes, page.shapes, strict=True)]
    down += [b.top - a.top for a, b in zip(before.shapes, page.shapes, strict=True)]
    assert max(across) - min(across) < 0.05
    assert max(down) - min(down) < 0.05
    return across[0], down[0]


@pytest.mark.parametrize(
    ("words", "front", "back"),
    [
        (["--align", "0.8,-0.4"], (0, 0), (0.8, -0.4)),
        (["--align", "-0.8,0.4"], (0, 0), (-0.8, 0.4)),
        (["--align=-0.8;0,4"], (0, 0), (-0.8, 0.4)),
        (["--align", "1,5;-2"], (0, 0), (1.5, -2)),
        (["--align-front", "-2,1"], (-2, 1), (0, 0)),
        (["--align-front", "1,1", "--align", "3,0", "--sides", "short"], (1, 1), (3, 0)),
    ],
)
def test_pages_are_moved_with_all_that_is_on_them(
    qapp,
    run: Run,
    pdf: Path,
    words: list[str],
    front: tuple[float, float],
    back: tuple[float, float],
) -> None:
    sides = words[-2:] if "--sides" in words else []
    before = cards(run, pdf, *sides)
    after = cards(run, pdf, *words)
    for page, plain, wanted in zip(after, before, (front, back), strict=True):
        assert moved(page, plain) == pytest.approx(wanted, abs=0.05)
    assert before[0].shapes, "cut marks among it"


@pytest.mark.parametrize("text", ["7,0", "1", "1,2,3", "a,b", "", "0,8;", "-6.5,0"])
def test_what_is_no_shift_is_told(run: Run, pdf: Path, text: str) -> None:
    said = run("cards", "BATNA", f"--align={text}", "-o", str(pdf))
    assert said.code == 2
    assert "is not two lengths of at most 6 mm such as 0.8,-0.4" in said.err
    assert not pdf.exists()


def test_text_that_is_moved_off_the_paper_is_told(qapp, run: Run, pdf: Path) -> None:
    said = run("cards", "BATNA", "--sheet", "a4-a7", "--align", "5,1", "-o", str(pdf))
    assert said.code == 0
    assert said.err == (
        "common-ground: The backs are moved for the printer, and their text can stand 1 mm over "
        "the right edge of the paper: choose a sheet with margins.\n"
    )


def test_pictures_and_pages_for_a_print_shop_are_not_moved(qapp, run: Run, tmp_path: Path) -> None:
    said = run("cards", "BATNA", "--align", "1,1", "-o", str(tmp_path / "cards.png"))
    assert (said.code, said.err.count("not for pictures")) == (2, 1)
    pdf = tmp_path / "shop.pdf"
    said = run("cards", "BATNA", "--sheet", "shop-a6", "--align", "1,1", "-o", str(pdf))
    assert said.code == 2
    assert "pages for a print shop are not moved for a printer" in said.err
    assert list(tmp_path.glob("*.p*")) == []


def test_the_test_page(qapp, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    said = run("alignment-page", "--paper", "letter", "--sides", "short")
    assert (said.code, said.err) == (0, "")
    assert said.out == "The test page for printers, on Letter: alignment-page.pdf\n"
    front, back = seen_pages((tmp_path / "alignment-page.pdf").read_bytes())
    assert round(front.width) == 216
    assert {letter.turn for letter in back.letters if letter.text == "B"} == {180}
    run("alignment-page", "--paper", "A4", "-o", "my page.pdf")
    front, back = seen_pages((tmp_path / "my page.pdf").read_bytes())
    assert round(front.width) == 210
    assert {letter.turn for letter in back.letters if letter.text == "B"} == {0}
