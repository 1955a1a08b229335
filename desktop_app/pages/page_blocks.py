"""How does a page's HTML become blocks? Only what `markup.sanitise` lets through is read."""

from __future__ import annotations

import re
from html import unescape

from desktop_app.core.markup.sanitise import BOXES
from desktop_app.core.markup.tree import Element, parse
from desktop_app.pages.blocks import (
    BREAK,
    Block,
    Box,
    Cell,
    Code,
    Item,
    Listing,
    Paragraph,
    Picture,
    Quote,
    Rule,
    Run,
    Table,
)

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SPACE = re.compile(r"[ \t\r\n\f]+")
_INLINE_CLASSES = frozenset({"dead", "caption", "mark", "ext", "quiet"})
_SAME = {"b": "strong", "i": "em", "cite": "em", "var": "em", "dfn": "em", "samp": "code"}
_SAME |= {"tt": "code", "kbd": "code"}
_MARKS = frozenset({"strong", "em", "code", "s", "u", "sub", "sup", "small", "big", "q"})
_CONTAINERS = frozenset({"blockquote", "div", "dl", "dt", "dd", "ul", "ol", "table"})
_BLOCK_TAGS = _HEADINGS | _CONTAINERS | {"p", "pre", "hr"}
_TITLES = ("callout-title", "title")
_TAB = 4


def page_blocks(html: str) -> tuple[Block, ...]:
    """The blocks of a page, in order; text outside of any tag makes paragraphs of its own."""
    return _blocks(parse(html))


def _blocks(parent: Element) -> tuple[Block, ...]:
    """What stands in an element: blocks as they are, words between them as paragraphs."""
    out: list[Block] = []
    loose: list[Element | str] = []
    for child in [*parent.children, None]:
        if child is not None and (isinstance(child, str) or child.tag not in _BLOCK_TAGS):
            loose.append(child)
            continue
        out += _words(loose)
        loose = []
        if child is not None:
            out += _block(child)
    return _captioned(out)


def _captioned(blocks: list[Block]) -> tuple[Block, ...]:
    """The blocks without the captions that follow pictures: a picture has its own."""
    out: list[Block] = []
    told: list[str] = []
    for block in blocks:
        if isinstance(block, Picture):
            told.append(block.caption)
        elif isinstance(block, Paragraph) and block.role == "caption" and block.text in told:
            told.remove(block.text)
            continue
        out.append(block)
    return tuple(out)


def _block(element: Element) -> tuple[Block, ...]:
    match element.tag:
        case "hr":
            return (Rule(),)
        case "pre":
            return (_code(element),)
        case "ul" | "ol":
            return (_listing(element),)
        case "table":
            return _table(element)
        case "blockquote" | "dd":
            return (Quote(_blocks(element), element.tag),)
        case "div":
            return _division(element)
        case "dl":
            return _blocks(element)
    role = next(iter(element.classes), element.tag)
    return tuple(_words(element.children, role, element.attributes.get("id", "")))


def _words(children: list[Element | str], role: str = "p", name: str = "") -> list[Block]:
    """A paragraph, parted where a picture stands."""
    anchor = unescape(name)
    out: list[Block] = []
    runs: list[Run] = []
    pieces: list[Run | Picture] = []
    for child in children:
        _gather(child, frozenset(), "", pieces)
    for piece in pieces:
        if isinstance(piece, Run):
            runs.append(piece)
        else:
            out += _paragraph(runs, role, anchor)
            out.append(piece)
            runs, anchor = [], ""
    return out + _paragraph(runs, role, anchor)


def _paragraph(runs: list[Run], role: str, anchor: str) -> list[Block]:
    tidy = _tidied(runs)
    return [Paragraph(tidy, role, anchor)] if tidy else []


def _gather(
    child: Element | str, marks: frozenset[str], href: str, out: list[Run | Picture]
) -> None:
    if isinstance(child, str):
        out.append(Run(_SPACE.sub(" ", unescape(child)), marks, href))
    elif child.tag == "br":
        out.append(Run(BREAK, marks, href))
    elif child.tag == "img":
        name = unescape(child.attributes.get("src", ""))
        out.append(Picture(name, " ".join(unescape(child.attributes.get("alt", "")).split())))
    else:
        tag = _SAME.get(child.tag, child.tag)
        inner = marks | ({tag} & _MARKS) | (set(child.classes) & _INLINE_CLASSES)
        address = unescape(child.attributes.get("href", "")) if child.tag == "a" else href
        children = ["“", *child.children, "”"] if child.tag == "q" else child.children
        for grandchild in children:
            _gather(grandchild, inner, address, out)


