"""What can one do in the workshop, and from where does one fill it? Where it is tied to the window.

As in ui/features.py: a part is made when it is first used.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop_app.wording import tr

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from desktop_app.ui.browse.kept.keep_bar import KeepBar
    from desktop_app.ui.keeping import Keeping
    from desktop_app.ui.look import Look
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.seams import Library
    from desktop_app.ui.workshop.bench import Bench
    from desktop_app.ui.workshop.workshop_door import WorkshopDoor
    from desktop_app.ui.workshop.workshop_part import WorkshopPart

_ACTS = (
    "add-to-workshop",
    "add-found",
    "add-entries",
    "add-category",
    "add-list",
    "add-card",
    "add-blank",
    "new-workshop",
    "rename-workshop",
    "duplicate-workshop",
    "delete-workshop",
    "undo-workshop",
    "redo-workshop",
)
_SHEET_ACTS = ("new-sheet", "change-sheet", "copy-sheet", "delete-sheet")


def offer_workshop_features(window: MainWindow) -> None:
    """Let the workshop be gone to and filled; before the window settles."""
    window.offer("workshop", lambda: go_to_workshop(window))
    window.offer("align-printer", lambda: align_printer(window))
    for name in _ACTS:
        window.offer(name, partial(_do, window, name))
    for name in _SHEET_ACTS:
        window.offer(name, partial(_do_with_sheets, window, name))


def begin_workshops(window: MainWindow, keeping: Keeping, bar: KeepBar) -> None:
    """Work at what is kept there; `bar` says whether the entry that is read is in the deck."""
    from desktop_app.ui.workshop.bench import Bench
    from desktop_app.ui.workshop.workshop_side import WorkshopSide

    bench = Bench(keeping.user_data.workshops, window)
    keeping.replaced.connect(bench.changed)
    bench.said.connect(window.say)
    side = WorkshopSide(window.browse, keeping, bench, window.look)
    side.failed.connect(window.tell)
    side.told.connect(lambda text: window.message_bar.tell(text, grave=False))
    side.stand_in(bar)
    window.worn.connect(side.wear)


def go_to_workshop(window: MainWindow) -> None:
    """Go into the workshop, where there is something to keep in."""
    door = _door(window)
    if door is None:
        window.message_bar.tell(tr("Nothing can be kept or written in this session."))
    else:
        door.go()


def align_printer(window: MainWindow) -> None:
    """Go into the workshop, and ask what the test page of a printer says."""
    from desktop_app.ui.press.aligning import Aligning

    go_to_workshop(window)
    aligning = window.findChild(Aligning)
    if aligning is not None:
        aligning.open()


def leave_workshop(window: MainWindow) -> None:
    """Read again, if one was in the workshop."""
    door = _open_door(window)
    if door is not None:
        door.leave()


def print_deck(window: MainWindow) -> bool:
    """Print the deck, if one is in the workshop; False where one reads."""
    door = _open_door(window)
    if door is None:
        return False
    from desktop_app.ui.press.press_part import PressPart

    for part in door.place.parts:
        if isinstance(part, PressPart):
            part.side.print_button.click()
    return True


def show_workshop(window: MainWindow, key: str) -> None:
    """Go into the workshop and work at that one."""
    from desktop_app.ui.workshop.bench import Bench

    go_to_workshop(window)
    bench = window.findChild(Bench)
    if bench is not None:
        bench.turn_to(key)


def panes(window: MainWindow) -> list[QWidget]:
    """Where the keys can go in the workshop; nowhere when one is not in it."""
    door = _open_door(window)
    return door.panes if door is not None else []


def _open_door(window: MainWindow) -> WorkshopDoor | None:
    from desktop_app.ui.workshop.workshop_door import WorkshopDoor

    door = window.findChild(WorkshopDoor)
    return door if door is not None and door.is_open else None


def _door(window: MainWindow) -> WorkshopDoor | None:
    from desktop_app.ui.press.picture_door import PictureDoor
    from desktop_app.ui.press.press_part import PressPart
    from desktop_app.ui.workshop.bench import Bench
    from desktop_app.ui.workshop.workshop_door import WorkshopDoor
    from desktop_app.ui.workshop.workshop_place import WorkshopPlace
    from desktop_app.ui.workshop.workshop_side import WorkshopSide

    bench, side = window.findChild(Bench), window.findChild(WorkshopSide)
    if bench is None or side is None:
        return None
    door = window.findChild(WorkshopDoor)
    if door is None:
        beside = [partial(make, window) for make in _BESIDE]
        place = WorkshopPlace(bench, lambda: window.browse.library, window.look, beside)
        place.deck.card_wanted.connect(side.write_anew)
        for press in place.findChildren(PressPart):
            press.laid.connect(place.deck.show_printed)
            press.preview.chosen.connect(place.deck.list.choose)
            place.deck.list.choice_changed.connect(press.preview.mark)
        for pictures in place.findChildren(PictureDoor):
            place.deck.list.pictures_wanted.connect(pictures.save)
        window.worn.connect(place.wear)
        door = WorkshopDoor(window, place)
    return door


def _press(
    window: MainWindow, bench: Bench, library: Callable[[], Library], look: Look
) -> WorkshopPart:
    """The sheets of the deck and how they are printed."""
    from desktop_app.ui.own_sheets.sheet_desk import SheetDesk
    from desktop_app.ui.own_sheets.sheet_shelf import SheetShelf
    from desktop_app.ui.press.aligning import Aligning
    from desktop_app.ui.press.picture_door import PictureDoor
    from desktop_app.ui.press.press_doors import PressDoors
    from desktop_app.ui.press.press_part import PressPart

    shipped = window.look.themes.parent / "stationery"
    shelf = SheetShelf(shipped, window.own_sheets or shipped / "own", window)
    part = PressPart(bench, library, look, shelf)
    desk = SheetDesk(window, shelf, bench, lambda: part.settings.sheet)
    part.side.own_sheets_wanted.connect(lambda: desk.open_menu(part.side.own_sheets))
    part.said.connect(window.say)
    part.failed.connect(window.tell)
    window.browse.library_changed.connect(part.show_deck)
    PressDoors(window, part)
    PictureDoor(window, part)
    Aligning(window, part)
    return part


# What stands beside the deck, from left to right.
_BESIDE = (_press,)


def _do(window: MainWindow, name: str) -> None:
    from desktop_app.ui.workshop.workshop_side import WorkshopSide

    side = window.findChild(WorkshopSide)
    if side is None:
        window.message_bar.tell(tr("Nothing can be kept or written in this session."))
        return
    # In the workshop no entry is read: any may be meant.
    in_workshop = _open_door(window) is not None
    side.acts["add-entries" if in_workshop and name == "add-to-workshop" else name]()


def _do_with_sheets(window: MainWindow, name: str) -> None:
    """In the workshop, where the sheet is seen that is meant."""
    from desktop_app.ui.own_sheets.sheet_desk import SheetDesk

    go_to_workshop(window)
    desk = window.findChild(SheetDesk)
    if desk is not None:
        desk.acts[name]()
