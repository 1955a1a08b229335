"""Which page does a body of Markdown make?

Python-Markdown deals with blocks, emphasis, tables, notes and definitions; before it runs,
`prepare` sets links, code and everything foreign aside, after it has run `sanitise` lets nothing
through but plain page markup, and `limits` sees to it that the page can be laid out.
"""

from __future__ import annotations

from desktop_app.core.markup.job import (
    MAX_BODY,
    MAX_HTML,
    LinkTarget,
    Rendered,
    RenderJob,
    RenderReason,
)

__all__ = ["VERSION", "LinkTarget", "RenderJob", "RenderReason", "Rendered", "render"]

VERSION = 4  # raise it whenever the same body makes other HTML: kept pages are then made anew
_SOURCE_DEPTH = 40  # before boxes are built, which adds levels


def render(job: RenderJob) -> Rendered:
    """The body as sanitised HTML without a title, or as plain text where it is over a limit.

    Pure: equal jobs give equal pages. It may take long on hostile text; `worker.RenderWorker`
    sets an end to that.
    """
    from desktop_app.core.markup.fallback import plain_page
    from desktop_app.core.markup.finish import finish
    from desktop_app.core.markup.limits import too_complex
    from desktop_app.core.markup.prepare import prepare
    from desktop_app.core.markup.sanitise import clean
    from desktop_app.core.markup.text_file import text_page
    from desktop_app.core.markup.tree import parse, serialise

    if job.plain:
        return text_page(job.body)
    if len(job.body) > MAX_BODY:
        return plain_page(job.body, RenderReason.TOO_LARGE)
    try:
        prepared = prepare(job)
        html = clean(prepared.restore(_markdown(prepared.markdown)), last=False)
        if len(html) > MAX_HTML:
            return plain_page(job.body, RenderReason.TOO_LARGE)
        if too_complex(html, depth_limit=_SOURCE_DEPTH):
            return plain_page(job.body, RenderReason.TOO_COMPLEX)
        root = parse(html)
        finish(root)
        page = clean(serialise(root)).strip()
    except RecursionError:
        return plain_page(job.body, RenderReason.TOO_COMPLEX)
    if len(page) > MAX_HTML:
        return plain_page(job.body, RenderReason.TOO_LARGE)
    if too_complex(page):
        return plain_page(job.body, RenderReason.TOO_COMPLEX)
    return Rendered(page)


def _markdown(text: str) -> str:
    """Python-Markdown's HTML. Fences and tildes need no extension: they have been taken out."""
    from markdown import Markdown
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.footnotes import FootnoteExtension
    from markdown.extensions.sane_lists import SaneListExtension
    from markdown.extensions.tables import TableExtension
    from pymdownx.quotes import QuotesExtension

    reader = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            SaneListExtension(),
            FootnoteExtension(),
            DefListExtension(),
            QuotesExtension(callouts=True),
        ],
        tab_length=4,
    )
    return reader.convert(text)
