"""What of a deal do its role sheets need, and how is it rendered apart from its page?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.core.content.sections import section_text
from desktop_app.core.errors import DealUnread
from desktop_app.core.library.deal_numbers import analysis_of
from desktop_app.pages.blocks import plain_words
from desktop_app.pages.deal_figures import figures_html
from desktop_app.pages.diagrams import Diagrams
from desktop_app.pages.page_blocks import page_blocks
from desktop_app.pages.role_sheets import Material

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop_app.core.library.facade import Library
    from desktop_app.core.library.rendering import Renderer
    from desktop_app.core.model.deal_block import DealBlock
    from desktop_app.core.model.entry import Deal
    from desktop_app.pages.blocks import Block

GENERAL, DEBRIEF = "General information", "Debrief"


def material_of(library: Library, renderer: Renderer, deal: Deal) -> Material:
    """All that sheets are made of. Belongs on a worker thread."""
    pack = library.pack_of(deal.ref)
    block, is_wrong = _block(library, deal)

    diagrams = Diagrams()

    def rendered(text: str, line: int = 0) -> tuple[Block, ...]:
        if not text.strip():
            return ()
        html = renderer.render_apart(library, deal, text).html
        return plain_words(page_blocks(diagrams.put_at(html, deal.path, line)))

    return Material(
        deal=deal,
        info=pack.info,
        general=rendered(section_text(deal.body, GENERAL)),
        briefs=tuple(rendered(brief.body, brief.body_line) for brief in deal.briefs),
        debrief=rendered(section_text(deal.body, DEBRIEF)),
        block=block,
        is_wrong=is_wrong,
        figures=page_blocks(figures_html(deal, pack.problems)),
        terms=tuple(_terms(library, deal)),
    )


def _block(library: Library, deal: Deal) -> tuple[DealBlock | None, bool]:
    """The numbers of a deal, and whether it has some that are wrong."""
    try:
        return analysis_of(deal, library.pack_of(deal.ref).problems).block, False
    except DealUnread:
        return None, bool(deal.block)


def _terms(library: Library, deal: Deal) -> Iterator[tuple[str, str]]:
    """Title and definition of each term that the deal shows, each once."""
    found = (ref for _link, ref in library.targets(deal.terms, deal) if ref is not None)
    for ref in dict.fromkeys(found):
        entry = library.entry(ref)
        if entry.ref != deal.ref:
            yield entry.title, entry.definition
