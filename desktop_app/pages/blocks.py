"""Of which paragraphs, lists, tables and boxes does a page consist? Its HTML as values."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

BREAK = "\u2028"  # a line that ends within a paragraph
BACK_LINK = "#fnref"  # from a footnote to where it is asked for; a sign alone on paper
_LINK_MARKS = frozenset({"dead", "ext", "quiet"})


@dataclass(frozen=True, slots=True)
class Run:
    """Words of one kind: `marks` are the tags and classes around them, `href` "" or an address."""

    text: str
    marks: frozenset[str] = frozenset()
    href: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words that run on. `role` is its class or tag ("p" for a plain one), `anchor` its id."""

    runs: tuple[Run, ...]
    role: str = "p"
    anchor: str = ""

    @property
    def text(self) -> str:
        """The words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Code:
    """Lines whose spaces stand as they are written."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture by its name, with the words that stand under it or for it."""

    name: str
    caption: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A line between two parts."""


@dataclass(frozen=True, slots=True)
class Blank:
    """Room to write in by hand: so many lines, each with a rule under it, or without.

    In a table it asks for a column of that width in points, as words do.
    """

    lines: int
    ruled: bool = True
    width_pt: float = 110.0


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `mark` is its number or "" where a bullet stands."""

    blocks: tuple[Block, ...]
    mark: str = ""
    anchor: str = ""
    task: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, numbered or not."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Blocks that are set in: a quotation, the explanation of a term ("dd"), footnotes."""

    blocks: tuple[Block, ...]
    role: str


@dataclass(frozen=True, slots=True)
class Box:
    """A callout: `kind` is "example", "warning" and the like; a `fold` hides all but its title."""

    kind: str
    title: Paragraph | None
    blocks: tuple[Block, ...]
    fold: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; `align` is "left", "right" or "center"."""

    blocks: tuple[Block, ...]
    heading: bool = False
    align: str = "left"
    columns: int = 1
    rows: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, of which the first `headed` are its head."""

    rows: tuple[tuple[Cell, ...], ...]
    headed: int = 0
    caption: Paragraph | None = None


Block: TypeAlias = Paragraph | Code | Picture | Rule | Blank | Listing | Quote | Box | Table
Change: TypeAlias = Callable[[Paragraph], Paragraph]


def inner(block: Block) -> Iterator[Block]:
    """The blocks that a block holds, in order."""
    match block:
        case Box():
            yield from (block.title,) if block.title else ()
            yield from block.blocks
        case Quote():
            yield from block.blocks
        case Listing():
            for item in block.items:
                yield from item.blocks
        case Table():
            yield from (block.caption,) if block.caption else ()
            for row in block.rows:
                for cell in row:
                    yield from cell.blocks


def all_runs(blocks: Iterable[Block]) -> Iterator[Run]:
    """Every word of some blocks, in order."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from block.runs
            case Code():
                yield Run("\n".join(block.lines))
            case Picture():
                yield Run(block.caption)
            case _:
                yield from all_runs(inner(block))


def plain_words(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with every link, dead or alive, as the words that it has."""
    return with_paragraphs(blocks, _plain)


def with_paragraphs(blocks: Iterable[Block], change: Change) -> tuple[Block, ...]:
    """The blocks with every paragraph changed, in lists, boxes and tables too."""
    return tuple(_changed(block, change) for block in blocks)


def _plain(paragraph: Paragraph) -> Paragraph:
    runs = (
        Run(run.text, run.marks - _LINK_MARKS)
        for run in paragraph.runs
        if not run.href.startswith(BACK_LINK)
    )
    return replace(paragraph, runs=tuple(runs))


def _changed(block: Block, change: Change) -> Block:
    match block:
        case Paragraph():
            return change(block)
        case Box():
            title = None if block.title is None else change(block.title)
            return replace(block, title=title, blocks=with_paragraphs(block.blocks, change))
        case Quote():
            return replace(block, blocks=with_paragraphs(block.blocks, change))
        case Listing():
            items = (
                replace(item, blocks=with_paragraphs(item.blocks, change)) for item in block.items
            )
            return replace(block, items=tuple(items))
        case Table():
            rows = (
                tuple(replace(cell, blocks=with_paragraphs(cell.blocks, change)) for cell in row)
                for row in block.rows
            )
            caption = None if block.caption is None else change(block.caption)
            return replace(block, rows=tuple(rows), caption=caption)
    return block


def all_pictures(blocks: Iterable[Block]) -> Iterator[str]:
    """The name of every picture in some blocks, in order."""
    for block in blocks:
        if isinstance(block, Picture):
            yield block.name
        else:
            yield from all_pictures(inner(block))


def has_folds(blocks: Iterable[Block]) -> bool:
    """Whether there is a folded answer anywhere in them."""
    return any(
        (isinstance(block, Box) and block.fold) or has_folds(inner(block)) for block in blocks
    )
