"""What can one do with a deal beside reading it? Where its parts are tied to the window.

As in ui/features.py: a part is made when it is first turned to.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from desktop_app.pages.deal_parts import has_numbers
from desktop_app.ui.browse.parts.widget_parts import WidgetPart
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.ui.browse.parts.part_pane import PartPane
    from desktop_app.ui.look import Look
    from desktop_app.ui.main_window import MainWindow
    from desktop_app.ui.seams import Library

CLASS = "class"


def offer_deal_features(window: MainWindow) -> None:
    """Let deals that can be reckoned have more parts; before the window settles."""
    part = WidgetPart(CLASS, "", lambda: tr("Class"), has_numbers, _make_class_pane)
    window.settled.connect(lambda: window.browse.parts.offer(part))


def _make_class_pane(library: Callable[[], Library], look: Look) -> PartPane:
    from desktop_app.ui.class_results.class_pane import ClassPane

    return ClassPane(library, look)
