"""`cards` writes a picture of each face where a picture is asked for."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtGui import QImage

from tests.cli.conftest import Run


def test_each_face_is_a_png_of_the_size_of_the_card(run: Run, tmp_path: Path) -> None:
    said = run(
        "cards", "batna", "zopa", "--sheet", "a4-90x62", "--face", "term-definition",
        "-o", str(tmp_path / "card.png"),
    )  # fmt: skip
    assert said.code == 0
    names = sorted(path.name for path in tmp_path.glob("card-*"))
    assert names == [f"card-{number}-{side}.png" for number in (1, 2) for side in ("back", "front")]
    front = QImage(str(tmp_path / "card-1-front.png"))
    assert (front.width(), front.height()) == (1063, 732)  # 90 x 62 mm at 300 dots an inch
    assert front.text("Title") == "BATNA"
    assert front != QImage(str(tmp_path / "card-1-back.png"))
    assert said.out.splitlines()[0] == f"BATNA: {tmp_path / 'card-1-front.png'}"


def test_an_svg_looks_the_same_everywhere_and_says_what_it_is(run: Run, tmp_path: Path) -> None:
    said = run(
        "cards", "zopa", "--sheet", "sigel-lp795", "--face", "definition-term", "--sides", "single",
        "-o", str(tmp_path / "card.svg"),
    )  # fmt: skip
    assert said.code == 0
    assert [path.name for path in tmp_path.glob("card-*")] == ["card-1-front.svg"]
    root = ET.parse(tmp_path / "card-1-front.svg").getroot()  # noqa: S314 - our own
    assert (root.get("width"), root.get("height")) == ("85mm", "55mm")
    tags = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert "text" not in tags
    assert "ZOPA" in " ".join(root.itertext())
