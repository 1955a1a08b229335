"""What does each piece of a role sheet look like, as blocks? Of numbers, one party's at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from desktop_app.core.deals.placeholders import number_text
from desktop_app.core.model.deal_block import DealBlock, Issue, Unit
from desktop_app.pages.blocks import BREAK, Blank, Block, Cell, Item, Listing, Paragraph, Run, Table
from desktop_app.pages.deal_words import listed
from desktop_app.wording import tr

_ZERO = Fraction(0)
_OFFERS = 8  # lines for offers; more do not fit beside what else is to be watched


def head(label: str, title: str, under: str) -> tuple[Block, ...]:
    """What opens a sheet: for whom it is, what it is, and a small line."""
    return tuple(
        _words(text, role)
        for text, role in ((label, "category"), (title, "h1"), (under, "facts"))
        if text
    )


def for_one(reader: str) -> str:
    """The label of a sheet that one side alone may see."""
    if not reader:
        return tr("Confidential")
    return tr("Confidential · for {reader} only", reader=reader)


def law(text: str) -> tuple[Block, ...]:
    """What the law has to say."""
    return (_words(text, "law"),) if text else ()


def place_of(role: str, block: DealBlock) -> int | None:
    """Which party a brief is for, from 0; None for a mediator, or where it might be another's."""
    wanted = _folded(role)
    for names in ([one.name for one in block.parties], [one.key for one in block.parties]):
        found = [place for place, name in enumerate(names) if _folded(name) == wanted]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def party_names(block: DealBlock | None) -> tuple[str, ...]:
    """The names of the parties, none without a block."""
    return tuple(party.name for party in block.parties) if block else ()


def role_names(roles: Iterable[str]) -> tuple[str, ...]:
    """Who takes part, each once."""
    return tuple(dict.fromkeys(filter(None, roles)))


def open_issues(block: DealBlock) -> tuple[Block, ...]:
    """What is to be agreed on: the issues with their options, and no number of anybody."""
    rows = [
        (_cell(_strong(issue.name)), _cell(" · ".join(one.label for one in issue.options)))
        for issue in block.issues
    ]
    return (
        _words(tr("What is to be agreed"), "h2"),
        _table([tr("Issue"), tr("Options")], rows),
        _words(tr("What each option is worth to a side stands on its own sheet."), "note"),
    )


def own_points(block: DealBlock, place: int) -> tuple[Block, ...]:
    """What every option is worth to one party, and what it has without an agreement."""
    rows: list[Sequence[Cell]] = []
    for issue in block.issues:
        name = Cell(_cell(_strong(issue.name)).blocks, rows=len(issue.options))
        for at, (label, worth) in enumerate(_worths(block, issue, place)):
            number = _cell(worth, align="right")
            rows.append((name, _cell(label), number) if at == 0 else (_cell(label), number))
    head = [tr("Issue"), tr("Option"), _unit(block)]
    return (
        _words(tr("What each option is worth to you"), "h2"),
        _table(head, rows, right=(2,)),
        _words(tr("Without an agreement"), "h2"),
        *_alternative(block, place),
    )


def score(block: DealBlock, place: int) -> tuple[Block, ...]:
    """A table to be filled in by one party when the talks are over."""
    unit = _unit(block)
    rows: list[Sequence[Cell]] = []
    for issue in block.issues:
        worths = BREAK.join(f"{label}: {worth}" for label, worth in _worths(block, issue, place))
        rows.append((_cell(_strong(issue.name)), _cell(worths), _room(150), _room(60)))
    floor = number_text(block.parties[place].reservation or _ZERO)
    ends = [
        (tr("Total"), ""),
        (tr("My reservation value"), floor),
        (tr("Total less reservation value"), ""),
    ]
    for words, number in ends:
        cells = Cell(_cell(_strong(words)).blocks, columns=3)
        rows.append((cells, _cell(number, align="right") if number else _room()))
    head = [tr("Issue"), tr("What it is worth to me"), tr("Agreed"), unit]
    return (
        _words(
            tr(
                "Write down what was agreed on each issue and what it is worth to you, and add it "
                "up. Show nobody this sheet before the debrief."
            )
        ),
        _table(head, rows, right=(3,)),
        _words(tr("If there was no agreement"), "h2"),
        _words(tr("What did it fail on?")),
        Blank(3),
    )


