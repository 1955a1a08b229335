"""Two parties at one screen: whose turn it is, what may be seen, and how it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.sitting import Act, Ending, NotNow, Scene, Sitting
from tests.core.deals.made import deal

ANALYSIS = Analysis(deal({"Fee": {"high": (20, 0), "middle": (10, 10), "low": (0, 20)}}, (5, 5)))
HIGH, MIDDLE, LOW = ({"Fee": label} for label in ("high", "middle", "low"))


class Hand:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Hand:
    return Hand()


@pytest.fixture
def sitting(clock: Hand) -> Sitting:
    return Sitting(ANALYSIS, 60, clock)


def test_a_cover_stands_before_each_turn(sitting: Sitting) -> None:
    assert (sitting.scene, sitting.turn) == (Scene.COVER, 0)
    sitting.take_seat()
    assert sitting.scene is Scene.TURN
    sitting.offer(HIGH, "Our price.")
    assert (sitting.scene, sitting.turn) == (Scene.COVER, 1)
    sitting.take_seat()
    assert sitting.on_table == sitting.heard
    assert sitting.heard is not None
    assert sitting.heard.words == "Our price."


def test_an_offer_that_the_other_accepts_ends_it(sitting: Sitting, clock: Hand) -> None:
    sitting.take_seat()
    sitting.offer(HIGH)
    sitting.take_seat()
    sitting.offer(MIDDLE)
    clock.now += 20
    sitting.take_seat()
    sitting.accept()
    assert (sitting.scene, sitting.ending) == (Scene.REVEAL, Ending.AGREED)
    assert sitting.outcome is not None
    assert sitting.outcome.choices == MIDDLE
    assert sitting.outcome.efficient
    clock.now += 500
    assert (sitting.ending, sitting.seconds_left) == (Ending.AGREED, 40)
    assert [way.numbers for way in sitting.dance().ways()] == [(1,), (2,)]


def test_nobody_accepts_an_offer_of_their_own(sitting: Sitting) -> None:
    sitting.take_seat()
    sitting.offer(HIGH)
    sitting.take_seat()
    sitting.answer("Too dear.")
    sitting.take_seat()
    assert sitting.on_table is None
    assert sitting.heard is not None
    assert sitting.heard.act is Act.ANSWER
    with pytest.raises(NotNow):
        sitting.accept()


def test_an_answer_leaves_the_offer_on_the_table(sitting: Sitting) -> None:
    sitting.take_seat()
    sitting.offer(HIGH)
    for words in ("Why so much?", "It costs that."):
        sitting.take_seat()
        sitting.answer(words)
    sitting.take_seat()
    assert sitting.on_table is not None
    sitting.accept()
    assert sitting.ending is Ending.AGREED


def test_walking_away_ends_it_without_agreement(sitting: Sitting) -> None:
    sitting.take_seat()
    sitting.walk_away()
    assert sitting.ending is Ending.WALKED_AWAY
    assert sitting.outcome is None
    assert sitting.moves[-1].party == 0


def test_the_time_runs_from_the_first_turn_also_under_a_cover(
    sitting: Sitting, clock: Hand
) -> None:
    clock.now += 1000
    assert sitting.seconds_left == 60
    sitting.take_seat()
    clock.now += 30
    sitting.offer(HIGH)
    clock.now += 29
    assert (sitting.scene, sitting.seconds_left) == (Scene.COVER, 1)
    clock.now += 1
    assert (sitting.scene, sitting.ending) == (Scene.REVEAL, Ending.TIME_OUT)
    assert sitting.seconds_left == 0


def test_a_move_that_comes_too_late_does_not_count(sitting: Sitting, clock: Hand) -> None:
    sitting.take_seat()
    sitting.offer(HIGH)
    sitting.take_seat()
    clock.now += 60
    sitting.accept()
    assert sitting.ending is Ending.TIME_OUT
    assert sitting.outcome is None


def test_a_clock_that_is_set_back_ends_nothing(sitting: Sitting, clock: Hand) -> None:
    sitting.take_seat()
    clock.now -= 3600
    assert sitting.scene is Scene.TURN


def test_the_screen_can_be_covered_without_a_move(sitting: Sitting) -> None:
    sitting.take_seat()
    sitting.cover()
    assert (sitting.scene, sitting.turn) == (Scene.COVER, 0)
    with pytest.raises(NotNow):
        sitting.offer(HIGH)
    sitting.take_seat()
    assert sitting.scene is Scene.TURN


def test_terms_that_the_deal_does_not_have_are_refused(sitting: Sitting) -> None:
    sitting.take_seat()
    with pytest.raises((KeyError, ValueError)):
        sitting.offer({"Fee": "free"})
    assert sitting.moves == ()


@given(st.lists(st.sampled_from(["sit", "offer", "answer", "accept", "walk", "cover", "wait"])))
def test_whatever_is_done_nothing_is_shown_to_the_wrong_party(acts: list[str]) -> None:
    clock = Hand()
    sitting = Sitting(ANALYSIS, 60, clock)
    does = {
        "sit": sitting.take_seat,
        "offer": lambda: sitting.offer(LOW),
        "answer": lambda: sitting.answer("No."),
        "accept": sitting.accept,
        "walk": sitting.walk_away,
        "cover": sitting.cover,
    }
    for act in acts:
        before, turn, ended = sitting.moves, sitting.turn, sitting.ending
        if act == "wait":
            clock.now += 25
            continue
        try:
            does[act]()
        except NotNow:
            assert sitting.moves == before
        if sitting.turn != turn:
            assert sitting.scene in (Scene.COVER, Scene.REVEAL)
        if ended:
            assert (sitting.ending, sitting.moves) == (ended, before)
        assert 0 <= sitting.seconds_left <= 60
