"""Are the signs in resources those that the themes would be drawn with now?"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop_app.paint.icons import NAMES, draw_icon
from desktop_app.paint.theme import load_tokens

THEMES = ("light", "dark")


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", NAMES)
def test_an_icon_is_as_its_theme_draws_it(
    root: Path, qapp, pytestconfig: pytest.Config, theme: str, name: str
) -> None:
    path = root / "resources" / "icons" / f"{name}-{theme}.png"
    drawn = draw_icon(name, load_tokens(root / "resources" / "themes" / f"{theme}.toml"))
    if pytestconfig.getoption("accept"):
        assert drawn.save(str(path))
    kept = QImage(str(path)).convertToFormat(QImage.Format.Format_ARGB32)
    assert kept.size() == drawn.size()
    for x in range(0, drawn.width(), 5):
        for y in range(0, drawn.height(), 5):
            mine, theirs = drawn.pixelColor(x, y), kept.pixelColor(x, y)
            if mine.alpha() > 200:  # an edge may be rounded in another way
                assert abs(mine.red() - theirs.red()) + abs(mine.blue() - theirs.blue()) < 12
            assert abs(mine.alpha() - theirs.alpha()) < 40


def test_every_icon_that_the_style_sheet_names_is_there(root: Path) -> None:
    import re

    sheet = (root / "resources" / "style.qss").read_text("utf-8")
    named = set(re.findall(r"@icons/([a-z-]+)-@theme\.png", sheet))
    assert named == set(NAMES)
    kept = {path.name for path in (root / "resources" / "icons").glob("*.png")}
    assert kept == {f"{name}-{theme}.png" for name in NAMES for theme in THEMES}
