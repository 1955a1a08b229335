"""Sheets of one's own, for the pictures of the program: the form, its drawing, what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from desktop_app.core.cards.own_sheets import add_sheet
from desktop_app.core.cards.sheet_draft import SheetDraft
from desktop_app.ui.form_area import FormArea
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.own_sheets.own_sheet_dialog import OwnSheetDialog
from desktop_app.ui.own_sheets.sheet_form import SheetForm
from desktop_app.ui.press.press_side import PressSide
from desktop_app.ui.workshop.bench import Bench

Scene = tuple[str, Callable[[], object]]


def sheet_scenes(window: MainWindow, sizes: tuple[tuple[int, int], ...]) -> Iterator[Scene]:
    """What is to be seen, in the order in which a person would come by; `sizes` usual, small."""
    usual, small = sizes
    act = {name: action.trigger for name, action in window.actions_by_name.items()}
    yield "own-sheet", lambda: (window.resize(*usual), act["new-sheet"]())
    yield "own-sheet-wrong", lambda: (act["new-sheet"](), _form(window).columns.setValue(3))
    yield "own-sheet-tent", lambda: (act["new-sheet"](), _fold(window))
    yield "own-sheet-inches", lambda: (act["new-sheet"](), _perforate(window))
    yield "own-sheets", lambda: (_write(window), act["glossary"](), act["workshop"]())
    yield "own-sheets-menu", window.findChild(PressSide).own_sheets.click
    yield "own-sheet-delete", act["delete-sheet"]
    yield "own-sheet-small", lambda: (window.resize(*small), act["new-sheet"](), _fold(window))
    yield (
        "own-sheet-small-200",
        lambda: (window.set_zoom(200), act["new-sheet"](), _form(window).columns.setValue(3)),
    )
    yield "own-sheets-small-200", lambda: _scroll(window)
    yield "own-sheets-small", lambda: window.set_zoom(100)
    yield "own-sheets-gone", lambda: (window.resize(*usual), _lose(window))


def _dialog(window: MainWindow) -> OwnSheetDialog:
    return window.findChildren(OwnSheetDialog)[-1]


def _form(window: MainWindow) -> SheetForm:
    return _dialog(window).form


def _fold(window: MainWindow) -> None:
    form = _form(window)
    form.columns.setValue(1)
    form.rows.setValue(2)
    form.fold.setCurrentIndex(1)


def _perforate(window: MainWindow) -> None:
    """Badges with unequal margins, turned over."""
    form = _form(window)
    form.unit.setCurrentIndex(1)
    form.paper.setCurrentIndex(1)
    for tick in (form.centred, form.touching):
        tick.setChecked(False)
    for name, typed in (
        ("card-width", "3.5"), ("card-height", "2"), ("origin-left", "0.5"),
        ("origin-top", "0.75"), ("pitch-across", "3.75"), ("pitch-down", "2.5"),
        ("corner", "0.125"),
    ):  # fmt: skip
        form.lengths[name].setText(typed)
        form.lengths[name].textEdited.emit(typed)
    form.perforated.setChecked(True)
    _dialog(window).turn.click()


def _write(window: MainWindow) -> None:
    """Two sheets, one of them wrong; the workshop is printed on the other."""
    folder = window.own_sheets
    assert folder is not None
    made = add_sheet(folder, SheetDraft("My badges", card=(80, 50), rows=5), ())
    wide = '{"paper": "a4", "card": [90, 62], "columns": 3, "rows": 4}'
    (folder / "wide.json").write_text(wide, "utf-8")
    window.findChild(Bench).set_up({"sheet": made})


def _scroll(window: MainWindow) -> None:
    side = window.findChild(PressSide)
    side.findChild(FormArea).ensureWidgetVisible(side.own_sheets)


def _lose(window: MainWindow) -> None:
    window.findChild(Bench).set_up({"sheet": "old-badges"})
