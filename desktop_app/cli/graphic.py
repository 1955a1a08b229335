"""`graphic`: the title of an entry as a picture, or its diagram as a poster."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import complain, say
from desktop_app.core.errors import NoDiagram
from desktop_app.core.files import write_atomic
from desktop_app.wording import tr, without_glyphs

if TYPE_CHECKING:
    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.model.ref import EntryRef
    from desktop_app.pages.reference import Reference

_GRAPHIC, _POSTER = ("png", "svg"), ("pdf", "png", "svg")


def run(wanted: Wanted) -> int:
    """Write the file, and say what of the entry had no room on it; 2 where it cannot be made."""
    wrong = _nonsense(wanted)
    if wrong:
        complain(wrong)
        return 2
    reference = open_reference(wanted)
    try:
        ref = reference.find(wanted.entry)
        write = _write_poster if wanted.poster else _write_graphic
        return write(reference, ref, wanted)
    finally:
        reference.close()


def _nonsense(wanted: Wanted) -> str:
    """Why the words of the command line make no sense together, "" where they do."""
    suffix = _suffix(wanted)
    if wanted.poster:
        if wanted.theme or wanted.square or wanted.size:
            return tr("A poster is for paper: --theme, --square and --size do not go with it.")
        if suffix not in _POSTER:
            return tr("A poster is a .pdf, a .png or an .svg; {path} is none.", path=wanted.out)
        return ""
    if wanted.paper:
        return tr("--paper belongs to --poster.")
    if wanted.square and wanted.size:
        return tr("Either --square or --size, not both.")
    if suffix not in _GRAPHIC:
        return tr("A title graphic is a .png or an .svg; {path} is neither.", path=wanted.out)
    return ""


def _write_graphic(reference: Reference, ref: EntryRef, wanted: Wanted) -> int:
    from desktop_app.cli.offscreen import begin_painting

    _app, tokens = begin_painting(wanted.theme or "light")
    from desktop_app.pages.title_words import omission_sentence, size_sentence, undrawn_sentence
    from desktop_app.paint.graphics.graphic_file import graphic_bytes
    from desktop_app.paint.graphics.graphic_size import SQUARE, WIDE, GraphicSize
    from desktop_app.paint.graphics.title_graphic import title_graphic

    size = GraphicSize(*wanted.size) if wanted.size else SQUARE if wanted.square else WIDE
    if not size.is_usable:
        complain(size_sentence(*size))
        return 2
    graphic = title_graphic(reference.title_words(ref), size)
    write_atomic(wanted.out, graphic_bytes(graphic, tokens, _suffix(wanted)))
    told = "{title}: {width} × {height} in {path}"
    title = graphic.words.title
    say(told.format(title=title, width=size.width, height=size.height, path=wanted.out))
    for omission in graphic.omitted:
        complain(omission_sentence(omission))
    if graphic.undrawn:
        complain(undrawn_sentence(graphic.undrawn))
    return 0


def _write_poster(reference: Reference, ref: EntryRef, wanted: Wanted) -> int:
    from desktop_app.pages.poster_words import poster_words

    entry = reference.paper(ref)
    words = poster_words(entry)
    if words is None:
        raise NoDiagram(entry.title)
    from desktop_app.cli.offscreen import begin_painting

    _app, tokens = begin_painting()
    from desktop_app.paint.graphics.poster_file import PosterSource, poster_bytes
    from desktop_app.paint.page_layout import paper_named

    paper = paper_named(wanted.paper or "a3")
    source = PosterSource(entry, words, tokens)
    write_atomic(wanted.out, poster_bytes(source, paper, _suffix(wanted)))
    told = tr("{title}: a poster on {paper} in {path}")
    say(told.format(title=entry.title, paper=paper.name, path=wanted.out))
    if missing := source.missing():
        complain(without_glyphs(missing))
    return 0


def _suffix(wanted: Wanted) -> str:
    return wanted.out.suffix.casefold().removeprefix(".")
