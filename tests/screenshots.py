"""What does the finished window look like? `make screenshots` drives it and writes pictures.

Every scene in light and in dark, in a profile of its own, with a second pack that has every part
of an entry and a few problems. Look at them beside the drawings before a release.
"""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.app import Start, application, make_program
from desktop_app.cli.opening import places
from desktop_app.core.model.deal_facts import DealFilter
from desktop_app.paths import Paths
from desktop_app.ui.browse.trying.try_pane import TryPane
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.press.press_part import PressPart
from desktop_app.ui.program import Program
from tests.card_scenes import card_sheets
from tests.deal_scenes import dance, enter_class, play
from tests.made_pack import a_pack
from tests.sheet_scenes import sheet_scenes
from tests.workshop_scenes import workshop_scenes

ROOT = Path(__file__).resolve().parent.parent
USUAL, SMALL = (1280, 820), (900, 600)
_PATIENCE_MS, _GLANCE_MS = 60_000, 20
NOTE = "Use the orange story first. Group A missed the testimonial in Utrecht."
DIAGRAMS = {
    "line": "ZOPA",
    "axes": "Five negotiation styles",
    "plane": "Value creation",
    "interests": "Position",
}
Scene = tuple[str, Callable[[], object]]


def scenes(window: MainWindow) -> Iterator[Scene]:
    """What is to be seen, in the order in which a person would come by."""
    act, box = partial(_act, window), window.bar.box
    yield "start", lambda: _open(window, "Win-win negotiation", USUAL)
    yield "search", partial(box.setText, "win win")
    yield "nothing-found", partial(box.setText, "photosynthesis")
    yield "entry-all-parts", lambda: _open(window, "Every part", USUAL)
    yield "entry-all-parts-below", lambda: _scroll(window, 0.5)
    yield "entry-with-note", lambda: _note(window)
    yield "find-in-page", lambda: _find(window)
    for name, entry in DIAGRAMS.items():
        yield f"diagram-{name}-above", partial(_open, window, entry, USUAL)
        yield f"diagram-{name}", lambda: _to_diagram(window)
    yield from _deals(window)
    yield "try", lambda: _try(window, "Software licence renewal", USUAL)
    yield "try-better", partial(_step, window)
    yield "try-what-if", lambda: _what_if(window)
    yield "try-away", lambda: (_try(window, "Hospital nurses' contract", USUAL), _away(window))
    yield "try-three", lambda: _try(window, "Bus depot for three parties", USUAL)
    yield "try-small", lambda: _try(window, "House sale in Moncton", SMALL)
    yield "class", lambda: _with_others(window, enter_class)
    yield "class-wall", partial(act, "large")
    yield "role-sheets", lambda: _turn_to(window, "role-sheets", 2)
    yield "dance", lambda: _with_others(window, dance)
    yield "two-begin", lambda: play(window, _settle, 0)
    yield "two-covered", lambda: play(window, _settle, 1)
    yield "two-turn", lambda: play(window, _settle, 2)
    yield "two-revealed", lambda: play(window, _settle, 3)
    yield "compare", lambda: (_open(window, "Win-win negotiation", USUAL), act("compare"))
    yield "commands", partial(act, "commands")
    yield "packs", lambda: _packs(window)
    for name in ("preferences", "history", "help", "print", "outline", "graphic"):
        yield name, partial(act, name)
    yield "poster", lambda: (_open(window, "Five negotiation styles", USUAL), _poster(window))
    yield "menu", partial(act, "menu")
    yield "projector", partial(act, "large")
    yield from workshop_scenes(window, (USUAL, SMALL))
    yield from sheet_scenes(window, (USUAL, SMALL))
    yield "write-term", lambda: _write(window, "new-term", ("Say here", "[[Nowhere]]: say here"))
    deal = ("middle: [35, 20]", "middle: [35]")
    yield "write-deal-wrong", lambda: _write(window, "new-deal", deal)
    yield "write-deal", lambda: _write(window, "new-deal", ("Who they are", "Who they are"))
    yield "write-changed", lambda: _changed(window)
    yield "write-small", lambda: _write_small(window, 100)
    yield "write-small-200", lambda: _write_small(window, 200)
    yield "by-category", lambda: (_open(window, "BATNA", USUAL), act("list-order"))
    yield "small", lambda: (act("list-order"), _open(window, "Win-win negotiation", SMALL))
    yield "small-200", partial(window.set_zoom, 200)
    yield "deals-small-200", lambda: _open(window, "Software licence renewal", SMALL)
    yield "filters-small-200", partial(window.browse.filters.narrow, DealFilter(form="worked"))
    yield (
        "role-sheets-small-200",
        lambda: (
            _open(window, "Software licence renewal", SMALL),
            _settle(lambda: _at_rest(window)),
            _turn_to(window, "role-sheets"),
        ),
    )
    yield "diagram-small-200-above", partial(_open, window, "Claiming value", SMALL)
    yield "diagram-small-200", lambda: _to_diagram(window)
    yield "role-sheets-small", lambda: (window.set_zoom(100), _turn_to(window, "role-sheets", 7))
    yield "usual-200", lambda: (window.set_zoom(200), _open(window, "Win-win negotiation", USUAL))


