"""The plot of a deal is pointed at, walked and saved; better and equal agreements are gone to."""

from __future__ import annotations

from fractions import Fraction

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from desktop_app.core.deals.analysis import Analysis
from desktop_app.core.deals.trades import better_for_all
from desktop_app.paint.fonts import sans
from desktop_app.ui.browse.parts.part_tabs import PartTabs
from desktop_app.ui.browse.trying.act_button import ActButton
from desktop_app.ui.browse.trying.plot_menu import PlotMenu
from desktop_app.ui.browse.trying.plot_view import PlotView
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow
from tests.ui.try_library import DEPOT, RENEWAL, TryLibrary, try_deal


@pytest.fixture
def library() -> TryLibrary:
    return TryLibrary()


@pytest.fixture
def pane(window: MainWindow, qtbot) -> TryPane:
    return try_deal(window, RENEWAL, qtbot)


@pytest.fixture
def plot(pane) -> PlotView:
    return pane.plot_side.plot


@pytest.fixture
def analysis(library) -> Analysis:
    return Analysis(library.blocks[RENEWAL])


def totals(pane: TryPane) -> list[str]:
    return [label.text for label in pane.side.table.totals]


def move(plot: PlotView, at: QPoint) -> None:
    """The pointer comes there."""
    spot = QPointF(at)
    QApplication.sendEvent(
        plot,
        QMouseEvent(
            QMouseEvent.Type.MouseMove,
            spot,
            plot.mapToGlobal(spot),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        ),
    )


def press(pane: TryPane, words: str) -> None:
    found = [b for b in pane.findChildren(ActButton) if b.text() == words and b.isVisible()]
    assert len(found) == 1, words
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def key(pressed: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), pressed)


def test_pointing_at_an_agreement_tells_its_terms(plot, analysis) -> None:
    best = analysis.frontier[0]
    move(plot, plot.place((best.values[0], best.values[1])))
    assert plot.card.isVisible()
    assert plot.card.title.text() == "Vendor 100 and Client 12"
    told = [f"{issue}: {option}" for issue, option in best.choices.items()]
    assert plot.card.text.text().split("\n") == told
    move(plot, QPoint(1, 1))
    assert not plot.card.isVisible()


def test_a_click_loads_the_agreement_under_it(pane, plot) -> None:
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=plot.place((Fraction(56), Fraction(72))))
    assert totals(pane) == ["56", "72"]
    assert plot.current == (56, 72)


def test_a_click_on_nothing_loads_nothing(pane, plot) -> None:
    before = totals(pane)
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert totals(pane) == before


def test_the_arrows_walk_the_frontier_and_enter_loads(pane, plot, analysis) -> None:
    along = sorted(one.values for one in analysis.frontier)
    plot.setFocus()
    key(Qt.Key.Key_Home)
    key(Qt.Key.Key_Right)
    assert plot.sought.at == along[1]
    assert plot.card.isVisible()
    key(Qt.Key.Key_Left)
    assert plot.sought.at == along[0]
    key(Qt.Key.Key_End)
    key(Qt.Key.Key_Return)
    assert totals(pane) == [str(value) for value in along[-1]]
    key(Qt.Key.Key_Escape)
    assert plot.sought is None


def test_the_walk_begins_near_what_is_on_the_table(pane, plot, analysis) -> None:
    along = sorted(one.values for one in analysis.frontier)
    pane.side.outcomes.parts[-1].click()
    plot.setFocus()
    key(Qt.Key.Key_Right)
    assert plot.sought.at == along[along.index((56, 72)) + 1]


def test_the_ring_is_seen(pane, plot, qtbot) -> None:
    before = plot.grab().toImage()
    pane.side.outcomes.parts[-1].click()
    assert plot.grab().toImage() != before


def test_the_plot_is_a_table_for_those_who_do_not_see_it(pane, plot, analysis) -> None:
    table = pane.plot_side.table
    assert not table.rows.isVisible()
    table.fold.setFocus()
    key(Qt.Key.Key_Return)
    rows = [table.rows.topLevelItem(at) for at in range(table.rows.topLevelItemCount())]
    assert rows[0].text(0) == "Haggling"
    efficient = [row for row in rows if row.text(0) == "Pareto frontier"]
    assert len(efficient) == len(analysis.frontier)
    table.rows.setCurrentItem(efficient[0])
    table.rows.setFocus()
    key(Qt.Key.Key_Return)
    assert totals(pane) == [efficient[0].text(1), efficient[0].text(2)]
    assert "staircase" in plot.accessibleDescription()


def test_the_picture_is_copied(pane, plot) -> None:
    press(pane, "Picture…")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, PlotMenu)
    menu.actions()[0].trigger()
    menu.close()
    assert not QGuiApplication.clipboard().image().isNull()


@pytest.mark.parametrize(("suffix", "begin"), [("png", b"\x89PNG"), ("svg", b"<?xml")])
def test_the_picture_is_saved_as_it_would_be_printed(
    pane, tmp_path, qtbot, monkeypatch, suffix: str, begin: bytes
) -> None:
    file = tmp_path / f"plot.{suffix}"
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(file)))
    with qtbot.waitSignal(pane.said) as said:
        pane.pictures.make(suffix, pane._look)
    assert str(file) in said.args[0]
    assert file.read_bytes().startswith(begin)


def test_a_picture_that_cannot_be_saved_is_told(pane, tmp_path, qtbot, monkeypatch) -> None:
    file = tmp_path / "nowhere" / "plot.png"
    monkeypatch.setattr(QFileDialog, "open", lambda self: self.fileSelected.emit(str(file)))
    with qtbot.waitSignal(pane.failed):
        pane.pictures.make("png", pane._look)


