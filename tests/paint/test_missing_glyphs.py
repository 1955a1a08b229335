"""Are characters found that would be printed as empty boxes?"""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QRawFont

from desktop_app.paint.fonts import SERIF
from desktop_app.paint.missing_glyphs import missing_glyphs

PRIVATE = "\U000f1234"  # a place that no standard gives a picture


def test_what_the_faces_hold_is_not_missing(faces) -> None:
    assert missing_glyphs("Win–win: “a → b” ≤ 5 × ½ ☐ é\u00ad\u00a0\u200b\u2028\n\t\ufe0f") == ()


def test_what_no_face_has_is_told_once_and_in_order(faces) -> None:
    assert missing_glyphs(f"a{PRIVATE}b\U0010fffdc{PRIVATE}") == (PRIVATE, "\U0010fffd")


def test_what_another_face_of_the_machine_has_is_not_missing(faces) -> None:
    char = "ש"
    serif = QRawFont.fromFont(QFontDatabase.font(SERIF, "Regular", 12))
    assert not serif.supportsCharacter(ord(char))
    held = any(
        QRawFont.fromFont(QFontDatabase.font(family, "", 12)).supportsCharacter(ord(char))
        for family in QFontDatabase.families()
    )
    assert missing_glyphs(char) == (() if held else (char,))
