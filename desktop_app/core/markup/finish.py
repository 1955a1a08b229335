"""How does sanitised HTML become a page that QTextBrowser can show?

The page's title is its only h1. Callouts become tables of one column, since Qt paints no other
boxes; a box within a box that Qt's layout could not bear stays a div.
"""

from __future__ import annotations

from html import unescape
from urllib.parse import quote, unquote

from desktop_app.core.markup.diagrams import SCHEME
from desktop_app.core.markup.limits import MAX_TABLES
from desktop_app.core.markup.names import slug
from desktop_app.core.markup.sanitise import ALIGNED, BOXES
from desktop_app.core.markup.tree import Element

NO_TITLE = "\u200b"  # stands where a box has no title, since the callout syntax wants one
_RENAMED = {"h1": "h2", "del": "s", "strike": "s", "ins": "u"}
_CONTAINERS = frozenset(
    {"ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "th", "td"}
    | {"div", "blockquote", "details"}
)
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def finish(root: Element) -> None:
    """Turn the tree of cleaned Markdown output into that of the page, in place."""
    _rename(root)
    _name_headings(root)
    _check_anchors(root)
    _set_captions(root)
    _box(root, tables=0, folds=[0])


def _rename(root: Element) -> None:
    for element in root.walk():
        element.tag = _RENAMED.get(element.tag, element.tag)
        if element.tag == "mark":
            element.tag, element.attributes = "span", {"class": "mark"}
        elif element.tag == "li" and element.text().lstrip()[:1] in ("☐", "☑"):
            element.attributes["class"] = "task"
        elif element.tag in ALIGNED:
            _check_cell(element)
        elif element.tag == "div" and "footnote" in element.classes:
            element.attributes["class"] = "footnotes"
        if not element.classes:
            element.attributes.pop("class", None)
        element.children = [_without_picture(child) for child in element.children]


def _check_cell(cell: Element) -> None:
    for name in ("colspan", "rowspan"):
        span = cell.attributes.get(name, "1")
        if not (span.isascii() and span.isdigit() and len(span) < 4 and int(span) > 1):
            cell.attributes.pop(name, None)
    if cell.attributes.get("align", "left") not in ("left", "right", "center"):
        del cell.attributes["align"]


def _without_picture(child: Element | str) -> Element | str:
    """Pictures of the pack and diagrams only: any other becomes its alt text."""
    if isinstance(child, str) or child.tag != "img":
        return child
    if child.attributes.get("src", "").startswith(("image:", SCHEME)):
        return child
    return Element("span", {"class": "caption"}, [_escaped(child.attributes.get("alt", ""))])


def _escaped(attribute: str) -> str:
    return attribute.replace("<", "&lt;").replace(">", "&gt;").replace("&quot;", '"')


def _set_captions(element: Element) -> None:
    """Under each picture its alternative text, which Qt tells no screen reader.

    It stands behind the paragraph or heading that the picture is part of.
    """
    children: list[Element | str] = []
    for child in element.children:
        children.append(child)
        if isinstance(child, str):
            continue
        if child.tag in _CONTAINERS:
            _set_captions(child)
            continue
        for part in child.walk():
            if part.tag == "img" and part.attributes.get("alt", "").strip():
                words = _escaped(part.attributes["alt"])
                children.append(Element("p", {"class": "caption"}, [words]))
    element.children = children


def _name_headings(root: Element) -> None:
    """Each heading's id is the slug of its words; the second of a name gets -1."""
    taken: dict[str, int] = {}
    for element in root.walk():
        if element.tag not in _HEADINGS:
            if not element.attributes.get("id", "fn").startswith("fn"):
                del element.attributes["id"]
            continue
        element.attributes.pop("id", None)
        name = slug(unescape(element.text()))
        if not name:
            continue
        count = taken.get(name, 0)
        taken[name] = count + 1
        element.attributes["id"] = f"{name}-{count}" if count else name


def _check_anchors(root: Element) -> None:
    """A link within the page leads to an id that is there, else it is dead."""
    ids = {element.attributes["id"] for element in root.walk() if "id" in element.attributes}
    for element in root.walk():
        if element.tag != "a":
            continue
        href = element.attributes.get("href", "")
        if href.startswith("#"):
            anchor = unquote(unescape(href[1:]))
            if anchor in ids:
                element.attributes["href"] = f"#{quote(anchor, safe=':')}"
            else:
                element.tag, element.attributes = "span", {"class": "dead"}
        elif ":" not in href:
            element.tag, element.attributes = "span", {}
        elif href.lower().startswith(("http", "mailto:")):
            element.attributes = {"class": "ext", "href": href}


def _box(element: Element, tables: int, folds: list[int]) -> None:
    """Callouts below `element`, from the outside in; `tables` are those around it."""
    for child in element.elements():
        if child.tag == "details" or "admonition" in child.classes:
            _make_box(child, tables, folds)
        _box(child, tables + (child.tag == "table"), folds)


def _make_box(box: Element, tables: int, folds: list[int]) -> None:
    kind = next((name for name in box.classes if name in BOXES), "note")
    fold = box.tag == "details"
    title, content = _parts(box)
    names = ["callout", kind, *(["fold"] if fold else [])]
    box.attributes = {"class": " ".join(names)}
    titled = [title] if title.text().strip() != NO_TITLE else []
    if tables + 1 + _tables_within(box) > MAX_TABLES:
        box.tag, box.children = "div", [*titled, *content]
        return
    box.tag = "table"
    if fold:
        folds[0] += 1
        box.attributes["id"] = f"fold-{folds[0]}"
        rows = [_row([*titled]), _row(content)]
    else:
        rows = [_row([*titled, *content])]
    box.children = [Element("tbody", {}, [*rows])]


def _parts(box: Element) -> tuple[Element, list[Element | str]]:
    """The title as a paragraph of its own, and the rest without the blanks around it."""
    title = Element("p", {"class": "callout-title"})
    rest = list(box.children)
    for place, child in enumerate(rest):
        if isinstance(child, Element):
            if child.tag == "summary" or "admonition-title" in child.classes:
                title.children = child.children
                del rest[place]
            break
    while rest and isinstance(rest[0], str) and not rest[0].strip():
        del rest[0]
    while rest and isinstance(rest[-1], str) and not rest[-1].strip():
        del rest[-1]
    return title, rest


def _row(content: list[Element | str]) -> Element:
    return Element("tr", {}, [Element("td", {}, content)])


def _tables_within(box: Element) -> int:
    """How deep tables (and what is about to become one) nest below `box`."""
    deepest = 0
    waiting = [(child, 0) for child in box.elements()]
    while waiting:
        element, depth = waiting.pop()
        depth += element.tag == "table"
        deepest = max(deepest, depth)
        waiting += [(child, depth) for child in element.elements()]
    return deepest
