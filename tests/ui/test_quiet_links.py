"""Are quiet links seen, followed, and switched off while one reads?"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from desktop_app.settings import Settings
from desktop_app.ui.browse.page.link_marks import link_rects
from desktop_app.ui.browse.page.page_links import links
from tests.ui.fake_library import FakeLibrary
from tests.ui.test_reading import click_link

ZOPA = "entry:common-ground/term/zopa"


@pytest.fixture
def library() -> FakeLibrary:
    library = FakeLibrary()
    library.mentions = {"what is already": ZOPA}
    return library


def quiet(window) -> list[str]:
    return [span.words for span in links(window.browse.view.document()) if span.href == ZOPA]


def test_a_mention_is_linked_and_leads_there(window, qtbot) -> None:
    assert quiet(window) == ["what is already"]
    with qtbot.waitSignal(window.entry_shown) as shown:
        click_link(window.browse.view, "what is already")
    assert shown.args == ["zopa"]


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_reads_as_text_with_dots_below(window, theme: str) -> None:
    window.wear(window.look.themed(theme))
    view, tokens = window.browse.view, window.look.tokens
    span = next(span for span in links(view.document()) if span.href == ZOPA)
    form = view.document().find("is already").charFormat()
    assert form.foreground().color() == QColor(tokens.ink)
    assert not form.fontUnderline()
    rect = link_rects(view.document(), span)[0].toAlignedRect()
    image = view.viewport().grab(rect.adjusted(3, 0, -3, 2)).toImage()
    foot = range(image.height() - 8, image.height())
    rows = [[image.pixelColor(x, y) for x in range(image.width())] for y in foot]
    hue = QColor(tokens.accent).hslHue()
    dots = max(sum(abs(c.hslHue() - hue) < 12 and c.hslSaturation() > 40 for c in r) for r in rows)
    assert dots > image.width() // 5


def test_switching_them_off_takes_them_away_where_one_is(window, qtbot) -> None:
    window.resize(900, 420)
    view = window.browse.view
    view.verticalScrollBar().setValue(60)
    with qtbot.waitSignal(view.page_set):
        window.preferences.change(quiet_links=False)
    assert quiet(window) == []
    assert view.verticalScrollBar().value() == 60
    window.open("compromise")
    assert quiet(window) == []
    with qtbot.waitSignal(view.page_set):
        window.preferences.change(quiet_links=True)
    assert quiet(window) == ["what is already"]


def test_those_who_switched_them_off_begin_without(open_window, library) -> None:
    settings = Settings(quiet_links=False)
    window = open_window(library, settings=settings, first=library.find("batna"))
    assert quiet(window) == []
