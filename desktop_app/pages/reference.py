"""The library with its pages: what a window or `show` asks for when it wants to show an entry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self
from weakref import proxy

from desktop_app.core.library import Library
from desktop_app.core.library.searching import MANY
from desktop_app.core.model.entry import Deal, Entry, Link
from desktop_app.core.model.pack import Pack
from desktop_app.core.model.ref import EntryRef
from desktop_app.pages.diagrams import Diagrams

if TYPE_CHECKING:
    from desktop_app.core.cards.settings import CardSettings
    from desktop_app.core.library.margins import Margins
    from desktop_app.core.library.rendering import Renderer
    from desktop_app.core.library.trial import Trial
    from desktop_app.core.markup.job import Rendered
    from desktop_app.core.model.deal_facts import DealFacts
    from desktop_app.core.model.deck import DeckCard
    from desktop_app.core.model.margin import Margin
    from desktop_app.pages.cards.card import Card
    from desktop_app.pages.cards.deck import CardMaker
    from desktop_app.pages.entry_page import PageLink, Relations
    from desktop_app.pages.paper_entry import PaperEntry
    from desktop_app.pages.quiet_links import QuietLinker
    from desktop_app.pages.role_sheets import RoleSheets
    from desktop_app.pages.title_words import TitleWords
    from desktop_app.pages.written import Written

PAGES = "pages"


class Reference(Library):
    """A Library that also makes pages (HTML with labels and sources) and their margins."""

    def __init__(
        self,
        packs: Sequence[Pack],
        cache: Path,
        shipped: str = "",
        prebuilt: Path | None = None,
    ) -> None:
        """As Library; the renderer starts its child process with the first page it must make."""
        super().__init__(packs, cache, shipped, prebuilt)
        self._renderer: Renderer | None = None
        self._figures: dict[EntryRef, str] = {}
        self._diagrams = Diagrams()

    @property
    def renderer(self) -> Renderer:
        """What turns Markdown into HTML."""
        if self._renderer is None:
            from desktop_app.core.library.rendering import Renderer

            prebuilt = self.prebuilt / PAGES if self.prebuilt else None
            self._renderer = Renderer(self.cache / PAGES, prebuilt)
        return self._renderer

    def adopt(self, older: Self) -> None:
        """Go on from the library that this one replaces, also with its renderer."""
        super().adopt(older)
        self._renderer = older.renderer

    def close(self) -> None:
        """End what runs beside the program."""
        super().close()
        if self._renderer is not None:
            self._renderer.close()

    def cached_page(self, ref: EntryRef, *, quiet: bool = False) -> str | None:
        """The entry's page if its text was rendered before, at once; else None.

        With `quiet`, first mentions of other entries are quiet links.
        """
        entry = self.entry(ref)
        if not self.linking.is_ready and len(self.catalogue()) > MANY:
            return None  # to look through so many names takes longer than a page may
        if isinstance(entry, Deal) and entry.block and ref not in self._figures:
            return None  # its numbers are still to be reckoned
        kept = self.renderer.cached(self, entry)
        if kept is None or not self._diagrams.are_at_hand(kept.html, entry):
            return None
        page = self._page(entry, kept)
        return self._linker.at_once(page, ref) if quiet else page

    def page(self, ref: EntryRef, *, quiet: bool = False) -> str:
        """The entry's page, rendered when it must be. Belongs on a worker thread."""
        entry = self.entry(ref)
        page = self._page(entry, self.renderer.render(self, entry))
        return self._linker.link(page, ref) if quiet else page

    def whole_page(self, ref: EntryRef) -> str:
        """As `page`, with the relations that stand in the window's margin; for `show`, paper."""
        entry = self.entry(ref)
        return self._page(entry, self.renderer.render(self, entry), self._relations(entry))

    def trial_page(self, trial: Trial) -> str:
        """The page of an entry that is being written, "" for none. Belongs on a worker thread."""
        entry = trial.entry
        if entry is None:
            return ""
        rendered = self.renderer.render_once(self, entry, trial.pack)
        figures = ""
        if isinstance(entry, Deal) and entry.block:
            from desktop_app.pages.deal_figures import figures_html

            figures = figures_html(entry, trial.problems)
        return self._laid(entry, rendered, trial.pack, figures)

    def paper(self, ref: EntryRef) -> PaperEntry:
        """The entry as it is printed. Belongs on a worker thread."""
        from desktop_app.pages.paper_entry import paper_entry

        return paper_entry(self.entry(ref), self.whole_page(ref), self.pack_of(ref).info)

    def cards(self, rows: Sequence[DeckCard], settings: CardSettings) -> list[Card]:
        """The cards of a deck as they are to be printed. Belongs on a worker thread."""
        return list(self._card_maker.deck(rows, settings))

    def title_words(self, ref: EntryRef) -> TitleWords:
        """What stands on the title graphic of the entry."""
        from desktop_app.pages.title_words import title_words

        entry, info = self.entry(ref), self.pack_of(ref).info
        category = info.categories.get(entry.category, entry.category)
        if isinstance(entry, Deal):
            from desktop_app.pages.deal_head import deal_category

            sector = info.sectors.get(entry.sector, entry.sector)
            category = deal_category(sector, self.deal_sizes.of(entry)[0])
        return title_words(entry, category, info)

    def role_sheets(self, ref: EntryRef) -> RoleSheets:
        """The sheets of a deal as an exercise. Belongs on a worker thread."""
        from desktop_app.pages.role_sheets import RoleSheets, role_sheets
        from desktop_app.pages.sheet_material import material_of

        deal = self.entry(ref)
        if not isinstance(deal, Deal):
            return RoleSheets(deal.title, ())
        return role_sheets(material_of(self, self.renderer, deal))

    def briefs(self, ref: EntryRef) -> dict[int, str]:
        """The brief of each party that has one, as text, by the party's place in the deal.

        Confidential: for the eyes of that party alone. Belongs on a worker thread.
        """
        from desktop_app.pages.sheet_material import material_of
        from desktop_app.pages.sitting_words import briefs_by_party

        deal = self.entry(ref)
        if not isinstance(deal, Deal):
            return {}
        return briefs_by_party(material_of(self, self.renderer, deal))

    def written(self, ref: EntryRef) -> Written:
        """The entry in the forms in which one copies it. Belongs on a worker thread."""
        from desktop_app.pages.written import written

        entry = self.entry(ref)
        return written(entry, self.page(ref), self.sources_of(entry))

    def cached_margin(self, ref: EntryRef) -> Margin | None:
        """What stands beside the entry's page, if that is known at once; else None."""
        return self._margins.margin(ref) if self._margins.is_at_hand(ref) else None

    def margin(self, ref: EntryRef) -> Margin:
        """What stands beside the entry's page. Belongs on a worker thread."""
        return self._margins.margin(ref)

    def cached_deals(self) -> tuple[DealFacts, ...] | None:
        """What the list says of every deal, if that is known at once; else None."""
        return self.__dict__.get("_deals")

    def deals(self) -> tuple[DealFacts, ...]:
        """What the list says of every deal, by title. Belongs on a worker thread."""
        return self._deals

    @cached_property
    def _deals(self) -> tuple[DealFacts, ...]:
        from desktop_app.core.library.deal_facts import deal_facts

        return deal_facts(self)

    @cached_property
    def _card_maker(self) -> CardMaker:
        from desktop_app.pages.cards.deck import CardMaker

        own: Self = proxy(self)  # see _margins
        return CardMaker(own, lambda ref: own.renderer.render(own, own.entry(ref)).html)

    @cached_property
    def _linker(self) -> QuietLinker:
        from desktop_app.pages.quiet_links import QuietLinker

        return QuietLinker(self.packs, self.shipped)

    @cached_property
    def _margins(self) -> Margins:
        from desktop_app.core.library.margins import Margins

        # A proxy: a library that only the collector could take away would stay in memory long.
        return Margins(proxy(self))

    def _page(self, entry: Entry, rendered: Rendered, relations: Relations | None = None) -> str:
        figures = self._figures_of(entry) if isinstance(entry, Deal) else ""
        return self._laid(entry, rendered, self.pack_of(entry.ref), figures, relations)

    def _laid(
        self,
        entry: Entry,
        rendered: Rendered,
        pack: Pack,
        figures: str,
        relations: Relations | None = None,
    ) -> str:
        from desktop_app.pages.entry_page import PageParts, entry_html

        return entry_html(
            PageParts(
                entry=entry,
                category=pack.info.categories.get(entry.category, entry.category),
                body=self._diagrams.put(rendered.html, entry),
                pack=pack.info.name,
                also_called=self._links(entry.also_called, entry),
                relations=relations,
                sources=[pack.sources[key] for key in entry.sources if key in pack.sources],
                sectors=pack.info.sectors,
                parties=self.deal_sizes.of(entry)[0] if isinstance(entry, Deal) else 0,
                # With its relations a page names them there.
                terms=self._links(entry.terms, entry)
                if isinstance(entry, Deal) and relations is None
                else (),
                plain_reason=rendered.reason if rendered.plain else None,
                figures=figures,
            )
        )

    def _figures_of(self, deal: Deal) -> str:
        if not deal.block:
            return ""
        known = self._figures.get(deal.ref)
        if known is None:
            from desktop_app.pages.deal_figures import figures_html

            known = self._figures[deal.ref] = figures_html(deal, self.pack_of(deal.ref).problems)
        return known

    def _relations(self, entry: Entry) -> Relations:
        from desktop_app.core.library.rendering import entry_href
        from desktop_app.pages.entry_page import PageLink, Relations

        return Relations(
            opposite=self._links(entry.opposite, entry),
            confused_with=self._links(entry.confused_with, entry),
            see_also=self._links(entry.see_also, entry),
            terms=self._links(entry.terms, entry) if isinstance(entry, Deal) else (),
            deals=[
                PageLink(deal.title, entry_href(deal.ref)) for deal in self.deals_showing(entry.ref)
            ],
        )

    def _links(self, links: Iterable[Link], origin: Entry) -> list[PageLink]:
        from desktop_app.core.library.rendering import entry_href
        from desktop_app.pages.entry_page import PageLink

        return [
            PageLink(link.words or link.target, "")
            if ref is None
            else PageLink(self.entry(ref).title, entry_href(ref))
            for link, ref in self.targets(links, origin)
        ]
