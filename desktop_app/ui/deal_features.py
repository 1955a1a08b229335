"""What can one do with a deal beside reading it? Where its parts are tied to the window.

As in ui/features.py: a part is made when it is first turned to.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop_app.pages.deal_parts import has_numbers
from desktop_app.ui.browse.parts.widget_parts import WidgetPart
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.paint.theme import Tokens
    from desktop_app.ui.browse.parts.part_pane import PartPane
    from desktop_app.ui.look import Look
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.printing.page_source import PageSource
    from desktop_app.ui.seams import Library

CLASS, ROLE_SHEETS = "class", "role-sheets"


def offer_deal_features(window: MainWindow) -> None:
    """Let deals have role sheets and, where they can be reckoned, more; before it settles."""
    _offer_role_sheets(window)
    part = WidgetPart(CLASS, "", lambda: tr("Class"), has_numbers, _make_class_pane)
    window.settled.connect(lambda: window.browse.parts.offer(part))
    window.browse.parts.print_wanted.connect(partial(_print, window))


def _print(window: MainWindow, title: str, make: Callable[[Tokens], PageSource]) -> None:
    from desktop_app.ui.printing.printing import preview_source

    preview_source(window, title, make)


def _make_class_pane(library: Callable[[], Library], look: Look) -> PartPane:
    from desktop_app.ui.class_results.class_pane import ClassPane

    return ClassPane(library, look)


def _offer_role_sheets(window: MainWindow) -> None:
    def make(library: Callable[[], Library], look: Look) -> PartPane:
        from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane

        pane = RoleSheetPane(library, look, window.preferences)
        pane.told.connect(window.say)
        pane.failed.connect(window.tell)
        return pane

    window.browse.parts.offer(
        WidgetPart(ROLE_SHEETS, "", lambda: tr("Role sheets"), lambda _page: True, make)
    )


def print_part(window: MainWindow) -> bool:
    """Print what stands in the place of the page; False for a page, or what is not printed."""
    if window.browse.parts.part != ROLE_SHEETS:
        return False
    from desktop_app.ui.role_sheets.role_sheet_pane import RoleSheetPane

    pane = window.browse.reading.front
    if not isinstance(pane, RoleSheetPane):
        return False
    pane.print_sheets()
    return True
