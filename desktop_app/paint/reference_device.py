"""On which device is text for paper laid out? On one of 600 dots an inch, whatever prints it.

Laid out against the printer, the preview or a file, the same text breaks its lines elsewhere
(measured: 300 and 1200 dots an inch differ). So it is laid out once, here, and only scaled.
All lengths of a page are in dots of this device until the painter scales them.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QImage, QTextOption

DPI = 600
_MM_PER_INCH = 25.4
_PT_PER_INCH = 72
# They damage the text that is copied out of a PDF: "(11)" and "10:30" of Inter become control
# characters, "first" may become "ﬁrst".
_UNWANTED = ("liga", "clig", "calt", "dlig")


def from_mm(mm: float) -> float:
    """Millimetres in dots."""
    return mm * DPI / _MM_PER_INCH


def to_mm(dots: float) -> float:
    """Dots in millimetres."""
    return dots * _MM_PER_INCH / DPI


def from_pt(pt: float) -> float:
    """Points in dots."""
    return pt * DPI / _PT_PER_INCH


def to_pt(dots: float) -> float:
    """Dots in points."""
    return dots * _PT_PER_INCH / DPI


@cache
def reference_device() -> QImage:
    """The device itself; nothing is ever painted on it."""
    device = QImage(1, 1, QImage.Format.Format_RGB32)
    per_metre = round(DPI / _MM_PER_INCH * 1000)
    device.setDotsPerMeterX(per_metre)
    device.setDotsPerMeterY(per_metre)
    return device


@cache
def paper_font(family: str, size_pt: float, weight: int = 400, *, italic: bool = False) -> QFont:
    """A face for paper: its size in whole dots, without hinting and without ligatures."""
    font = plain_font(family, max(1, round(from_pt(size_pt))), QFont.Weight(weight))
    font.setItalic(italic)
    return font


def plain_font(family: str, size_px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """A face that is as wide on every device: without hinting and without ligatures."""
    font = QFont(family)
    font.setPixelSize(size_px)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for feature in _UNWANTED:
        font.setFeature(QFont.Tag(feature), 0)
    return font


@cache
def paper_option(*, right_to_left: bool = False, whole_words: bool = False) -> QTextOption:
    """How lines are set: by the design of the face, broken in a word only where it must be.

    With `whole_words` a word that is too long stands out instead: see `SetParagraph.extent`.
    """
    option = QTextOption()
    option.setUseDesignMetrics(True)
    wrap = QTextOption.WrapMode
    option.setWrapMode(wrap.WordWrap if whole_words else wrap.WrapAtWordBoundaryOrAnywhere)
    if right_to_left:
        from PySide6.QtCore import Qt  # 25 ms: all its enums are made

        option.setTextDirection(Qt.LayoutDirection.RightToLeft)
        option.setAlignment(Qt.AlignmentFlag.AlignRight)
    return option
