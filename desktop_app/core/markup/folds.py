"""How does a page look whose folded boxes are closed?

QTextBrowser cannot fold. A rendered page holds its folded boxes open, numbered from 1 as
`fold-1`, …; a viewer shows what `with_folds` makes of it, and shows it anew when a link
`#fold-1` is followed.
"""

from __future__ import annotations

from collections.abc import Container

from desktop_app.core.markup.tree import Element, parse, serialise

PREFIX = "fold-"


def with_folds(html: str, opened: Container[int] = frozenset()) -> str:
    """`html` of `render` with every folded box closed but those in `opened`.

    The title of each becomes a link to the box, with a triangle that tells its state.
    """
    root = parse(html)
    for box in root.walk():
        name = box.attributes.get("id", "")
        if box.tag != "table" or not name.startswith(PREFIX):
            continue
        is_open = int(name.removeprefix(PREFIX)) in opened
        rows = next(box.elements()).children
        cell = next(element for element in Element("", {}, rows[:1]).walk() if element.tag == "td")
        words = "".join(
            child if isinstance(child, str) else child.text() for child in cell.children
        )
        sign = "▾" if is_open else "▸"
        link = Element("a", {"href": f"#{name}"}, [f"{sign} {words}".strip()])
        cell.children = [Element("p", {"class": "callout-title"}, [link])]
        if not is_open:
            del rows[1:]
    return serialise(root)


def fold_number(anchor: str) -> int:
    """The number of the box that `#fold-3` (or `fold-3`) names, 0 for any other anchor."""
    number = anchor.removeprefix("#").removeprefix(PREFIX)
    known = anchor.removeprefix("#").startswith(PREFIX) and number.isascii() and number.isdigit()
    return int(number[:9]) if known else 0
