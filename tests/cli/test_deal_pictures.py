"""`deal --svg` and `deal --png` draw the plot of a deal, of the shipped pack or of any file."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage

from tests.cli.conftest import Run
from tests.cli.test_deal import FILE

RENEWAL = "software-licence-renewal"


def test_the_plot_of_a_shipped_deal_is_drawn_as_svg_and_png_at_once(
    run: Run, tmp_path: Path
) -> None:
    svg, png = tmp_path / "plot.svg", tmp_path / "plot.png"
    said = run("deal", RENEWAL, "--svg", str(svg), "--png", str(png))
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert lines[:2] == [f"Software licence renewal: {path}" for path in (svg, png)]
    assert lines[2].startswith("Shaded: both do as well as without a deal")
    root = ET.parse(svg).getroot()  # noqa: S314 - our own
    told = " ".join(root.itertext())
    for words in ("Software licence renewal", "Haggling", "Client: reservation value 45"):
        assert words in told
    image = QImage(str(png))
    assert (image.width(), image.height()) == (1440, 1080)
    assert image.text("Title") == "Software licence renewal"


def test_the_plot_of_a_file_and_of_three_parties_is_drawn(run: Run, tmp_path: Path) -> None:
    file, svg = tmp_path / "thirds.md", tmp_path / "thirds.svg"
    file.write_text(FILE, "utf-8")
    assert run("deal", str(file), "--svg", str(svg)).code == 0
    assert "Seller: reservation value" in " ".join(ET.parse(svg).getroot().itertext())  # noqa: S314
    said = run("deal", "bus-depot-three-parties", "--svg", str(svg))
    assert "Shaded: these two do as well as without a deal" in said.out


def test_a_brief_is_never_drawn(run: Run, tmp_path: Path) -> None:
    file, svg = tmp_path / "thirds.md", tmp_path / "thirds.svg"
    file.write_text(FILE, "utf-8")
    run("deal", str(file), "--svg", str(svg))
    assert "SECRETLY" not in svg.read_text("utf-8")


def test_of_a_wrong_deal_nothing_is_drawn(run: Run, tmp_path: Path) -> None:
    file, svg = tmp_path / "thirds.md", tmp_path / "thirds.svg"
    file.write_text(FILE.replace("high: [2, -2.5]", "high: [2]"), "utf-8")
    said = run("deal", str(file), "--svg", str(svg))
    assert (said.code, said.out) == (2, "")
    assert "thirds.md:15: error" in said.err
    assert not svg.exists()


@pytest.mark.parametrize("kind", ["--svg", "--png"])
def test_what_cannot_be_written_is_said_and_what_was_there_stays(
    run: Run, tmp_path: Path, kind: str
) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    said = run("deal", RENEWAL, kind, str(folder))
    assert said.code == 2
    assert str(folder) in said.err
    missing = tmp_path / "nowhere" / "plot"
    said = run("deal", RENEWAL, kind, str(missing))
    assert said.code == 2
    assert f"{missing} could not be written" in said.err
    assert {path.name for path in tmp_path.iterdir()} <= {"folder", "profile"}


def test_a_picture_and_json_are_not_asked_for_at_once(run: Run, tmp_path: Path) -> None:
    said = run("deal", RENEWAL, "--json", "--svg", str(tmp_path / "plot.svg"))
    assert said.code == 2
    assert "deal takes either --json or --svg FILE and --png FILE" in said.err
    assert list(tmp_path.iterdir()) == []