def watching(roles: Sequence[str], terms: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    """What an observer watches for, with room to write."""
    return (
        _words(_watch(roles)),
        _words(tr("Offers in turn"), "h2"),
        _offers(),
        _words(tr("Questions that were asked"), "h2"),
        _words(tr("Which of them brought out something new, and what?")),
        Blank(5),
        _words(tr("Moves"), "h2"),
        Listing(
            tuple(
                Item((_words(text), Blank(2)))
                for text in (
                    tr("Who named a figure first, and how did the other side take it?"),
                    tr("Where was one issue traded for another?"),
                    tr("When did somebody speak of reasons rather than demands?"),
                    tr("What nearly ended the talks, and what kept them going?"),
                )
            )
        ),
        *_terms(terms),
    )


def _watch(roles: Sequence[str]) -> str:
    if not roles:
        return tr("You watch and write; you take no part and tell nobody what you see.")
    return tr(
        "You watch {roles}. You write; you take no part and tell nobody what you see before the "
        "debrief.",
        roles=listed(roles),
    )


def _offers() -> Table:
    rows = [
        (_cell(str(number)), _room(50), _room(260), _room(160)) for number in range(1, _OFFERS + 1)
    ]
    return _table([tr("No."), tr("Who"), tr("Offer"), tr("Answer")], rows)


def _terms(terms: Sequence[tuple[str, str]]) -> tuple[Block, ...]:
    if not terms:
        return ()
    rows = [(_cell(_strong(title)), _cell(definition), _room()) for title, definition in terms]
    table = _table([tr("Term"), tr("What it means"), tr("Where you saw it")], rows)
    return (_words(tr("Terms that this deal shows"), "h2"), table)


def _alternative(block: DealBlock, place: int) -> tuple[Block, ...]:
    party = block.parties[place]
    floor, unit = number_text(party.reservation or _ZERO), _unit(block, within=True)
    told = (
        [_words(tr("Your BATNA: {batna}.", batna=party.batna.rstrip(".")))] if party.batna else []
    )
    told.append(
        _words(
            tr(
                "Your reservation value: {floor} {unit}. An agreement that is worth less to you is "
                "worse than none.",
                floor=floor,
                unit=unit,
            )
        )
    )
    return tuple(told)


def _worths(block: DealBlock, issue: Issue, place: int) -> list[tuple[str, str]]:
    """The label of each option, and what it is worth to one party."""
    return [
        (option.label, number_text(block.worth(issue, option)[place])) for option in issue.options
    ]


def _unit(block: DealBlock, *, within: bool = False) -> str:
    if block.unit is Unit.POINTS:
        return tr("points") if within else tr("Points")
    return block.currency or (tr("in money") if within else tr("Money"))


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()


def _strong(text: str) -> Run:
    return Run(text, frozenset({"strong"}))


def _words(text: str, role: str = "p") -> Paragraph:
    return Paragraph((Run(text),), role)


def _cell(text: str | Run, align: str = "left") -> Cell:
    run = text if isinstance(text, Run) else Run(text)
    return Cell((Paragraph((run,)),), align=align)


def _room(width_pt: float = 110) -> Cell:
    return Cell((Blank(1, ruled=False, width_pt=width_pt),))


def _table(head: Sequence[str], rows: Sequence[Sequence[Cell]], right: Sequence[int] = ()) -> Table:
    titles = tuple(
        Cell((Paragraph((Run(text),)),), heading=True, align="right" if at in right else "left")
        for at, text in enumerate(head)
    )
    return Table((titles, *map(tuple, rows)), headed=1)
