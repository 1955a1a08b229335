"""One entry large on the wall: by keys, remote and pointer, whole at any size of the screen."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.ui.projector.fitted import fit
from desktop_app.ui.projector.keys import bindings
from desktop_app.ui.projector.projector import Projector
from desktop_app.ui.projector.running_order import RunningOrder
from desktop_app.ui.projector.scene import area_of
from desktop_app.ui.projector.slide import Slide
from tests.ui.fake_library import BATNA, FIVE_CS, FakeLibrary, entry

K = Qt.Key


@pytest.fixture
def large(open_window, qtbot) -> Callable[..., Projector]:
    """The projector over a window that reads BATNA, opened with F11."""

    def show(
        library: FakeLibrary | None = None, query: str = "", first: str = "batna"
    ) -> Projector:
        library = library or FakeLibrary()
        window = open_window(library, first=library.find(first))
        if query:
            QTest.keyClicks(window.bar.box, query)
            qtbot.waitUntil(lambda: not window.browse.busy)
        QTest.keyClick(window, K.Key_F11)
        projector = window.findChild(Projector)
        qtbot.waitUntil(projector.isActiveWindow)
        return projector

    return show


def press(projector: Projector, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(projector, key)


def seen(projector: Projector) -> tuple[str, str]:
    """Title and text as a screen reader is told them."""
    return projector.accessibleName(), projector.accessibleDescription()


# going through the list


def test_f11_fills_the_screen_with_the_entry_that_is_read(large) -> None:
    projector = large()
    assert projector.isFullScreen()
    assert seen(projector) == ("BATNA", "")
    assert projector.scene.position == "2 of 8"
    assert (projector.scene.slide.category, projector.scene.slide.pack) == (
        "Foundations", "Common Ground",
    )  # fmt: skip


def test_space_shows_the_definition_and_covers_it_again(large) -> None:
    projector = large()
    press(projector, K.Key_Space)
    assert seen(projector) == ("BATNA", BATNA)
    press(projector, K.Key_Space)
    assert seen(projector) == ("BATNA", "")


@pytest.mark.parametrize(
    ("on", "back"),
    [
        (K.Key_Right, K.Key_Left), (K.Key_PageDown, K.Key_PageUp), (K.Key_Down, K.Key_Up),
        (K.Key_N, K.Key_P),
    ],
)  # fmt: skip
def test_arrows_and_presenters_go_through_the_list(large, on: Qt.Key, back: Qt.Key) -> None:
    projector = large()
    press(projector, K.Key_Space, on)
    assert seen(projector) == ("Compromise", "")
    press(projector, back, back)
    assert seen(projector) == ("5 C's of negotiation", "")
    press(projector, back)
    assert projector.scene.position == "1 of 8"
    press(projector, K.Key_End, on)
    assert (seen(projector)[0], projector.scene.position) == ("ZOPA", "8 of 8")
    press(projector, K.Key_Home)
    assert projector.scene.position == "1 of 8"


def test_the_list_is_that_of_the_hits(large) -> None:
    projector = large(query="win")
    assert projector.scene.position == "1 of 2"
    press(projector, K.Key_End)
    assert seen(projector)[0] in ("Win-win negotiation", "Win-lose negotiation")


def test_an_entry_that_is_no_hit_is_shown_among_all(large, qtbot) -> None:
    projector = large(query="xyzzy")
    assert seen(projector)[0] == "BATNA"
    assert projector.scene.position == "2 of 8"


def test_a_deal_shows_how_its_story_begins(large) -> None:
    projector = large(first="software-licence-renewal")
    press(projector, K.Key_Space)
    title, text = seen(projector)
    assert (title, projector.scene.slide.category) == ("Software licence renewal", "Deal")
    assert text.startswith("A lower fee")


def test_esc_leaves_with_the_entry_last_shown(large, qtbot) -> None:
    projector = large()
    window = projector.parent()
    press(projector, K.Key_Right)
    with qtbot.waitSignal(projector.left):
        press(projector, K.Key_Escape)
    assert window.browse.shown.id == "compromise"
    assert window.browse.history.here.ref.id == "compromise"
    assert window.browse.pane.list.selected().id == "compromise"


def test_esc_at_the_entry_that_was_read_makes_no_history(large, qtbot, user_data) -> None:
    projector = large()
    window = projector.parent()
    visits: list[EntryRef] = []
    window.browse.visited.connect(visits.append)
    with qtbot.waitSignal(projector.left):
        press(projector, K.Key_F11)
    assert visits == []


def test_f11_again_opens_no_second(large) -> None:
    projector = large()
    window = projector.parent()
    window.actions_by_name["large"].trigger()
    assert window.findChildren(Projector) == [projector]


def test_without_an_entry_there_is_nothing_to_show(open_window) -> None:
    window = open_window(FakeLibrary([]))
    window.actions_by_name["large"].trigger()
    assert window.findChildren(Projector) == []


# what else the keys do


def test_random_shows_each_entry_once_and_r_again_undoes_it() -> None:
    refs = [EntryRef("p", Kind.TERM, str(number)) for number in range(50)]
    order = RunningOrder(refs, 7, random.Random(3))  # noqa: S311 - no secret
    order.toggle_random()
    assert (order.ref, order.place) == (refs[7], 1)
    met = [order.ref]
    while order.go(1):
        met.append(order.ref)
    assert sorted(met, key=refs.index) == refs
    assert met != refs
    last = order.ref
    order.toggle_random()
    assert (order.ref, order.place) == (last, refs.index(last) + 1)


def test_r_says_that_the_order_is_random(large) -> None:
    projector = large()
    press(projector, K.Key_R)
    assert projector.scene.position == "1 of 8, random order"
    assert seen(projector)[0] == "BATNA"


def test_a_quiz_shows_the_definition_first_and_hides_the_names(large) -> None:
    projector = large(first="5-cs")
    press(projector, K.Key_Q)
    assert seen(projector) == ("Which term is this?", FIVE_CS)
    press(projector, K.Key_Space)
    assert seen(projector) == ("5 C's of negotiation", FIVE_CS)


def test_a_name_within_its_definition_is_covered() -> None:
    text = "A ZOPA (zone of possible agreement) is no zopas; see ZOPA."
    slide = Slide("ZOPA", text, "", "", ("zone of possible agreement",))
    assert slide.covered_text == "A … (…) is no zopas; see …."
    assert Slide("", "Text", "", "", ()).covered_text == "Text"


def test_the_definition_can_always_be_shown(large) -> None:
    projector = large()
    press(projector, K.Key_A)
    assert seen(projector) == ("BATNA", BATNA)
    press(projector, K.Key_PageDown)
    assert seen(projector)[1].startswith("An agreement in which")
    press(projector, K.Key_A)
    assert seen(projector)[1] == ""


def colours(projector: Projector) -> set[str]:
    image = projector.grab().toImage()
    step = max(1, image.width() // 160)
    return {
        image.pixelColor(x, y).name()
        for x in range(0, image.width(), step)
        for y in range(0, image.height(), step)
    }


def test_b_blanks_until_any_key(large) -> None:
    projector = large()
    press(projector, K.Key_B)
    assert colours(projector) == {"#000000"}
    press(projector, K.Key_B)
    assert len(colours(projector)) > 1
    press(projector, K.Key_Period, K.Key_Right)
    assert len(colours(projector)) > 1
    assert seen(projector)[0] == "Compromise"


def test_t_changes_the_theme_of_the_wall_alone(large) -> None:
    projector = large()
    window = projector.parent()
    assert window.look.tokens.paper in colours(projector)
    press(projector, K.Key_T)
    assert window.look.themed("dark").tokens.paper in colours(projector)
    assert not window.look.dark
    press(projector, K.Key_D)
    assert window.look.tokens.paper in colours(projector)


def test_plus_and_minus_change_the_size(large) -> None:
    projector = large()
    usual = projector.scene.fitted.text_px
    press(projector, K.Key_Minus)
    assert projector.scene.fitted.text_px < usual
    QTest.keyClick(projector, K.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    press(projector, K.Key_Plus)
    assert projector.scene.fitted.text_px > usual


def test_every_key_does_something_and_is_told(large) -> None:
    keys = [key for row in bindings() for key in row.keys]
    assert len(keys) == len(set(keys))
    assert all(callable(getattr(Projector, row.does)) for row in bindings())
    projector = large()
    before = colours(projector)
    press(projector, K.Key_Question)
    assert projector.telling_keys
    assert projector.parent().look.tokens.raised in colours(projector)
    press(projector, K.Key_Escape)
    assert not projector.telling_keys
    assert projector.isVisible()
    assert colours(projector) == before


def test_keys_with_ctrl_are_not_ours(large) -> None:
    projector = large()
    QTest.keyClick(projector, K.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert not projector.quiz


def test_a_click_reveals_then_goes_on_and_the_wheel_goes_too(large) -> None:
    projector = large()
    QTest.mouseClick(projector, Qt.MouseButton.LeftButton)
    assert seen(projector)[1] == BATNA
    QTest.mouseClick(projector, Qt.MouseButton.LeftButton)
    assert seen(projector) == ("Compromise", "")
    QTest.mouseClick(projector, Qt.MouseButton.RightButton)
    assert seen(projector)[0] == "BATNA"
    turn = QWheelEvent(
        QPointF(9, 9), QPointF(9, 9), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003 - Qt's
    )  # fmt: skip
    QGuiApplication.sendEvent(projector, turn)
    assert seen(projector)[0] == "Compromise"


def test_the_pointer_hides_at_rest_and_shows_when_moved(large, qtbot) -> None:
    projector = large()
    projector._rest.start(1)
    qtbot.waitUntil(lambda: projector.cursor().shape() == Qt.CursorShape.BlankCursor)
    projector._rest.setInterval(60_000)
    QTest.mouseMove(projector.windowHandle(), QPoint(30, 30))
    QTest.mouseMove(projector.windowHandle(), QPoint(60, 60))
    qtbot.waitUntil(lambda: projector.cursor().shape() == Qt.CursorShape.ArrowCursor)


# sizes


SIZES = ((640, 480), (1024, 768), (1280, 360), (1920, 1080), (3840, 2160), (1080, 1920), (320, 240))
TEXTS = {
    "short": ("ZOPA", "The range."),
    "usual": ("Alternative dispute resolution", "Ways to settle a dispute without a court. " * 3),
    "long": (
        "Best alternative to a negotiated agreement",
        "A rather long definition of words. " * 80,
    ),
    "title": ("A very long title that goes on and on " * 12, "Words."),
    "word": ("Donaudampfschifffahrtsgesellschaftskapitän" * 3, "w" * 900),
    "rtl": ("التفاوض المربح للجانبين", "أسلوب في التفاوض يبحث فيه الطرفان عن شروط " * 20),
    "cjk": ("双赢谈判", "一种谈判方式，各方寻求使彼此都受益的条款" * 30),
    "empty": ("", ""),
}


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("scale", [0.5, 1, 2])
@pytest.mark.parametrize("name", TEXTS)
def test_no_word_is_cut_off_at_any_size(look, size, scale: float, name: str) -> None:
    title, text = TEXTS[name]
    area = area_of(QSizeF(*size))
    fitted = fit(title, text, area.size(), scale)
    assert fitted.height <= area.height() + 1
    for lines in (fitted.title, fitted.text):
        assert all(lines.width(at) <= area.width() + 1 for at in range(len(lines)))
    numbers = [number for part in fitted.parts for number in part]
    assert numbers == list(range(len(fitted.text)))
    assert "".join(fitted.text.text(number) for number in numbers) == text
    whole = "".join(fitted.title.text(number) for number in range(len(fitted.title)))
    assert whole == title or (whole.endswith("…") and title.startswith(whole[:-1].rstrip()))
    assert fitted.text_px >= 18
    assert max(len(part) for part in fitted.parts) * fitted.text.line_px <= area.height() + 1


def test_a_longer_text_is_smaller_but_never_unreadable(look) -> None:
    area = area_of(QSizeF(1920, 1080)).size()
    sizes = [fit("Term", "Some words. " * count, area).text_px for count in (3, 30, 60, 400)]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] > sizes[-1] >= 30


def test_a_text_too_long_for_the_wall_comes_in_parts(large) -> None:
    text = " ".join(f"word{number}" for number in range(900))
    projector = large(FakeLibrary([entry("a", "Long", definition=text)]), first="a")
    press(projector, K.Key_Space)
    parts = len(projector.scene.fitted.parts)
    assert parts > 1
    assert projector.scene.position == f"1 of 1, part 1 of {parts}"
    met = [seen(projector)[1]]
    for _ in range(parts - 1):
        press(projector, K.Key_Space)
        met.append(seen(projector)[1])
    assert "".join(met) == text
    press(projector, K.Key_Space)
    assert seen(projector)[1] == ""


def test_revealing_moves_nothing(large) -> None:
    projector = large()
    before = projector.scene.fitted
    press(projector, K.Key_Space)
    after = projector.scene.fitted
    assert (before.height, before.title_px) == (after.height, after.title_px)
    top = projector.grab().toImage()
    press(projector, K.Key_Space)
    covered = projector.grab().toImage()
    rows = range(0, int(projector.scene.area.top() + projector.scene.area.height() * 0.3), 5)
    assert all(
        top.pixelColor(x, y) == covered.pixelColor(x, y)
        for y in rows
        for x in range(0, top.width(), 5)
    )
