"""Which part of a deal is read?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.core.model.ref import EntryRef, Kind
from desktop_app.wording import tr

if TYPE_CHECKING:
    from desktop_app.pages.screen_page import ScreenPage
    from desktop_app.ui.browse.parts.part_bar import PartBar
    from desktop_app.ui.browse.reading_pane import ReadingPane
    from desktop_app.ui.look import Look


class PageParts(QObject):
    """Shows pages in a reading pane; those of deals part by part, with the parts as tabs.

    Which part of a deal was read last is known as long as the program runs; where the reader was
    in each, and which answers are open, as long as the page is shown. `turned` carries the key of
    the part that is shown from now on, "" for a page without parts.
    """

    turned = Signal(str)

    def __init__(self, reading: ReadingPane, look: Look) -> None:
        super().__init__(reading)
        self._reading, self._view, self._look = reading, reading.view, look
        self._bar: PartBar | None = None
        self._ref: EntryRef | None = None
        self._pages: dict[str, str] = {}
        self._left: dict[str, tuple[ScreenPage, int]] = {}
        self._chosen: dict[EntryRef, str] = {}
        self.part = ""
        self._view.heading_missed.connect(self._look_elsewhere)

    @property
    def parts(self) -> tuple[str, ...]:
        """The keys of the parts of what is shown, () for a page that is one."""
        return tuple(self._pages)

    def show(self, ref: EntryRef, html: str, heading: str = "") -> None:
        """Show an entry's page: the part in which that heading is, else the one read last."""
        self._ref = ref
        self._left.clear()
        self._take(html)
        self._be_in(self._with(heading) or self._chosen.get(ref, ""))
        self._view.show_page(self._pages.get(self.part, html))

    def renew(self, html: str) -> None:
        """Show a newer form of the same page where the reader is."""
        self._take(html)
        self._be_in(self.part)
        self._view.renew_page(self._pages.get(self.part, html))
        for part, (page, _scroll) in self._left.items():
            if part in self._pages:
                page.renew(self._pages[part])

    def turn_to(self, part: str) -> None:
        """Show another part, as it was left."""
        if part not in self._pages or part == self.part:
            return
        self._left[self.part] = (self._view.page, self._view.verticalScrollBar().value())
        self._be_in(part)
        if self._ref is not None:
            self._chosen[self._ref] = part
        if part in self._left:
            self._view.show_again(*self._left[part])
        else:
            self._view.show_page(self._pages[part])

    def walk(self, steps: int) -> None:
        """Turn to the next part (1), or the one before (-1); after the last comes the first."""
        if self.part in self.parts:
            at = self.parts.index(self.part) + steps
            self.turn_to(self.parts[at % len(self.parts)])

    def wear(self, look: Look) -> None:
        """Draw with another theme or text size."""
        self._look = look
        if self._bar is not None:
            self._bar.wear(look)
            self._align()

    def _take(self, html: str) -> None:
        self._pages = {}
        if self._ref is not None and self._ref.kind is Kind.DEAL:
            from desktop_app.pages.deal_parts import part_pages

            self._pages = part_pages(html)

    def _be_in(self, part: str) -> None:
        """Have the tabs say where one is, or be gone where there are none.

        A part that there is not is the first one.
        """
        self.part = part if part in self._pages else next(iter(self._pages), "")
        if self._pages:
            from desktop_app.pages.deal_parts import DEBRIEF, STORY

            names = {STORY: tr("Story"), DEBRIEF: tr("Debrief")}
            self._made_bar().show_parts({key: names[key] for key in self._pages}, self.part)
        if self._bar is not None and self._bar.isHidden() is bool(self._pages):
            self._bar.setVisible(bool(self._pages))
            # At once, so that the page is set for the height that it will have.
            self._reading.page_column.activate()
        self.turned.emit(self.part)

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
            self._bar.stand_over(self._view.column()[0])

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
