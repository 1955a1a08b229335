"""Are the bundled faces there, with their licences, and are they the ones that are used?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo, QRawFont

from desktop_app.paint.fonts import FACES, SANS, SERIF, FontMissing, load_faces, sans, serif


@pytest.fixture(autouse=True)
def _faces(qapp, root: Path) -> None:
    load_faces(root / "resources" / "fonts", FACES)


@pytest.mark.parametrize("size", [11, 13, 32])
@pytest.mark.parametrize(("make", "family"), [(sans, SANS), (serif, SERIF)])
def test_text_is_set_in_the_bundled_family(make, family: str, size: int) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.DemiBold):
        assert QFontInfo(make(size, weight)).family() == family
        assert QFontInfo(make(size, weight)).pixelSize() == size


@pytest.mark.parametrize("make", [sans, serif])
def test_semibold_is_a_face_of_its_own(make) -> None:
    raw = QRawFont.fromFont(make(16, QFont.Weight.DemiBold))
    assert raw.weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("make", [sans, serif])
def test_the_faces_hold_what_negotiators_write(make) -> None:
    raw = QRawFont.fromFont(make(16))
    for character in "Aé’“”–—…·→€ßñÆ½×≤":
        assert raw.supportsCharacter(ord(character)), character


def test_every_bundled_face_is_used_and_every_used_face_is_bundled(root: Path) -> None:
    fonts = root / "resources" / "fonts"
    assert sorted(FACES) == sorted(str(p.relative_to(fonts)) for p in fonts.rglob("*.otf"))


@pytest.mark.parametrize("family", ["inter", "source-serif-4"])
def test_a_family_carries_its_licence(root: Path, family: str) -> None:
    text = (root / "resources" / "fonts" / family / "LICENSE.txt").read_text("utf-8")
    assert text.startswith("Copyright")
    assert "SIL OPEN FONT LICENSE Version 1.1" in text
    assert "OTHER DEALINGS IN THE FONT SOFTWARE" in text


def test_a_missing_face_is_told(root: Path) -> None:
    with pytest.raises(FontMissing, match=r"inter/None\.otf"):
        load_faces(root / "resources" / "fonts", ("inter/None.otf",))
