"""How does sanitised HTML stand as a tree, and how as text again?

Only what `sanitise.clean` puts out is read here: well-nested lower-case tags with quoted
attributes. Text stays escaped as it came.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

VOID = frozenset({"br", "hr", "img", "wbr", "col"})
_TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z:-]++="[^"]*+")*+) ?/?>')
_ATTRIBUTE = re.compile(r' ([a-z:-]++)="([^"]*+)"')


@dataclass
class Element:
    """One element; children are elements and pieces of escaped text."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> list[str]:
        """The class names, in order."""
        return self.attributes.get("class", "").split()

    def elements(self) -> Iterator[Element]:
        """The child elements."""
        return (child for child in self.children if isinstance(child, Element))

    def walk(self) -> Iterator[Element]:
        """This element and all below it, in the order of the text."""
        waiting: list[Element] = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed([*element.elements()]))

    def text(self) -> str:
        """All text below, still escaped."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


def tokens(html: str) -> Iterator[tuple[str, str, str]]:
    """The html as (text before, "" | "/" | "." , tag with attributes) in order.

    The second value is "/" for a closing tag, "." for one without content.
    """
    for text, kind, tag, _written in written_tokens(html):
        yield text, kind, tag


def written_tokens(html: str) -> Iterator[tuple[str, str, str, str]]:
    """As `tokens`, with each tag as it is written: joined, first and last make the html again."""
    at = 0
    for found in _TAG.finditer(html):
        kind = "/" if found[1] else "." if found[2] in VOID else ""
        yield html[at : found.start()], kind, found[2] + found[3], found[0]
        at = found.end()
    yield html[at:], "", "", ""


def parse(html: str) -> Element:
    """The tree under a nameless root."""
    root = Element("")
    open_ones = [root]
    for text, kind, tag in tokens(html):
        if text:
            open_ones[-1].children.append(text)
        if not tag:
            continue
        name, _, rest = tag.partition(" ")
        if kind == "/":
            if len(open_ones) > 1:
                open_ones.pop()
            continue
        element = Element(name, dict(_ATTRIBUTE.findall(f" {rest}")))
        open_ones[-1].children.append(element)
        if kind != ".":
            open_ones.append(element)
    return root


def serialise(root: Element) -> str:
    """The HTML of everything below `root`."""
    out: list[str] = []
    _write(root, out)
    return "".join(out)


def _write(element: Element, out: list[str]) -> None:
    for child in element.children:
        if isinstance(child, str):
            out.append(child)
            continue
        attributes = "".join(f' {name}="{value}"' for name, value in child.attributes.items())
        out.append(f"<{child.tag}{attributes}>")
        if child.tag not in VOID:
            _write(child, out)
            out.append(f"</{child.tag}>")
