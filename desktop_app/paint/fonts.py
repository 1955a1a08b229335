"""Which typefaces does the program set its text in, and are they really there?

Both families are bundled, so that screen, paper and every platform break lines alike. Scripts
that they lack fall back to the system's fonts.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif 4"
SANS = "Inter"

# 0.2 ms a file: adding the rarer ones later would lay the page out a second time.
FACES = (
    "inter/Inter-Regular.otf",
    "inter/Inter-SemiBold.otf",
    "source-serif-4/SourceSerif4-Regular.otf",
    "source-serif-4/SourceSerif4-It.otf",
    "source-serif-4/SourceSerif4-Semibold.otf",
    "inter/Inter-Italic.otf",
    "source-serif-4/SourceSerif4-Bold.otf",
    "source-serif-4/SourceSerif4-SemiboldIt.otf",
)


class FontMissing(Exception):
    """A bundled face could not be loaded, or is not of its family; the text is its path."""


def load_faces(folder: Path, faces: tuple[str, ...]) -> None:
    """Add bundled faces (paths below `folder`) to the program; FontMissing if one fails."""
    for face in faces:
        number = QFontDatabase.addApplicationFont(str(folder / face))
        family = SANS if face.startswith("inter/") else SERIF
        if number < 0 or family not in QFontDatabase.applicationFontFamilies(number):
            raise FontMissing(face)


def sans(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face of the chrome, in pixels before the screen's own scale."""
    return _face(SANS, size_px, weight)


def serif(size_px: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The face for reading, in pixels before the screen's own scale."""
    return _face(SERIF, size_px, weight)


def _face(family: str, size_px: float, weight: QFont.Weight) -> QFont:
    font = QFont(family)
    font.setPixelSize(max(1, round(size_px)))
    font.setWeight(weight)
    return font