def _tidied(runs: list[Run]) -> tuple[Run, ...]:
    """Neighbours of one kind joined, spaces once, none at the ends or beside a line break."""
    out: list[Run] = []
    for run in runs:
        text = run.text
        before = out[-1].text if out else BREAK
        if text.startswith(" ") and before.endswith((" ", BREAK)):
            text = text[1:]
        if text.startswith(BREAK) and before.endswith(" "):
            out[-1] = Run(before.rstrip(" "), out[-1].marks, out[-1].href)
        if out and (out[-1].marks, out[-1].href) == (run.marks, run.href):
            out[-1] = Run(out[-1].text + text, run.marks, run.href)
        elif text:
            out.append(Run(text, run.marks, run.href))
    while out and not out[-1].text.rstrip(f" {BREAK}"):
        out.pop()
    if out:
        out[-1] = Run(out[-1].text.rstrip(f" {BREAK}"), out[-1].marks, out[-1].href)
    return tuple(run for run in out if run.text)


def _code(element: Element) -> Code:
    lines = unescape(element.text()).strip("\n").split("\n")
    return Code(tuple(line.rstrip().expandtabs(_TAB) for line in lines))


def _listing(element: Element) -> Listing:
    start = element.attributes.get("start", "1")
    number = int(start) if start.isascii() and start.isdigit() and len(start) < 10 else 1
    items: list[Item] = []
    for child in element.elements():
        mark = f"{number + len(items)}." if element.tag == "ol" else ""
        items.append(
            Item(
                _blocks(child if child.tag == "li" else Element("li", {}, [child])),
                mark,
                unescape(child.attributes.get("id", "")),
                "task" in child.classes,
            )
        )
    return Listing(tuple(items))


def _division(element: Element) -> tuple[Block, ...]:
    if "callout" in element.classes:
        return (_box(element, [element]),)
    blocks = _blocks(element)
    return (Quote(blocks, "footnotes"),) if "footnotes" in element.classes else blocks


def _box(element: Element, cells: list[Element]) -> Box:
    """The blocks of a callout's cells, its title apart."""
    blocks = [block for cell in cells for block in _blocks(cell)]
    title = None
    if blocks and isinstance(first := blocks[0], Paragraph) and first.role in _TITLES:
        title = first
        del blocks[0]
    kind = next((name for name in element.classes if name in BOXES), "note")
    return Box(kind, title, tuple(blocks), "fold" in element.classes)


def _table(element: Element) -> tuple[Block, ...]:
    rows: list[tuple[Cell, ...]] = []
    headed = 0
    caption: Paragraph | None = None
    parts = _own_parts(element)
    for part in parts:
        if part.tag == "caption":
            told = _words(part.children, "caption")
            caption = next((block for block in told if isinstance(block, Paragraph)), None)
        elif part.tag == "tr":
            cells = [cell for cell in part.elements() if cell.tag in ("td", "th")]
            rows.append(tuple(map(_cell, cells)))
            head = bool(cells) and all(cell.tag == "th" for cell in cells)
            headed += head and headed == len(rows) - 1
    if "callout" in element.classes:
        return (_box(element, [part for part in parts if part.tag == "td"]),)
    rows = [row for row in rows if row]
    return (Table(tuple(rows), min(headed, len(rows)), caption),) if rows else ()


def _own_parts(table: Element) -> list[Element]:
    """Every row and cell of a table, but not those of tables within it."""
    parts: list[Element] = []
    waiting = [*table.elements()][::-1]
    while waiting:
        part = waiting.pop()
        parts.append(part)
        if part.tag not in ("td", "th", "caption"):
            waiting += [*part.elements()][::-1]
    return parts


def _cell(element: Element) -> Cell:
    return Cell(
        _blocks(element),
        element.tag == "th",
        element.attributes.get("align", "left"),
        _span(element, "colspan"),
        _span(element, "rowspan"),
    )


def _span(element: Element, name: str) -> int:
    told = element.attributes.get(name, "1")
    return max(1, int(told)) if told.isascii() and told.isdigit() and len(told) < 4 else 1