def _deals(window: MainWindow) -> Iterator[Scene]:
    """The deals: the list, one of them part by part, and the filters."""
    act, filters = partial(_act, window), window.browse.filters
    yield "deals", lambda: (window.bar.box.clear(), act("find"), act("deals"))
    yield "deal", lambda: _open(window, "Software licence renewal", USUAL)
    yield "deal-below", lambda: _scroll(window, 0.9)
    yield "deal-debrief", partial(act, "next-part")
    yield "deal-answer", lambda: window.browse.view.follow("#fold-2")
    yield "deals-filtered", lambda: filters.narrow(DealFilter("Software", "worked"))
    yield "deals-hidden", lambda: filters.narrow(DealFilter(form="history"))
    yield "deals-no-match", lambda: filters.narrow(DealFilter("Software", "history", "advanced"))
    yield "filter-menu", lambda: (filters.clear(), filters.bar.pills["sector"].click())
    yield "filter-terms", filters.bar.pills["term"].click
    yield "deals-small", lambda: _open(window, "Software licence renewal", SMALL)


def picture(window: MainWindow) -> QPixmap:
    """The window with whatever stands over it."""
    shown = window.grab()
    over = [widget for widget in QApplication.topLevelWidgets() if _stands_over(widget, window)]
    painter = QPainter(shown)
    painter.setPen(window.look.colour("control"))
    for widget in over:
        if widget.isFullScreen():
            painter.end()
            return widget.grab()
        at = widget.pos() if isinstance(widget, QMenu) else _middle(window, widget)
        at -= window.pos() if isinstance(widget, QMenu) else QPoint()
        painter.drawPixmap(at, widget.grab())
        painter.drawRect(QRect(at, widget.size()))  # the desktop draws an edge around it
    painter.end()
    return shown


def take(folder: Path, theme: str) -> Iterator[Path]:
    """Start anew in this theme and save a picture of every scene."""
    with tempfile.TemporaryDirectory() as scratch:
        program = _program(Path(scratch), theme)
        window = program.window
        _settle(lambda: not program.loader.running and _at_rest(window))
        for number, (name, act) in enumerate(scenes(window), 1):
            act()
            _settle(lambda: _at_rest(window))
            path = folder / f"{number:02}-{name}-{theme}.png"
            picture(window).save(str(path))
            yield path
            _tidy(window, name)
            _close_what_stands_over(window)
        window.close()
        program.close()


def _program(scratch: Path, theme: str) -> Program:
    from desktop_app import settings

    paths = Paths.discover(scratch / "profile")
    settings.save(paths.settings_file, settings.Settings(theme=theme))
    app = application()
    packs = [a_pack(scratch / "Own pack")]
    program = make_program(app, Start(paths, places(paths, packs, only_packs=False)))
    program.window.resize(*USUAL)
    program.show()
    return program


def _act(window: MainWindow, name: str) -> None:
    window.actions_by_name.get(name) and window.actions_by_name[name].trigger()


def _open(window: MainWindow, name: str, size: tuple[int, int]) -> None:
    window.bar.box.clear()
    window.resize(*size)
    window.open(name)


def _scroll(window: MainWindow, share: float) -> None:
    bar = window.browse.view.verticalScrollBar()
    bar.setValue(round(share * bar.maximum()))


def _to_diagram(window: MainWindow) -> None:
    """Scroll so that the page's diagram stands at the top, under a line or two."""
    view = window.browse.view
    block = view.document().find("\ufffc").block()
    top = view.document().documentLayout().blockBoundingRect(block).top()
    view.verticalScrollBar().setValue(round(top) - 60)


def _note(window: MainWindow) -> None:
    from PySide6.QtTest import QTest

    _open(window, "BATNA", USUAL)
    _settle(lambda: _at_rest(window))
    _act(window, "keep")
    _act(window, "note")
    QTest.keyClicks(window.focusWidget(), NOTE)


def _find(window: MainWindow) -> None:
    from PySide6.QtTest import QTest

    _act(window, "find-in-page")
    QTest.keyClicks(window.focusWidget(), "alternative")


def _trying(window: MainWindow) -> TryPane:
    pane = window.browse.reading.front
    assert isinstance(pane, TryPane)
    return pane


def _try(window: MainWindow, name: str, size: tuple[int, int]) -> None:
    _open(window, name, size)
    _settle(lambda: _at_rest(window))
    window.browse.parts.turn_to("try")
    _settle(lambda: not _trying(window).waiting)


def _step(window: MainWindow) -> None:
    _trying(window).better.step()


def _what_if(window: MainWindow) -> None:
    _try(window, "Senior analyst job offer", USUAL)
    box = _trying(window).side.what_if
    box.fold.click()
    box.lines[0, None].slider.setFocus()
    box.lines[0, None].slider.setValue(60)
    _settle(lambda: not _trying(window).waiting)


