"""Does `show --pdf` write what it promises, and say in one sentence what it cannot?"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("Letter", (612, 792))])
def test_an_entry_becomes_a_pdf(qapp, run: Run, tmp_path: Path, paper: str, size) -> None:
    path = tmp_path / "out.pdf"
    said = run("show", "BATNA", "--pdf", str(path), "--paper", paper)
    assert (said.code, said.err) == (0, "")
    pages = pypdf.PdfReader(path).pages
    told = "1 page" if len(pages) == 1 else f"{len(pages)} pages"
    assert said.out == f"BATNA: {told} in {path}\n"
    assert (round(pages[0].mediabox.width), round(pages[0].mediabox.height)) == size
    text = "\n".join(page.extract_text() for page in pages)
    for words in ("PREPARATION", "also known as", "Often confused with:", "Getting to Yes"):
        assert words in text
    assert "Common Ground 0.1.0 · batna · revision " in text
    assert f"Page 1 of {len(pages)}" in text


def test_a_deal_is_printed_without_its_briefs(qapp, run: Run, own_pack: Path, tmp_path: Path):
    path = tmp_path / "deal.pdf"
    assert run("show", "berth", "--pdf", str(path), "--pack", str(own_pack)).code == 0
    text = "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)
    assert "Talk about the quay" in text
    assert "marzipan" not in text


def test_characters_without_a_glyph_are_told(qapp, run: Run, tmp_path: Path) -> None:
    pack = tmp_path / "pack"
    pack.mkdir()
    (pack / "Odd.md").write_text("A term with \U000f1234 in it.\n", "utf-8")
    said = run("show", "Odd", "--pdf", str(tmp_path / "odd.pdf"), "--pack", str(pack))
    assert said.code == 0
    assert said.err.startswith("common-ground: No typeface on this computer has")
    assert "\U000f1234" in said.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--pdf", ""], "no name of a file"),
        (["--pdf", "folder/"], "no name of a file"),
        (["--pdf", "x.pdf", "--format", "text"], "either --format or --pdf"),
        (["--paper", "a4"], "--paper belongs to --pdf"),
        (["--pdf", "x.pdf", "--paper", "a3"], "--paper"),
    ],
)
def test_what_makes_no_sense_is_refused(run: Run, words: list[str], told: str) -> None:
    said = run("show", "BATNA", *words)
    assert said.code == 2
    assert told in said.err
    assert len(said.err.splitlines()) == 1


def test_a_file_that_cannot_be_written_is_one_sentence(qapp, run: Run, tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "x.pdf"
    said = run("show", "BATNA", "--pdf", str(path))
    assert said.code == 2
    assert said.err == (f"common-ground: {path} could not be written: No such file or directory.\n")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="a display is always there")
def test_no_display_is_needed(tmp_path: Path, profile: Path) -> None:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    plain = {name: value for name, value in os.environ.items() if name not in hidden}
    words = ["show", "BATNA", "--pdf", tmp_path / "x.pdf", "--profile", profile]
    seen = subprocess.run(
        [sys.executable, "-m", "desktop_app", *words],
        env=plain,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (seen.returncode, seen.stderr) == (0, "")
    pages = pypdf.PdfReader(tmp_path / "x.pdf").pages
    assert "the yardstick for every offer" in " ".join(pages[0].extract_text().split())
