"""How does a page look whose folded boxes are closed?

QTextBrowser cannot fold. A rendered page holds its folded boxes open, numbered from 1 as
`fold-1`, …; a viewer shows what `with_folds` makes of it, and shows it anew when a link
`#fold-1` is followed.
"""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_app.core.markup.tree import Element

PREFIX = "fold-"


def with_folds(html: str, opened: Container[int] = frozenset()) -> str:
    """`html` of `render` with every folded box closed but those in `opened`.

    The title of each becomes a link to the box, with a triangle that tells its state.
    """
    from desktop_app.core.markup.tree import Element, parse, serialise

    root = parse(html)
    for box in root.walk():
        name = box.attributes.get("id", "")
        if box.tag != "table" or not name.startswith(PREFIX):
            continue
        is_open = int(name.removeprefix(PREFIX)) in opened
        rows = next(box.elements()).children
        cell = next(element for element in Element("", {}, rows[:1]).walk() if element.tag == "td")
        words = [piece for child in cell.children for piece in _unlinked(child)]
        link = Element(
            "a", {"class": "fold", "href": f"#{name}"}, ["▾ " if is_open else "▸ ", *words]
        )
        cell.children = [Element("p", {"class": "callout-title"}, [link])]
        if not is_open:
            del rows[1:]
    return serialise(root)


def folded_words(html: str) -> dict[int, str]:
    """The words of each folded box, still escaped, by the box's number."""
    return {
        number: "\n".join(cell.text() for cell in box.walk() if cell.tag == "td")
        for number, box in _folded(html)
    }


def folds_around(html: str, anchor: str) -> set[int]:
    """The numbers of the folded boxes that hold the place of that id (escaped, without #)."""
    return {
        number
        for number, box in _folded(html)
        if any(element.attributes.get("id") == anchor for element in box.walk())
    }


def fold_number(anchor: str) -> int:
    """The number of the box that `#fold-3` (or `fold-3`) names, 0 for any other anchor."""
    number = anchor.removeprefix("#").removeprefix(PREFIX)
    known = anchor.removeprefix("#").startswith(PREFIX) and number.isascii() and number.isdigit()
    return int(number[:9]) if known else 0


def _unlinked(child: Element | str) -> list[Element | str]:
    """A piece of a title without paragraphs and links, which a link cannot hold."""
    from desktop_app.core.markup.tree import Element

    if isinstance(child, str):
        return [child]
    inner = [piece for below in child.children for piece in _unlinked(below)]
    return inner if child.tag in ("p", "a") else [Element(child.tag, child.attributes, inner)]


def _folded(html: str) -> list[tuple[int, Element]]:
    from desktop_app.core.markup.tree import parse

    boxes = (element for element in parse(html).walk() if element.tag == "table")
    numbered = [(fold_number(box.attributes.get("id", "")), box) for box in boxes]
    return [(number, box) for number, box in numbered if number]