def _poster(window: MainWindow) -> None:
    _settle(lambda: _at_rest(window))
    _act(window, "poster")


def _away(window: MainWindow) -> None:
    _trying(window).plot_side.away.click()


def _with_others(window: MainWindow, act: Callable[..., None]) -> None:
    _open(window, "Software licence renewal", USUAL)
    _settle(lambda: _at_rest(window))
    act(window, _settle)


def _turn_to(window: MainWindow, part: str, sheet: int = 1) -> None:
    """Turn to a part of the deal that is read; of role sheets, look at one."""
    from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane

    window.browse.parts.turn_to(part)
    pane = window.browse.reading.front
    if isinstance(pane, RoleSheetPane):
        _settle(lambda: not pane.busy)
        pane.side.list.setCurrentRow(sheet - 1)
        pane.side.list.setFocus()
        _settle(lambda: not pane.busy)


def _packs(window: MainWindow) -> None:
    from desktop_app.ui.packs.pack_list_dialog import PackListDialog

    _act(window, "packs")
    dialog = window.findChild(PackListDialog)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    dialog.problems.list.go_to(1)


def _write(window: MainWindow, action: str, words: tuple[str, str]) -> None:
    """Begin an entry and replace words in it."""
    from PySide6.QtTest import QTest

    from desktop_app.ui.editing.editor import Editor

    _act(window, action)
    editor = window.findChildren(Editor)[-1]
    editor.edit.setTextCursor(editor.edit.document().find(words[0]))
    QTest.keyClicks(editor.edit, words[1])
    _settle(lambda: not editor.busy)


def _write_small(window: MainWindow, zoom: int) -> None:
    window.resize(*SMALL)
    window.set_zoom(zoom)
    _write(window, "new-deal", ("middle: [35, 20]", "middle: [35]"))


def _changed(window: MainWindow) -> None:
    from desktop_app.core.errors import FileChanged
    from desktop_app.ui.editing.changed_dialog import ChangedDialog

    mine = "---\ntitle: Anchor\n---\nThe first figure that is named.\n"
    changed = FileChanged(Path("terms/anchor.md"), mine, mine.replace("figure", "number"), "x")
    ChangedDialog(changed, window.look, window).open()


def _let_go(window: MainWindow) -> None:
    """What an editor holds is not asked about."""
    from desktop_app.ui.editing.editor import Editor

    for editor in window.findChildren(Editor):
        editor.edit.document().setModified(False)


def _tidy(window: MainWindow, scene: str) -> None:
    """Leave what a scene opened within the window."""
    from PySide6.QtTest import QTest

    if scene == "find-in-page":
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    elif scene == "two-revealed":
        from desktop_app.ui.browse.sitting.sitting_pane import SittingPane

        window.findChild(SittingPane).page.leave.click()
        window.browse.parts.turn_to("story")
    elif scene == "class-wall" or scene.startswith("role-sheets"):
        window.browse.parts.turn_to("story")
    elif scene == "compare":
        _act(window, "compare")
    elif scene.startswith("write"):
        _let_go(window)
        window.set_zoom(100)
        window.resize(*USUAL)


def _stands_over(widget: QWidget, window: MainWindow) -> bool:
    return widget is not window and widget.isVisible() and widget.isWindow()


def _middle(window: QWidget, widget: QWidget) -> QPoint:
    return QPoint((window.width() - widget.width()) // 2, (window.height() - widget.height()) // 2)


def _close_what_stands_over(window: MainWindow) -> None:
    for widget in QApplication.topLevelWidgets():
        if _stands_over(widget, window):
            widget.close()


def _at_rest(window: MainWindow) -> bool:
    browse = window.browse
    chosen = browse.pane.list.selected() if browse.query else browse.shown
    press = window.findChild(PressPart)
    printing = press is not None and press.isVisible() and press.busy
    return not (browse.busy or printing) and (chosen is None or chosen == browse.shown)


def _settle(settled: Callable[[], bool]) -> None:
    """Let the program run until it is at rest, and a moment more for what is drawn lazily."""
    loop, glance, calm = QEventLoop(), QTimer(), 0

    def look() -> None:
        nonlocal calm
        calm = calm + 1 if settled() else 0
        if calm > 15:
            loop.quit()

    glance.setInterval(_GLANCE_MS)
    glance.timeout.connect(look)
    glance.start()
    QTimer.singleShot(_PATIENCE_MS, loop, lambda: loop.exit(1))
    if loop.exec():
        sys.exit("the window did not come to rest")


def main() -> int:
    """Write all pictures to the folder that is named; returns the exit code."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for path in chain(take(folder, "light"), take(folder, "dark"), card_sheets(folder)):
        print(path)  # noqa: T201 - what a person at the terminal waits for
    return 0


if __name__ == "__main__":
    sys.exit(main())