def test_better_for_both_is_gone_to_step_by_step_until_nothing_is(
    pane, window, analysis, qtbot
) -> None:
    values = [analysis.values(pane.trial.choices)]
    for _ in range(20):
        best = better_for_all(analysis.scoring, pane.trial.choices)
        if not best:
            break
        press(pane, "Find a better deal for both")
        qtbot.waitUntil(lambda: not pane.waiting)
        values.append(analysis.values(pane.trial.choices))
        assert values[-1] == best[0].values
        assert pane.plot_side.came.isVisible()
        assert " gives " in pane.plot_side.came.text()
    assert len(values) > 1
    assert all(a >= b for new, old in zip(values[1:], values, strict=False)
               for a, b in zip(new, old, strict=True))  # fmt: skip
    assert analysis.is_efficient(values[-1])
    assert "on the Pareto frontier" in pane.plot_side.moves.told.text()


def test_each_move_from_here_can_be_clicked(pane, analysis) -> None:
    found = better_for_all(analysis.scoring, pane.trial.choices)
    moves = [button for button in pane.plot_side.moves.buttons if button.isVisible()]
    assert len(moves) == len(found)
    assert moves[1].text().startswith("Client gives two steps of Public testimonial")
    QTest.mouseClick(moves[1], Qt.MouseButton.LeftButton)
    assert totals(pane) == [str(value) for value in found[1].values]
    assert not pane.plot_side.came.isVisible()


def test_a_step_that_was_asked_for_too_early_is_made_when_it_is_known(pane, qtbot) -> None:
    pane.side.table.chosen.emit(0, 1)
    assert pane.waiting
    before = pane.trial.now
    press(pane, "Find a better deal for both")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.trial.now != before


@pytest.mark.parametrize("party", [0, 1])
def test_three_offers_are_worth_the_same_to_one_side(pane, qtbot, party: int) -> None:
    name = ("Vendor", "Client")[party]
    level = int(totals(pane)[party])
    press(pane, f"Three offers worth the same to {name}")
    qtbot.waitUntil(lambda: not pane.waiting)
    offers = [button for button in pane.side.equals.offers.buttons if button.isVisible()]
    assert len(offers) == 3
    QTest.mouseClick(offers[0], Qt.MouseButton.LeftButton)
    assert abs(int(totals(pane)[party]) - level) <= 1
    assert not any(button.isVisible() for button in pane.side.equals.offers.buttons)


def test_walking_away_tells_what_each_side_falls_back_on(pane, library, qtbot) -> None:
    press(pane, "Walk away")
    told = pane.side.away.text()
    for party in library.blocks[RENEWAL].parties:
        assert f"BATNA of {party.name}: {party.batna}" in told
        assert f"Reservation value: {party.reservation} points" in told
    assert totals(pane) == ["28", "45"]
    assert not any(option.isChecked() for row in pane.side.table.rows for option in row.options)
    assert not pane.plot_side.better.isVisible()
    QTest.mouseClick(pane.side.table.rows[0].options[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not pane.waiting)
    assert not pane.side.away.isVisible()
    assert pane.plot_side.better.isVisible()


def test_with_three_parties_better_is_better_for_all(window, qtbot) -> None:
    pane = try_deal(window, DEPOT, qtbot)
    press(pane, "Find a better deal for all")
    qtbot.waitUntil(lambda: not pane.waiting)
    assert pane.plot_side.came.isVisible()
    assert len([b for b in pane.side.equals.askers.parts if b.isVisible()]) == 3


@pytest.mark.parametrize(
    ("size", "beside"), [((1280, 820), True), ((1000, 700), False), ((900, 600), False)]
)
def test_the_plot_goes_under_the_table_where_it_is_narrow(
    pane, window, qtbot, size, beside: bool
) -> None:
    window.resize(*size)
    side, plot_side = pane.side, pane.plot_side
    qtbot.waitUntil(lambda: (plot_side.x() > side.x()) is beside)
    qtbot.waitUntil(lambda: pane._form.width() <= pane.area.viewport().width())


@pytest.mark.parametrize("ref", [RENEWAL, DEPOT], ids=lambda ref: ref.id)
def test_at_200_per_cent_nothing_is_cut_off(window, qtbot, ref) -> None:
    window.resize(900, 600)
    window.set_zoom(200)
    pane = try_deal(window, ref, qtbot)
    qtbot.waitUntil(lambda: pane._form.width() <= pane.area.viewport().width())


@pytest.mark.parametrize("part", ["story", "try", "class"])
def test_at_200_per_cent_every_part_is_within_reach(window, qtbot, part: str) -> None:
    window.resize(900, 600)
    window.set_zoom(200)
    window.open(RENEWAL.id)
    window.browse.parts.turn_to(part)
    tabs = window.findChild(PartTabs)
    assert [tabs.tabText(at) for at in range(tabs.count())] == [
        *("Story", "Try a deal", "Debrief", "Role sheets", "Class"),
    ]

    def within() -> bool:
        left = tabs.mapTo(window, QPoint(0, 0)).x()
        return left + tabs.tabRect(4).right() < window.width()

    qtbot.waitUntil(within)
    bold = QFontMetricsF(sans(window.look.px(13), QFont.Weight.DemiBold))
    for at in range(5):
        assert tabs.tabRect(at).width() > bold.horizontalAdvance(tabs.tabText(at))
