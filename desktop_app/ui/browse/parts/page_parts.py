"""Which part of a deal is read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.pages.deal_parts import STORY, part_pages
from desktop_app.ui.browse.parts.widget_parts import WidgetPart, part_names

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from desktop_app.pages.screen_page import ScreenPage
    from desktop_app.ui.browse.parts.part_bar import PartBar
    from desktop_app.ui.browse.parts.part_pane import PartPane
    from desktop_app.ui.browse.reading_pane import ReadingPane
    from desktop_app.ui.look import Look
    from desktop_app.ui.seams import Library

PANE_LEFT_PX = 32  # where a part that is no page begins, in pixels from the left


class PageParts(QObject):
    """Shows pages in a reading pane; those of deals part by part, with the parts as tabs.

    Most parts are pages; one that is not (`widget_parts`) stands in their place, while the page
    under it stays as it was left. Which part of a deal was read last is known as long as the
    program runs; where the reader was in each, and which answers are open, as long as the page is
    shown. `turned` carries the key of the part that is shown from now on, "" for a page without
    parts. What parts that are no pages wish and tell is passed on.
    """

    turned = Signal(str)
    entry_requested = Signal(object)
    said = Signal(str)
    failed = Signal(Exception)
    print_wanted = Signal(str, object)

    def __init__(
        self,
        reading: ReadingPane,
        look: Look,
        library: Callable[[], Library],
        offered: Iterable[WidgetPart] = (),
    ) -> None:
        super().__init__(reading)
        self._reading, self._view, self._look = reading, reading.view, look
        self._library = library
        self._bar: PartBar | None = None
        self._ref: EntryRef | None = None
        self._html = ""
        self._pages: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._offered = list(offered)
        self._panes: dict[str, PartPane] = {}
        self._left: dict[str, tuple[ScreenPage, int]] = {}
        self._chosen: dict[EntryRef, str] = {}
        self._under = ""  # the part whose page is in the view, in sight or not
        self.part = ""
        self._view.heading_missed.connect(self._look_elsewhere)

    @property
    def parts(self) -> tuple[str, ...]:
        """The keys of the parts of what is shown, () for a page that is one."""
        return tuple(self._names)

    @property
    def is_page(self) -> bool:
        """Whether a page is in sight, and no part that is none."""
        return self.part in self._pages or not self._names

    def offer(self, part: WidgetPart) -> None:
        """Let deals have one more part that is no page."""
        self._offered.append(part)
        self._take(self._html)
        if self._under not in self._pages:
            self._under = next(iter(self._pages), "")
        self._be_in(self.part or self._under)

    def show(self, ref: EntryRef, html: str, heading: str = "") -> None:
        """Show an entry's page: the part in which that heading is, else the one read last."""
        self._ref = ref
        self._left.clear()
        self._take(html)
        part = self._with(heading) or self._chosen.get(ref, "")
        self._under = part if part in self._pages else next(iter(self._pages), "")
        self._be_in(part or self._under)
        self._view.show_page(self._pages.get(self._under, html))

    def renew(self, html: str) -> None:
        """Show a newer form of the same page where the reader is."""
        self._take(html)
        if self._under not in self._pages:
            self._under = next(iter(self._pages), "")
        self._be_in(self.part or self._under)
        self._view.renew_page(self._pages.get(self._under, html))
        for part, (page, _scroll) in self._left.items():
            if part in self._pages:
                page.renew(self._pages[part])

    def turn_to(self, part: str) -> None:
        """Show another part, as it was left."""
        if part not in self._names or part == self.part:
            return
        before, self._under = self._under, part if part in self._pages else self._under
        if self._under != before:
            self._left[before] = (self._view.page, self._view.verticalScrollBar().value())
        self._be_in(part)
        if self._ref is not None:
            self._chosen[self._ref] = part
        if self._under == before:
            return
        if part in self._left:
            self._view.show_again(*self._left[part])
        else:
            self._view.show_page(self._pages[part])

    def turn_to_page(self) -> None:
        """Show the page that was last in sight, if a part that is none stands in its place."""
        if not self.is_page:
            self.turn_to(self._under)

    def go_to_heading(self, heading: str) -> None:
        """Scroll to a heading, in the part that has it."""
        self.turn_to_page()
        self._view.go_to_heading(heading)

    def walk(self, steps: int) -> None:
        """Turn to the next part (1), or the one before (-1); after the last comes the first.

        A part that is alone is left by its own ways.
        """
        if self.part in self.parts and not self._is_alone():
            at = self.parts.index(self.part) + steps
            self.turn_to(self.parts[at % len(self.parts)])

    def show_large(self) -> bool:
        """Show to a room the part that is in sight; False where it is not for a room."""
        return not self.is_page and self._panes[self.part].show_large()

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        for pane in self._panes.values():
            pane.wear(look)
        if self._bar is not None:
            self._bar.wear(look)
            self._align()

    def _take(self, html: str) -> None:
        deal = self._ref is not None and self._ref.kind is Kind.DEAL
        self._html = html
        fitting = [one for one in self._offered if deal and one.fits(html)]
        self._pages = part_pages(html) if deal else {}
        if fitting and not self._pages:
            self._pages = {STORY: html}
        self._names = part_names(self._pages, fitting)

    def _be_in(self, part: str) -> None:
        """Have the tabs say where one is, or be gone where there are none."""
        self.part = part if part in self._names else self._under
        if self._names:
            self._made_bar().show_parts(self._names, self.part)
        self._show_bar()
        self._stand(None if self.is_page else self._made_pane(self.part))
        self.turned.emit(self.part)

    def _is_alone(self) -> bool:
        return not self.is_page and self.part in self._panes and self._panes[self.part].alone

    def _show_bar(self) -> None:
        shown = bool(self._names) and not self._is_alone()
        if self._bar is not None and self._bar.isHidden() is shown:
            self._bar.setVisible(shown)
            # At once, so that the page is set for the height that it will have.
            self._reading.page_column.activate()

    def _stand(self, pane: PartPane | None) -> None:
        """Have the page in sight or, in its place, a pane."""
        if pane is None and self._reading.front is self._view:
            return
        if pane is not None and self._ref is not None:
            pane.show_deal(self._ref)
        focus = QApplication.focusWidget()
        focused = focus is not None and self._reading.front.isAncestorOf(focus)
        self._reading.stand_for_page(pane)
        self._align()
        if focused:
            self._reading.front.setFocus()

    def _made_pane(self, part: str) -> PartPane:
        if part not in self._panes:
            offered = next(one for one in self._offered if one.key == part)
            pane = self._panes[part] = offered.make(self._library, self._look)
            pane.entry_requested.connect(self.entry_requested)
            pane.said.connect(self.said)
            pane.failed.connect(self.failed)
            pane.print_wanted.connect(self.print_wanted)
            pane.alone_changed.connect(self._show_bar)
        return self._panes[part]

    def _made_bar(self) -> PartBar:
        if self._bar is None:
            from desktop_app.ui.browse.parts.part_bar import PartBar

            self._bar = PartBar(self._look)
            self._bar.hide()
            self._reading.stand_over_page(self._bar, self._bar.tabs)
            self._bar.chosen.connect(self.turn_to)
            self._view.column_set.connect(self._align)
            self._align()
        return self._bar

    def _align(self) -> None:
        if self._bar is not None:
            left = self._view.column()[0] if self.is_page else self._look.px(PANE_LEFT_PX)
            self._bar.stand_over(left)

    def _with(self, heading: str) -> str:
        """The part that has a heading, "" when none has."""
        if not heading or not self._pages:
            return ""
        from html import escape

        named = f'id="{escape(heading)}"'
        return next((part for part, html in self._pages.items() if named in html), "")

    def _look_elsewhere(self, heading: str) -> None:
        """Go to a heading that the part which is shown does not have."""
        part = self._with(heading)
        if part and part != self.part:
            self.turn_to(part)
            self._view.go_to_heading(heading)
