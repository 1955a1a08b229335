"""`cards`: a deck as a PDF that cuts right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.cli.offscreen import begin_painting
from desktop_app.cli.opening import open_reference
from desktop_app.cli.output import complain, say
from desktop_app.core.cards.alignment import Alignment, Shift
from desktop_app.core.cards.imposition import has_backs
from desktop_app.core.cards.settings import CardSettings, settings_from
from desktop_app.core.cards.stationery import read_stationery
from desktop_app.core.errors import CategoryUnknown, NoCards, WorkshopUnknown
from desktop_app.core.files import write_atomic
from desktop_app.core.garbage import uncollected
from desktop_app.core.model.deck import DeckCard, entry_card, once_each
from desktop_app.paths import Paths
from desktop_app.wording import counted_pages, tr

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from desktop_app.cli.wanted import Wanted
    from desktop_app.core.userdata.workshops import Workshop
    from desktop_app.pages.cards.card import Card
    from desktop_app.pages.reference import Reference
    from desktop_app.paint.cards.deck_paper import DeckPaper

PICTURES = ("png", "svg")  # endings of files for slides


def run(wanted: Wanted) -> int:
    """Write PDF or pictures, what is to be told of it on stderr; 2 where a card fits nowhere."""
    with uncollected():
        return _make(wanted)


def _make(wanted: Wanted) -> int:
    if _suffix(wanted) not in ("", "pdf", *PICTURES):
        complain(tr("Cards are a .pdf, a .png or an .svg; {path} is none.", path=wanted.output))
        return 2
    alignment = Alignment(wanted.align_front or Shift(), wanted.align or Shift())
    if alignment != Alignment() and _suffix(wanted) in PICTURES:
        complain(tr("--align and --align-front are for PDFs that are printed, not for pictures."))
        return 2
    paths = Paths.discover(wanted.profile)
    workshop = _workshop(wanted, paths)
    settings = _settings(wanted, workshop)
    sheet = read_stationery(paths.stationery, paths.own_sheets).sheet(settings.sheet)
    reference = open_reference(wanted)
    try:
        title, cards = _deck(wanted, reference, workshop, settings)
    finally:
        reference.close()
    if not cards:
        raise NoCards
    _app, tokens = begin_painting()
    from desktop_app.paint.cards.aligned import aligned
    from desktop_app.paint.cards.alignment_advice import alignment_advice
    from desktop_app.paint.cards.deck_paper import DeckPress
    from desktop_app.paint.cards.preflight import preflight

    if _suffix(wanted) in PICTURES:
        from desktop_app.paint.cards.card_pictures import one_card_settings, one_card_sheet

        sheet, settings = one_card_sheet(sheet), one_card_settings(settings)
    paper = aligned(DeckPress(tokens).paper(cards, title, sheet, settings), alignment)
    told = (*preflight(paper), *alignment_advice(sheet, settings.sides, alignment))
    if wanted.align and not has_backs(sheet, settings.sides):
        complain(tr("--align moves backs, and nothing is printed on the back of these sheets."))
    for advice in told:
        complain(advice.words)
    if any(advice.stops for advice in told):
        return 2
    _write(paper, title, wanted)
    return 0


def _write(paper: DeckPaper, title: str, wanted: Wanted) -> None:
    path = wanted.output
    assert path is not None  # noqa: S101 - the command line asks for it
    if _suffix(wanted) in PICTURES:
        _write_pictures(paper, path)
        return
    from desktop_app.paint.pdf_file import write_pdf

    write_pdf(path, paper.pages, paper.info)
    cards, pages = _counted(len(paper.deck.cards)), counted_pages(len(paper.pages))
    told = tr(
        "{title}: {cards}, {pages} in {path}", title=title, cards=cards, pages=pages, path=path
    )
    say(told)


def _write_pictures(paper: DeckPaper, path: Path) -> None:
    """Each face of each card in a file of its own: NAME-1-front.png and so on."""
    from desktop_app.paint.cards.card_pictures import card_pictures

    for picture in card_pictures(paper, path):
        write_atomic(picture.path, picture.data())
        say(tr("{title}: {path}", title=picture.told.title, path=picture.path))


def _suffix(wanted: Wanted) -> str:
    return wanted.output.suffix.casefold().removeprefix(".") if wanted.output else ""


def _counted(cards: int) -> str:
    return tr("1 card") if cards == 1 else tr("{count} cards", count=cards)


def _workshop(wanted: Wanted, paths: Paths) -> Workshop | None:
    if wanted.workshop is None:
        return None
    from desktop_app.core.userdata.store import UserData

    data = UserData(paths.user_db)
    try:
        known = data.workshops.all()
    finally:
        data.close()
    name = wanted.workshop.strip().casefold()
    found = next((one for one in known if one.name.strip().casefold() == name), None)
    if found is None:
        raise WorkshopUnknown(wanted.workshop, tuple(one.name for one in known))
    return found


def _settings(wanted: Wanted, workshop: Workshop | None) -> CardSettings:
    """Those of the workshop, with what the command line says otherwise."""
    kept = dict(workshop.settings) if workshop else {}
    asked = {
        "sheet": wanted.sheet,
        "face": wanted.face,
        "sides": wanted.sides,
        "order": wanted.order,
        "start": wanted.start,
        "least_pt": wanted.min_size,
        "language": wanted.language,
        "large": wanted.large,
        "source": wanted.source,
        "marks": None if wanted.marks else False,
    }
    return settings_from(kept | {key: value for key, value in asked.items() if value is not None})


def _deck(
    wanted: Wanted, reference: Reference, workshop: Workshop | None, settings: CardSettings
) -> tuple[str, list[Card]]:
    refs = [reference.find(name) for name in wanted.entries]
    chosen = [entry_card(ref, reference.entry(ref).title) for ref in refs]
    rows: list[DeckCard] = [*(workshop.cards if workshop else ()), *chosen]
    if wanted.category is not None or wanted.all:
        rows += _of_category(wanted, reference)
    if _suffix(wanted) in PICTURES:
        rows = once_each(rows)
    title = workshop.name if workshop else _title(reference, wanted, rows)
    return title, reference.cards(rows, settings)


def _of_category(wanted: Wanted, reference: Reference) -> list[DeckCard]:
    """Every term, or those of a category by its key or its label; CategoryUnknown where none is."""
    terms = [one for one in reference.catalogue() if one.kind == "term" and one.has_text]
    if wanted.category is not None:
        name = wanted.category.strip().casefold()
        labels = {one.category.casefold(): reference.category_label(one) for one in terms}
        key = next((k for k, label in labels.items() if name in (k, label.casefold())), None)
        if not key:
            raise CategoryUnknown(wanted.category, _nearest(name, labels.values()))
        if not wanted.all:
            terms = [one for one in terms if one.category.casefold() == key]
    return [entry_card(one.ref, one.title) for one in terms]


def _nearest(name: str, labels: Iterable[str]) -> tuple[str, ...]:
    from difflib import get_close_matches

    known = {label.casefold(): label for label in labels}
    return tuple(known[one] for one in get_close_matches(name, known, 3))


def _title(reference: Reference, wanted: Wanted, rows: list[DeckCard]) -> str:
    """The category by its label, or the only entry."""
    if wanted.category is not None and not wanted.all and not wanted.entries:
        refs = [row.ref for row in rows if row.ref is not None]
        return reference.category_label(reference.entry(refs[0]))
    return rows[0].title if len(rows) == 1 else tr("Glossary cards")
