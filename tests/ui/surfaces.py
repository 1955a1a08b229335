"""Every place, dialog and menu of the program, each opened with as much in it as it can show."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from desktop_app.core.errors import EntryUnknown, UserDataUnwritten
from desktop_app.core.model.deal_facts import DealFacts, DealFilter
from desktop_app.core.model.hit import Advice
from desktop_app.core.model.ref import PackPlace
from desktop_app.paths import Paths
from tests.ui import deal_surfaces
from tests.ui.all_parts import all_parts
from tests.ui.diagram_surfaces import DIAGRAMS
from tests.ui.editing_surfaces import EDITING
from tests.ui.fake_library import FakeLibrary
from tests.ui.graphic_surfaces import GRAPHICS
from tests.ui.stage import BATNA, RENEWAL, ZOPA, Stage
from tests.ui.trying_surfaces import PLOT_MENUS, TRYING
from tests.ui.workshop_surfaces import WORKSHOP_DIALOGS, WORKSHOP_MENUS, WORKSHOPS

# the window


def reading(stage: Stage) -> QWidget:
    from desktop_app.ui.welcome import Welcome

    window = stage.window
    Welcome(window)
    window.show_progress("Preparing the search", 3, 10)
    window.tell(EntryUnknown("bantma", ("BATNA",)))
    stage.act("back")
    return window


def reading_unfolded(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.margin.fold_head import FoldHead

    for head in stage.window.findChildren(FoldHead):
        head.click()
    stage.window.open("zopa")
    stage.window.open("batna")
    stage.rest()
    return stage.window


def unsaved(stage: Stage) -> QWidget:
    from desktop_app.ui.unsaved_banner import UnsavedBanner

    window = stage.window
    banner = UnsavedBanner(window.message_bar, window.keeping, lambda: stage.library)
    banner.warn(UserDataUnwritten("user.db", "disk is full"))
    banner._watch.stop()
    return window


def hits(stage: Stage) -> QWidget:
    stage.library.partial, stage.library.advice = True, Advice(corrected="batna")
    return stage.search("win")


def notes(stage: Stage) -> QWidget:
    return stage.search("kind:note ")


def nothing_found(stage: Stage) -> QWidget:
    return stage.search("xyzzy")


def by_category(stage: Stage) -> QWidget:
    stage.act("list-order")
    return stage.window


def deals(stage: Stage) -> QWidget:
    stage.act("deals")
    stage.rest()
    return stage.window


def debrief(stage: Stage) -> QWidget:
    stage.library._page = lambda ref, quiet=False: (
        f'<h1>Deal</h1>\n<p>Told.</p>\n<h2 id="debrief">Debrief</h2>\n{all_parts()}'
    )
    stage.act("deals")
    stage.rest()
    stage.act("next-part")
    return stage.window


def no_match(stage: Stage) -> QWidget:
    deals(stage)
    stage.window.browse.filters.narrow(DealFilter(sector="Rope", form="worked"))
    return stage.window


def filtered(stage: Stage) -> QWidget:
    stage.library.facts = [
        DealFacts(RENEWAL, "Software licence renewal", "worked", "Software", terms=(BATNA,)),
        DealFacts(RENEWAL._replace(id="sinai"), "Sinai", "history", "Diplomacy"),
    ]
    deals(stage)
    stage.window.browse.filters.narrow(DealFilter(form="history"))
    return stage.window


def filter_menu(stage: Stage) -> QWidget:
    deals(stage)
    return stage.pressed(stage.window.browse.filters.bar.pills["sector"].click)


def term_choice(stage: Stage) -> QWidget:
    deals(stage)
    return stage.pressed(stage.window.browse.filters.bar.pills["term"].click)


def no_deals(stage: Stage) -> QWidget:
    window = stage.open_window(FakeLibrary([stage.library.entry(ZOPA)]))
    window.actions_by_name["deals"].trigger()
    return window


def compare(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.page_tools.entry_choice import EntryChoice

    choice = stage.dialog("compare")
    assert isinstance(choice, EntryChoice)
    choice.picked.emit(ZOPA)
    stage.rest()
    stage.window.activateWindow()
    stage.qtbot.waitUntil(stage.window.isActiveWindow)
    return stage.window


def find_bar(stage: Stage) -> QWidget:
    stage.act("find-in-page")
    QTest.keyClicks(QApplication.focusWidget(), "alternative")
    return stage.window


def small(stage: Stage) -> QWidget:
    stage.window.resize(900, 600)
    stage.qtbot.waitUntil(lambda: stage.window.browse.reading.is_folded)
    return stage.window


def no_packs(stage: Stage) -> QWidget:
    empty = FakeLibrary([])
    empty.packs = ()
    return stage.open_window(empty)


def no_entries(stage: Stage) -> QWidget:
    return stage.open_window(FakeLibrary([]))


def link_card(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.page_tools.link_hover import LinkHover

    hover = stage.window.findChild(LinkHover)
    hover.show_definition("entry:common-ground/term/compromise")
    assert hover.card.isVisible()
    return stage.window


# dialogs


def opened_by(name: str) -> Callable[[Stage], QWidget]:
    return lambda stage: stage.dialog(name)


def history(stage: Stage) -> QWidget:
    found = stage.dialog("history")
    stage.qtbot.waitUntil(lambda: bool(found.model.rows))
    return found


def preferences(stage: Stage) -> QWidget:
    from desktop_app.ui.preferences.kept_safe import KeptSafe

    found = stage.dialog("preferences")
    safe = found.findChild(KeptSafe)
    stage.qtbot.waitUntil(
        lambda: any("Restore" in b.text() for b in safe.findChildren(QPushButton))
    )
    return found


def packs(stage: Stage) -> QWidget:
    from desktop_app.pages.reference import Reference
    from desktop_app.ui.packs.chosen_packs import ChosenPacks
    from desktop_app.ui.packs.live_packs import LivePacks
    from desktop_app.ui.packs.pack_list_dialog import PackListDialog

    own = stage.folder / "own"
    own.mkdir()
    (own / "quay.md").write_text("A wall at which ships lie. See [[nowhere]].\n", "utf-8")
    (own / "README.md").write_text("Not an entry.\n", "utf-8")
    places = [PackPlace(own)]
    live = LivePacks(ChosenPacks(places), Paths.discover(stage.folder / "profile"), stage.window)
    live.library = Reference.read(places, stage.folder / "cache")
    dialog = PackListDialog(live, stage.window.look, stage.window)
    return stage.pressed(dialog.open)


def list_name(stage: Stage) -> QWidget:
    lists = stage.dialog("lists")
    return stage.pressed(lists.new.click)


def lists(stage: Stage) -> QWidget:
    found = stage.dialog("lists")
    found.lists.setCurrentRow(2)
    found.delete.click()
    found.lists.setCurrentRow(1)
    found.members.setCurrentRow(1)
    return found


def lost_notes(stage: Stage) -> QWidget:
    found = stage.dialog("lost-notes")
    found.delete.click()
    return found


def clear_history(stage: Stage) -> QWidget:
    found = history(stage)
    return stage.pressed(found._clear.click)


def leave_for_site(stage: Stage) -> QWidget:
    follow = stage.window.browse.view.anchorClicked.emit
    return stage.pressed(lambda: follow(QUrl("https://example.org/read")))


def margins(stage: Stage) -> QWidget:
    from desktop_app.paint.page_layout import Margins
    from desktop_app.ui.printing.margin_question import ask_about_margins

    least, acts = Margins(4, 4, 4, 4), (stage.rest, stage.rest)
    return stage.pressed(lambda: ask_about_margins(stage.window, least, *acts))


def print_preview(stage: Stage) -> QWidget:
    found = stage.dialog("print")
    stage.qtbot.waitUntil(lambda: found.view.count > 0)
    stage.qtbot.waitUntil(lambda: not found.work.busy and not found.view.drawing)
    return found


def print_trouble(stage: Stage) -> QWidget:
    found = print_preview(stage)
    found.message_bar.tell("It broke.")
    return found


def fault(stage: Stage) -> QWidget:
    from desktop_app.ui.fault_dialog import fault_dialog

    dialog = fault_dialog("Traceback: it broke")
    stage.qtbot.addWidget(dialog)
    return stage.pressed(dialog.show)


# menus


def shelf(stage: Stage) -> QWidget:
    from desktop_app.ui.browse.kept.shelf_button import ShelfButton

    return stage.pressed(stage.window.findChild(ShelfButton).click)


def groups(stage: Stage) -> QWidget:
    stage.act("list-order")
    return stage.pressed(stage.window.browse.pane.group_head.click)


def place_menu(stage: Stage) -> QWidget:
    stage.window.resize(640, 480)
    stage.window.set_zoom(200)
    return stage.pressed(stage.window.bar.places.folded.click)


def way_back(stage: Stage) -> QWidget:
    stage.window.open("zopa")
    stage.rest()
    return stage.pressed(stage.window.bar.back.way_wanted.emit)


def row_menu(stage: Stage) -> QWidget:
    wanted = stage.window.browse.pane.list.menu_wanted
    return stage.pressed(lambda: wanted.emit(ZOPA, QPoint(50, 50)))


def page_menu(stage: Stage) -> QWidget:
    view = stage.window.browse.view
    view.selectAll()
    href = "entry:common-ground/term/compromise"
    return stage.pressed(lambda: view.menu_wanted.emit(QPoint(50, 50), href))


def action_part(stage: Stage) -> QWidget:
    menu = stage.dialog("menu")
    part = menu.actions()[2].menu()
    menu.setActiveAction(menu.actions()[2])
    QTest.keyClick(menu, Qt.Key.Key_Right)
    stage.qtbot.waitUntil(part.isVisible)
    return part


PLACES: dict[str, Callable[[Stage], QWidget]] = {
    "reading": reading,
    "reading, all unfolded": reading_unfolded,
    "unsaved": unsaved,
    "hits": hits,
    "notes": notes,
    "nothing found": nothing_found,
    "by category": by_category,
    "deals": deals,
    "debrief": debrief,
    **TRYING,
    **DIAGRAMS,
    **WORKSHOPS,
    "class": deal_surfaces.class_results,
    "role sheets": deal_surfaces.role_sheets,
    "dance": deal_surfaces.dance,
    "two begin": deal_surfaces.two_begin,
    "two, covered": deal_surfaces.two_covered,
    "two play": deal_surfaces.two_play,
    "two, revealed": deal_surfaces.two_revealed,
    "deals, filters set": filtered,
    "no deal matches": no_match,
    "no deals": no_deals,
    "compare": compare,
    "find bar": find_bar,
    "small": small,
    "no packs": no_packs,
    "no entries": no_entries,
    "link card": link_card,
}
DIALOGS: dict[str, Callable[[Stage], QWidget]] = {
    "ClassWall": deal_surfaces.class_wall,
    "CommandList": opened_by("commands"),
    "EntryChoice": opened_by("compare"),
    "HelpDialog": opened_by("help"),
    "HistoryDialog": history,
    "ListNameDialog": list_name,
    "ListsDialog": lists,
    "LostNotesDialog": lost_notes,
    "Outline": opened_by("outline"),
    "PackListDialog": packs,
    "PreferencesDialog": preferences,
    "PrintPreview": print_preview,
    "TermChoice": term_choice,
    "PrintPreview, a message": print_trouble,
    "Projector": opened_by("large"),
    "Question": clear_history,
    "site_question": leave_for_site,
    "margin_question": margins,
    "fault_dialog": fault,
    **WORKSHOP_DIALOGS,
    **EDITING,
    **GRAPHICS,
}
MENUS: dict[str, Callable[[Stage], QWidget]] = {
    "ActionMenu": opened_by("menu"),
    "ActionMenu, a part": action_part,
    "ListsMenu": opened_by("keep-in"),
    "PageMenu": page_menu,
    **PLOT_MENUS,
    **WORKSHOP_MENUS,
    "RowMenu": row_menu,
    "shelf_button": shelf,
    "group_head": groups,
    "place_switch": place_menu,
    "deal_filters": filter_menu,
    "way_menu": way_back,
}
SURFACES = {**PLACES, **DIALOGS, **MENUS}
